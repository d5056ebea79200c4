"""Printed dates: a made benchmark in eight languages and three calendars, and the date lines of real articles."""

from __future__ import annotations

from itertools import islice
from typing import Any

from digest.dates.grammar import PrintedDate, parse
from tests.quality.printed_dates import samples
from tests.quality.row import Corpus, Row

_SEED, _COUNT = 20_231, 60
_MADE = "made from CLDR's formats"
_LINES = 4  # of a text, in which its date line is looked for
# The dates of the rows are the page's own on Wikinews. Those of ECB+ are from the addresses, and some are other days.
_REAL = {"meantime": ("en", "es"), "gum_wikinews": ("en",), "ecbplus": ("en",)}
_FLOORS = {"meantime": 0.98, "gum_wikinews": 0.99, "ecbplus": 0.9}


def measure(corpora: Corpus) -> list[Row]:
    """Precision and recall on what is made, agreement with the rows' own dates on what is real."""
    return [*_of_made(), *(_of_lines(corpora, name) for name in _REAL)]


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
    rows = [row for row in corpora.rows(name) if row["date"] and row.get("lang", "en") in _REAL[name]]
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


def _date_line(row: dict[str, Any]) -> PrintedDate | None:
    """The first line of the first four that is a whole day."""
    lines = islice((line for line in row["text"].split("\n") if line.strip()), _LINES)
    found = (parse(line.strip()) for line in lines)
    return next((date for date in found if date and len(date.date) == len("2024-01-01")), None)
