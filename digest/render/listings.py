"""The lists of pages as rows for files: what a page shows of each item, and the same items in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest import paths
from digest.formats.table import Columns
from digest.gathered import ActorEntry, Appearance, Catalog, Contact, SourceEntry, Story, Version
from digest.interface.words import counted
from digest.model import Card, Dated, Said
from digest.render.nodes import Listing

LIST = "list"  # the name of a file where its page is one list

# What each holds is told under `columns` in the language files.
COLUMNS = (
    "title",
    "page",
    "source",
    "date",
    "actors",
    "lead",
    "article",
    "id",
    "name",
    "kind",
    "verified",
    "articles",
    "texts",
    "last_named",
    "last_article",
    "first_date",
    "last_date",
    "as_printed",
    "sentence",
    "speaker",
    "words",
    "cue",
    "date_basis",
    "printed",
    "place",
    "participants",
    "contacts",
    "article_date",
    "value",
)


def articles(cards: Sequence[Card], catalog: Catalog, name: str = LIST) -> Listing:
    columns: Columns = ("title", "page", "source", "date", "actors", "lead", "article")
    rows = (
        (card.title, _page(card), _outlet(card), card.date, _named(card, catalog), card.lead, card.id) for card in cards
    )
    return Listing(name, counted(len(cards), "article"), columns, tuple(rows), tuple(cards))


def appearances(found: Sequence[Appearance], name: str = LIST) -> Listing:
    """The articles that name an actor."""
    columns: Columns = ("title", "page", "source", "date", "as_printed", "sentence", "article")
    rows = (
        (card.title, _page(card), _outlet(card), card.date, _as_printed(one), one.naming.sentence, card.id)
        for one in found
        for card in (one.card,)
    )
    return Listing(name, counted(len(found), "article"), columns, tuple(rows), tuple(one.card for one in found))


def actors(entries: Sequence[ActorEntry]) -> Listing:
    columns: Columns = ("name", "page", "kind", "verified", "articles", "last_named", "id")
    rows, newest = [], []
    for entry in entries:
        last = next((one.card for one in entry.appearances if one.card.date), None)
        newest += [last] if last else []
        date, many = last.date if last else None, len(entry.appearances)
        rows.append((entry.name, paths.actor(entry.id), entry.kind, entry.verified, many, date, entry.id))
    return Listing(LIST, counted(len(entries), "actor"), columns, tuple(rows), tuple(newest))


def sources(entries: Sequence[SourceEntry]) -> Listing:
    columns: Columns = ("name", "page", "articles", "last_article", "id")
    rows = ((entry.name, paths.source(entry.id), len(entry.cards), entry.cards[0].date, entry.id) for entry in entries)
    return Listing(
        LIST, counted(len(entries), "source"), columns, tuple(rows), tuple(entry.cards[0] for entry in entries)
    )


def stories(found: Sequence[Story], name: str = LIST) -> Listing:
    columns: Columns = ("title", "page", "articles", "texts", "first_date", "last_date", "lead", "id")
    rows = (
        (
            *(story.title, paths.story(story.id, story.slug), len(story.cards), story.texts),
            *(story.first_date, story.last_date, story.lead.lead, story.id),
        )
        for story in found
    )
    cards = tuple(card for story in found for card in story.cards)
    return Listing(name, counted(len(found), "story"), columns, tuple(rows), cards)


def quotes(found: Iterable[tuple[Card, Said, ActorEntry | None]], name: str = LIST) -> Listing:
    columns: Columns = ("words", "speaker", "cue", "source", "date", "title", "page", "article")
    found = tuple(found)
    rows = (
        (
            *(said.words, speaker.name if speaker else None, said.quote.cue, _outlet(card)),
            *(card.date, card.title, _page(card), card.id),
        )
        for card, said, speaker in found
    )
    return Listing(name, counted(len(found), "quote"), columns, tuple(rows), tuple(card for card, _, _ in found))


def contacts(found: Sequence[Contact], catalog: Catalog, name: str = LIST) -> Listing:
    columns: Columns = (
        *("kind", "date", "date_basis", "printed", "place", "participants", "sentence"),
        *("source", "article_date", "title", "page", "article"),
    )
    rows = []
    for contact in found:
        meeting, card = contact.met.meeting, contact.card
        names = [catalog.actors[id].name for id in contact.parties]
        event = (meeting.kind, meeting.date, meeting.basis, meeting.printed, meeting.place, names, contact.met.sentence)
        rows.append((*event, _outlet(card), card.date, card.title, _page(card), card.id))
    return Listing(name, counted(len(found), "contact"), columns, tuple(rows), tuple(one.card for one in found))


def pairs(names: Sequence[str], id: str, catalog: Catalog, name: str = LIST) -> Listing:
    """Whom the actor `id` had contact with."""
    columns: Columns = ("name", "page", "contacts", "id")
    rows = []
    for pair in names:
        one, other = pair.split("--")
        met = catalog.actors[other if one == id else one]
        rows.append((met.name, paths.pair(pair), len(catalog.pairs[pair]), pair))
    cards = tuple(contact.card for pair in names for contact in catalog.pairs[pair])
    return Listing(name, counted(len(names), "actor"), columns, tuple(rows), cards)


def days(found: Sequence[tuple[Card, Dated]], name: str = LIST) -> Listing:
    """The days that articles of a story speak of."""
    columns: Columns = (
        "date",
        "date_basis",
        "printed",
        "sentence",
        "source",
        "article_date",
        "title",
        "page",
        "article",
    )
    rows = (
        (
            *(told.date, told.basis, told.printed, told.sentence),
            *(_outlet(card), card.date, card.title, _page(card), card.id),
        )
        for card, told in found
    )
    return Listing(name, counted(len(found), "day"), columns, tuple(rows), tuple(card for card, _ in found))


def versions(found: Sequence[Version], name: str = LIST) -> Listing:
    """What articles of a story state otherwise than one another."""
    columns: Columns = ("value", "sentence", "source", "article_date", "title", "page", "article")
    rows = (
        (one.value, one.sentence, _outlet(one.card), one.card.date, one.card.title, _page(one.card), one.card.id)
        for one in found
    )
    return Listing(name, counted(len(found), "article"), columns, tuple(rows), tuple(one.card for one in found))


def _page(card: Card) -> str:
    return paths.article(card.id, card.slug)


def _outlet(card: Card) -> str | None:
    return card.source_name or card.source


def _named(card: Card, catalog: Catalog) -> int:
    return sum(catalog.actor_of(naming.actor, naming.key) is not None for naming in card.namings)


def _as_printed(one: Appearance) -> str:
    naming = one.naming
    start = naming.sentence_span.start
    return naming.sentence[naming.first.start - start : naming.first.end - start]
