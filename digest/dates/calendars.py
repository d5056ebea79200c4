"""Days of the Solar Hijri and the Hijri calendar (Umm al-Qura) as Gregorian ones."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from hijridate import Gregorian, Hijri
from persiantools.jdatetime import JalaliDate

Calendar = Literal["gregorian", "solar hijri", "hijri"]
CALENDAR_NAMES: dict[Calendar, str] = {"gregorian": "Gregorian", "solar hijri": "Solar Hijri", "hijri": "Hijri"}
# Years that articles print: 1900 to 2099, but no further than the tables of `hijridate`, 1924 to 2077.
YEARS: dict[Calendar, range] = {
    "gregorian": range(1900, 2100),
    "solar hijri": range(1279, 1479),
    "hijri": range(1343, 1501),
}
# In figures alone a year from 1430 on may be one of the moon: 1430 is 2009 there, and 2051 by the sun.
SOLAR_IN_FIGURES = range(1300, 1430)
# By the kind of a month's token (`vocabulary.py`).
OF_MONTH: dict[str, Calendar] = {"M": "gregorian", "S": "solar hijri", "H": "hijri"}
_SIGHTING = timedelta(days=1)


def gregorian(calendar: Calendar, year: int, month: int, day: int) -> date:
    """The day; ValueError for one that the calendar has not, or that is out of its years."""
    if year not in YEARS[calendar]:
        raise ValueError("year")
    if calendar == "gregorian":
        return date(year, month, day)
    if calendar == "hijri":
        made = Hijri(year, month, day).to_gregorian()
        return date(made.year, made.month, made.day)
    converted: date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    return converted


def year_of(calendar: Calendar, day: date) -> int:
    """The year of a calendar that a Gregorian day lies in."""
    if calendar == "gregorian":
        return day.year
    if calendar == "hijri":
        return Gregorian(day.year, day.month, day.day).to_hijri().year
    return int(JalaliDate(day).year)  # type: ignore[no-untyped-call]


def sighted(day: date, weekday: int | None) -> date:
    """A converted Hijri day as its printed weekday tells it: where the moon was sighted a day earlier or later.

    ValueError where the weekday is another one yet.
    """
    if weekday is None or day.weekday() == weekday:
        return day
    for near in (day - _SIGHTING, day + _SIGHTING):
        if near.weekday() == weekday:
            return near
    raise ValueError("weekday")


def agree(one: tuple[Calendar, date], other: tuple[Calendar, date]) -> bool:
    """May two printed dates be one day? A Hijri day may be off by one, as it begins where the moon is sighted."""
    tolerated = _SIGHTING if "hijri" in (one[0], other[0]) else timedelta(0)
    return abs(one[1] - other[1]) <= tolerated
