"""The year that a day or a month is printed without, from the article's own date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from digest.dates import calendars
from digest.dates.calendars import Calendar

# News tells what was more often than what will be. Of 214 days that articles print with their year, less than a year
# away, this gives the year of 210 back, and of 206 without the month ahead. Where no year is printed, days that would
# be 32 to 60 days ahead were as often last year's.
_AHEAD = timedelta(days=31)


def complete(
    calendar: Calendar, month: int, day: int, anchor: date, weekday: int | None, is_ahead: bool
) -> date | None:
    """The last such day up to 31 days behind the anchor; where its sentence speaks of what is to come, the next one.

    Where a weekday is printed with it, the nearest year in which it is that weekday, of three; else none.
    """
    days = list(_near(calendar, month, day, anchor))
    if weekday is not None:
        days = [made for made in days if made.weekday() == weekday]
        return min(days, key=lambda made: abs(made - anchor), default=None)
    if is_ahead and (coming := [made for made in days if made >= anchor]):
        return coming[0]
    return max((made for made in days if made <= anchor + _AHEAD), default=None)


def _near(calendar: Calendar, month: int, day: int, anchor: date) -> Iterator[date]:
    """The day in the calendar's year before the anchor's, in that year, in the next: where there is one."""
    with suppress(ValueError, OverflowError):
        middle = calendars.year_of(calendar, anchor)
        for year in range(middle - 1, middle + 2):
            with suppress(ValueError, OverflowError):
                yield calendars.gregorian(calendar, year, month, day)


def complete_month(month: int, anchor: date, is_ahead: bool) -> str:
    """`YYYY-MM`: the last such month up to the one after the anchor's; where it is to come, the next one."""
    ahead = (month - anchor.month) % 12
    months = anchor.year * 12 + anchor.month - 1 + (ahead if is_ahead or ahead <= 1 else ahead - 12)
    return f"{months // 12:04}-{months % 12 + 1:02}"
