"""Which of several things that are said of one field is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from digest.dates import grammar
from digest.model import DateBasis, Evidence
from digest.text import normalise

Value = TypeVar("Value")

# The nearer to the article and the more exact, the earlier. `record` is a field of JSON Lines, `json-ld`, `open graph`
# and `meta` are of a page's head, `page` is of what it shows, `feed` of the entry that led to it, `mail` of a letter's
# head, `fetch` of the answer of the server. What another package's reader says is taken last.
_ORDER = ("record", "json-ld", "open graph", "page", "feed", "meta", "mail", "fetch")
# `rel=canonical` is made to tell an address, `og:url` may carry what a share needs, JSON-LD a name that leads nowhere.
# `og:locale` is what a system was installed in, `<html lang>` what browsers read aloud.
_ORDERS: Mapping[str, tuple[str, ...]] = {
    "url": ("record", "meta", "open graph", "json-ld", "page", "feed", "mail", "fetch"),
    "language": ("record", "json-ld", "meta", "open graph", "feed", "mail", "fetch"),
}
_BASES: Mapping[str, DateBasis] = {"feed": "feed", "page": "dateline"}
_WHERE: Mapping[str, str] = {
    "record": "a field of its record",
    "json-ld": "the page's structured data",
    "open graph": "the page's Open Graph tags",
    "meta": "the page's head",
    "page": "printed on the page",
    "feed": "the feed's entry",
    "mail": "the letter's head",
    "fetch": "the address that it was fetched from",
}


def ranked(evidence: Iterable[Evidence], field: str) -> list[Evidence]:
    """What is said of a field, best first; what is blank is left out. The order of the input decides among equals."""
    own = [item for item in evidence if item.field == field and normalise(item.value)]
    order = _ORDERS.get(field, _ORDER)
    return sorted(own, key=lambda item: order.index(item.by) if item.by in order else len(order))


def best(
    evidence: Iterable[Evidence], field: str, read: Callable[[str], Value | None]
) -> tuple[Value, Evidence] | None:
    """The best of what is said of a field that can be read, and what was read of it."""
    readable = ((read(item.value), item) for item in ranked(evidence, field))
    return next(((value, item) for value, item in readable if value is not None), None)


def text(evidence: Iterable[Evidence], field: str) -> tuple[str, str] | None:
    """The text that is taken for a field, in one line, and the reason in words."""
    found = best(evidence, field, normalise)
    return (found[0], where(found[1])) if found else None


def printed_date(evidence: Iterable[Evidence]) -> tuple[grammar.PrintedDate, DateBasis, str] | None:
    """The date that is taken, its basis, and the reason in words."""
    found = best(evidence, "date", lambda value: grammar.parse(normalise(value)))
    if found is None:
        return None
    date, item = found
    return date, _BASES.get(item.by, "declared"), f"{where(item)}: {normalise(item.value)}{date.other_calendar}"


def where(item: Evidence) -> str:
    """The place that says it, in words."""
    return _WHERE.get(item.by, item.by)


def lines(evidence: Iterable[Evidence]) -> Iterator[str]:
    """All that is said, for a reader, field by field, what is taken first."""
    every = tuple(evidence)
    for field in dict.fromkeys(item.field for item in every):
        for item in ranked(every, field):
            yield f"{field}: {normalise(item.value)} ({where(item)})"
