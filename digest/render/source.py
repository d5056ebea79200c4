"""The page of one source."""

from __future__ import annotations

from collections.abc import Iterator

from digest import paths
from digest.gathered import Catalog, SourceEntry
from digest.render.activity import activity
from digest.render.cards import actor_counts, article_cards
from digest.render.facets import source_facets
from digest.render.gaps import missing
from digest.render.language import language_name
from digest.render.nodes import Block, Div, Heading, Inline, Link, Name, Page, Paragraph, Text
from digest.render.when import day_or_unknown
from digest.text import counted

_NEWEST = 50
_RIGHTS = {
    "full": "articles are shown in full",
    "excerpt": "two sentences of each article are shown, and single ones on the pages of actors",
    "link": "articles are linked, not shown",
}


def source_page(entry: SourceEntry, catalog: Catalog) -> Page:
    """What the outlet is, its articles over time, whom it names most, which outlets it cites, its newest articles."""
    body: list[Block] = [
        Heading(1, "top", (Name(entry.name),)),
        Div("d-facts", (Paragraph(tuple(_facts(entry))),)),
        *missing(gap for gap in catalog.gaps if gap.source == entry.id),
        Heading(2, "articles", (Text(counted(len(entry.cards), "article")),)),
        *activity(card.date for card in entry.cards),
        Heading(2, "actors", (Text("Actors it names most"),)),
        actor_counts(entry.names, catalog) if entry.names else Paragraph((Text("No actor is named."),)),
        Heading(2, "cites", (Text("Outlets it cites or names"),)),
        actor_counts(entry.cites, catalog) if entry.cites else Paragraph((Text("No other outlet is named."),)),
        Heading(2, "newest", (Text("Newest articles"),)),
        article_cards(entry.cards[:_NEWEST], catalog),
    ]
    if len(entry.cards) > _NEWEST:
        body.append(
            Paragraph(
                (Text(f"The newest {_NEWEST}; all are in the "), Link("lists by month", paths.ARTICLES), Text("."))
            )
        )
    front = (
        ("title", entry.name),
        ("id", entry.id),
        ("kind", "source"),
        ("verified", entry.known),
        ("facets", source_facets(entry)),
    )
    return Page(paths.source(entry.id), front, tuple(body))


def _facts(entry: SourceEntry) -> Iterator[Inline]:
    yield Text("Source" if entry.known else "Source, as printed; in no registry")
    yield Text(f" · {language_name(entry.language) if entry.language else 'language not stated'}")
    yield Text(f" · {_RIGHTS[entry.publish]} · last article: {day_or_unknown(entry.cards[0].date)}")
    if entry.actor:
        yield Text(" · ")
        yield Link("What others say of it", paths.actor(entry.actor))
