"""A cheap look at a project's inputs: names, sizes and times, no contents. For 10,000 articles it takes 0.06 s.

The danger of it is known from git ("racy git"): a file that changes twice within one tick of the file system's clock
has one time for two contents. So a mark is written before the look; a file that is not older than the mark may still
change without a trace, and what was seen of it is not trusted. Times are compared with times of the same file system,
never with the clock.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SINGLE = ("mkdocs.yml", "digest.yml")


@dataclass(frozen=True, slots=True)
class Look:
    """`signature` of all inputs; `newest` is the latest time of any of them, in ns."""

    signature: str
    newest: int


def mark(path: Path) -> int:
    """Write the file at `path` anew; returns its time in ns: what is older can no longer change unseen."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_bytes(b"")
    return path.stat().st_mtime_ns


def look(root: Path) -> Look:
    """Registries and settings, and all under `seeds/articles/` and `seeds/raw/` but dot files, which are no inputs."""
    lines: list[str] = []
    newest = 0
    for name, stat in sorted(_inputs(root), key=lambda item: item[0]):
        newest = max(newest, stat.st_mtime_ns, stat.st_ctime_ns)
        seen = (stat.st_mode, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
        lines.append(f"{name}\0{' '.join(map(str, seen))}")
    made = hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape"))
    return Look(made.hexdigest(), newest)


def _inputs(root: Path) -> Iterator[tuple[str, os.stat_result]]:
    top = str(root)
    for name in _SINGLE:
        yield from _one(f"{top}/{name}", name)
    yield from _files(f"{top}/seeds", "seeds")
    for folder in ("seeds/articles", "seeds/raw"):
        yield from _tree(f"{top}/{folder}", folder)


def _one(path: str, name: str) -> Iterator[tuple[str, os.stat_result]]:
    """A file, and where it is a link, what it leads to as well."""
    for follow in (False, True):
        try:
            yield f"{name}{'*' if follow else ''}", os.stat(path, follow_symlinks=follow)  # noqa: PTH116 - 3 times faster
        except OSError:
            return


def _files(folder: str, name: str) -> Iterator[tuple[str, os.stat_result]]:
    """The files right in a folder; a folder that cannot be read has none."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if not entry.name.startswith(".") and not _is_folder(entry)]
    except OSError:
        return
    for own in names:
        yield from _one(f"{folder}/{own}", f"{name}/{own}")


def _tree(folder: str, name: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError:
        return
    for entry in found:
        own = f"{name}/{entry.name}"
        if _is_folder(entry):
            yield from _tree(entry.path, own)
        elif entry.is_symlink():
            yield from _one(entry.path, own)
        else:
            yield own, entry.stat(follow_symlinks=False)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False)
