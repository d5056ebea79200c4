"""The closed grammar of printed dates. A string is a date as a whole or not at all: nothing is searched or guessed.

`03/04/2024` is no date (which of the two is the month?) where no weekday tells; `13/04/2024` and `03.04.2024` are.
English, German, French, Spanish, Arabic, Persian, Russian, Turkish and ISO 8601; the words are in the tables beside.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from digest.dates import calendars
from digest.dates.calendars import Calendar
from digest.dates.fold import fold, without_marks
from digest.dates.iso import is_day
from digest.dates.one_date import Read, read_date
from digest.dates.shapes import read_shape
from digest.dates.tokens import UNKNOWN, Tokens, read
from digest.dates.vocabulary import LINE

_SHORTEST, _LONGEST = 4, 120
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """`date`: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as printed; `published`: with the printed time and zone, or none.

    `calendar` is the one that it is printed in; where that is not the Gregorian, `original` is how it is printed.
    """

    date: str
    published: str | None = None
    original: str | None = None
    calendar: Calendar = "gregorian"

    @property
    def other_calendar(self) -> str:
        """` (Solar Hijri)`, to put behind what is printed; nothing for a Gregorian date."""
        return f" ({calendars.CALENDAR_NAMES[self.calendar]})" if self.original else ""

    @property
    def as_printed(self) -> str:
        """` as ۱۱ شهریور ۱۴۰۲ (Solar Hijri)`, to put behind a place; nothing for a Gregorian date."""
        return f" as {self.original}{self.other_calendar}" if self.original else ""


def parse(text: str) -> PrintedDate | None:
    """The date that `text` is as a whole; a label (`Published:`), a weekday and a time are allowed.

    `parse("September 2, 2023 21:42")` has the date `2023-09-02`; `parse("on Wednesday")` is None. Of a publication and
    an update it is the former, of one day in two calendars the Gregorian; of two days it is neither.
    """
    found = _dates(text)
    return _one([each for each in found if not each.is_update] or found)


def is_update(text: str) -> bool:
    """Does a line tell when an article was changed, and not when it was published?"""
    found = _dates(text)
    return bool(found) and all(each.is_update for each in found)


def _dates(text: str) -> list[Read]:
    """All dates that a line is made of; none where one of them is wrong."""
    if not _SHORTEST <= len(text) <= _LONGEST or not _DIGIT.search(text):
        return []
    printed = text if text.isascii() else without_marks(unicodedata.normalize("NFC", text))
    folded = fold(printed)
    tokens = read(folded, LINE)
    if tokens.kinds[-1:] in ("", UNKNOWN):
        return []
    try:
        return list(_every(printed, folded, tokens))
    except ValueError:
        return []


def _every(printed: str, folded: str, tokens: Tokens) -> Iterator[Read]:
    changed = False
    for slots in read_shape(tokens.kinds):
        # What follows an update without a label of its own (`Updated 2 May 2023, 3 May 2023`) is one as well.
        changed = tokens.kinds[slots["label"]] == "U" if "label" in slots else changed
        if "year" in slots:
            yield read_date(printed, folded, tokens, slots, changed)


def _one(found: Sequence[Read]) -> PrintedDate | None:
    if not found:
        return None
    best = min(found, key=lambda each: tuple(calendars.YEARS).index(each.calendar))
    if any(not _is_same(best, each) for each in found):
        return None
    clocks = {each.clock for each in found if each.clock}
    if len(clocks) > 1:
        return None
    published = f"{best.date}T{clocks.pop()}" if clocks else None
    original = None if best.calendar == "gregorian" else best.original
    return PrintedDate(best.date, published, original, best.calendar)


def _is_same(one: Read, other: Read) -> bool:
    if one.date == other.date:
        return True
    if not (is_day(one.date) and is_day(other.date)):
        return False
    return calendars.agree(
        (one.calendar, date.fromisoformat(one.date)), (other.calendar, date.fromisoformat(other.date))
    )
