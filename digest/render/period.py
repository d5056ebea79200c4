"""The digest of a week, a month or a year."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from digest import paths
from digest.model import ActorEntry, Card, Catalog, Later, Period, Said, Story
from digest.render.cards import actor_counts, article_cards, note
from digest.render.nodes import Block, Div, Heading, Inline, Item, ItemList, Link, Name, Page, Paragraph, Text
from digest.render.receipts import receipts
from digest.render.said import quote_rows, quoted
from digest.render.story import story_cards
from digest.render.when import day
from digest.text import counted

_STORIES, _ARTICLES, _QUOTES = 20, 20, 10
_WEEK = len("2024-w10")


def period_page(period: Period, catalog: Catalog) -> Page:
    """Stories first, then actors, quotes, what is undated, what was corrected or removed since."""
    stories = _stories(period, catalog)
    quotes = list(islice((item for item in quoted(period.cards, catalog) if item[2] is not None), _QUOTES))
    body: list[Block] = [
        Heading(1, "top", (Text(title(period)),)),
        Div("d-facts", (Paragraph(tuple(_facts(period, len(stories)))),)),
        *_around(period, catalog),
        Heading(2, "stories", (Text("Stories"),)),
        story_cards(stories[:_STORIES]) if stories else note("No two articles of this time tell of one event."),
        Heading(2, "articles", (Text("Articles in no story"),)),
        *_alone(period, catalog),
        *_actors(period, catalog),
        *_quotes(quotes),
        Heading(2, "missing", (Text("What is missing"),)),
        *_missing(catalog),
        *_later(period, catalog),
        *receipts(
            [*(story.lead.lead_receipt for story in stories[:_STORIES]), *(said.receipt for _, said, _ in quotes)]
        ),
    ]
    front = (("title", title(period)), ("id", period.name), ("kind", "digest"))
    return Page(paths.period(period.name), front, tuple(body))


def title(period: Period) -> str:
    """`2024`, `March 2024`, `Week 10 of 2024`."""
    if len(period.name) == _WEEK:
        year, week = period.name.split("-w")
        return f"Week {int(week)} of {year}"
    return day(period.name)


def _facts(period: Period, stories: int) -> Iterator[Inline]:
    told = f"{counted(len(period.cards), 'article')}, {counted(stories, 'story', 'stories')}"
    yield Text(f"Digest · {day(period.first)} – {day(period.last)} · {told}")


def _around(period: Period, catalog: Catalog) -> Iterator[Block]:
    """The period before and behind it that has articles, and those that are parts of it or that it is a part of."""
    same = [name for name in catalog.periods if len(name) == len(period.name)]
    at = same.index(period.name)
    links: list[Inline] = []
    for label, index in (("Before: ", at - 1), ("After: ", at + 1)):
        if 0 <= index < len(same):
            links += [Text(f"{' · ' if links else ''}{label}"), _link(same[index], catalog)]
    if links:
        yield Div("d-facts", (Paragraph(tuple(links)),))
    parts = [other for other in catalog.periods.values() if _is_part(other, period)]
    if parts:
        yield Div("d-months", (ItemList(tuple(_part(other, catalog) for other in parts)),))


def _is_part(other: Period, period: Period) -> bool:
    """Is a month one of a year, or does a week begin in a month?"""
    if len(period.name) == len("2024"):
        return len(other.name) == len("2024-03") and other.name.startswith(period.name)
    return (
        len(period.name) == len("2024-03") and len(other.name) == _WEEK and period.first <= other.first <= period.last
    )


def _part(other: Period, catalog: Catalog) -> Item:
    return Item((_link(other.name, catalog), Text(f" {len(other.cards):,}")))


def _link(name: str, catalog: Catalog) -> Link:
    return Link(title(catalog.periods[name]), paths.period(name))


def _stories(period: Period, catalog: Catalog) -> list[Story]:
    """Those that most articles of this time tell, first."""
    counts: dict[str, int] = {}
    for card in period.cards:
        for id in catalog.stories_of.get(card.id, ()):
            counts[id] = counts.get(id, 0) + 1
    return [catalog.stories[id] for id in sorted(counts, key=lambda id: (-counts[id], id))]


def _alone(period: Period, catalog: Catalog) -> Iterator[Block]:
    alone = [card for card in period.cards if card.id not in catalog.stories_of]
    if not alone:
        yield Paragraph((Text("Every article of this time belongs to a story."),))
        return
    yield article_cards(alone[:_ARTICLES], catalog)
    if len(alone) > _ARTICLES:
        told = f"These are the newest {_ARTICLES} of {len(alone):,}; all are in the "
        yield Paragraph((Text(told), Link("lists by month", paths.ARTICLES), Text(".")))


def _actors(period: Period, catalog: Catalog) -> Iterator[Block]:
    yield Heading(2, "actors", (Text("Most often named"),))
    yield actor_counts(period.actors, catalog) if period.actors else Paragraph((Text("No actor is named."),))
    for id, heading, ids, none in (
        ("new", "Named for the first time", period.new, "Nobody is new."),
        ("quiet", "Gone quiet", period.quiet, "Whoever was named most in the time before is named in this one, too."),
    ):
        yield Heading(2, id, (Text(heading),))
        yield _names(ids, catalog) if ids else Paragraph((Text(none),))


def _names(ids: tuple[str, ...], catalog: Catalog) -> Block:
    entries = [catalog.actors[id] for id in ids]
    return Div("d-counts", (ItemList(tuple(Item((Name(entry.name, paths.actor(entry.id)),)) for entry in entries)),))


def _quotes(quotes: list[tuple[Card, Said, ActorEntry | None]]) -> Iterator[Block]:
    yield Heading(2, "said", (Text("Who said what"),))
    yield quote_rows(quotes, with_speaker=True) if quotes else Paragraph((Text("No quote with a known speaker."),))


def _missing(catalog: Catalog) -> Iterator[Block]:
    items: list[Item] = []
    if catalog.undated:
        told = f"{counted(len(catalog.undated), 'article')} without a date"
        items.append(Item((Link(told, paths.UNDATED), Text(": they may be of this time"))))
    items += [Item((Text(f"A feed of {gap.name} did not answer when it was last asked"),)) for gap in catalog.gaps]
    yield Div("d-gaps", (ItemList(tuple(items)),)) if items else Paragraph((Text("Nothing that is known of."),))


def _later(period: Period, catalog: Catalog) -> Iterator[Block]:
    yield Heading(2, "later", (Text("Corrected or removed since"),))
    items = tuple(_told(later, period, catalog) for later in period.later)
    yield Div("d-gaps", (ItemList(items),)) if items else Paragraph((Text("Nothing."),))


def _told(later: Later, period: Period, catalog: Catalog) -> Item:
    why = Text(f" ({later.why})" if later.why else "")
    if later.kind == "removal":
        removed = Link(f"one article of this {_kind(period)} was removed", paths.removed(later.about))
        return Item((Text(f"{day(later.on)}: "), removed, why))
    if later.kind == "merge":
        entry = catalog.actors[later.about]
        return Item(
            (Text(f"{day(later.on)}: merged with another page: "), Name(entry.name, paths.actor(entry.id)), why)
        )
    what = "corrected" if later.kind == "correction" else "its story was changed"
    card = next(card for card in catalog.cards if card.id == later.about)
    return Item((Text(f"{day(later.on)}: {what}: "), Link(card.title, paths.article(card.id, card.slug)), why))


def _kind(period: Period) -> str:
    return {len("2024"): "year", _WEEK: "week"}.get(len(period.name), "month")


def newest_periods(catalog: Catalog) -> Iterator[Block]:
    """On the page of today: the newest week, month and year."""
    newest = [max((name for name in catalog.periods if len(name) == size), default=None) for size in (_WEEK, 7, 4)]
    links = [_link(name, catalog) for name in newest if name]
    if links:
        parts: list[Inline] = [Text("Digests: ")]
        for number, link in enumerate(links):
            parts += [Text(" · ")] * (number > 0) + [link]
        yield Div("d-facts", (Paragraph(tuple(parts)),))
