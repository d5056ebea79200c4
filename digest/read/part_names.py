"""What the parts of a file of many are called: safe to show, and each by a name of its own."""

from __future__ import annotations

import unicodedata
from posixpath import normpath

from digest.text import normalise

_LONGEST = 200  # characters


def member_name(name: str) -> str:
    """A path in an archive: POSIX, NFC, without a root or steps up. Ex.: `..\\\\x\\\\..\\\\y.txt` is `y.txt`.

    Of one that is too long the end is kept, which tells the kind.
    """
    path = normalise(unicodedata.normalize("NFC", name)).replace("\\", "/")
    return normpath(f"/{path}").lstrip("/")[-_LONGEST:]


def part_name(id: str) -> str:
    """An id of a record or a letter as the name of a part. Ex.: `<urn:uuid:1d…>` is `1d…`."""
    return normalise(id).strip("<>").removeprefix("urn:uuid:")[:_LONGEST]


def is_hidden(name: str) -> bool:
    """Is it a dot file, in a dot folder, or what macOS writes beside each file?"""
    return any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))


class PartNames:
    """Names of parts in the order in which they are given: the second `x.txt` is `x.txt~2`."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def own(self, name: str) -> str:
        """The name, numbered if another part has it."""
        name = own = name or "unnamed"
        while own in self._given:
            self._given[name] += 1
            own = f"{name}~{self._given[name]}"
        self._given[own] = 1
        return own
