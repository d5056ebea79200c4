"""Days that are told from another day: `yesterday`, `last Friday`, `two days ago`. Without that day they are none."""

from __future__ import annotations

from datetime import date, timedelta

from digest.dates.expressions import Expression

_A_DAY, _A_MONTH, _A_YEAR = 1, 30, 365  # units as in `text_words.py`
_WEEK = 7


def resolve(found: Expression, anchor: date) -> str | None:
    """`YYYY-MM-DD`, `YYYY-MM` or `YYYY`; none where it tells no day, month or year (`last week`, `two weeks ago`)."""
    try:
        match found.shape:
            case "day":
                return (anchor + timedelta(days=found.value("R") or 0)).isoformat()
            case "weekday":
                return _weekday(found, anchor).isoformat()
            case "period":
                return _units(anchor, found.value("u") or 0, found.value("q") or 0)
            case "ago":
                number = 2 if "v" in found.kinds else found.value("n#") or 0
                return _units(anchor, found.value("uUv") or 0, -number)
    except (ValueError, OverflowError):
        return None
    return None


def _weekday(found: Expression, anchor: date) -> date:
    """`on Friday` is the last one up to the anchor, `last Friday` the last before, `next` the first behind it.

    `this Friday` is that of the anchor's week; a Friday of which its sentence says that it is to come, the next one up
    from the anchor.
    """
    back = (anchor.weekday() - (found.value("W") or 0)) % _WEEK
    which = found.value("q")
    if which == 0:
        return anchor - timedelta(days=anchor.weekday() - (found.value("W") or 0))
    if which == 1:
        return anchor + timedelta(days=_WEEK - back)
    if which == -1:
        return anchor - timedelta(days=back or _WEEK)
    return anchor + timedelta(days=(_WEEK - back) % _WEEK) if found.is_ahead else anchor - timedelta(days=back)


def _units(anchor: date, unit: int, number: int) -> str | None:
    """So many units from the anchor: of days a day, of months a month, of years a year; weeks tell no day."""
    if unit == _A_DAY:
        return (anchor + timedelta(days=number)).isoformat()
    if unit == _A_MONTH:
        months = anchor.year * 12 + anchor.month - 1 + number
        return f"{months // 12:04}-{months % 12 + 1:02}"
    return f"{anchor.year + number:04}" if unit == _A_YEAR else None
