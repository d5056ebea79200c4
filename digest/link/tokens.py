"""A run of capitals taken apart into words."""

from __future__ import annotations

import re
from typing import NamedTuple

from digest.link import shapes as s

_WORD = re.compile(r"[\"'“‘`(][^ ]+ [^ ]+[\"'”’)`](?= )|[^\s,]+")


class Token(NamedTuple):
    """One word of a run, its place in it, and what it may be."""

    text: str
    start: int
    end: int
    bits: int


def tokens_of(run: str) -> list[Token]:
    """The words of a run; `Al Nakhalah` is one, as `al-Nakhalah` is."""
    joined: list[Token] = []
    last = ""
    for word in _WORD.finditer(run):
        text, start, end = word.group(), word.start(), word.end()
        bits = s.shape(text)
        if last == "U." and text in ("S.", "K.", "N."):
            text, start, bits = f"{last} {text}", joined.pop().start, s.STATE | s.LAND
        elif last.lower() in ("al", "el") and not bits & (s.SMALL | s.STATE):
            text, start = f"{last} {text}", joined.pop().start
            bits = s.shape(text) | s.ARABIC
        joined.append(Token(text, start, end, bits))
        last = text
    return joined
