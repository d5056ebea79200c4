"""Dates in the site's words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from digest.interface.words import Day, Wording, Words, listed, say
from digest.model import DateBasis, Meeting

_LAST_MONDAY = date.max - timedelta(days=6)  # behind it no week is whole


def day(date: str) -> Day:
    """`2023-09-02` is `2 September 2023`, `2023-09` is `September 2023`, `2023` itself."""
    return Day(date)


def days(first: str, last: str) -> Wording:
    """Two days near each other, without their years: `4 – 10 March`, `26 February – 3 March`."""
    begin = Day(first, "day_of_month" if first[:7] == last[:7] else "day_and_month")
    return say("date.span", first=begin, last=Day(last, "day_and_month"))


def span(first: str, last: str) -> Words:
    """From one day to another: `2 September 2023 – 5 September 2023`, or the one day that both are."""
    return day(first) if first == last else say("date.span", first=day(first), last=day(last))


def week(name: str) -> Wording:
    """Of `2024-w10`: `4 – 10 March 2024`."""
    monday = date.fromisocalendar(int(name[:4]), int(name[-2:]), 1)
    sunday = min(monday, _LAST_MONDAY) + timedelta(days=6)
    return say("date.week", days=days(monday.isoformat(), sunday.isoformat()), year=str(sunday.year))


def day_or_unknown(date: str | None) -> Words:
    return day(date) if date else say("date.unknown")


def basis(basis: DateBasis) -> Wording:
    """Where a date comes from: `printed with the byline`."""
    return say(f"basis.{basis}")


def event(meeting: Meeting) -> Words:
    """When a contact was, as far as its article tells: `26 February 2022 (printed “On 26 February”)`."""
    if meeting.date is None:
        return say("date.printed_alone", printed=meeting.printed) if meeting.printed else say("date.day_unknown")
    if meeting.basis == "printed" or not meeting.printed:
        return day(meeting.date)
    return say("date.printed", day=day(meeting.date), printed=meeting.printed)


def hinted(hints: tuple[str, ...]) -> tuple[Any, ...]:
    """What a text without a date says of its time, as printed: `“on Wednesday”, “October 7”`."""
    return listed(say("list.quoted", text=hint) for hint in hints)
