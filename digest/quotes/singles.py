"""Quotations in single marks, where no others are: `‘We go on,’ he said`. Apostrophes are none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

# An apostrophe stands between letters, or before or behind them with nothing that ends a clause.
_OPENING = re.compile(r"(?<![^\s(\[—–:])[‘‚'`](?=[^\W_]|[\[(…])(?!\d\d?s\b)(?!(?i:em|til|tis|twas|cause|round|bout)\b)")
_CLOSING = re.compile(r"(?<=[^\s'’‘`])['’‘](?![^\W_])")
_ENDS = ",.!?…"
_FOLLOWS = re.compile(r"['’‘](?:[\s)\]—–]*$|[.,;:!?)\]—–])")
MOST = 2_000  # marks of a field that are read
_LONGEST = 3_000  # characters; looking on for the end of each opening mark would be quadratic


class Pair(NamedTuple):
    """From mark to mark, with the numbers of the paragraphs that it begins and ends in."""

    left: int
    right: int
    paragraph: int
    last: int


def find_all(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Pair]:
    """Those of all paragraphs, by place. One without an end goes on where the next paragraph begins with its mark."""
    found: list[Pair] = []
    since = None  # the paragraph in which the open one began
    for number, (start, end) in enumerate(paragraphs):
        left = MOST - len(found)
        if left <= 0:
            break
        own = [Pair(first, last, number, number) for first, last in _find(text, start, end, left)]
        heads = bool(own) and own[0].left == start
        if since is not None and heads:
            own[0] = Pair(paragraphs[since][0], own[0].right, since, number)
        if heads or not _goes_on(text, paragraphs, number):
            since = None
            found += own
        elif since is None:
            since = number
    return found


def _goes_on(text: str, paragraphs: Sequence[tuple[int, int]], number: int) -> bool:
    """Do this paragraph and the next both begin with one mark?"""
    start = paragraphs[number][0]
    if number + 1 == len(paragraphs) or not _OPENING.match(text, start):
        return False
    return text[paragraphs[number + 1][0]] == text[start] and bool(_OPENING.match(text, paragraphs[number + 1][0]))


def _find(text: str, start: int, end: int, left: int) -> Iterator[tuple[int, int]]:
    """At most `left` quotations of one paragraph, mark to mark; between opening marks the best closing one counts."""
    openings = [place.start() for place in islice(_OPENING.finditer(text, start, end), left)]
    at = start
    for number, opening in enumerate(openings):
        if opening < at:
            continue
        limit = min(openings[number + 1] if number + 1 < len(openings) else end, opening + _LONGEST)
        closing = _closing(text, opening, limit)
        if closing is not None:
            yield opening, closing + 1
            at = closing + 1


def _closing(text: str, opening: int, limit: int) -> int | None:
    """One behind a comma or a stop, or before one; else the last that is no plural's (`the drivers' strike`)."""
    weak = plural = None
    for place in _CLOSING.finditer(text, opening + 1, limit):
        at = place.start()
        if text[at - 1] in _ENDS or (text[at - 1] != "s" and _FOLLOWS.match(text, at, limit)):
            return at
        if text[at - 1] != "s":
            weak = at
        elif _FOLLOWS.match(text, at, limit):
            plural = at  # ‘for the boys’.
    return plural if weak is None else weak
