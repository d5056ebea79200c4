"""The archive as a calendar: the newest years by month, earlier ones in a line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from digest import paths
from digest.gathered import Catalog
from digest.interface.words import Day, Number, counted, say
from digest.render.nodes import Block, Details, Div, Inline, Item, ItemList, Link, Paragraph, Text

_OPEN = 30  # years in lines that are not behind a click
_SHADES = ("d-shade-low", "d-shade-some", "d-shade-many", "d-shade-most")


def calendar(catalog: Catalog, years: int, to: Callable[[str], str] = paths.month) -> Iterator[Block]:
    """The newest `years` that have articles, a field for each month, which leads `to` its page; earlier ones in lines
    that lead to their digests."""
    counts = {month: len(cards) for month, cards in catalog.months.items()}
    found = sorted({month[:4] for month in counts}, reverse=True)
    if not found:
        return
    shown = found[:years]
    most = max((count for month, count in counts.items() if len(month) == 7 and month[:4] in shown), default=1)
    yield Div("d-calendar", tuple(block for year in shown for block in _year(year, counts, most, to)))
    lines = [Item(_whole(year, counts)) for year in found[years:]]
    if lines:
        earlier = Div("d-months", (ItemList(tuple(lines)),))
        yield Details(say("calendar.earlier"), (earlier,)) if len(lines) > _OPEN else earlier


def months_of(year: str, counts: Mapping[str, int], to: Callable[[str], str]) -> Div:
    """The fields of one year."""
    most = max((count for month, count in counts.items() if len(month) == 7 and month[:4] == year), default=1)
    return Div("d-calendar", (_fields(year, counts, most, to),))


def _year(year: str, counts: Mapping[str, int], most: int, to: Callable[[str], str]) -> Iterator[Block]:
    yield Paragraph(_whole(year, counts))
    yield _fields(year, counts, most, to)


def _whole(year: str, counts: Mapping[str, int]) -> tuple[Inline, ...]:
    """`2024 57 articles, of which 2 print no month`."""
    count = sum(own for month, own in counts.items() if month[:4] == year)
    told = counted(count, "article")
    if bare := counts.get(year):
        told = say("calendar.bare", told=told, bare=Link(say("calendar.no_month", n=bare), paths.month(year)))
    return Link(year, paths.period(year)), Text(" "), Text(told)


def _fields(year: str, counts: Mapping[str, int], most: int, to: Callable[[str], str]) -> Block:
    return ItemList(tuple(_field(f"{year}-{month:02}", counts, most, to) for month in range(1, 13)))


def _field(month: str, counts: Mapping[str, int], most: int, to: Callable[[str], str]) -> Item:
    name = Day(month, "month_short")
    count = counts.get(month, 0)
    if not count:
        return Item((), (Div("d-shade-none", (Paragraph((Text(name),)),)),))
    shade = _SHADES[(4 * count - 1) // most]
    return Item((), (Div(shade, (Paragraph((Link(name, to(month)), Text(" "), Text(Number(count)))),)),))
