"""Which files under `seeds/articles/` are inputs."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from digest.problems import Problem

SUFFIXES = {".txt": "text/plain", ".md": "text/markdown"}


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: `origin` is its POSIX path under `articles/`, NFC."""

    origin: str
    path: Path


def find(articles: Path) -> tuple[list[Found], list[Problem]]:
    """Every input below `articles`, by origin. Dot files are not ours; links out and unknown kinds are named."""
    found: list[Found] = []
    problems: list[Problem] = []
    top = os.path.realpath(articles)
    for folder, folders, names in os.walk(articles):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            path = Path(folder, name)
            origin = unicodedata.normalize(
                "NFC", os.fsencode(path.relative_to(articles).as_posix()).decode("utf-8", "replace")
            )
            if path.is_symlink() and not os.path.realpath(path).startswith(top + os.sep):
                what = "is a link that leads out of the folder; passed over"
                problems.append(_warning(origin, what, "copy the file itself"))
            elif path.suffix.lower() not in SUFFIXES:
                kinds = " ".join(SUFFIXES)
                what = f"is of a kind that is not read ({path.suffix or 'no suffix'}); passed over"
                problems.append(_warning(origin, what, f"rename it to one of {kinds}, or start its name with a dot"))
            else:
                found.append(Found(origin, path))
    return sorted(found, key=lambda item: item.origin), problems


def _warning(origin: str, what: str, fix: str) -> Problem:
    return Problem(f"seeds/articles/{origin}", what, fix, "warning")
