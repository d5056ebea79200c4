"""What the last verdicts changed, byte for byte, so that each can be taken back. It lies in the cache."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from digest.desk.files import NAMES, Files

_MOST = 1_000


@dataclass(frozen=True, slots=True)
class Patch:
    """In one file: at byte `at`, `out` (hex) stands where `into` stood; `after` is the SHA-256 of the whole.

    `was_there` and `is_there` tell whether there was a file at all.
    """

    at: int
    into: str
    out: str
    after: str
    was_there: bool
    is_there: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """Verdicts that were given as one answer, and what they changed in which file."""

    said: tuple[dict[str, Any], ...]
    patches: dict[str, Patch]


def entry(said: Iterable[dict[str, Any]], before: Files, after: Files) -> Entry:
    """The verdicts `said` made `after` of `before`."""
    return Entry(
        tuple(said), {name: _patch(before[name], after[name]) for name in NAMES if before[name] != after[name]}
    )


def undone(entry: Entry, now: Files) -> dict[str, bytes | None] | None:
    """The files as they were before the answer; none where one of them was changed since."""
    made = dict(now)
    for name, patch in entry.patches.items():
        content = now[name]
        if (content is not None) != patch.is_there or _hash(content) != patch.after:
            return None
        content = content or b""
        out = bytes.fromhex(patch.out)
        restored = content[: patch.at] + bytes.fromhex(patch.into) + content[patch.at + len(out) :]
        made[name] = restored if patch.was_there else None
    return made


def read_journal(path: Path) -> list[Entry]:
    """The oldest first. A journal that is missing or torn is an empty one."""
    try:
        raw = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        return [
            Entry(tuple(item["said"]), {name: Patch(**patch) for name, patch in item["patches"].items()})
            for item in raw
        ]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def write_journal(path: Path, entries: Iterable[Entry]) -> None:
    """The newest thousand."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = list(entries)[-_MOST:]
    draft = path.with_name(f"{path.name}.new")
    draft.write_text("".join(json.dumps(asdict(item)) + "\n" for item in kept), "utf-8")
    draft.replace(path)


def _patch(before: bytes | None, after: bytes | None) -> Patch:
    old, new = before or b"", after or b""
    at = _shared(old, new)
    tail = _shared(old[at:][::-1], new[at:][::-1])
    return Patch(
        at,
        old[at : len(old) - tail].hex(),
        new[at : len(new) - tail].hex(),
        _hash(after),
        before is not None,
        after is not None,
    )


def _shared(a: bytes, b: bytes) -> int:
    """How many bytes at the head are the same: by halving, as comparing slices is 100 times faster than a loop."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[:middle] == b[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _hash(content: bytes | None) -> str:
    return hashlib.sha256(content or b"").hexdigest()
