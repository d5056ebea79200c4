"""Lines that are known by their words: `share on …` is written once, and found in a look for each word of a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Generic, TypeVar

from digest.clean.key import folded, key

Name = TypeVar("Name")

_CHOICE = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]")
GAP = "…"
_NUMBER, _SOME_NUMBER = "#", "0"
_LONGEST = 4  # words of one piece of a bar


def spelled_out(entry: str) -> Iterator[str]:
    """All that an entry stands for: `share [this] (page|story)` is four lines."""
    parts: list[list[str]] = []
    at = 0
    for found in _CHOICE.finditer(entry):
        parts.append([entry[at : found.start()]])
        parts.append(found[1].split("|") if found[1] is not None else ["", *found[2].split("|")])
        at = found.end()
    return map("".join, product(*parts, [entry[at:]]))


def parted(entries: Iterable[str]) -> Iterator[tuple[str, str | None]]:
    """The keys of what the entries stand for: before a gap, and behind it, which is none where there is no gap."""
    for entry in entries:
        plain = GAP.join(map(folded, entry.replace(_NUMBER, _SOME_NUMBER).split(GAP)))
        for line in spelled_out(plain):
            before, gap, behind = line.partition(GAP)
            head, tail = key(before), key(behind)
            if GAP in behind or not (head or tail):
                raise ValueError(f"{entry!r} needs words, and one gap at most")
            yield head, tail if gap else None


def keys(entries: Iterable[str]) -> frozenset[str]:
    """The keys of all that entries without a gap stand for."""
    return frozenset(head for head, _ in parted(entries))


def first_word(line: str) -> str:
    """The first word of a key."""
    return line.partition(" ")[0]


class Phrases(Generic[Name]):
    """Which of several lists of entries a line's key is in. Of two lists that hold one entry the first counts."""

    def __init__(self, lists: Mapping[Name, Iterable[str]]) -> None:
        self._whole: dict[str, Name] = {}
        self._open: dict[str, list[tuple[str, Name]]] = {}  # what stands before a gap, to what stands behind it
        self._behind: dict[str, Name] = {}  # what stands behind a gap that opens the line
        for name, entries in lists.items():
            for head, tail in parted(entries):
                if tail is None:
                    self._whole.setdefault(head, name)
                elif head:
                    self._open.setdefault(head, []).append((tail, name))
                else:
                    self._behind.setdefault(tail, name)
        # Most lines begin and end with other words: nothing more of them is looked up.
        self._first_open = frozenset(map(first_word, self._open))
        self._last_behind = frozenset(tail.rpartition(" ")[2] for tail in self._behind)
        self._first_whole = frozenset(map(first_word, self._whole))

    def whole(self, line: str) -> Name | None:
        """The list of the entry that is all of a key, a number at either end left out if need be."""
        found = self._whole.get(line)
        if found is None and "#" in line:
            found = self._whole.get(line.removesuffix(" #")) or self._whole.get(line.removeprefix("# "))
        return found

    def gapped(self, line: str) -> Name | None:
        """The list of an entry with a gap that the key fills."""
        if first_word(line) in self._first_open and (found := self._opened(line)):
            return found
        if line[line.rfind(" ") + 1 :] not in self._last_behind:
            return None
        starts = (at + 1 for at, character in enumerate(line) if character == " ")
        return next((self._behind[line[at:]] for at in starts if line[at:] in self._behind), None)

    def _opened(self, line: str) -> Name | None:
        at = line.find(" ")
        while at > 0:
            for tail, name in self._open.get(line[:at], ()):
                if not tail or (line.endswith(f" {tail}") and len(line) > at + len(tail) + 1):
                    return name
            at = line.find(" ", at + 1)
        return None

    def covered(self, line: str, wanted: Name) -> bool:
        """Is the key made of two or more entries of one list, set one behind the other: `share tweet email`?"""
        if first_word(line) not in self._first_whole:
            return False
        words = line.split(" ")
        at, pieces = 0, 0
        while at < len(words):
            ends = range(min(len(words), at + _LONGEST), at, -1)
            end = next((end for end in ends if self._whole.get(" ".join(words[at:end])) == wanted), 0)
            if not end and words[at] != "#":
                return False
            at, pieces = end or at + 1, pieces + bool(end)
        return pieces > 1
