"""Today, search and about: the pages that are always there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest import paths
from digest.gathered import Catalog
from digest.interface.words import Section, Words, counted, listed, say
from digest.render.calendar import calendar
from digest.render.cards import article_cards
from digest.render.news import most_present, what_is_new
from digest.render.nodes import Block, Div, Heading, Inline, Item, ItemList, Link, Own, Page, Paragraph, Strong, Text
from digest.render.period import newest_periods
from digest.render.story_cards import story_cards
from digest.render.when import day

_NEWEST = 7
_STORIES = 6
_YEARS = 2
_FRAME = ("pages", "search", "statements", "lost", "lost_told", "lost_start")
_HOW = ("alias", "key", "surname", "short", "acronym", "role", "demonym", "discovered")


def today_page(catalog: Catalog, home: str | None, failed: int) -> Page:
    """What this is, the newest articles, the actors named most, and what is missing. `failed`: inputs passed over."""
    body: list[Block] = [
        Heading(1, "top", (Text(say("today.title")),)),
        Div("d-intro", (Own(home) if home else Paragraph((Text(say("today.intro")),)), Paragraph(_extent(catalog)))),
        Div("d-search", (Paragraph((Link(say("today.search"), paths.SEARCH),)),)),
    ]
    body += newest_periods(catalog)
    if catalog.stories:
        newest = list(catalog.stories.values())[:_STORIES]
        body += [
            Heading(2, "stories", (Text(say("today.stories")),)),
            story_cards(newest, catalog),
            Paragraph((Link(say("today.all_stories"), paths.STORIES),)),
        ]
    body.append(Heading(2, "newest", (Text(say("lists.newest_articles")),)))
    if catalog.cards:
        body += [
            article_cards(catalog.cards[:_NEWEST], catalog),
            Paragraph((Link(say("today.all_articles"), paths.ARTICLES),)),
        ]
    else:
        body.append(Paragraph((Text(say("today.empty")),)))
    body += [*what_is_new(catalog), *most_present(catalog)]
    if catalog.months:
        body += [Heading(2, "calendar", (Text(say("today.by_month")),)), *calendar(catalog, _YEARS, paths.period)]
    body += _gaps(catalog, failed)
    front = (("title", say("today.title")), ("kind", "list"), ("frame", frame()))
    return Page(paths.TODAY, front, tuple(body))


def frame() -> Mapping[str, Words]:
    """What stands around every page. The theme takes it from the page of today; where a maintainer wrote that, from
    that of the search."""
    return {name: say(f"frame.{name}") for name in _FRAME}


def _extent(catalog: Catalog) -> tuple[Inline, ...]:
    parts = (
        counted(len(catalog.cards), "article"),
        counted(len(catalog.stories), "story"),
        counted(len(catalog.sources), "source"),
        counted(len(catalog.actors), "actor"),
    )
    counts = Strong(say("list.parts", parts=listed(parts)))
    if catalog.cutoff is None:
        return (Text(say("today.extent", counts=counts)),)
    return (Text(say("today.extent_until", counts=counts, day=day(catalog.cutoff))),)


def _gaps(catalog: Catalog, failed: int) -> Iterator[Block]:
    items = []
    if catalog.undated:
        items.append(
            Item((Link(say("gap.undated", articles=counted(len(catalog.undated), "article")), paths.UNDATED),))
        )
    if unknown := sum(card.source is None for card in catalog.cards):
        items.append(
            Item((Link(say("gap.unknown_source", articles=counted(unknown, "article")), paths.UNKNOWN_SOURCE),))
        )
    if unverified := sum(not entry.verified for entry in catalog.actors.values()):
        items.append(Item((Link(say("gap.unverified", actors=counted(unverified, "actor")), paths.UNVERIFIED),)))
    if failed:
        items.append(Item((Text(say("gap.unread", n=failed)),)))
    if items:
        yield Heading(2, "gaps", (Text(say("gap.heading")),))
        yield Div("d-gaps", (ItemList(tuple(items)),))


def search_page() -> Page:
    """The place where the theme's script builds the search, with what that says."""
    without = say(
        "search.without_script",
        articles=Link(say("search.articles"), paths.ARTICLES),
        actors=Link(say("search.actors"), paths.ACTORS),
        sources=Link(say("search.sources"), paths.SOURCES),
    )
    body = (Heading(1, "top", (Text(say("search.title")),)), Div("d-search", (Paragraph((Text(without),)),)))
    return Page(
        paths.SEARCH,
        (("title", say("search.title")), ("kind", "page"), ("frame", frame()), ("texts", Section("find"))),
        body,
    )


def about_page(about: str | None) -> Page:
    """The maintainer's own text, and how names are recognised."""
    rows = tuple(Item((Text(say("about.how", how=Strong(how), told=say(f"about.how_{how}"))),)) for how in _HOW)
    body: tuple[Block, ...] = (
        Heading(1, "top", (Text(say("about.title")),)),
        Own(about) if about else Paragraph((Text(say("about.intro")),)),
        Heading(2, "recognised", (Text(say("about.recognised")),)),
        ItemList(rows),
        Heading(2, "rights", (Text(say("about.rights")),)),
        Paragraph((Text(say("about.rights_told")),)),
        Heading(2, "changes", (Text(say("about.changes")),)),
        Paragraph((Text(say("about.log", log=Link(say("about.log_link"), paths.LOG))),)),
        Heading(2, "data", (Text(say("data.title")),)),
        Paragraph((Text(say("about.data", data=Link(say("about.data_link"), paths.DATA))),)),
    )
    return Page(paths.ABOUT, (("title", say("about.title")), ("kind", "page")), body)
