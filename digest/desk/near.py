"""Whom a name comes near."""

from __future__ import annotations

from digest.desk.find import Found, Names, Row
from digest.gather.likes import blocks_of, kind_of_both, rank
from digest.names import Comparison, compare

_COMPARED = 200  # names compared with one name, those that share most blocks


def near(found: Found, names: Names) -> list[tuple[Row, Comparison]]:
    """Others with a name like it, the likeliest first."""
    own = set(blocks_of(found.name, found.kind))
    shared = ((len(own.intersection(row["blocks"])), number) for number, row in enumerate(names.people))
    ranked = sorted((-count, number) for count, number in shared if count)[:_COMPARED]
    rows = [names.people[number] for _, number in ranked]
    compared = [(row, _best(found, row)) for row in rows if row is not found.row]
    made = [(row, comparison) for row, comparison in compared if comparison.band != "leave"]
    made.sort(key=lambda item: item[0]["id"] or item[0]["key"])
    return sorted(made, key=lambda item: rank(item[1]), reverse=True)


def _best(found: Found, row: Row) -> Comparison:
    """With the spelling that comes nearest."""
    kind = kind_of_both(found.kind, row["kind"])
    return max((compare(found.name, spelling, kind) for spelling in row["spellings"]), key=rank)
