"""What a result was made from, as one hash: where it is the same as last time, nothing needs to be made."""

from __future__ import annotations

import hashlib
import os
import platform
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import digest

_LIBRARIES = (
    *("mkdocs", "mkdocs-material", "markdown", "pagefind", "cbor2", "PyYAML", "python-slugify", "text-unidecode"),
    *("anyascii", "ahocorasick_rs", "babel", "idna", "charset-normalizer"),
    *("trafilatura", "lxml", "courlan", "htmldate", "justext", "feedparser", "warcio", "markdown-it-py"),
    *("py3langid", "numpy", "hijridate", "persiantools", "msgspec"),
)
_KEPT_APART = frozenset({"__pycache__", ".digest"})


def of_files(top: Path, names: Iterable[str]) -> str:
    """SHA-256 over names and bytes; a missing file counts as none."""
    made = hashlib.sha256()
    for name in names:
        try:
            content = (top / name).read_bytes()
        except OSError:
            continue
        made.update(f"{name}\0{len(content)}\0".encode("utf-8", "surrogateescape") + content)
    return made.hexdigest()


def of_content(path: Path) -> int | None:
    """48 bits of SHA-256 over the bytes of one file, read in pieces; none where it cannot be read."""
    try:
        with path.open("rb") as file:
            return int(hashlib.file_digest(file, "sha256").hexdigest()[:12], 16)
    except OSError:
        return None


def of_texts(texts: Iterable[str]) -> str:
    """SHA-256 over texts, in order."""
    made = hashlib.sha256()
    for text in texts:
        made.update(text.encode("utf-8", "surrogateescape") + b"\0")
    return made.hexdigest()


def of_tree(top: Path) -> str:
    """The same of every file below `top`."""
    return of_files(top, _below(top))


@cache
def of_code() -> str:
    """This package's own files and the versions of the libraries that make the bytes."""
    package = Path(digest.__file__).parent
    made = of_files(package, (name for name in _below(package) if not name.endswith((".pyc", ".pyo"))))
    # Python brings the tables of Unicode: what is a letter, what is upper case.
    return f"{made} python={platform.python_version()}" + "".join(f" {name}={version(name)}" for name in _LIBRARIES)


def of_stats(top: Path) -> str:
    """Names, sizes and times of every file below `top`: enough to see that a folder of ours was not touched."""
    made = hashlib.sha256()
    for name in _below(top):
        stat = (top / name).lstat()
        made.update(f"{name}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    return made.hexdigest()


def _below(top: Path) -> list[str]:
    """Every file under `top`; links are followed, as MkDocs does, and each folder is entered once."""
    found = []
    entered = set()
    for folder, folders, names in os.walk(top, followlinks=True):
        folders[:] = sorted(name for name in folders if name not in _KEPT_APART)
        place = os.path.realpath(folder)
        if place in entered:
            folders.clear()
            continue
        entered.add(place)
        inside = folder[len(str(top)) :].lstrip(os.sep)
        found += [f"{inside}{os.sep}{name}" if inside else name for name in names]
    return sorted(found)
