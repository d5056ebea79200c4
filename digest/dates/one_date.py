"""One date of a line: its calendar, its day, its time. ValueError is raised where it is none, or could be two."""

from __future__ import annotations

from dataclasses import dataclass

from digest.dates import calendars
from digest.dates.calendars import Calendar
from digest.dates.clock import clock
from digest.dates.shapes import Slots
from digest.dates.tokens import Tokens
from digest.dates.vocabulary import PERSIAN

_OF_MONTH: dict[str, Calendar] = {**calendars.OF_MONTH, "X": "gregorian"}
_OF_ERA: dict[str, Calendar] = {"e": "gregorian", "m": "gregorian", "s": "solar hijri", "l": "hijri"}


@dataclass(frozen=True, slots=True)
class Read:
    """`date` as in `PrintedDate`; `clock` is the time with its zone, `original` the printed day, month and year."""

    date: str
    clock: str | None
    calendar: Calendar
    original: str
    is_update: bool


def read_date(printed: str, folded: str, tokens: Tokens, slots: Slots, is_update: bool) -> Read:
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
        return Read(f"{year}-{month:02}" if month else f"{year}", None, calendar, original, is_update)
    made = calendars.gregorian(calendar, year, month or 0, day)
    if calendar == "hijri":
        made = calendars.sighted(made, _weekday(tokens, slots))
    told = clock(printed, tokens, slots, is_iso="number" in slots)
    return Read(made.isoformat(), told, calendar, original, is_update)


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
