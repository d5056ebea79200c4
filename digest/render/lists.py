"""The lists: articles by month and undated, actors, sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest import paths
from digest.gathered import ActorEntry, Catalog, SourceEntry
from digest.model import Card
from digest.render import listings
from digest.render.beside import kept, taken
from digest.render.calendar import calendar
from digest.render.cards import ROWS, article_cards, note, pager
from digest.render.gaps import missing
from digest.render.nodes import (
    Block,
    Div,
    Heading,
    Inline,
    Item,
    ItemList,
    Link,
    Listing,
    Name,
    Page,
    Paragraph,
    Table,
    Text,
)
from digest.render.when import day, day_or_unknown
from digest.text import counted

_NEWEST = 20
_YEARS = 5  # with their months; those before lead to their digests


def article_lists(catalog: Catalog) -> Iterator[Page]:
    """The archive as a calendar and the newest articles; one page a month; one of the undated."""
    undated = Item((Link("Undated", paths.UNDATED), Text(f" {len(catalog.undated):,}")))
    body: tuple[Block, ...] = (
        *calendar(catalog, _YEARS),
        Div("d-months", (ItemList((undated,)),)),
        Heading(2, "newest", (Text("Newest"),)),
        article_cards(catalog.cards[:_NEWEST], catalog),
    )
    yield _page(paths.ARTICLES, "Articles", counted(len(catalog.cards), "article"), body)
    for month, cards in catalog.months.items():
        facts = counted(len(cards), "article")
        yield from _card_pages(paths.month(month), f"Articles: {day(month)}", facts, cards, catalog)
    facts = (
        f"{counted(len(catalog.undated), 'article')} print no date." if catalog.undated else "Every article has a date."
    )
    yield from _card_pages(paths.UNDATED, "Articles without a date", facts, catalog.undated, catalog)


def _card_pages(first: str, title: str, facts: str, cards: Sequence[Card], catalog: Catalog) -> Iterator[Page]:
    """A list of articles, 200 a page."""
    pages = range(0, max(len(cards), 1), ROWS)
    for number, start in enumerate(pages, start=1):
        some = cards[start : start + ROWS]
        shown = (article_cards(some, catalog),) if some else ()
        name = title if number == 1 else f"{title}, page {number}"
        page, listing = paths.numbered(first, number), listings.articles(some, catalog)
        body = (*shown, *taken(page, listing), *pager(first, number, len(pages)))
        yield _page(page, name, facts, body, listing)


def actor_lists(catalog: Catalog) -> Iterator[Page]:
    """The actors by name, 200 a page; and those that no registry lists."""
    entries = sorted(catalog.actors.values(), key=lambda entry: (entry.name.casefold(), entry.id))
    yield from _actor_pages(paths.ACTORS, "Actors", entries)
    if unverified := [entry for entry in entries if not entry.verified]:
        yield from _actor_pages(paths.UNVERIFIED, "Actors not verified", unverified)


def _actor_pages(first: str, title: str, entries: Sequence[ActorEntry]) -> Iterator[Page]:
    pages = range(0, max(len(entries), 1), ROWS)
    for number, start in enumerate(pages, start=1):
        some = entries[start : start + ROWS]
        rows = tuple(map(_actor_row, some))
        table: Block = (
            Table(("Name", "Kind", "Articles", "Last named"), rows) if rows else note("No actor is named yet.")
        )
        name = title if number == 1 else f"{title}, page {number}"
        page, listing = paths.numbered(first, number), listings.actors(some)
        body = (Div("d-table", (table,)), *taken(page, listing), *pager(first, number, len(pages)))
        yield _page(page, name, counted(len(entries), "actor"), body, listing)


def _actor_row(entry: ActorEntry) -> tuple[tuple[Inline, ...], ...]:
    mark = "" if entry.verified else "unverified"
    kind = ", ".join(part for part in (entry.kind if entry.kind != "unknown" else "", mark) if part)
    last = next((appearance.card.date for appearance in entry.appearances if appearance.card.date), None)
    name = Name(entry.name, paths.actor(entry.id))
    return (name,), (Text(kind),), (Text(f"{len(entry.appearances):,}"),), (Text(day_or_unknown(last)),)


def source_lists(catalog: Catalog) -> Iterator[Page]:
    """The sources by name; and the articles of none that is known."""
    entries = sorted(catalog.sources.values(), key=lambda entry: (entry.name.casefold(), entry.id))
    rows = tuple(_source_row(entry) for entry in entries)
    table: Block = Table(("Name", "Articles", "Last article"), rows) if rows else note("No article names its source.")
    listing = listings.sources(entries)
    body: tuple[Block, ...] = (Div("d-table", (table,)), *taken(paths.SOURCES, listing), *missing(catalog.gaps))
    unknown = [card for card in catalog.cards if card.source is None]
    if unknown:
        text = f"{counted(len(unknown), 'article')} of a source that is not known"
        body += (Div("d-note", (Paragraph((Link(text, paths.UNKNOWN_SOURCE),)),)),)
    yield _page(paths.SOURCES, "Sources", counted(len(entries), "source"), body, listing)
    if unknown:
        facts = f"{counted(len(unknown), 'article')}; sources.yml tells how a source is recognised"
        yield from _card_pages(paths.UNKNOWN_SOURCE, "Articles of an unknown source", facts, unknown, catalog)


def _source_row(entry: SourceEntry) -> tuple[tuple[Inline, ...], ...]:
    last = day_or_unknown(entry.cards[0].date)
    return (Link(entry.name, paths.source(entry.id)),), (Text(f"{len(entry.cards):,}"),), (Text(last),)


def _page(path: str, title: str, facts: str, body: tuple[Block, ...], *lists: Listing) -> Page:
    head: tuple[Block, ...] = (Heading(1, "top", (Text(title),)), Div("d-facts", (Paragraph((Text(facts),)),)))
    return Page(path, (("title", title), ("kind", "list")), head + body, kept(*lists))
