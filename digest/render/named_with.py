"""Whom an actor is named with: as a picture, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest import paths
from digest.gathered import ActorEntry, Catalog
from digest.pictures.network import FEWEST, MOST, Knot, network
from digest.render.nodes import Block, Details, Div, Heading, Inline, Link, Name, Paragraph, Picture, Table, Text
from digest.text import counted

_ROWS = 12  # of the table that are always open

Row = tuple[tuple[Inline, ...], ...]


def named_with(entry: ActorEntry, catalog: Catalog) -> Iterator[Block]:
    """The actors that are named in most articles that name this one, at most 29."""
    yield Heading(2, "companions", (Text("Most often named with"),))
    knots = [_knot(entry, id, articles, catalog) for id, articles in entry.companions[:MOST]]
    if not knots:
        yield Paragraph((Text("No other actor is named in these articles."),))
        return
    if len(knots) >= FEWEST:
        told = f"{entry.name} and the {len(knots)} actors most often named with it. The table below says the same."
        yield Div(
            "d-pictured",
            (
                Picture("d-network", told, network(entry.name, knots, entry.ties)),
                Div("d-caption", (Paragraph((Text(_legend(knots, entry)),)),)),
            ),
        )
    rows = [_row(entry, knot) for knot in knots]
    yield Div("d-pictured", (_table(rows[:_ROWS]), *_more(rows[_ROWS:])))


def _knot(entry: ActorEntry, id: str, articles: int, catalog: Catalog) -> Knot:
    other = catalog.actors[id]
    contacts = len(catalog.pairs.get(paths.pair_name(entry.id, id), ()))
    told = counted(articles, "article") + (f", {counted(contacts, 'contact')}" if contacts else "")
    return Knot(other.name, paths.actor(id), articles, contacts, f"{other.name}: {told}")


def _legend(knots: Sequence[Knot], entry: ActorEntry) -> str:
    told = "The larger the disc, the more articles name both."
    if any(knot.contacts for knot in knots):
        told += " Filled discs: articles tell of a meeting or another contact."
    return f"{told} Grey lines: these are named together themselves." if entry.ties else told


def _row(entry: ActorEntry, knot: Knot) -> Row:
    id = paths.actor_at(knot.to)
    contacts: Inline = Text("0")
    if knot.contacts:
        contacts = Link(f"{knot.contacts:,}", paths.pair(paths.pair_name(entry.id, id)))
    return (Name(knot.name, knot.to),), (Text(f"{knot.articles:,}"),), (contacts,)


def _table(rows: Sequence[Row]) -> Table:
    return Table(("Name", "Articles", "Contacts"), tuple(rows))


def _more(rows: Sequence[Row]) -> Iterator[Block]:
    if rows:
        yield Details(f"{len(rows)} more", (_table(rows),))
