"""Whom an actor met, called, wrote to, visited or interviewed: on the actor's page, and on a list of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest import paths
from digest.gathered import ActorEntry, Catalog
from digest.interface.words import counted, say
from digest.render import listings
from digest.render.nodes import Block, Div, Heading, Item, ItemList, Link, Listing, Name, Page, Paragraph, Text
from digest.render.parted import Whole

_MOST = 50
_PART = "contacts"


def met_by(entry: ActorEntry, catalog: Catalog) -> Iterator[Block]:
    """The other actors whom articles tell to have met, called, written to, visited or interviewed this one."""
    yield Heading(2, "met", (Text(say("contacts.heading")),))
    found = _others(entry, catalog)
    if not found.rows:
        yield Paragraph((Text(say("contacts.none_of_actor")),))
        return
    yield from found.on_page(say("contacts.most", n=_MOST))


def met_listing(entry: ActorEntry, catalog: Catalog) -> Listing:
    """Those on the actor's page, as rows."""
    return _others(entry, catalog).on_first


def contact_lists(entry: ActorEntry, catalog: Catalog) -> Iterator[Page]:
    """All whom an actor had contact with, where they are too many for one page."""
    return _others(entry, catalog).pages()


def _others(entry: ActorEntry, catalog: Catalog) -> Whole[str]:
    """The names of the pages of pairs, those with most contacts first."""
    names = catalog.pairs_of.get(entry.id, ())
    page = paths.actor(entry.id)
    return Whole(
        path=paths.part(page, _PART),
        whom=Name(entry.name),
        what=say("contacts.list"),
        above=Link(say("actor.all"), page),
        rows=sorted(names, key=lambda name: (-len(catalog.pairs[name]), name)),
        show=lambda rows: _pairs(rows, entry.id, catalog),
        listed=lambda rows, name: listings.pairs(rows, entry.id, catalog, name),
        most=_MOST,
    )


def _pairs(names: Iterable[str], id: str, catalog: Catalog) -> Div:
    return Div("d-counts", (ItemList(tuple(_pair(name, id, catalog) for name in names)),))


def _pair(name: str, id: str, catalog: Catalog) -> Item:
    a, b = name.split("--")
    other = catalog.actors[b if a == id else a]
    return Item((Name(other.name, paths.pair(name)), Text(" "), Text(counted(len(catalog.pairs[name]), "contact"))))
