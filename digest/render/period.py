"""The digest of a week, a month or a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from digest import paths
from digest.dates.iso import is_week, is_year
from digest.gathered import ActorEntry, Catalog, Period, Story
from digest.interface.words import Words, counted, listed, say
from digest.model import Card, Said
from digest.pictures.scale import between
from digest.render import listings
from digest.render.activity import activity
from digest.render.beside import kept, taken
from digest.render.calendar import months_of
from digest.render.cards import actor_counts, article_cards, dotted, note
from digest.render.changes import change_item
from digest.render.nodes import Block, Details, Div, Heading, Inline, Item, ItemList, Link, Name, Page, Paragraph, Text
from digest.render.receipts import receipts
from digest.render.said import quote_rows, quoted
from digest.render.story_cards import story_cards
from digest.render.when import day, days, span

_STORIES, _ARTICLES, _QUOTES = 20, 20, 10


def period_page(period: Period, catalog: Catalog) -> Page:
    """Stories first, then actors, quotes, what is undated, what was corrected or removed since."""
    stories = _stories(period, catalog)
    firsts = (card for card in period.cards if card.id not in catalog.copies)
    quotes = list(islice((item for item in quoted(firsts, catalog) if item[2] is not None), _QUOTES))
    alone = [card for card in period.cards if card.id not in catalog.stories_of]
    page = paths.period(period.name)
    told = listings.stories(stories[:_STORIES], "stories")
    articles = listings.articles(alone[:_ARTICLES], catalog, "articles")
    said = listings.quotes(quotes, "quotes")
    body: list[Block] = [
        Heading(1, "top", (Text(title(period)),)),
        Div("d-facts", (Paragraph(tuple(_facts(period, len(stories)))),)),
        *_around(period, catalog),
        *_activity(period),
        Heading(2, "stories", (Text(say("lists.stories")),)),
        story_cards(stories[:_STORIES]) if stories else note(say("digest.no_stories")),
        *taken(page, told),
        Heading(2, "articles", (Text(say("digest.alone")),)),
        *_alone(alone, catalog),
        *taken(page, articles),
        *_actors(period, catalog),
        *_quotes(quotes),
        *taken(page, said),
        Heading(2, "missing", (Text(say("gap.heading")),)),
        *_missing(catalog),
        *_later(period, catalog),
        *receipts(
            [*(story.lead.lead_receipt for story in stories[:_STORIES]), *(said.receipt for _, said, _ in quotes)]
        ),
    ]
    front = (("title", title(period)), ("id", period.name), ("kind", "digest"))
    return Page(page, front, tuple(body), kept(told, articles, said))


def title(period: Period) -> Words:
    """`2024`, `March 2024`, `Week 10 of 2024`."""
    if is_week(period.name):
        year, week = period.name.split("-w")
        return say("digest.week", week=str(int(week)), year=year)
    return day(period.name)


def _facts(period: Period, stories: int) -> Iterator[Inline]:
    counts = listed((counted(len(period.cards), "article"), counted(stories, "story")))
    yield Text(say("digest.one"))
    yield from dotted(span(period.first, period.last), say("list.parts", parts=counts))


def _activity(period: Period) -> Iterator[Block]:
    """A year by its weeks, anything shorter by its days."""
    scale = between(period.first, period.last, "week" if is_year(period.name) else "day")
    yield from activity((card.date for card in period.cards), scale=scale)


def _around(period: Period, catalog: Catalog) -> Iterator[Block]:
    """The period before and behind it that has articles, what it is a part of, and its own parts."""
    links: list[Inline] = []
    for label, names in (("before", [period.before]), ("after", [period.after]), ("part_of", _wholes(period))):
        shown = [name for name in names if name in catalog.periods]
        if shown:
            found = listed(_link(name, catalog) for name in shown)
            links += [Text(" · ")] * bool(links) + [Text(say(f"digest.links_{label}", digests=found))]
    if own := catalog.months.get(period.name):
        told = say("digest.no_month", articles=counted(len(own), "article"))
        link = Link(told if is_year(period.name) else say("digest.articles"), paths.month(period.name))
        links += [Text(" · ")] * bool(links) + [link]
    if links:
        yield Div("d-facts", (Paragraph(tuple(links)),))
    months = {name: len(catalog.periods[name].cards) for name in period.parts if not is_week(name)}
    if months:
        yield months_of(period.name, months, paths.period)
    weeks = [_week(catalog.periods[name]) for name in period.parts if is_week(name)]
    if weeks:
        shown_weeks = Div("d-counts", (ItemList(tuple(weeks)),))
        # Fifty lines would push the stories off the screen; the five of a month do not.
        told = say("digest.weeks", n=len(weeks))
        yield Details(told, (shown_weeks,)) if is_year(period.name) else shown_weeks


def _wholes(period: Period) -> list[str]:
    """The months and the year that a week is in, the year of a month."""
    months = sorted({period.first[:7], period.last[:7]}) if is_week(period.name) else []
    return [*months, period.name[:4]] if not is_year(period.name) else []


def _week(week: Period) -> Item:
    """`Week 10: 4 – 10 March, 3 articles`: a bare number would be read as a part of the date."""
    called = say("digest.its_week", week=str(int(week.name[-2:])), days=days(week.first, week.last))
    told = listed((Link(called, paths.period(week.name)), counted(len(week.cards), "article")))
    return Item((Text(say("list.parts", parts=told)),))


def _link(name: str, catalog: Catalog) -> Link:
    return Link(title(catalog.periods[name]), paths.period(name))


def _stories(period: Period, catalog: Catalog) -> list[Story]:
    """Those that most articles of this time tell, first."""
    counts: dict[str, int] = {}
    for card in period.cards:
        for id in catalog.stories_of.get(card.id, ()):
            counts[id] = counts.get(id, 0) + 1
    return [catalog.stories[id] for id in sorted(counts, key=lambda id: (-counts[id], id))]


def _alone(alone: Sequence[Card], catalog: Catalog) -> Iterator[Block]:
    if not alone:
        yield Paragraph((Text(say("digest.none_alone")),))
        return
    yield article_cards(alone[:_ARTICLES], catalog)
    if len(alone) > _ARTICLES:
        lists = Link(say("lists.lists"), paths.ARTICLES)
        yield Paragraph((Text(say("digest.newest", shown=_ARTICLES, n=len(alone), lists=lists)),))


def _actors(period: Period, catalog: Catalog) -> Iterator[Block]:
    yield Heading(2, "actors", (Text(say("actors.most_named")),))
    yield actor_counts(period.actors, catalog) if period.actors else Paragraph((Text(say("source.no_names")),))
    for id, ids in (("new", period.new), ("quiet", period.quiet)):
        yield Heading(2, id, (Text(say(f"digest.section_{id}")),))
        yield _names(ids, catalog) if ids else Paragraph((Text(say(f"digest.none_{id}")),))


def _names(ids: tuple[str, ...], catalog: Catalog) -> Block:
    entries = [catalog.actors[id] for id in ids]
    return Div("d-counts", (ItemList(tuple(Item((Name(entry.name, paths.actor(entry.id)),)) for entry in entries)),))


def _quotes(quotes: list[tuple[Card, Said, ActorEntry | None]]) -> Iterator[Block]:
    yield Heading(2, "said", (Text(say("story.section_said")),))
    yield quote_rows(quotes, with_speaker=True) if quotes else Paragraph((Text(say("story.none_said")),))


def _missing(catalog: Catalog) -> Iterator[Block]:
    items: list[Item] = []
    if catalog.undated:
        link = Link(say("gap.undated", articles=counted(len(catalog.undated), "article")), paths.UNDATED)
        items.append(Item((Text(say("gap.undated_here", articles=link)),)))
    items += [Item((Text(say("gap.feed", name=gap.name)),)) for gap in catalog.gaps]
    yield Div("d-gaps", (ItemList(tuple(items)),)) if items else Paragraph((Text(say("gap.none")),))


def _later(period: Period, catalog: Catalog) -> Iterator[Block]:
    yield Heading(2, "later", (Text(say("digest.later")),))
    cards = {card.id: card for card in period.cards} if period.later else {}
    removed = say(f"digest.removed_{_kind(period)}")
    items = tuple(change_item(change, catalog, cards, removed) for change in period.later)
    yield Div("d-gaps", (ItemList(items),)) if items else Paragraph((Text(say("digest.none_later")),))


def _kind(period: Period) -> str:
    return "week" if is_week(period.name) else "year" if is_year(period.name) else "month"


def newest_periods(catalog: Catalog) -> Iterator[Block]:
    """On the page of today: the newest week, month and year."""
    sizes = map(len, ("2024-w10", "2024-03", "2024"))
    newest = [max((name for name in catalog.periods if len(name) == size), default=None) for size in sizes]
    links = [_link(name, catalog) for name in newest if name]
    if links:
        parts: list[Inline] = [Text(say("list.label", what=say("digest.many")))]
        for number, link in enumerate(links):
            parts += [Text(" · ")] * (number > 0) + [link]
        yield Div("d-facts", (Paragraph(tuple(parts)),))
