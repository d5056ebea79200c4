"""Which files under `seeds/articles/` are inputs."""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from digest import paths
from digest.model import Evidence
from digest.problems import Problem
from digest.read.readers import reader_of


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: `origin` is its POSIX path under `articles/`, NFC; of fetched bytes `raw:<sha256>.<ending>`.

    What was fetched has `evidence` of where it came from, the time when it came, the `charset` that the server named,
    and the id of the `source` whose feed led there.
    """

    origin: str
    path: Path
    evidence: tuple[Evidence, ...] = ()
    fetched: str | None = None
    charset: str | None = None
    source: str | None = None

    @property
    def known(self) -> str:
        """All that can change what becomes of it, besides its bytes."""
        said = "\0".join(f"{item.field} {item.by} {item.value}" for item in self.evidence)
        return f"{self.fetched} {self.charset} {self.source} {said}" if self.fetched else ""


def hash_of(path: Path) -> str:
    """SHA-256 of a file's bytes. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def find(articles: Path) -> tuple[list[Found], list[Problem]]:
    """Every input below `articles`, by origin. Dot files are not ours; whatever else is passed over is named."""
    found: list[Found] = []
    problems: list[Problem] = []
    top = os.path.realpath(articles)

    def unreadable(error: OSError) -> None:
        if Path(error.filename) != articles:
            origin = _origin(Path(error.filename), articles)
            what = f"cannot be read: {error.strerror}; passed over"
            problems.append(_warning(origin, what, "check the folder's permissions"))

    for folder, folders, names in os.walk(articles, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if Path(folder, name).is_symlink()]
        for name in (*sorted(names), *links):
            if name.startswith("."):
                continue
            path = Path(folder, name)
            origin = _origin(path, articles)
            if wrong := _wrong(path, top):
                problems.append(_warning(origin, *wrong))
            else:
                found.append(Found(origin, path))
    return sorted(found, key=lambda item: item.origin), problems


def _wrong(path: Path, top: str) -> tuple[str, str] | None:
    """Why a file is no input, and what to do about it."""
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        if not os.path.realpath(path).startswith(top + os.sep):
            return "is a link that leads out of the folder; passed over", "copy the file itself"
        if path.is_dir():
            return "is a link to a folder; passed over", "its files are read where they are"
        mode = path.stat().st_mode if path.exists() else stat.S_IFREG
    if paths.is_raw(path.name):
        return "has a name that only fetched bytes may have; passed over", "give it another name"
    if reader_of(path.name) is None:
        what = f"is of a kind that is not read ({path.suffix or 'no suffix'}); passed over"
        return what, "see `digest readers` for what is, or start its name with a dot"
    if not stat.S_ISREG(mode):
        return "is no file but a device or a pipe; passed over", "put a file there"
    return None


def _origin(path: Path, articles: Path) -> str:
    name = os.fsencode(path.relative_to(articles).as_posix()).decode("utf-8", "replace")
    return unicodedata.normalize("NFC", name)


def _warning(origin: str, what: str, fix: str) -> Problem:
    return Problem(paths.place(origin), what, fix, "warning")
