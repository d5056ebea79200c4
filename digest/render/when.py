"""Dates and counts in words."""

from __future__ import annotations

from datetime import date, timedelta

from digest.model import DateBasis, Meeting

_MONTHS = "January February March April May June July August September October November December".split()
_LAST_MONDAY = date.max - timedelta(days=6)  # behind it no week is whole
_BASIS: dict[DateBasis, str] = {
    "corrected": "corrected by the maintainer",
    "declared": "given with the article",
    "byline": "printed with the byline",
    "dateline": "printed on the page",
    "feed": "given by the feed",
    "filename": "from the file’s name, none is printed",
    "none": "none is printed",
}


def day(date: str) -> str:
    """`2023-09-02` is `2 September 2023`, `2023-09` is `September 2023`, `2023` itself."""
    year, *rest = date.split("-")
    if not rest:
        return year
    month = _MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


def month_name(date: str) -> str:
    return _MONTHS[int(date[5:7]) - 1]


def days(first: str, last: str) -> str:
    """Two days near each other, without their years: `4 – 10 March`, `26 February – 3 March`."""
    begin, end = (day(one).rsplit(" ", 1)[0] for one in (first, last))
    return f"{begin.split()[0] if first[:7] == last[:7] else begin} – {end}"


def week(name: str) -> str:
    """Of `2024-w10`: `4 – 10 March 2024`."""
    monday = date.fromisocalendar(int(name[:4]), int(name[-2:]), 1)
    sunday = min(monday, _LAST_MONDAY) + timedelta(days=6)
    return f"{days(monday.isoformat(), sunday.isoformat())} {sunday.year}"


def day_or_unknown(date: str | None) -> str:
    return day(date) if date else "date unknown"


def basis(basis: DateBasis) -> str:
    """Where a date comes from: `printed with the byline`."""
    return _BASIS[basis]


def event(meeting: Meeting) -> str:
    """When a contact was, as far as its article tells: `26 February 2022 (printed “On 26 February”)`."""
    if meeting.date is None:
        return f"“{meeting.printed}”, day unknown" if meeting.printed else "day unknown"
    if meeting.basis == "printed" or not meeting.printed:
        return day(meeting.date)
    return f"{day(meeting.date)} (printed “{meeting.printed}”)"


def hinted(hints: tuple[str, ...]) -> str:
    """What a text without a date says of its time, as printed: `“on Wednesday”, “October 7”`."""
    return ", ".join(f"“{hint}”" for hint in hints)
