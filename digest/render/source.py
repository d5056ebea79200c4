"""The page of one source."""

from __future__ import annotations

from collections.abc import Iterator

from digest import paths
from digest.gathered import Catalog, SourceEntry
from digest.interface.words import Language, counted, say
from digest.render.activity import activity
from digest.render.cards import actor_counts, article_cards, dotted
from digest.render.facets import source_facets
from digest.render.gaps import missing
from digest.render.nodes import Block, Div, Heading, Inline, Link, Name, Page, Paragraph, Text
from digest.render.when import day_or_unknown

_NEWEST = 50


def source_page(entry: SourceEntry, catalog: Catalog) -> Page:
    """What the outlet is, its articles over time, whom it names most, which outlets it cites, its newest articles."""
    body: list[Block] = [
        Heading(1, "top", (Name(entry.name),)),
        Div("d-facts", (Paragraph(tuple(_facts(entry))),)),
        *missing(gap for gap in catalog.gaps if gap.source == entry.id),
        Heading(2, "articles", (Text(counted(len(entry.cards), "article")),)),
        *activity(card.date for card in entry.cards),
        Heading(2, "actors", (Text(say("source.names")),)),
        actor_counts(entry.names, catalog) if entry.names else Paragraph((Text(say("source.no_names")),)),
        Heading(2, "cites", (Text(say("source.cites")),)),
        actor_counts(entry.cites, catalog) if entry.cites else Paragraph((Text(say("source.no_cites")),)),
        Heading(2, "newest", (Text(say("lists.newest_articles")),)),
        article_cards(entry.cards[:_NEWEST], catalog),
    ]
    if len(entry.cards) > _NEWEST:
        body.append(Paragraph((Text(say("source.newest", n=_NEWEST, lists=Link(say("lists.lists"), paths.ARTICLES))),)))
    front = (
        ("title", entry.name),
        ("id", entry.id),
        ("kind", "source"),
        ("verified", entry.known),
        ("facets", source_facets(entry)),
    )
    return Page(paths.source(entry.id), front, tuple(body))


def _facts(entry: SourceEntry) -> Iterator[Inline]:
    yield Text(say("source.one" if entry.known else "source.as_printed"))
    yield from dotted(
        Language(entry.language) if entry.language else say("source.no_language"),
        say(f"rights.{entry.publish}"),
        say("source.last", day=day_or_unknown(entry.cards[0].date)),
    )
    if entry.actor:
        yield Text(" · ")
        yield Link(say("source.others"), paths.actor(entry.actor))
