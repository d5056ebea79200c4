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
from digest.dates.clock import clock
from digest.dates.fold import fold, without_marks
from digest.dates.shapes import Slots, read_shape
from digest.dates.tokens import UNKNOWN, Tokens, read
from digest.dates.vocabulary import LINE, PERSIAN

_SHORTEST, _LONGEST = 4, 120
_DIGIT = re.compile(r"\d")
_DAY = len("2024-01-01")
_OF_MONTH: dict[str, Calendar] = {"M": "gregorian", "X": "gregorian", "S": "solar hijri", "H": "hijri"}
_OF_ERA: dict[str, Calendar] = {"e": "gregorian", "m": "gregorian", "s": "solar hijri", "l": "hijri"}


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
        """Words to put behind a reason: ` as ۱۱ شهریور ۱۴۰۲ (Solar Hijri)`; none for a Gregorian date."""
        return f" as {self.original} ({calendars.CALENDAR_NAMES[self.calendar]})" if self.original else ""


@dataclass(frozen=True, slots=True)
class _Read:
    date: str
    clock: str | None
    calendar: Calendar
    original: str
    is_update: bool


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


def _dates(text: str) -> list[_Read]:
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


def _every(printed: str, folded: str, tokens: Tokens) -> Iterator[_Read]:
    changed = False
    for slots in read_shape(tokens.kinds):
        # What follows an update without a label of its own (`Updated 2 May 2023, 3 May 2023`) is one as well.
        changed = tokens.kinds[slots["label"]] == "U" if "label" in slots else changed
        if "year" in slots:
            yield _read(printed, folded, tokens, slots, changed)


def _one(found: Sequence[_Read]) -> PrintedDate | None:
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


def _is_same(one: _Read, other: _Read) -> bool:
    if one.date == other.date:
        return True
    if not len(one.date) == len(other.date) == _DAY:
        return False
    return calendars.agree(
        (one.calendar, date.fromisoformat(one.date)), (other.calendar, date.fromisoformat(other.date))
    )


def _read(printed: str, folded: str, tokens: Tokens, slots: Slots, is_update: bool) -> _Read:
    """One date; ValueError where there is no such day, or where it could be two."""
    calendar = _calendar(printed, folded, tokens, slots)
    year = tokens.values[slots["year"]]
    if year not in calendars.YEARS[calendar]:
        raise ValueError("year")
    month, day = _month_and_day(calendar, year, tokens, slots)
    parts = [slots[role] for role in ("day", "one", "other", "number", "month", "year", "era") if role in slots]
    original = printed[tokens.starts[min(parts)] : tokens.ends[max(parts)]]
    if day is None:
        if calendar != "gregorian":
            raise ValueError("a month of another calendar lies in two of ours")
        return _Read(f"{year}-{month:02}" if month else f"{year}", None, calendar, original, is_update)
    made = calendars.gregorian(calendar, year, month or 0, day)
    if calendar == "hijri":
        made = calendars.sighted(made, _weekday(tokens, slots))
    told = clock(printed, tokens, slots, is_iso="number" in slots)
    return _Read(made.isoformat(), told, calendar, original, is_update)


def _calendar(printed: str, folded: str, tokens: Tokens, slots: Slots) -> Calendar:
    said = {_OF_MONTH[tokens.kinds[slots["month"]]]} if "month" in slots else set()
    if "era" in slots:
        said.add(_OF_ERA[tokens.kinds[slots["era"]]])
    if len(said) > 1:
        raise ValueError("a month of one calendar, a year of another")
    if said:
        return said.pop()
    at = slots["year"]
    if tokens.values[at] in calendars.SOLAR_IN_FIGURES and _is_persian(printed, folded, tokens, at):
        return "solar hijri"
    return "gregorian"


def _is_persian(printed: str, folded: str, tokens: Tokens, year_at: int) -> bool:
    """Are the figures Persian ones, or is a word of the line?"""
    if "۰" <= printed[tokens.starts[year_at]] <= "۹":
        return True
    return any(folded[start:end] in PERSIAN for start, end in zip(tokens.starts, tokens.ends, strict=True))


def _month_and_day(calendar: Calendar, year: int, tokens: Tokens, slots: Slots) -> tuple[int | None, int | None]:
    values = tokens.values
    if "one" in slots:
        return _told_apart(calendar, year, values[slots["one"]], values[slots["other"]], _weekday(tokens, slots))
    if "month_again" in slots and values[slots["month_again"]] != values[slots["month"]]:
        raise ValueError("two months")
    at = slots.get("month", slots.get("number"))
    month = None if at is None else values[at]
    day = values[slots["day"]] if "day" in slots else None
    if at is not None and day is None:
        _is_year_and_month(tokens, slots)
    if month is not None and not 1 <= month <= 12:
        raise ValueError("month")
    return month, day


def _is_year_and_month(tokens: Tokens, slots: Slots) -> None:
    """ValueError for `2023 - 24` and `2023-9`, which are no `2023-09`."""
    if "number" in slots and tokens.ends[slots["number"]] - tokens.starts[slots["year"]] != len("2023-09"):
        raise ValueError("two figures")


def _told_apart(calendar: Calendar, year: int, one: int, other: int, weekday: int | None) -> tuple[int, int]:
    """Month and day of two figures; ValueError where both could be either, and no weekday tells."""
    if one > 12 or other > 12 or one == other:
        return (other, one) if other <= 12 else (one, other)
    if weekday is None:
        raise ValueError("which is the month?")
    readings = {
        (month, day)
        for month, day in ((one, other), (other, one))
        if calendars.gregorian(calendar, year, month, day).weekday() == weekday
    }
    ((month, day),) = readings
    return month, day


def _weekday(tokens: Tokens, slots: Slots) -> int | None:
    at = slots.get("weekday", slots.get("weekday_after"))
    if at is None:
        return None
    return 1 if tokens.kinds[at] == "X" else tokens.values[at]  # `mar.` is mardi, martes, or March
