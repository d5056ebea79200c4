"""Printed dates: a made benchmark in eight languages and three calendars, and the date lines of real articles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

from digest.dates.completed import complete
from digest.dates.grammar import PrintedDate, parse
from digest.dates.in_text import dates_in
from tests.quality.printed_dates import samples
from tests.quality.row import Corpus, Row

_SEED, _COUNT = 20_231, 60
_MADE = "made from CLDR's formats"
_A_YEAR = timedelta(days=365)
_LINES = 4  # of a text, in which its date line is looked for
# The dates of the rows are the page's own on Wikinews. Those of ECB+ are from the addresses, and some are other days.
_REAL = {"meantime": ("en", "es"), "gum_wikinews": ("en",), "ecbplus": ("en",)}
_FLOORS = {"meantime": 0.98, "gum_wikinews": 0.99, "ecbplus": 0.9}


def measure(corpora: Corpus) -> list[Row]:
    """Precision and recall on what is made, agreement with the rows' own dates on what is real."""
    return [*_of_made(), *(_of_lines(corpora, name) for name in _REAL), _of_years(corpora)]


def _of_made() -> list[Row]:
    made = list(samples(_SEED, _COUNT))
    read = [(sample, found) for sample in made if (found := parse(sample.text))]
    right = sum(found.date == sample.date for sample, found in read)
    dated = sum(sample.date is not None for sample in made)
    traps = len(made) - dated
    shared = {"corpus": _MADE, "aim": 1.0, "best": "–", "tuned": "no string of this seed but the missed forms"}
    detail = f"{dated} dates in 8 languages and 3 calendars, {traps} strings that are none; seed {_SEED}"
    return [
        Row(
            measure="printed dates, precision",
            count=len(read),
            value=right / len(read),
            floor=0.99,
            detail=detail,
            **shared,
        ),
        Row(measure="printed dates, recall", count=dated, value=right / dated, floor=0.98, detail=detail, **shared),
    ]


def _of_lines(corpora: Corpus, name: str) -> Row:
    rows = _dated(corpora, name)
    dated = [(row, found) for row in rows if (found := _date_line(row))]
    same = sum(found.date == row["date"] for row, found in dated)
    return Row(
        measure="the date line is the row's date",
        corpus=name,
        count=len(dated),
        value=same / len(dated),
        floor=_FLOORS[name],
        aim=1.0,
        best="–",
        tuned="labels and zones of English lines were looked at",
        detail=f"{len(rows) - len(dated)} of {len(rows)} rows have no line with a whole date among the first {_LINES}",
    )


def _of_years(corpora: Corpus) -> Row:
    """Days that articles print with their year, less than a year away: the year that they would get without it."""
    days = [pair for name in _REAL for row in _dated(corpora, name) for pair in _days(row)]
    right = sum(complete("gregorian", day.month, day.day, own, None, False) == day for own, day in days)
    return Row(
        measure="the year of a day without one",
        corpus=" + ".join(_REAL),
        count=len(days),
        value=right / len(days),
        floor=0.97,
        aim=1.0,
        best="–",
        tuned="how far ahead a day may be was set on these",
        detail="days printed in full, less than a year from the article; without a look at their sentences",
    )


def _dated(corpora: Corpus, name: str) -> list[dict[str, Any]]:
    return [row for row in corpora.rows(name) if row["date"] and row.get("lang", "en") in _REAL[name]]


def _days(row: dict[str, Any]) -> Iterator[tuple[date, date]]:
    own = date.fromisoformat(row["date"])
    for found in dates_in(row["text"], "text", row.get("lang", "en"), row["date"]):
        if found.basis == "printed" and found.precision == "day" and found.date:
            day = date.fromisoformat(found.date)
            if abs(day - own) < _A_YEAR:
                yield own, day


def _date_line(row: dict[str, Any]) -> PrintedDate | None:
    """The first line of the first four that is a whole day."""
    lines = islice((line for line in row["text"].split("\n") if line.strip()), _LINES)
    found = (parse(line.strip()) for line in lines)
    return next((each for each in found if each and len(each.date) == len("2024-01-01")), None)
