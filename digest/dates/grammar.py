"""The closed grammar of printed dates. A string is a date as a whole or not at all: nothing is searched or guessed.

`03/04/2024` is no date (which of the two is the month?); `13/04/2024` and `03.04.2024` are. English and ISO so far.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep"
        "|october oct|november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
MONTH_NAMES = frozenset(_MONTHS)
MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
WEEKDAY = "(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?"

_LABEL = (
    r"(?:(?:first )?published(?: on| at)?|posted(?: on)?|updated(?: on| at)?|last (?:updated|modified)"
    r"|(?:story )?created(?: on)?|date|issued|released)\s*:?\s*"
)
# Names of zones that mean one offset only: not IST (Israel, India, Ireland), not CST (America, China, Cuba).
_ZONES = {
    "est": "-05:00",
    "edt": "-04:00",
    "cdt": "-05:00",
    "mst": "-07:00",
    "mdt": "-06:00",
    "pst": "-08:00",
    "pdt": "-07:00",
    "akst": "-09:00",
    "akdt": "-08:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "eet": "+02:00",
    "eest": "+03:00",
    "idt": "+03:00",
    "msk": "+03:00",
}
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_TIME = (
    r"(?:\s*[,|\-–—·T]?\s*(?:at\s+)?(?P<h>\d{1,2})[:.](?P<min>\d\d)(?::(?P<s>\d\d)(?:\.\d+)?)?\s*(?P<ap>[ap]\.?m\.?)?"
    rf"\s*\(?(?P<tz>z|utc|gmt|(?:utc|gmt)?[+-](?:0\d|1[0-4]):?[0-5]\d|{'|'.join(_ZONES)})?\)?)?"
)
_SHAPES = tuple(
    re.compile(rf"(?:{_LABEL})?(?:{WEEKDAY}\.?,?\s+)?{shape}{_TIME}\.?", re.IGNORECASE | re.ASCII)
    for shape in (
        rf"{_YEAR}-(?P<m>\d\d)-(?P<d>\d\d)",
        rf"{_YEAR}/(?P<m>\d\d)/(?P<d>\d\d)",
        rf"(?P<d>\d\d?)\.(?P<m>\d\d?)\.{_YEAR}",
        rf"(?P<a>\d\d?)/(?P<b>\d\d?)/{_YEAR}",
        rf"(?P<month>{MONTH})\s+{_DAY},?\s+{_YEAR}",
        rf"{_DAY}(?:\s+of)?[\s-]+(?P<month>{MONTH}),?[\s-]+{_YEAR}",
        rf"(?P<month>{MONTH}),?\s+{_YEAR}",
        rf"{_YEAR}-(?P<m>\d\d)",
        _YEAR,
    )
)
_SHORTEST, _LONGEST = 4, 70


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """`date`: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as printed; `published`: with the printed time and zone, or none."""

    date: str
    published: str | None = None


def parse(text: str) -> PrintedDate | None:
    """The date that `text` is as a whole, a label (`Published:`), a weekday and a time allowed.

    `parse("September 2, 2023 21:42")` has the date `2023-09-02`; `parse("on Wednesday")` is None.
    """
    if not _SHORTEST <= len(text) <= _LONGEST or not any(character.isdigit() for character in text):
        return None
    for shape in _SHAPES:
        if found := shape.fullmatch(text.strip()):
            return _checked(found.groupdict())
    return None


def _checked(parts: dict[str, str | None]) -> PrintedDate | None:
    year, month, day = int(parts["y"] or 0), _month(parts), int(parts.get("d") or 0)
    if parts.get("a"):
        first, second = int(parts["a"] or 0), int(parts["b"] or 0)
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = (first, second) if second <= 12 else (second, first)
    if (not month and parts.get("m")) or (not day and parts.get("d")):
        return None
    try:
        date(year, month or 1, day or 1)
        clock = _clock(parts)
    except ValueError:
        return None
    if not month:
        return PrintedDate(f"{year}") if clock is None else None
    if not day:
        return PrintedDate(f"{year}-{month:02}") if clock is None else None
    iso = f"{year}-{month:02}-{day:02}"
    return PrintedDate(iso, f"{iso}T{clock}" if clock else None)


def _month(parts: dict[str, str | None]) -> int:
    name = parts.get("month")
    return _MONTHS[name.lower().rstrip(".")] if name else int(parts.get("m") or 0)


def _clock(parts: dict[str, str | None]) -> str | None:
    if parts.get("h") is None:
        return None
    hour, minute = int(parts["h"] or 0), int(parts["min"] or 0)
    if half := (parts.get("ap") or "").lower()[:1]:
        if not 1 <= hour <= 12:
            raise ValueError("hour")
        hour = hour % 12 + (12 if half == "p" else 0)
    seconds = parts.get("s")
    clock = time(hour, minute, int(seconds or 0)).isoformat("seconds" if seconds else "minutes")
    printed = (parts.get("tz") or "").lower()
    zone = _ZONES.get(printed, printed.removeprefix("utc").removeprefix("gmt"))
    if parts.get("tz") and zone in ("", "z"):
        return clock + "Z"
    return clock + (zone if ":" in zone or not zone else f"{zone[:3]}:{zone[3:]}")
