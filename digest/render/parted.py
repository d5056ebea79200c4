"""Lists that are too long for the page that they belong to: their beginning stands on it, all of them on others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from digest import paths
from digest.interface.words import Number, Words, say
from digest.model import Card, Receipt
from digest.render.beside import kept, taken
from digest.render.cards import ROWS, paged, pager
from digest.render.listings import LIST
from digest.render.nodes import Block, Div, Heading, Item, ItemList, Link, Listing, Name, Page, Paragraph, Text
from digest.render.receipts import receipts

Row = TypeVar("Row")
UNDATED = "undated"  # the part of a list that is of no year


@dataclass(frozen=True, slots=True)
class Whole(Generic[Row]):
    """All rows of one list, with how some of them are shown, and listed under a name; what the receipt of one is.

    `what` of `whom` it is; `above` leads to the page that it is a part of and that shows `most` rows: the list has
    pages of its own where there are more.
    """

    path: str
    whom: Name | Text
    what: Words
    above: Link
    rows: Sequence[Row]
    show: Callable[[Sequence[Row]], Block]
    listed: Callable[[Sequence[Row], str], Listing]
    receipt: Callable[[Row], Receipt] | None = None
    most: int = 0

    def shown_receipts(self) -> list[Receipt]:
        """Of the rows on the page above."""
        return [self.receipt(row) for row in self.beginning] if self.receipt else []

    @property
    def beginning(self) -> Sequence[Row]:
        """The rows on the page above."""
        return self.rows[: self.most]

    @property
    def on_first(self) -> Listing:
        """The same, for a file beside that page that is named as this list is."""
        return self.listed(self.beginning, self.path.rpartition("/")[2].removesuffix(".md"))

    def on_page(self, told: Words) -> Iterator[Block]:
        """The beginning, and where it is not all of it (but `the first 40`, as `told`) a link to that."""
        yield self.show(self.beginning)
        yield from taken(self.above.to, self.on_first)
        if len(self.rows) > self.most:
            link = Link(say("list.all", n=len(self.rows)), self.path)
            yield Paragraph((Text(say("list.beginning", some=told, all=link)),))

    def pages(self) -> Iterator[Page]:
        """200 rows a page; nothing where the page above shows all."""
        starts = range(0, len(self.rows) if len(self.rows) > self.most else 0, ROWS)
        for number, start in enumerate(starts, start=1):
            some = self.rows[start : start + ROWS]
            page, listing = paths.numbered(self.path, number), self.listed(some, LIST)
            title = paged(say("list.of", whom=self.whom, what=self.what), number)
            body: tuple[Block, ...] = (
                Heading(1, "top", (Text(title),)),
                Div("d-facts", (Paragraph((self.above,)),)),
                self.show(some),
                *taken(page, listing),
                *pager(self.path, number, len(starts)),
                *(receipts([self.receipt(row) for row in some]) if self.receipt else ()),
            )
            front = (("title", title), ("kind", "list"))
            yield Page(page, front, body, kept(listing))


def by_year(rows: Iterable[Row], card_of: Callable[[Row], Card]) -> dict[str, list[Row]]:
    """Rows by the year of their article, or `undated`, in the order that they come in."""
    years: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        years[(card_of(row).date or UNDATED).partition("-")[0]].append(row)
    return years


def called(year: str) -> Words:
    """A part of `by_year` in words."""
    return year if year != UNDATED else say("list.undated")


def year_links(page: str, part: str, years: dict[str, list[Row]]) -> Div:
    """Links to the lists of each year with the number of their rows. `part`: what their names begin with."""
    links = (_year(year, paths.part(page, part + year), len(own)) for year, own in years.items())
    return Div("d-months", (ItemList(tuple(links)),))


def _year(year: str, page: str, count: int) -> Item:
    return Item((Link(called(year), page), Text(" "), Text(Number(count))))
