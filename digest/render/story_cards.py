"""Stories where others tell of them: on an article's page, in lists, and in the list of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from digest import paths
from digest.gathered import Catalog, Story
from digest.interface.words import Words, counted, say
from digest.model import Card
from digest.render import listings
from digest.render.beside import kept, taken
from digest.render.cards import ROWS, dotted, note, outlet, paged, pager
from digest.render.letters import filtered
from digest.render.nodes import Block, Div, Heading, Inline, Item, ItemList, Link, Name, Page, Paragraph, Text
from digest.render.when import day_or_unknown, span

_NAMED = 4  # actors of a story in a list
_ELSEWHERE = 10  # articles of the same story on an article's page


def extent(story: Story) -> Words:
    """`3 articles, 2 distinct texts`."""
    told = counted(len(story.cards), "article")
    if story.texts == len(story.cards):
        return told
    return say("story.extent", articles=told, texts=counted(story.texts, "text"))


def days_of(story: Story) -> Words:
    """The days of its articles: `2 September 2023 – 5 September 2023`."""
    if story.first_date is None or story.last_date is None:
        return day_or_unknown(None)
    return span(story.first_date, story.last_date)


def elsewhere(card: Card, catalog: Catalog) -> Iterator[Block]:
    """What an article's page says of the stories that it belongs to; nothing for an article in none."""
    for number, id in enumerate(catalog.stories_of.get(card.id, ())):
        story = catalog.stories[id]
        others = islice((other for other in story.cards if other.id != card.id), _ELSEWHERE)
        heading = say("story.elsewhere" if number == 0 else "story.another")
        yield Heading(2, f"story-{id}", (Text(heading),))
        link = Link(story.title, paths.story(story.id, story.slug))
        yield Div(
            "d-facts", (Paragraph((Text(say("list.label", what=say("story.one"))), link, *dotted(extent(story)))),)
        )
        yield Div("d-also", (ItemList(tuple(_also(other) for other in others)),))


def _also(card: Card) -> Item:
    link = Link(card.title, paths.article(card.id, card.slug))
    return Item((link, Text(" · "), *outlet(card), *dotted(day_or_unknown(card.date))))


def story_cards(stories: Iterable[Story], catalog: Catalog | None = None) -> Div:
    """Headlines with extent, days and the sentence that tells most of it; with a catalog also whom they name most."""
    return Div("d-cards", (ItemList(tuple(_card(story, catalog) for story in stories)),))


def _card(story: Story, catalog: Catalog | None) -> Item:
    blocks: tuple[Block, ...] = (Div("d-meta", (Paragraph((Text(extent(story)), *dotted(days_of(story)))),)),)
    if story.lead.lead:
        blocks += (Paragraph((Text(story.lead.lead),)),)
    if catalog and story.actors:
        blocks += (Div("d-named", (Paragraph(tuple(_named(story, catalog))),)),)
    return Item((Link(story.title, paths.story(story.id, story.slug)),), blocks)


def _named(story: Story, catalog: Catalog) -> Iterator[Inline]:
    for number, (id, _) in enumerate(story.actors[:_NAMED]):
        if number:
            yield Text(" · ")
        yield Name(catalog.actors[id].name, paths.actor(id))


def story_lists(catalog: Catalog) -> Iterator[Page]:
    """All stories, the newest first, 200 a page."""
    stories = list(catalog.stories.values())
    pages = range(0, max(len(stories), 1), ROWS)
    for number, start in enumerate(pages, start=1):
        yield _list(stories[start : start + ROWS], number, len(pages), len(stories))


def _list(stories: Sequence[Story], number: int, pages: int, count: int) -> Page:
    title = paged(say("lists.stories"), number)
    told = say("lists.stories_told", stories=counted(count, "story"))
    page, listing = paths.numbered(paths.STORIES, number), listings.stories(stories)
    shown = story_cards(stories) if stories else note(say("lists.no_stories"))
    body: tuple[Block, ...] = (
        Heading(1, "top", (Text(title),)),
        Div("d-facts", (Paragraph((Text(told), Text(" · "), Link(say("lists.by_month"), paths.ARTICLES))),)),
        shown,
        *taken(page, listing),
        *pager(paths.STORIES, number, pages),
    )
    return filtered(Page(page, (("title", title), ("kind", "list")), body, kept(listing)))
