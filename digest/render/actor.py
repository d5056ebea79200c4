"""The pages of one actor: the first, and lists where there are too many articles, quotes or contacts for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest import paths
from digest.gathered import ActorEntry, Catalog
from digest.interface.words import Number, counted, say
from digest.registry.actors import Actor, Role
from digest.render import listings
from digest.render.activity import activity
from digest.render.beside import kept, taken
from digest.render.cards import dotted, receipts, source_counts
from digest.render.facets import actor_facets
from digest.render.how import kind_head, recognised
from digest.render.met import contact_lists, met_by, met_listing
from digest.render.named_with import named_with
from digest.render.nodes import Block, Div, Heading, Inline, Item, ItemList, Link, Name, Page, Paragraph, Table, Text
from digest.render.parted import Whole, by_year, called, year_links
from digest.render.said import quote_lists, said_by, said_listing
from digest.render.spellings import all_spellings
from digest.render.when import day

_NEWEST = 50  # articles on the first page


Offices = Sequence[tuple[Actor, Role]]


def actor_pages(
    entry: ActorEntry, known: Actor | None, offices: Offices, source: str | None, catalog: Catalog
) -> Iterator[Page]:
    """The actor's page, and the years of its articles where it has more than 50; of its quotes where more than 20.

    `offices`: who held which office of it; `source`: the id of the outlet that it is, where its articles are here.
    """
    shown = entry.appearances[:_NEWEST]
    many = len(entry.appearances) > _NEWEST
    years = by_year(entry.appearances, lambda appearance: appearance.card) if many else {}
    body: list[Block] = [
        Heading(1, "top", (Name(entry.name),)),
        Div("d-facts", (Paragraph(_facts(entry, known, source)),)),
    ]
    if not entry.verified:
        body.append(_unverified(entry))
    body += _roles(known, catalog)
    body += _holders(offices, catalog)
    body.append(
        Heading(2, "articles", (Text(say("actor.named", articles=counted(len(entry.appearances), "article"))),))
    )
    body += activity(appearance.card.date for appearance in entry.appearances)
    body.append(receipts(shown))
    named = listings.appearances(shown, "articles")
    body += taken(paths.actor(entry.id), named)
    if years:
        body.append(year_links(paths.actor(entry.id), "", years))
    body += said_by(entry, catalog)
    body += met_by(entry, catalog)
    body += _relations(entry, catalog)
    front = (
        ("title", entry.name),
        ("id", entry.id),
        ("kind", "actor"),
        ("actor_kind", entry.kind),
        ("verified", entry.verified),
        ("spellings", all_spellings(entry, known)),
        ("facets", actor_facets(entry, catalog)),
    )
    lists = kept(named, said_listing(entry, catalog), met_listing(entry, catalog))
    page = paths.actor(entry.id)
    yield Page(page, front, tuple(body), lists)
    above = Link(say("actor.all"), page)
    for year, found in years.items():
        yield from Whole(
            paths.part(page, year), Name(entry.name), called(year), above, found, receipts, listings.appearances
        ).pages()
    yield from quote_lists(entry, catalog)
    yield from contact_lists(entry, catalog)


def _facts(entry: ActorEntry, known: Actor | None, source: str | None) -> tuple[Inline, ...]:
    parts: list[Inline] = [Text(kind_head(entry.kind))]
    for script in dict.fromkeys((known.scripts if known else {}).values()):
        parts += [Text(" · "), Name(script)]
    dated = [appearance.card.date for appearance in entry.appearances if appearance.card.date]
    if dated:
        parts += dotted(say("actor.last_named", day=day(dated[0])))
    if source:
        parts += [Text(" · "), Link(say("actor.own"), paths.source(source))]
    return tuple(parts)


def _unverified(entry: ActorEntry) -> Div:
    return Div("d-unverified", (Paragraph((Text(say("actor.unverified", n=len(entry.appearances))),)),))


def _roles(known: Actor | None, catalog: Catalog) -> Iterator[Block]:
    items = []
    for role in known.roles if known else ():
        of = catalog.actors.get(role.of or "")
        where: tuple[Inline, ...] = (Text(" · "), Name(of.name, paths.actor(of.id))) if of else ()
        if role.of and not of:
            where = (Text(f" · {role.of}"),)
        title = role.title[:1].upper() + role.title[1:]
        items.append(Item((Text(title), *where, *_years(role.from_, role.to))))
    if items:
        yield Div("d-roles", (ItemList(tuple(items)),))


def _holders(offices: Offices, catalog: Catalog) -> Iterator[Block]:
    """Who held the offices of an organisation or a state, as far as the registry knows."""
    items = []
    for actor, role in sorted(offices, key=lambda office: (office[1].from_ or "", office[0].id), reverse=True):
        to = paths.actor(actor.id) if actor.id in catalog.actors else None
        years = _years(role.from_, role.to)
        title = role.title[:1].upper() + role.title[1:]
        items.append(Item((Text(f"{title}: "), Name(actor.name, to), *years)))
    if items:
        yield Heading(2, "offices", (Text(say("actor.offices")),))
        yield Div("d-roles", (ItemList(tuple(items)),))


def _years(first: str | None, last: str | None) -> tuple[Inline, ...]:
    """Behind what somebody was; nothing where it is not known when."""
    if first and last:
        years = say("date.span", first=day(first), last=day(last))
    elif first or last:
        years = say("date.from", day=day(first)) if first else say("date.until", day=day(last or ""))
    else:
        return ()
    return Text(say("list.comma")), Text(years)


def _relations(entry: ActorEntry, catalog: Catalog) -> Iterator[Block]:
    rows = tuple(
        ((Name(text),), (Text(recognised(how)),), (Text(Number(count)),)) for text, how, count in entry.spellings
    )
    yield Heading(2, "spellings", (Text(say("actor.spellings")),))
    yield Table((say("head.as_printed"), say("head.recognised_by"), say("head.times")), rows)
    yield from named_with(entry, catalog)
    yield Heading(2, "sources", (Text(say("actor.sources")),))
    if entry.sources:
        yield source_counts(entry.sources, catalog)
    unknown = len(entry.appearances) - sum(1 for appearance in entry.appearances if appearance.card.source)
    if unknown:
        yield Paragraph((Text(say("actor.unknown_source", articles=counted(unknown, "article"))),))
