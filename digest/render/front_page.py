"""Today, search and about: the pages that are always there."""

from __future__ import annotations

from collections.abc import Iterator

from digest import paths
from digest.gathered import Catalog
from digest.render.calendar import calendar
from digest.render.cards import article_cards
from digest.render.news import most_present, what_is_new
from digest.render.nodes import Block, Div, Heading, Inline, Item, ItemList, Link, Own, Page, Paragraph, Strong, Text
from digest.render.period import newest_periods
from digest.render.story_cards import story_cards
from digest.render.when import day
from digest.text import counted

_NEWEST = 7
_STORIES = 6
_YEARS = 2
_HOME = "Articles, the actors they name, and the sentences they name them in. Every statement is its outlet’s own."
_ABOUT = (
    "This site is made from articles of the outlets it lists. It attributes, quotes and counts; what an article says "
    "is its outlet’s own statement. Dates are shown as printed; where none is printed, the date is unknown."
)
_HOW = (
    ("alias", "the text prints a name or spelling that the registry lists"),
    ("key", "titles and the usual ways of transliteration apart, it is a listed name or one of other articles"),
    ("surname", "a surname alone, in an article that has exactly one full name ending in it"),
    ("short", "a shorter form, in an article that has exactly one organisation whose full name it shortens"),
    ("acronym", "an acronym in the registry, or one that the article itself explains"),
    ("role", "an office (“the … leader”), when the registry knows one holder on the day of the article"),
    ("demonym", "the adjective or the people of a state"),
    ("discovered", "a name outside the registry that at least two articles print; its page is marked as unverified"),
)


def today_page(catalog: Catalog, home: str | None, failed: int) -> Page:
    """What this is, the newest articles, the actors named most, and what is missing. `failed`: inputs passed over."""
    body: list[Block] = [
        Heading(1, "top", (Text("Today"),)),
        Div("d-intro", (Own(home) if home else Paragraph((Text(_HOME),)), Paragraph(_extent(catalog)))),
        Div("d-search", (Paragraph((Link("Search all pages", paths.SEARCH),)),)),
    ]
    body += newest_periods(catalog)
    if catalog.stories:
        newest = list(catalog.stories.values())[:_STORIES]
        body += [
            Heading(2, "stories", (Text("Newest stories"),)),
            story_cards(newest, catalog),
            Paragraph((Link("All stories", paths.STORIES),)),
        ]
    body.append(Heading(2, "newest", (Text("Newest articles"),)))
    if catalog.cards:
        body += [article_cards(catalog.cards[:_NEWEST], catalog), Paragraph((Link("All articles", paths.ARTICLES),))]
    else:
        body.append(Paragraph((Text("No article yet: put one into seeds/articles/ and run digest build."),)))
    body += [*what_is_new(catalog), *most_present(catalog)]
    if catalog.months:
        body += [Heading(2, "calendar", (Text("Articles by month"),)), *calendar(catalog, _YEARS, paths.period)]
    body += _gaps(catalog, failed)
    return Page(paths.TODAY, (("title", "Today"), ("kind", "list")), tuple(body))


def _extent(catalog: Catalog) -> tuple[Inline, ...]:
    parts = (
        counted(len(catalog.cards), "article"),
        counted(len(catalog.stories), "story", "stories"),
        counted(len(catalog.sources), "source"),
        counted(len(catalog.actors), "actor"),
    )
    newest = f"; the newest dated article is of {day(catalog.cutoff)}." if catalog.cutoff else "."
    return (Strong(", ".join(parts)), Text(newest))


def _gaps(catalog: Catalog, failed: int) -> Iterator[Block]:
    items = []
    if catalog.undated:
        items.append(Item((Link(f"{counted(len(catalog.undated), 'article')} without a date", paths.UNDATED),)))
    if unknown := sum(card.source is None for card in catalog.cards):
        items.append(Item((Link(f"{counted(unknown, 'article')} of an unknown source", paths.UNKNOWN_SOURCE),)))
    if unverified := sum(not entry.verified for entry in catalog.actors.values()):
        items.append(Item((Link(f"{counted(unverified, 'actor')} not verified", paths.UNVERIFIED),)))
    if failed:
        items.append(Item((Text(f"{counted(failed, 'input')} could not be read"),)))
    if items:
        yield Heading(2, "gaps", (Text("What is missing"),))
        yield Div("d-gaps", (ItemList(tuple(items)),))


def search_page() -> Page:
    """The place where the theme's script builds the search."""
    without = "Searching needs JavaScript. Without it, the lists lead to every page: "
    links: tuple[Inline, ...] = (
        Link("articles", paths.ARTICLES),
        Text(", "),
        Link("actors", paths.ACTORS),
        Text(", "),
        Link("sources", paths.SOURCES),
        Text("."),
    )
    body = (Heading(1, "top", (Text("Search"),)), Div("d-search", (Paragraph((Text(without), *links)),)))
    return Page(paths.SEARCH, (("title", "Search"), ("kind", "page")), body)


def about_page(about: str | None) -> Page:
    """The maintainer's own text, and how names are recognised."""
    rows = tuple(Item((Strong(how), Text(f": {what}."))) for how, what in _HOW)
    body: tuple[Block, ...] = (
        Heading(1, "top", (Text("About"),)),
        Own(about) if about else Paragraph((Text(_ABOUT),)),
        Heading(2, "recognised", (Text("How names are recognised"),)),
        ItemList(rows),
        Heading(2, "changes", (Text("What was changed"),)),
        Paragraph((Text("Corrections, merges and removals are in the "), Link("log of changes", paths.LOG), Text("."))),
        Heading(2, "data", (Text("Data"),)),
        Paragraph((Text("All of it can be taken away as files: "), Link("data", paths.DATA), Text("."))),
    )
    return Page(paths.ABOUT, (("title", "About"), ("kind", "page")), body)
