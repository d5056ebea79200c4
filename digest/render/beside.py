"""What lies beside a page: its lists as CSV, and what else a page brings along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest import paths
from digest.formats.table import csv_line
from digest.interface.words import say
from digest.model import Card
from digest.render.nodes import Block, Div, File, Inline, Link, Listing, Page, Paragraph, Text
from digest.render.site import Site


def files_of(page: Page, site: Site) -> Iterator[File]:
    """One after the other."""
    yield from page.files
    for listing in page.lists:
        yield File(paths.beside(page.path, f"{listing.name}.csv"), _csv(listing, site).encode())


def taken(page: str, *listings: Listing) -> Iterator[Block]:
    """A line with links to the lists of the page at a path; nothing for empty ones."""
    links: list[Inline] = []
    for listing in listings:
        if listing.rows:
            label = say("list.csv", what=listing.told)
            links += [Text(" · ")] * bool(links) + [Link(label, paths.beside(page, f"{listing.name}.csv"))]
    if links:
        yield Div("d-take", (Paragraph(tuple(links)),))


def kept(*listings: Listing) -> tuple[Listing, ...]:
    """Those that are not empty: a page brings no file without rows."""
    return tuple(listing for listing in listings if listing.rows)


def cards_of(page: Page) -> Sequence[Card]:
    """The articles that its lists are from."""
    return [card for listing in page.lists for card in listing.cards]


def _csv(listing: Listing, site: Site) -> str:
    lines = [csv_line(listing.columns)]
    for row in listing.rows:
        values = zip(listing.columns, row, strict=True)
        lines.append(csv_line([_address(value, site) if column == "page" else value for column, value in values]))
    return "".join(lines)


def _address(path: object, site: Site) -> str:
    """Of a page of ours; from the root of the site where that has no address."""
    return site.address(str(path)) or paths.address(str(path))
