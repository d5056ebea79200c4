"""Whose words articles print: on the pages of actors, stories and digests, and on lists of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from digest import paths
from digest.gather.quotes import printed_names
from digest.gathered import ActorEntry, Catalog
from digest.interface.words import say
from digest.model import Card, Said
from digest.render import listings
from digest.render.beside import taken
from digest.render.cards import note
from digest.render.nodes import (
    Block,
    Details,
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
    Quote,
    Table,
    Text,
)
from digest.render.parted import UNDATED, Whole, by_year, year_links
from digest.render.receipts import place, told_by

_NEWEST = 20  # quotes on a page
_OPEN, _IN_ARTICLE = 5, 30  # of an article: not behind a click, and at most
_PART = "quotes-"  # a year follows


def quoted(cards: Iterable[Card], catalog: Catalog) -> Iterator[tuple[Card, Said, ActorEntry | None]]:
    """Everybody's words in some articles, and whose they are."""
    for card in cards:
        for said in card.quotes:
            yield card, said, catalog.speaker_of(said.quote)


def quoted_in(card: Card, catalog: Catalog) -> Iterator[Block]:
    """Whose words an article prints, each with its paragraph; as far as its source allows words of it."""
    yield Heading(2, "quotes", (Text(say("quotes.in_article")),))
    found = [(said, speaker) for _, said, speaker in quoted((card,), catalog) if said.words]
    if not found:
        yield Paragraph((Text(say("quotes.none_in_article")),))
        return
    head = tuple(say(f"head.{column}") for column in ("speaker", "words", "place"))
    names = printed_names(card)
    rows = tuple(_in_text(card, said, speaker, names) for said, speaker in found[:_IN_ARTICLE])
    table = Div("d-table", (Table(head, rows),))
    yield table if len(rows) <= _OPEN else Details(say("quotes.number", n=len(found)), (table,))
    if len(found) > _IN_ARTICLE:
        yield note(say("quotes.first", shown=_IN_ARTICLE, n=len(found)))


def _in_text(
    card: Card, said: Said, speaker: ActorEntry | None, names: Mapping[str, str]
) -> tuple[tuple[Inline, ...], ...]:
    party = said.quote.speaker
    printed = names.get(party.key or "") if party else None
    who = Name(printed) if printed and not speaker else _speaker(speaker)
    where = say(f"place.{said.receipt.span.field}", paragraph=str(said.receipt.paragraph))
    words = Text(say("list.quoted", text=said.words))
    return (who,), (words,), (Link(where, place(card, said.receipt)),)


def _speaker(speaker: ActorEntry | None) -> Inline:
    return Name(speaker.name, paths.actor(speaker.id)) if speaker else Text(say("quotes.no_speaker"))


def said_by(entry: ActorEntry, catalog: Catalog) -> Iterator[Block]:
    """The newest words of an actor that articles quote, and where there are more the years that have all."""
    yield Heading(2, "said", (Text(say("quotes.heading")),))
    found = catalog.quotes_of.get(entry.id, ())
    if not found:
        yield Paragraph((Text(say("quotes.none_of_actor")),))
        return
    yield quote_rows(((card, said, entry) for card, said in found[:_NEWEST]), with_speaker=False)
    yield from taken(paths.actor(entry.id), said_listing(entry, catalog))
    if years := _quote_years(entry, catalog):
        yield Paragraph((Text(say("quotes.newest", shown=_NEWEST, n=len(found))),))
        yield year_links(paths.actor(entry.id), _PART, years)


def said_listing(entry: ActorEntry, catalog: Catalog) -> Listing:
    """The quotes on the actor's page, as rows."""
    found = catalog.quotes_of.get(entry.id, ())[:_NEWEST]
    return listings.quotes(((card, said, entry) for card, said in found), "quotes")


def _quote_years(entry: ActorEntry, catalog: Catalog) -> dict[str, list[tuple[Card, Said]]]:
    """The quotes of an actor by year, the newest first; nothing where all of them are on the actor's page."""
    found = catalog.quotes_of.get(entry.id, ())
    return by_year(found, lambda row: row[0]) if len(found) > _NEWEST else {}


def quote_lists(entry: ActorEntry, catalog: Catalog) -> Iterator[Page]:
    """All quotes of an actor who has too many for one page: a list a year."""

    def show(rows: Sequence[tuple[Card, Said]]) -> Block:
        return quote_rows(((card, said, entry) for card, said in rows), with_speaker=False)

    def listed(rows: Sequence[tuple[Card, Said]], name: str) -> Listing:
        return listings.quotes(((card, said, entry) for card, said in rows), name)

    page = paths.actor(entry.id)
    above = Link(say("actor.all"), page)
    for year, rows in _quote_years(entry, catalog).items():
        what = say("quotes.of_year", year=year) if year != UNDATED else say("quotes.undated")
        path = paths.part(page, f"{_PART}{year}")
        yield from Whole(path, Name(entry.name), what, above, rows, show, listed, lambda row: row[1].receipt).pages()


def quote_rows(found: Iterable[tuple[Card, Said, ActorEntry | None]], *, with_speaker: bool) -> Div:
    """Words with their outlet, day and place."""
    return Div("d-said", (ItemList(tuple(_row(*item, with_speaker=with_speaker) for item in found)),))


def _row(card: Card, said: Said, speaker: ActorEntry | None, *, with_speaker: bool) -> Item:
    words = say("list.quoted", text=said.words) if said.words else say("rights.link_only")
    meta = told_by(card, said.receipt)
    head: tuple[Inline, ...] = (_speaker(speaker),) if with_speaker else (Text(f"{said.quote.cue}:".lstrip(":")),)
    return Item(head, (Quote((Paragraph((Text(words),)),)), meta))
