"""Whose words an article prints, and whom somebody met: on the pages of actors, articles and stories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from digest import paths
from digest.model import ActorEntry, Card, Catalog, Said
from digest.render.cards import outlet
from digest.render.nodes import Block, Div, Heading, Inline, Item, ItemList, Link, Name, Paragraph, Quote, Text
from digest.render.receipts import place
from digest.render.when import day_or_unknown
from digest.text import counted

_NEWEST = 20  # quotes on a page
_PAIRS = 50


def quoted(cards: Iterable[Card], catalog: Catalog) -> Iterator[tuple[Card, Said, ActorEntry | None]]:
    """Everybody's words in some articles, and whose they are; of articles of one text those of the first alone."""
    for card in cards:
        if card.id not in catalog.copies:
            for said in card.quotes:
                yield card, said, catalog.speaker_of(said.quote)


def said_by(entry: ActorEntry, catalog: Catalog) -> Iterator[Block]:
    """The newest words of an actor that articles quote."""
    yield Heading(2, "said", (Text("Quoted"),))
    cards = (appearance.card for appearance in entry.appearances)
    own = (item for item in quoted(cards, catalog) if item[2] is entry)
    found = list(islice(own, _NEWEST + 1))
    if not found:
        yield Paragraph((Text("No quote is found that is surely of this actor."),))
        return
    yield quote_rows(found[:_NEWEST], with_speaker=False)
    if len(found) > _NEWEST:
        yield Paragraph((Text(f"These are the newest {_NEWEST}; the articles above print more."),))


def quote_rows(found: Iterable[tuple[Card, Said, ActorEntry | None]], *, with_speaker: bool) -> Div:
    """Words with their outlet, day and place."""
    return Div("d-said", (ItemList(tuple(_row(*item, with_speaker=with_speaker) for item in found)),))


def _row(card: Card, said: Said, speaker: ActorEntry | None, *, with_speaker: bool) -> Item:
    who = Name(speaker.name, paths.actor(speaker.id)) if speaker else Text("Speaker not known")
    words = f"“{said.words}”" if said.words else "Its source allows a link only."
    link = Link(card.title, place(card, said.receipt))
    meta = Div("d-meta", (Paragraph((*outlet(card), Text(f" · {day_or_unknown(card.date)} · "), link)),))
    head: tuple[Inline, ...] = (who,) if with_speaker else (Text(f"{said.quote.cue}:".lstrip(":")),)
    return Item(head, (Quote((Paragraph((Text(words),)),)), meta))


def met_by(entry: ActorEntry, catalog: Catalog) -> Iterator[Block]:
    """The other actors whom articles tell to have met, called, written to, visited or interviewed this one."""
    yield Heading(2, "met", (Text("Meetings and contacts"),))
    names = catalog.pairs_of.get(entry.id, ())
    if not names:
        yield Paragraph((Text("No meeting, call, letter, visit or interview is told of this actor."),))
        return
    ranked = sorted(names, key=lambda name: (-len(catalog.pairs[name]), name))
    items = tuple(_pair(name, entry.id, catalog) for name in ranked[:_PAIRS])
    yield Div("d-counts", (ItemList(items),))


def _pair(name: str, id: str, catalog: Catalog) -> Item:
    a, b = name.split("--")
    other = catalog.actors[b if a == id else a]
    return Item((Name(other.name, paths.pair(name)), Text(f" {counted(len(catalog.pairs[name]), 'contact')}")))
