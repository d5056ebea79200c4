"""`seeds/permalinks.jsonl` gets a line for every address that has none: from then on it stays, or leads on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from digest import paths
from digest.gathered import Catalog
from digest.problems import Problem, Refusal
from digest.registry.permalinks import Frozen

NAME = "seeds/permalinks.jsonl"


def new_lines(
    frozen: Iterable[Frozen], pages: Iterable[str], catalog: Catalog, inputs: Mapping[str, tuple[str, str]]
) -> list[Frozen]:
    """The lines that are missing: of a page, its key and address where the key's last line has another, or none.

    `inputs` are origin and SHA-256 of each article's, by id.
    """
    frozen = tuple(frozen)
    last = {line.key: line.address for line in frozen}
    owners = {line.origin: line.key for line in frozen if line.key.startswith("article:")}
    wanted = _wanted(pages, catalog, inputs)
    return [_without_second_id(line, owners) for line in wanted if last.get(line.key) != line.address]


def _without_second_id(line: Frozen, owners: dict[str | None, str]) -> Frozen:
    """The ledger leads from a file to one id; an article that declares another since is not found by its file."""
    is_article = line.key.startswith("article:")
    return replace(line, origin=None) if is_article and owners.get(line.origin, line.key) != line.key else line


def _wanted(pages: Iterable[str], catalog: Catalog, inputs: Mapping[str, tuple[str, str]]) -> Iterator[Frozen]:
    for path in sorted(pages):
        folder, _, name = path.removesuffix(".md").partition("/")
        if path in paths.ALWAYS:
            continue
        if folder == "article":
            id = name[:8]
            yield Frozen(f"article:{id}", paths.address(path), *inputs[id])
        elif folder == "story" and "/" not in name:
            yield Frozen(f"story:{name[:8]}", paths.address(path))
        elif folder == "pair" and "/" not in name:
            yield Frozen(f"pair:{name}", paths.address(path))
        elif folder == "digest":
            yield Frozen(f"digest:{name}", paths.address(path))
        elif folder == "actor" and "/" not in name:
            yield Frozen(f"actor:{name}", paths.address(path), catalog.actors[name].name)
        elif folder == "source":
            yield Frozen(f"source:{name}", paths.address(path), catalog.sources[name].name)
        else:
            yield Frozen(f"list:{path.removesuffix('.md')}", paths.address(path))


def append(root: Path, lines: Iterable[Frozen], day: str) -> None:
    """Append to the ledger, whole or not at all: a full disk leaves it as it was. `day` is `YYYY-MM-DD`."""
    text = "".join(_line(line, day) for line in lines)
    path = (root / NAME).resolve()
    draft = path.with_name(f".{path.name}.new")
    try:
        before = path.read_bytes() if path.exists() else b""
        gap = b"" if not before or before.endswith((b"\n", b"\r")) else b"\n"
        draft.write_bytes(before + gap + text.encode())
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        fix = "free some space or check the permissions, then again; the ledger is as it was"
        raise Refusal([Problem(NAME, f"cannot be written: {error.strerror}", fix)]) from error


def _line(line: Frozen, day: str) -> str:
    entry = {"key": line.key, "origin": line.origin, "address": line.address, "sha256": line.sha256, "on": day}
    return json.dumps({name: value for name, value in entry.items() if value is not None}, ensure_ascii=False) + "\n"
