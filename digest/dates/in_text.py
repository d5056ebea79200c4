"""The days, months and years that a text speaks of: facts of their own, never the article's date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from digest.dates.calendars import OF_MONTH, YEARS
from digest.dates.completed import complete, complete_month
from digest.dates.expressions import Expression, expressions
from digest.dates.grammar import parse
from digest.dates.relative import resolve
from digest.dates.text_vocabulary import LANGUAGES
from digest.model import EventBasis, Field, Precision, Span, TextDate

_PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}  # by the length of a date
Made = tuple[str | None, Precision, EventBasis]


def dates_in(text: str, field: Field, language: str | None, anchor: str | None) -> Iterator[TextDate]:
    """Those in one field of an article in one of the eight languages, in order; nothing in another language.

    `anchor` is the article's date: where it is a whole day, it completes `26 February` and resolves `yesterday`.
    """
    code = (language or "").split("-")[0].lower()
    if code not in LANGUAGES:
        return
    day = date.fromisoformat(anchor) if anchor and _PRECISIONS[len(anchor)] == "day" else None
    for found in expressions(text, code):
        printed = text[found.start : found.end]
        if made := _made(found, printed, day):
            yield TextDate(Span(field, found.start, found.end), printed, *made)


def _made(found: Expression, printed: str, anchor: date | None) -> Made | None:
    """What an expression tells; none where there is no such day."""
    if "y" in found.kinds:
        return _with_year(found, printed)
    if found.shape == "month":
        told = complete_month(found.value("M") or 0, anchor, found.is_ahead) if anchor else None
        return told, "month", "completed" if told else "none"
    if found.shape in ("day_first", "month_first"):
        return _without_year(found, anchor)
    told = resolve(found, anchor) if anchor else None
    return told, _PRECISIONS[len(told)] if told else _precision(found), "relative" if told else "none"


def _with_year(found: Expression, printed: str) -> Made | None:
    if found.shape == "year":
        year = found.value("y")
        return (f"{year}", "year", "printed") if year in YEARS["gregorian"] else None
    whole = parse(printed)
    return (whole.date, _PRECISIONS[len(whole.date)], "printed") if whole else None


def _without_year(found: Expression, anchor: date | None) -> Made | None:
    kind = next(kind for kind in found.kinds if kind in OF_MONTH)
    month, day = found.value(kind) or 0, found.value("n") or 0
    if not 1 <= day <= 31:
        return None
    if anchor is None:
        return None, "day", "none"
    told = complete(OF_MONTH[kind], month, day, anchor, found.value("W"), found.is_ahead)
    return (told.isoformat(), "day", "completed") if told else (None, "day", "none")


def _precision(found: Expression) -> Precision:
    """Of a relative expression: of weeks it is that of their days."""
    unit = found.value("uUv") or 1
    return "year" if unit >= 365 else "month" if unit >= 30 else "day"
