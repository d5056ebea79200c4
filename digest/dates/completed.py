"""The year that a day or a month is printed without, from the article's own date."""

from __future__ import annotations

from datetime import date, timedelta

from digest.dates import calendars
from digest.dates.calendars import Calendar

# News tells what was more often than what will be. Measured on ...
_AHEAD = timedelta(days=31)


def complete(
    calendar: Calendar, month: int, day: int, anchor: date, weekday: int | None, is_ahead: bool
) -> date | None:
    """The last such day up to 31 days behind the anchor; where its sentence speaks of what is to come, the next one.

    Where a weekday is printed with it, the nearest year in which it is that weekday, of three; else none.
    """
    days = [made for year in _near(calendar, anchor) if (made := _day(calendar, year, month, day))]
    if weekday is not None:
        days = [made for made in days if made.weekday() == weekday]
        return min(days, key=lambda made: abs(made - anchor), default=None)
    if is_ahead and (coming := [made for made in days if made >= anchor]):
        return coming[0]
    return max((made for made in days if made <= anchor + _AHEAD), default=None)


def _near(calendar: Calendar, anchor: date) -> range:
    year = calendars.year_of(calendar, anchor)
    return range(year - 1, year + 2)


def _day(calendar: Calendar, year: int, month: int, day: int) -> date | None:
    try:
        return calendars.gregorian(calendar, year, month, day)
    except (ValueError, OverflowError):
        return None


def complete_month(month: int, anchor: date, is_ahead: bool) -> str:
    """`YYYY-MM`: the last such month up to the anchor's own; where it is to come, the next one from there."""
    year = anchor.year + (month < anchor.month and is_ahead) - (month > anchor.month and not is_ahead)
    return f"{year:04}-{month:02}"
