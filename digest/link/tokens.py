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
    for word in _WORD.finditer(run):
        token = Token(word.group(), word.start(), word.end(), s.shape(word.group()))
        if joined and joined[-1].text == "U." and token.text in ("S.", "K.", "N."):
            text = f"{joined[-1].text} {token.text}"
            joined[-1] = Token(text, joined[-1].start, token.end, s.STATE | s.LAND)
        elif joined and joined[-1].text.lower() in ("al", "el") and not token.bits & (s.SMALL | s.STATE):
            text = f"{joined[-1].text} {token.text}"
            joined[-1] = Token(text, joined[-1].start, token.end, s.shape(text) | s.ARABIC)
        else:
            joined.append(token)
    return joined
