"""Quotations in single marks, where no others are: `‘We go on,’ he said`. Apostrophes are none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

# An apostrophe stands between letters, or before or behind them with nothing that ends a clause.
_OPENING = re.compile(r"(?<![^\s(\[—–:])[‘‚'`](?=[^\W_]|[\[(…])(?!\d\d?s\b)(?!(?:em|til|tis|twas|cause)\b)")
_CLOSING = re.compile(r"(?<=[^\s'’‘`])['’‘](?![^\W_])")
_ENDS = ",.!?…"
_FOLLOWS = re.compile(r"['’‘](?:[\s)\]—–]*$|[.,;:!?)\]—–])")
MOST = 2_000  # marks of a field that are read
_LONGEST = 3_000  # characters; looking on for the end of each opening mark would be quadratic


def find(text: str, start: int, end: int, left: int) -> Iterator[tuple[int, int]]:
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
    weak = None
    for place in _CLOSING.finditer(text, opening + 1, limit):
        at = place.start()
        if text[at - 1] in _ENDS or (text[at - 1] != "s" and _FOLLOWS.match(text, at, limit)):
            return at
        if text[at - 1] != "s":
            weak = at
    return weak
