"""The files that a person names, and those in the folders that they name."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from digest.problems import Problem
from digest.read.readers import reader_of


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that a reader reads; `folders` are those on the way to it from the folder that was named."""

    path: Path
    folders: tuple[str, ...] = ()


def candidates(given: Path) -> Iterator[Candidate | Problem]:
    """The file, or every file in the folder but dot files. Links lead nowhere: whose file they are is not known."""
    if given.is_dir() and not given.is_symlink():
        yield from _below(given)
    else:
        yield _checked(given, ())


def _below(top: Path) -> Iterator[Candidate | Problem]:
    unread: list[OSError] = []
    for folder, folders, names in os.walk(top, onerror=unread.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if Path(folder, name).is_symlink()]
        for name in (*sorted(names), *links):
            if not name.startswith("."):
                yield _checked(Path(folder, name), Path(folder).relative_to(top).parts)
    for error in unread:
        yield Problem(str(error.filename), f"cannot be read: {error.strerror}", "check the folder's permissions")


def _checked(path: Path, folders: tuple[str, ...]) -> Candidate | Problem:
    try:
        mode = path.lstat().st_mode
    except (OSError, ValueError) as error:
        what = f"cannot be read: {getattr(error, 'strerror', None) or error}"
        return Problem(str(path), what, "check its name, and its permissions")
    if stat.S_ISLNK(mode):
        return Problem(str(path), "is a link", "name the file that it leads to")
    if not stat.S_ISREG(mode):
        return Problem(str(path), "is no file but a device or a pipe", "name a file")
    if path.name.startswith("."):
        return Problem(str(path), "is a dot file, and those are never read", "give it another name")
    if reader_of(path.name) is None:
        what = f"is of a kind that is not read ({path.suffix or 'no suffix'})"
        return Problem(str(path), what, "see `digest readers` for what is; plain text needs a name that ends in .txt")
    return Candidate(path, folders)
