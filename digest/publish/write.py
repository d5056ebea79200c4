"""Pages, and files beside them, to docs/: only what changed, atomically, by a manifest that tells ours from others.

While files are being written the manifest holds the hashes before and after: killed at any moment, the next run still
knows every file of ours.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from digest import paths
from digest.problems import Problem, Refusal
from digest.publish.disk import told

FOLDER = ".digest"
_MANIFEST = f"{FOLDER}/manifest.jsonl"
_DRAFTS = f"{FOLDER}/drafts"
# Nothing else is ever written, nor deleted: pages, and files beside them that are data and not markup for a browser.
_PAGE = re.compile(
    r"(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*\.(?:md|xml|json|jsonl|csv|graphml|gexf|bib|ris|opml|txt)"
)


@dataclass(frozen=True, slots=True)
class Written:
    """Counts of pages; `kept`: the files in our places that are not ours any more; `beside`: how many other files were
    written or deleted."""

    written: int
    deleted: int
    unchanged: int
    kept: tuple[Problem, ...]
    beside: int = 0


def write_pages(docs: Path, pages: Iterable[tuple[str, bytes | Path]]) -> Written:
    """Make our files under `docs` be exactly `pages` (path and content), but for files that are not ours: these stay.

    A content that is a path is that of the file there, which is moved away if it is needed.

    Of the pages one is held at a time; none is put in its place before all of them are made.
    """
    with told(docs.parent):
        try:
            return _write(docs, pages)
        finally:
            shutil.rmtree(docs / _DRAFTS, ignore_errors=True)


def is_as_written(docs: Path) -> bool:
    """Is every file of the manifest there with the bytes it was written with, none besides, and no run unfinished?"""
    with told(docs.parent):
        manifest = _read_manifest(docs)
        return (
            bool(manifest)
            and all(len(hashes) == 1 and _hash_of(docs / path) == hashes[0] for path, hashes in manifest.items())
            and not _strangers(docs, manifest)
        )


def pages_of(docs: Path) -> tuple[str, ...]:
    """Paths of the pages and other files that digest wrote, edited ones among them."""
    return tuple(_read_manifest(docs))


def _write(docs: Path, pages: Iterable[tuple[str, bytes | Path]]) -> Written:
    before = _read_manifest(docs)
    _refuse_links(docs, before)
    found = {path: _hash_of(docs / path) for path in before}
    wanted: dict[str, str] = {}
    for path, content in pages:
        wanted[path] = _hash_of(content) or "" if isinstance(content, Path) else hashlib.sha256(content).hexdigest()
        if path not in found:
            found[path] = _hash_of(docs / path)
        if found[path] != wanted[path] and _is_ours(path, found[path], wanted, before):
            _draft(docs, path, content)
    _refuse_links(docs, wanted)
    ours = {path for path, hash in found.items() if _is_ours(path, hash, wanted, before)}
    changed = [path for path in sorted(wanted) if path in ours and found[path] != wanted[path]]
    gone = [path for path in before if path not in wanted and path in ours and found[path] is not None]
    # An edited file keeps its old line: restored to our bytes, it is ours again.
    kept = {path: before[path] for path in before if path not in ours}
    after = {path: (wanted[path],) for path in wanted if path in ours} | kept
    if changed or before != after:
        _write_manifest(docs, {path: _both(before.get(path, ()), wanted.get(path)) for path in found})
        for path in changed:
            _place(docs, path)
        for path in gone:
            (docs / path).unlink(missing_ok=True)
        _remove_empty_folders(docs, before.keys() - wanted.keys())
        _write_manifest(docs, after)
    strangers = sorted({*(set(found) - ours), *_strangers(docs, found)})
    told_of = tuple(_kept(path, before, wanted) for path in strangers)
    written, deleted, all_pages = (sum(path.endswith(".md") for path in some) for some in (changed, gone, wanted))
    beside = len(changed) + len(gone) - written - deleted
    return Written(written, deleted, all_pages - written, told_of, beside)


def _is_ours(path: str, hash: str | None, wanted: Mapping[str, str], before: Mapping[str, tuple[str, ...]]) -> bool:
    """Is what stands at a path nothing, or what digest wrote or would write there?"""
    return hash is None or hash == wanted.get(path) or hash in before.get(path, ())


def _both(before: tuple[str, ...], after: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, after) if after else before))


def _kept(path: str, before: Container[str], wanted: Container[str]) -> Problem:
    what = "is no longer what digest wrote" if path in before else "was not written by digest, whose place this is"
    what += "; your file is kept" + (", and the generated page left out" if path in wanted else "")
    fix = "move your own text elsewhere (corrections go into seeds/), then delete the file"
    return Problem(f"docs/{path}", what, fix, "warning")


def _strangers(docs: Path, known: Container[str]) -> list[str]:
    """Paths in our folders that are not `known`. Dot files are an editor's or the system's, and no part of a site."""
    found = [name for name in sorted(paths.OWNED_FILES) if (docs / name).exists()]
    for name in paths.OWNED_FOLDERS:
        if (docs / name).is_file():
            found.append(name)
        for folder, folders, names in os.walk(docs / name):
            inside = folder[len(str(docs)) + 1 :]
            links = [name for name in folders if Path(folder, name).is_symlink()]
            found += [f"{inside}/{name}" for name in (*names, *links) if not name.startswith(".")]
            folders[:] = [name for name in folders if not name.startswith(".")]
    return [path for path in found if path not in known]


def _hash_of(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None
    except (IsADirectoryError, NotADirectoryError):
        return ""


def _draft(docs: Path, path: str, content: bytes | Path) -> None:
    draft = docs / _DRAFTS / _draft_name(path)
    if not draft.parent.is_dir():
        draft.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Path):
        shutil.move(content, draft)
    else:
        draft.write_bytes(content)


def _place(docs: Path, path: str) -> None:
    """Readers see the old file or the new one, never half of it."""
    target = docs / path
    if not target.parent.is_dir():
        target.parent.mkdir(parents=True, exist_ok=True)
    (docs / _DRAFTS / _draft_name(path)).replace(target)


def _draft_name(path: str) -> str:
    return hashlib.sha256(path.encode()).hexdigest()[:32]


def _read_manifest(docs: Path) -> dict[str, tuple[str, ...]]:
    """Path to the hashes that a file of ours may have; two while a run is unfinished. A torn file counts as none."""
    try:
        with (docs / _MANIFEST).open(encoding="utf-8") as file:
            entries = map(json.loads, file)
            manifest = {str(entry["path"]): tuple(map(str, entry["sha256"])) for entry in entries}
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    return {path: hashes for path, hashes in manifest.items() if _PAGE.fullmatch(path) and paths.is_owned(path)}


def _write_manifest(docs: Path, manifest: Mapping[str, tuple[str, ...]]) -> None:
    lines = (json.dumps({"path": path, "sha256": list(hashes)}) + "\n" for path, hashes in sorted(manifest.items()))
    _draft(docs, _MANIFEST, "".join(lines).encode())
    _place(docs, _MANIFEST)


def _remove_empty_folders(docs: Path, gone: Iterable[str]) -> None:
    for folder in sorted(_folders(gone), reverse=True):
        if (docs / folder).is_dir() and not any((docs / folder).iterdir()):
            (docs / folder).rmdir()


def _folders(files: Iterable[str]) -> set[str]:
    """Every folder on the way to the files: `actor` and `actor/x` of `actor/x/2023.md`."""
    found = {path.rpartition("/")[0] for path in files}
    found |= {folder.rpartition("/")[0] for folder in found}
    return found - {""}


def _refuse_links(docs: Path, files: Iterable[str]) -> None:
    """A folder of ours that is a link would lead our writing and deleting elsewhere."""
    problems = [
        Problem(f"docs/{name}", "is a link, and digest writes and deletes below it", "replace the link by a folder")
        for name in sorted({*paths.OWNED_FOLDERS, FOLDER, _DRAFTS, *_folders(files)})
        if (docs / name).is_symlink()
    ]
    if problems:
        raise Refusal(problems)
