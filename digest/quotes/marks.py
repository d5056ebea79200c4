"""Quotation marks as they stand: of which family, what their shape and their neighbours say of their direction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Family = Literal["double", "guillemet", "single guillemet", "corner", "white corner"]
Way = Literal["open", "close", "either", "none"]

MOST = 10_000  # marks of a field that are read; an article has dozens, and a book's 5,000 quotations fit
_SHAPES: dict[str, tuple[Family, Way]] = {
    "“": ("double", "open"),
    "„": ("double", "open"),
    "‟": ("double", "open"),
    "〝": ("double", "open"),
    "``": ("double", "open"),
    "”": ("double", "close"),
    "〞": ("double", "close"),
    "〟": ("double", "close"),
    "''": ("double", "either"),
    '"': ("double", "either"),
    "＂": ("double", "either"),
    "«": ("guillemet", "open"),
    "»": ("guillemet", "close"),
    "‹": ("single guillemet", "open"),
    "›": ("single guillemet", "close"),
    "「": ("corner", "open"),
    "」": ("corner", "close"),
    "『": ("white corner", "open"),
    "』": ("white corner", "close"),
}
_MARK = re.compile("``|''|[" + "".join(mark for mark in _SHAPES if len(mark) == 1) + "]")
MARKS = "".join(mark for mark in _SHAPES if len(mark) == 1) + "‘’'`‚‛"
_OPENING = "([{—–-/¿¡…:" + MARKS
_CLOSING = ")]}—–-/,.;:!?…،؛؟。，、" + MARKS
_ENDS = ",.!?…،؟。！？"  # what stands inside before a closing mark
_RUN = 4  # so many marks in a row are a line drawn, no quotation


class Mark(NamedTuple):
    """A mark at `start`:`end`. `seen` is the way in which it points by its neighbours, `shape` by its own form.

    `ends` tells that a comma or a stop stands before it, `heads` that it opens a paragraph, `measure` that it may be
    inches or seconds.
    """

    start: int
    end: int
    family: Family
    shape: Way
    seen: Way
    ends: bool
    heads: bool
    measure: bool


def find(text: str, start: int, end: int, most: int) -> list[Mark]:
    """The first `most` marks of one paragraph."""
    found: list[Mark] = []
    for place in _without_runs(text, start, end):
        found.append(_mark(text, place, start, end))
        if len(found) == most:
            break
    return found


def _without_runs(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    run: list[re.Match[str]] = []
    for place in _MARK.finditer(text, start, end):
        if run and run[-1].end() != place.start():
            yield from run if len(run) < _RUN else ()
            run.clear()
        if len(run) < _RUN:
            run.append(place)
        else:
            run[-1] = place
    yield from run if len(run) < _RUN else ()


def _mark(text: str, place: re.Match[str], start: int, end: int) -> Mark:
    family, shape = _SHAPES[place[0]]
    first, last = place.span()
    before = text[first - 1] if first > start else ""
    after = text[last] if last < end else ""
    gap = before if before and not before.isspace() else (text[first - 2 : first - 1] if first - 2 >= start else "")
    measure = shape == "either" and before.isdigit() and not after.isalnum()
    return Mark(first, last, family, shape, _seen(before, after), gap in _ENDS and gap != "", not before, measure)


def _seen(before: str, after: str) -> Way:
    """By what stands on both sides: `none` where these contradict each other."""
    open_left = not before or before.isspace() or before in _OPENING
    close_right = not after or after.isspace() or after in _CLOSING
    if not after:
        return "close"
    if not before:
        return "open"
    if open_left and not (close_right and after.isspace()):
        return "open" if before not in _CLOSING or not close_right else "either"
    if close_right and not before.isspace():
        return "close"
    return "none" if open_left else "either"
