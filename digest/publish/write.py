"""Pages to docs/: only what changed, each file atomically, by a manifest that tells our files from edited ones.

While files are being written the manifest holds the hashes before and after: killed at any moment, the next run still
knows every file of ours.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from digest import paths
from digest.problems import Problem, Refusal

FOLDER = ".digest"
_MANIFEST = f"{FOLDER}/manifest.jsonl"
_DRAFTS = f"{FOLDER}/drafts"


@dataclass(frozen=True, slots=True)
class Written:
    """Counts of files, and the files in our places that are not ours any more."""

    written: int
    deleted: int
    unchanged: int
    kept: tuple[Problem, ...]


def write_pages(docs: Path, pages: Mapping[str, bytes]) -> Written:
    """Make our files under `docs` exactly `pages` (path to content); files that somebody edited stay as they are."""
    _refuse_links(docs)
    try:
        return _write(docs, pages)
    except OSError as error:
        where = error.filename2 or error.filename or docs
        what = f"cannot be written: {error.strerror or error}"
        fix = (
            "free some space and run digest again; nothing is half-written"
            if error.errno == 28
            else "check the folder's permissions"
        )
        raise Refusal([Problem(_shown(where, docs), what, fix)]) from error


def is_as_written(docs: Path) -> bool:
    """Is every file of the manifest there with the bytes it was written with, and no run unfinished?"""
    manifest = _read_manifest(docs)
    return bool(manifest) and all(
        len(hashes) == 1 and _hash_of(docs / path) == hashes[0] for path, hashes in manifest.items()
    )


def _write(docs: Path, pages: Mapping[str, bytes]) -> Written:
    before = _read_manifest(docs)
    wanted = {path: hashlib.sha256(content).hexdigest() for path, content in sorted(pages.items())}
    found = {path: _hash_of(docs / path) for path in sorted({*before, *wanted})}
    ours = {
        path for path, hash in found.items() if hash is None or hash == wanted.get(path) or hash in before.get(path, ())
    }
    changed = [path for path in wanted if path in ours and found[path] != wanted[path]]
    gone = [path for path in before if path not in wanted and path in ours and found[path] is not None]
    if changed or gone or before != {path: (wanted[path],) for path in wanted}:
        _write_manifest(docs, {path: _both(before.get(path, ()), wanted.get(path)) for path in found})
        for path in changed:
            _replace(docs, path, pages[path])
        for path in gone:
            (docs / path).unlink(missing_ok=True)
        _remove_empty_folders(docs, gone)
        # An edited file keeps its old line: restored to our bytes, it is ours again.
        kept = {path: before[path] for path in before if path not in ours}
        _write_manifest(docs, {path: (wanted[path],) for path in wanted if path in ours} | kept)
        shutil.rmtree(docs / _DRAFTS, ignore_errors=True)
    edited = tuple(_edited(path, path in wanted) for path in sorted(set(found) - ours))
    return Written(len(changed), len(gone), len(wanted) - len(changed), edited)


def _both(before: tuple[str, ...], after: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, after) if after else before))


def _edited(path: str, wanted: bool) -> Problem:
    what = "is no longer what digest wrote; your file is kept, and the generated page left out"
    if not wanted:
        what = "is no longer what digest wrote, and no longer needed; your file is kept"
    return Problem(
        f"docs/{path}", what, "move your text elsewhere and delete the file; corrections go into seeds/", "warning"
    )


def _hash_of(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return None
    except (IsADirectoryError, NotADirectoryError):
        return ""


def _replace(docs: Path, path: str, content: bytes) -> None:
    """Readers see the old file or the new one, never half of it."""
    draft = docs / _DRAFTS / hashlib.sha256(path.encode()).hexdigest()[:32]
    target = docs / path
    for folder in (draft.parent, target.parent):
        if not folder.is_dir():
            folder.mkdir(parents=True, exist_ok=True)
    draft.write_bytes(content)
    draft.replace(target)


def _read_manifest(docs: Path) -> dict[str, tuple[str, ...]]:
    """Path to the hashes that a file of ours may have; two while a run is unfinished. A torn file counts as none."""
    try:
        lines = (docs / _MANIFEST).read_text("utf-8").splitlines()
        entries = [json.loads(line) for line in lines]
        manifest = {str(entry["path"]): tuple(map(str, entry["sha256"])) for entry in entries}
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return {}
    return {path: hashes for path, hashes in manifest.items() if paths.is_owned(path) and ".." not in path.split("/")}


def _write_manifest(docs: Path, manifest: Mapping[str, tuple[str, ...]]) -> None:
    lines = (json.dumps({"path": path, "sha256": list(hashes)}) + "\n" for path, hashes in sorted(manifest.items()))
    _replace(docs, _MANIFEST, "".join(lines).encode())


def _remove_empty_folders(docs: Path, gone: Iterable[str]) -> None:
    for folder in sorted({(docs / path).parent for path in gone}, reverse=True):
        if folder != docs and not any(folder.iterdir()):
            folder.rmdir()


def _refuse_links(docs: Path) -> None:
    """A folder of ours that is a link would lead our writing and deleting elsewhere."""
    problems = [
        Problem(f"docs/{name}", "is a link, and digest writes and deletes below it", "replace the link by a folder")
        for name in (*paths.OWNED_FOLDERS, FOLDER)
        if (docs / name).is_symlink()
    ]
    if problems:
        raise Refusal(problems)


def _shown(where: object, docs: Path) -> str:
    text = os.fsdecode(where) if isinstance(where, (str, bytes, os.PathLike)) else str(docs)
    return os.path.relpath(text, docs.parent) if Path(text).is_absolute() else text
