"""Whom an actor is named with: as a picture, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest import paths
from digest.gathered import ActorEntry, Catalog
from digest.interface.words import Number, counted, listed, say
from digest.pictures.network import FEWEST, MOST, Knot, network
from digest.render.nodes import Block, Details, Div, Heading, Inline, Link, Name, Paragraph, Picture, Table, Text

_ROWS = 12  # of the table that are always open

Row = tuple[tuple[Inline, ...], ...]


def named_with(entry: ActorEntry, catalog: Catalog) -> Iterator[Block]:
    """The actors that are named in most articles that name this one, at most 29."""
    yield Heading(2, "companions", (Text(say("companions.heading")),))
    knots = [_knot(entry, id, articles, catalog) for id, articles in entry.companions[:MOST]]
    if not knots:
        yield Paragraph((Text(say("companions.none")),))
        return
    if len(knots) >= FEWEST:
        told = say("companions.told", name=entry.name, n=len(knots))
        yield Div(
            "d-pictured",
            (
                Picture("d-network", told, network(entry.name, knots, entry.ties)),
                Div("d-caption", (Paragraph(tuple(_legend(knots, entry))),)),
            ),
        )
    rows = [_row(entry, knot) for knot in knots]
    yield Div("d-pictured", (_table(rows[:_ROWS]), *_more(rows[_ROWS:])))


def _knot(entry: ActorEntry, id: str, articles: int, catalog: Catalog) -> Knot:
    other = catalog.actors[id]
    contacts = len(catalog.pairs.get(paths.pair_name(entry.id, id), ()))
    counts = (counted(articles, "article"), counted(contacts, "contact"))[: 2 if contacts else 1]
    return Knot(
        other.name, paths.actor(id), articles, contacts, say("companions.knot", name=other.name, counts=listed(counts))
    )


def _legend(knots: Sequence[Knot], entry: ActorEntry) -> Iterator[Text]:
    yield Text(say("companions.discs"))
    if any(knot.contacts for knot in knots):
        yield Text(" ")
        yield Text(say("companions.filled"))
    if entry.ties:
        yield Text(" ")
        yield Text(say("companions.lines"))


def _row(entry: ActorEntry, knot: Knot) -> Row:
    id = paths.actor_at(knot.to)
    contacts: Inline = Text("0")
    if knot.contacts:
        contacts = Link(Number(knot.contacts), paths.pair(paths.pair_name(entry.id, id)))
    return (Name(knot.name, knot.to),), (Text(Number(knot.articles)),), (contacts,)


def _table(rows: Sequence[Row]) -> Table:
    return Table((say("head.name"), say("head.articles"), say("head.contacts")), tuple(rows))


def _more(rows: Sequence[Row]) -> Iterator[Block]:
    if rows:
        yield Details(say("companions.more", n=len(rows)), (_table(rows),))
