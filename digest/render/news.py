"""On the page of today: who and what is new, and who is named most, with how often over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from digest import paths
from digest.dates.iso import is_week
from digest.gather.actors import most_common_of
from digest.gathered import ActorEntry, Catalog, Period, SourceEntry
from digest.interface.words import Wording, Words, counted, say
from digest.pictures.scale import Scale
from digest.render.activity import legend, shared, sparkline
from digest.render.cards import note
from digest.render.nodes import Block, Div, Heading, Inline, Item, ItemList, Link, Name, Paragraph, Text
from digest.render.period import title


def what_is_new(catalog: Catalog) -> Iterator[Block]:
    """Actors and sources that appear in the newest week (or month, where no days are known) for the first time."""
    period = _newest(catalog)
    if period is None:
        return
    yield Heading(2, "new", (Text(_heading(period)),))
    if period.before is None:
        yield note(say("new.all"))
        return
    sources = [source for source in catalog.sources.values() if period.first <= _first_day(source) <= period.last]
    yield from _listed(say("lists.actors"), [Name(catalog.actors[id].name, paths.actor(id)) for id in period.new])
    yield from _listed(say("lists.sources"), [Link(source.name, paths.source(source.id)) for source in sources])
    if not period.new and not sources:
        yield note(say("new.none"))


def _newest(catalog: Catalog) -> Period | None:
    names = [name for name in catalog.periods if is_week(name)]
    names = names or [name for name in catalog.periods if len(name) == len("2024-03")]
    return catalog.periods[max(names)] if names else None


def _heading(period: Period) -> Wording:
    if is_week(period.name):
        year, week = period.name.split("-w")
        return say("new.week", week=str(int(week)), year=year)
    return say("new.period", period=title(period))


def _first_day(source: SourceEntry) -> str:
    return min((card.date for card in source.cards if card.date), default="")


def _listed(what: Words, links: Sequence[Inline]) -> Iterator[Block]:
    if links:
        parts: list[Inline] = [Text(say("list.label", what=what))]
        for number, link in enumerate(links):
            parts += [Text(" · "), link] if number else [link]
        yield Paragraph(tuple(parts))


def most_present(catalog: Catalog) -> Iterator[Block]:
    """Those named in most articles, each with small bars on one scale."""
    present = Counter({id: len(entry.appearances) for id, entry in catalog.actors.items() if entry.kind != "place"})
    if not present:
        return
    yield Heading(2, "present", (Text(say("actors.most_named")),))
    entries = [catalog.actors[id] for id, _ in most_common_of(present)]
    scale = shared(catalog)
    if scale:
        yield legend(scale)
    yield Div("d-present", (ItemList(tuple(_present(entry, scale) for entry in entries)),))


def _present(entry: ActorEntry, scale: Scale | None) -> Item:
    head = (Name(entry.name, paths.actor(entry.id)), Text(" "), Text(counted(len(entry.appearances), "article")))
    cards = (appearance.card for appearance in entry.appearances)
    return Item(head, (sparkline(cards, entry.name, scale),) if scale else ())
