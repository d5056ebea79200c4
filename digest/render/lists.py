"""The lists: articles by month and undated, actors, sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest import paths
from digest.gathered import ActorEntry, Catalog, SourceEntry
from digest.interface.words import Number, Words, counted, listed, say
from digest.model import Card
from digest.pictures.scale import Scale
from digest.render import listings
from digest.render.activity import legend, shared, sparkline
from digest.render.beside import kept, taken
from digest.render.calendar import calendar
from digest.render.cards import ROWS, article_cards, note, paged, pager
from digest.render.gaps import missing
from digest.render.how import kind
from digest.render.letters import filtered, in_order, letters
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
    Picture,
    Table,
    Text,
)
from digest.render.when import day, day_or_unknown

Row = tuple[tuple[Inline, ...] | Picture, ...]

_NEWEST = 20
_YEARS = 5  # with their months; those before lead to their digests


def article_lists(catalog: Catalog) -> Iterator[Page]:
    """The archive as a calendar and the newest articles; one page a month; one of the undated."""
    undated = Item((Link(say("lists.undated"), paths.UNDATED), Text(" "), Text(Number(len(catalog.undated)))))
    body: tuple[Block, ...] = (
        *calendar(catalog, _YEARS),
        Div("d-months", (ItemList((undated,)),)),
        Heading(2, "newest", (Text(say("lists.newest")),)),
        article_cards(catalog.cards[:_NEWEST], catalog),
    )
    yield _page(paths.ARTICLES, say("lists.articles"), counted(len(catalog.cards), "article"), body)
    for month, cards in catalog.months.items():
        facts = counted(len(cards), "article")
        yield from _card_pages(paths.month(month), say("lists.month", month=day(month)), facts, cards, catalog)
    told = say("lists.print_no_date", n=len(catalog.undated)) if catalog.undated else say("lists.none_undated")
    yield from _card_pages(paths.UNDATED, say("lists.without_date"), told, catalog.undated, catalog)


def _card_pages(first: str, title: Words, facts: Words, cards: Sequence[Card], catalog: Catalog) -> Iterator[Page]:
    """A list of articles, 200 a page."""
    pages = range(0, max(len(cards), 1), ROWS)
    for number, start in enumerate(pages, start=1):
        some = cards[start : start + ROWS]
        shown = (article_cards(some, catalog),) if some else ()
        name = paged(title, number)
        page, listing = paths.numbered(first, number), listings.articles(some, catalog)
        body = (*shown, *taken(page, listing), *pager(first, number, len(pages)))
        yield _page(page, name, facts, body, listing)


def actor_lists(catalog: Catalog) -> Iterator[Page]:
    """The actors by name, 200 a page; and those that no registry lists."""
    entries = sorted(catalog.actors.values(), key=lambda entry: (in_order(entry.name), entry.id))
    scale = shared(catalog)
    yield from _actor_pages(paths.ACTORS, say("lists.actors"), entries, scale)
    if unverified := [entry for entry in entries if not entry.verified]:
        yield from _actor_pages(paths.UNVERIFIED, say("lists.unverified"), unverified, scale)


def _actor_pages(first: str, title: Words, entries: Sequence[ActorEntry], scale: Scale | None) -> Iterator[Page]:
    pages = range(0, max(len(entries), 1), ROWS)
    jumps = (
        letters([entry.name for entry in entries], lambda page: paths.numbered(first, page)) if len(pages) > 1 else ()
    )
    for number, start in enumerate(pages, start=1):
        some = entries[start : start + ROWS]
        rows = tuple(_actor_row(entry, scale) for entry in some)
        shown = (
            _table(("name", "kind", "articles", "last_named"), rows, scale) if rows else (note(say("lists.no_actors")),)
        )
        name = paged(title, number)
        page, listing = paths.numbered(first, number), listings.actors(some)
        body = (*jumps, *shown, *taken(page, listing), *pager(first, number, len(pages)))
        yield filtered(_page(page, name, counted(len(entries), "actor"), body, listing))


def _actor_row(entry: ActorEntry, scale: Scale | None) -> Row:
    words = [kind(entry.kind)] if entry.kind != "unknown" else []
    words += [say("lists.not_verified")] if not entry.verified else []
    last = next((appearance.card.date for appearance in entry.appearances if appearance.card.date), None)
    name = Name(entry.name, paths.actor(entry.id))
    cards = (appearance.card for appearance in entry.appearances)
    return (
        (name,),
        (Text(say("list.parts", parts=listed(words))),),
        (Text(Number(len(entry.appearances))),),
        (Text(day_or_unknown(last)),),
        *((sparkline(cards, entry.name, scale),) if scale else ()),
    )


def source_lists(catalog: Catalog) -> Iterator[Page]:
    """The sources by name; and the articles of none that is known."""
    entries = sorted(catalog.sources.values(), key=lambda entry: (in_order(entry.name), entry.id))
    scale = shared(catalog)
    rows = tuple(_source_row(entry, scale) for entry in entries)
    shown = _table(("name", "articles", "last_article"), rows, scale) if rows else (note(say("lists.no_sources")),)
    listing = listings.sources(entries)
    body: tuple[Block, ...] = (*shown, *taken(paths.SOURCES, listing), *missing(catalog.gaps))
    unknown = [card for card in catalog.cards if card.source is None]
    if unknown:
        text = say("lists.of_unknown", articles=counted(len(unknown), "article"))
        body += (Div("d-note", (Paragraph((Link(text, paths.UNKNOWN_SOURCE),)),)),)
    yield filtered(_page(paths.SOURCES, say("lists.sources"), counted(len(entries), "source"), body, listing))
    if unknown:
        told = say("lists.unknown_told", articles=counted(len(unknown), "article"))
        yield from _card_pages(paths.UNKNOWN_SOURCE, say("lists.unknown_source"), told, unknown, catalog)


def _source_row(entry: SourceEntry, scale: Scale | None) -> Row:
    last = day_or_unknown(entry.cards[0].date)
    bars = (sparkline(entry.cards, entry.name, scale),) if scale else ()
    return (Link(entry.name, paths.source(entry.id)),), (Text(Number(len(entry.cards))),), (Text(last),), *bars


def _table(columns: Sequence[str], rows: tuple[Row, ...], scale: Scale | None) -> tuple[Block, ...]:
    """With a last column of small bars on `scale`, and what they show; without where there is none."""
    head = tuple(say(f"head.{column}") for column in (*columns, *(("over_time",) if scale else ())))
    table = Div("d-table", (Table(head, rows),))
    return (legend(scale), table) if scale else (table,)


def _page(path: str, title: Words, facts: Words, body: tuple[Block, ...], *lists: Listing) -> Page:
    head: tuple[Block, ...] = (Heading(1, "top", (Text(title),)), Div("d-facts", (Paragraph((Text(facts),)),)))
    return Page(path, (("title", title), ("kind", "list")), head + body, kept(*lists))
