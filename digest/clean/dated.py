"""Lines that are a date."""

from __future__ import annotations

import re

from digest.clean.key import folded
from digest.clean.marks import marks
from digest.dates import grammar
from digest.dates.iso import is_day

_BAR = re.compile(r"\s*[|·•]\s*|\s[/–—-]\s")
_MOST_BESIDE = 5  # words beside the date: a writer, a section
_MARKS = " |/•·*+–—-"
_NUMBER = re.compile(r"\d\d")
_WORD = re.compile(r"\w+")
_CLOCK = re.compile(r"\d[:.]\d\d")


def printed_date(text: str) -> grammar.PrintedDate | None:
    """The date that a line is; of `Published: 3 March 2024 | Updated: 5 March 2024` the first that is no update.

    A few words may stand beside a whole date, parted from it by a bar: `Lena Brandvik | 3 March 2024`; or before one
    with the time of day.
    """
    if not _NUMBER.search(text):
        return None
    bare = text.strip(_MARKS)
    if whole := grammar.parse(text) or (grammar.parse(bare) if bare != text else None):
        return whole
    return _beside(text) or _behind(text)


def is_update(text: str) -> bool:
    """Does a date line tell when the page was changed, not when it was published?"""
    return grammar.is_update(text) or bool(marks().updates.match(folded(text.lstrip(_MARKS))))


def _beside(text: str) -> grammar.PrintedDate | None:
    parts = [part for part in _BAR.split(text) if part]
    if len(parts) < 2:
        return None
    dates = {part: date for part in parts if (date := grammar.parse(part)) and is_day(date.date)}
    others = sum(len(_WORD.findall(part)) for part in parts if part not in dates)
    if not dates or others > _MOST_BESIDE:
        return None
    return next((date for part, date in dates.items() if not is_update(part)), next(iter(dates.values())))


def _behind(text: str) -> grammar.PrintedDate | None:
    """`Harbour Wire March 3, 2024 11:03 PM`: a date with the time of day stamps a page, a date alone may be told."""
    if not _CLOCK.search(text):
        return None
    at = 0
    for _ in range(_MOST_BESIDE):
        at = text.find(" ", at) + 1
        if not at:
            return None
        date = grammar.parse(text[at:])
        if date is not None:
            return date if date.published else None
    return None
