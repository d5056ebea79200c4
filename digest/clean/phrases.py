"""Lines that are known by their words: `share on …` written once, found in one look for each of a line's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from digest.clean.key import folded, key

Name = TypeVar("Name")

_CHOICE = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]")
_GAP = "…"


def spelled_out(entry: str) -> Iterator[str]:
    """All that an entry stands for: `share [this] (page|story)` is four lines."""
    found = _CHOICE.search(entry)
    if found is None:
        yield entry
        return
    choices = found[1].split("|") if found[1] is not None else ["", *found[2].split("|")]
    for choice in choices:
        yield from spelled_out(f"{entry[: found.start()]}{choice}{entry[found.end() :]}")


def keys(entries: Iterable[str]) -> frozenset[str]:
    """The keys of all that the entries stand for."""
    return frozenset(key(folded(line)) for entry in entries for line in spelled_out(entry))


class Phrases(Generic[Name]):
    """Which of several lists of entries the words of a line are in. Of two lists that hold one entry the first counts."""

    def __init__(self, lists: Mapping[Name, Iterable[str]]) -> None:
        self._whole: dict[str, Name] = {}
        self._open: dict[str, list[tuple[str, Name]]] = {}  # what stands before a gap, to what stands behind it
        self._behind: dict[str, Name] = {}  # what stands behind a gap that opens the line
        for name, entries in lists.items():
            for entry in entries:
                for line in spelled_out(entry):
                    self._add(line, name)

    def _add(self, line: str, name: Name) -> None:
        before, gap, behind = line.partition(_GAP)
        head, tail = key(folded(before)), key(folded(behind))
        if not gap:
            self._whole.setdefault(head, name)
        elif head:
            self._open.setdefault(head, []).append((tail, name))
        else:
            self._behind.setdefault(tail, name)

    def whole(self, line: str) -> Name | None:
        """The list of a key that is all words of the line, a number at either end left out if need be."""
        return self._whole.get(line) or self._whole.get(line.removesuffix(" #")) or self._whole.get(line.removeprefix("# "))

    def gapped(self, line: str) -> Name | None:
        """The list of an entry with a gap that the key fills."""
        at = line.find(" ")
        while at > 0:
            for tail, name in self._open.get(line[:at], ()):
                if not tail or (line.endswith(f" {tail}") and len(line) - len(tail) > at + 2):
                    return name
            if name_behind := self._behind.get(line[at + 1 :]):
                return name_behind
            at = line.find(" ", at + 1)
        return None

    def covered(self, line: str, wanted: Name) -> bool:
        """Is the key made of two or more entries of one list, set one behind the other: `share tweet email`?"""
        words = line.split(" ")
        at, pieces = 0, 0
        while at < len(words):
            end = next((end for end in range(min(len(words), at + _LONGEST), at, -1) if self._is(words[at:end], wanted)), 0)
            if not end:
                return False
            at, pieces = end, pieces + 1
        return pieces > 1

    def _is(self, words: list[str], wanted: Name) -> bool:
        return words == ["#"] or self._whole.get(" ".join(words)) == wanted


_LONGEST = 4  # words of one piece of a bar
