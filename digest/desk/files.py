"""The two files that verdicts are written into, as bytes: both are replaced, or neither."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from digest.desk import draft
from digest.problems import Problem, Refusal

ACTORS = draft.NAME
DECISIONS = "seeds/decisions.jsonl"
NAMES = (DECISIONS, ACTORS)  # a line alone makes the link, so it is written first
_BOM = b"\xef\xbb\xbf"
Files = Mapping[str, bytes | None]  # None: there is no such file


def read_files(root: Path) -> dict[str, bytes | None]:
    """Both files as they are. Raises Refusal where one is no text."""
    files = {name: (root / name).read_bytes() if (root / name).exists() else None for name in NAMES}
    for name, content in files.items():
        try:
            text_of(content)
        except UnicodeDecodeError as error:
            what = f"is not UTF-8 (byte {error.start})"
            raise Refusal([Problem(name, what, "save the file as UTF-8")]) from error
    return files


def text_of(content: bytes | None) -> str:
    """Without the mark that some editors put at the head."""
    return (content or b"").decode("utf-8-sig")


def bytes_of(text: str, before: bytes | None) -> bytes | None:
    """The text with the mark that the file had; none for a file that was not there and would be empty."""
    if not text and before is None:
        return None
    return (_BOM if (before or b"").startswith(_BOM) else b"") + text.encode("utf-8")


def write_files(root: Path, before: Files, after: Files) -> None:
    """Make the files be `after`. Raises Refusal where they cannot be written; they are as `before` then."""
    changed = [name for name in NAMES if before[name] != after[name]]
    try:
        for name in changed:
            _write_draft((root / name).resolve(), after[name])
        for name in changed:
            _put_in_place((root / name).resolve(), after[name])
    except OSError as error:
        _put_back(root, before, changed)
        fix = "free some space or check the permissions, then again; nothing was changed"
        raise Refusal([Problem(changed[-1], f"cannot be written: {error.strerror}", fix)]) from error


def _draft_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")


def _write_draft(path: Path, content: bytes | None) -> None:
    if content is not None:
        _draft_of(path).write_bytes(content)
        if path.exists():
            shutil.copymode(path, _draft_of(path))


def _put_in_place(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        _draft_of(path).replace(path)


def _put_back(root: Path, before: Files, names: list[str]) -> None:
    for name in names:
        path = (root / name).resolve()
        _draft_of(path).unlink(missing_ok=True)
        content = path.read_bytes() if path.exists() else None
        if content != before[name]:
            _write_draft(path, before[name])
            _put_in_place(path, before[name])
