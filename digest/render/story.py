"""The page of one story, what an article's page says of its stories, and the list of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from digest import paths
from digest.gather.differences import differences, receipts_of
from digest.model import ActorEntry, Card, Catalog, Contact, Dated, Difference, Said, Story, Version
from digest.render.cards import ROWS, article_cards, note, outlet, pager
from digest.render.facets import story_facets
from digest.render.nodes import (
    Block,
    Div,
    Heading,
    Inline,
    Item,
    ItemList,
    Link,
    Name,
    Page,
    Paragraph,
    Quote,
    Text,
)
from digest.render.pair import contact_rows
from digest.render.receipts import place, receipts
from digest.render.said import quote_rows, quoted
from digest.render.when import day, day_or_unknown
from digest.text import counted

_CHIPS = 12
_MOST = 40  # contacts, quotes
_ELSEWHERE = 10  # articles of the same story on an article's page


def story_page(story: Story, catalog: Catalog) -> Page:
    """The sentence that tells most of it, whom it is about, and how each outlet put it."""
    own = {card.id for card in story.cards}
    contacts = [contact for contact in catalog.contacts if contact.card.id in own][:_MOST]
    days = _told_days(story, catalog)
    differ = differences(story.cards, contacts, catalog.copies)
    quotes = list(islice((item for item in quoted(story.cards, catalog) if item[2] is not None), _MOST))
    body: list[Block] = [
        Heading(1, "top", (Text(story.title),)),
        Div("d-facts", (Paragraph(tuple(_facts(story))),)),
        *_lead(story.lead),
        *_actors(story, catalog),
        Heading(2, "articles", (Text("How each outlet put it"),)),
        article_cards(story.cards, catalog),
        *_timeline(days),
        *_differences(differ),
        *_contacts(contacts, catalog),
        *_quotes(quotes),
        *receipts(
            [
                story.lead.lead_receipt,
                *(told.receipt for _, told in days),
                *receipts_of(differ),
                *(contact.met.receipt for contact in contacts),
                *(said.receipt for _, said, _ in quotes),
            ]
        ),
    ]
    front = (
        ("title", story.title),
        ("id", story.id),
        ("kind", "story"),
        ("facets", story_facets(story, catalog)),
    )
    return Page(paths.story(story.id, story.slug), front, tuple(body))


def _told_days(story: Story, catalog: Catalog) -> list[tuple[Card, Dated]]:
    """The days that its articles speak of, in their order; articles of one text speak once."""
    own = [(card, told) for card in story.cards if card.id not in catalog.copies for told in card.days]
    return sorted(own, key=lambda item: item[1].date)[:_MOST]


def _timeline(days: Sequence[tuple[Card, Dated]]) -> Iterator[Block]:
    yield Heading(2, "timeline", (Text("Days that they speak of"),))
    if not days:
        yield Paragraph((Text("No day is told whose date is sure."),))
        return
    yield Div("d-contacts", (ItemList(tuple(_told(card, told) for card, told in days)),))


def _told(card: Card, told: Dated) -> Item:
    link = Link(card.title, place(card, told.receipt))
    meta = Div("d-meta", (Paragraph((*outlet(card), Text(f" · {day_or_unknown(card.date)} · "), link)),))
    if not told.sentence:
        return Item((Text(_day(told)),), (note("Its source allows a link only."), meta))
    return Item((Text(_day(told)),), (Quote((Paragraph((Text(told.sentence),)),)), meta))


def _day(told: Dated) -> str:
    return day(told.date) if told.basis == "printed" else f"{day(told.date)} (“{told.printed}”)"


def _differences(found: Sequence[Difference]) -> Iterator[Block]:
    """What the articles state otherwise than one another, side by side; which of them is right is not said."""
    yield Heading(2, "differ", (Text("Where they differ"),))
    if not found:
        told = "In numbers of dead and injured, in days and places nothing is found in which they differ."
        yield Paragraph((Text(told),))
        return
    for number, difference in enumerate(found, 1):
        yield Heading(3, f"differ-{number}", (Text(difference.what),))
        yield Div("d-contacts", (ItemList(tuple(_version(difference.what, one) for one in difference.versions)),))


def _version(what: str, version: Version) -> Item:
    value = day(version.value) if what.startswith("Day ") else version.value
    link = Link(version.card.title, place(version.card, version.receipt))
    meta = Div("d-meta", (Paragraph((Text(f"{day_or_unknown(version.card.date)} · "), link)),))
    head = (Text(f"{value} · "), *outlet(version.card))
    return Item(head, (Quote((Paragraph((Text(version.sentence),)),)), meta) if version.sentence else (meta,))


def _contacts(contacts: Sequence[Contact], catalog: Catalog) -> Iterator[Block]:
    yield Heading(2, "contacts", (Text("Meetings and contacts told"),))
    yield contact_rows(contacts, catalog) if contacts else Paragraph((Text("None is found."),))


def _quotes(quotes: Sequence[tuple[Card, Said, ActorEntry | None]]) -> Iterator[Block]:
    yield Heading(2, "said", (Text("Who said what"),))
    yield quote_rows(quotes, with_speaker=True) if quotes else Paragraph((Text("No quote with a known speaker."),))


def extent(story: Story) -> str:
    """`3 articles, 2 distinct texts`."""
    told = counted(len(story.cards), "article")
    return told if story.texts == len(story.cards) else f"{told}, {counted(story.texts, 'distinct text')}"


def _facts(story: Story) -> Iterator[Inline]:
    yield Text(f"Story · {extent(story)} · {_days(story)}")
    if story.named:
        yield Text(" · named by the maintainer")
    else:
        yield Text(" · headline of ")
        yield from outlet(story.lead)


def _days(story: Story) -> str:
    if story.first_date is None or story.last_date is None:
        return "date unknown"
    if story.first_date == story.last_date:
        return day(story.first_date)
    return f"{day(story.first_date)} – {day(story.last_date)}"


def _lead(card: Card) -> Iterator[Block]:
    if not card.lead:
        yield note("Its sources allow links only; no sentence of them is shown here.")
        return
    link = Link(card.title, place(card, card.lead_receipt))
    meta = Paragraph((*outlet(card), Text(f" · {day_or_unknown(card.date)} · "), link))
    yield Div("d-lead", (Quote((Paragraph((Text(card.lead),)),)), Div("d-meta", (meta,))))


def _actors(story: Story, catalog: Catalog) -> Iterator[Block]:
    shown = [catalog.actors[id] for id, _ in story.actors[:_CHIPS]]
    if shown:
        items = tuple(Item((Name(entry.name, paths.actor(entry.id)),)) for entry in shown)
        yield Div("d-chips", (ItemList(items),))
    else:
        yield note("No actor with a page is named in these articles.")


def elsewhere(card: Card, catalog: Catalog) -> Iterator[Block]:
    """What an article's page says of the stories that it belongs to; nothing for an article in none."""
    for number, id in enumerate(catalog.stories_of.get(card.id, ())):
        story = catalog.stories[id]
        others = [other for other in story.cards if other.id != card.id]
        heading = "The same story elsewhere" if number == 0 else "Another story that it tells of"
        yield Heading(2, f"story-{id}", (Text(heading),))
        link = Link(story.title, paths.story(story.id, story.slug))
        yield Div("d-facts", (Paragraph((Text("Story: "), link, Text(f" · {extent(story)}"))),))
        yield Div("d-also", (ItemList(tuple(_also(other) for other in others[:_ELSEWHERE])),))


def _also(card: Card) -> Item:
    link = Link(card.title, paths.article(card.id, card.slug))
    return Item((link, Text(" · "), *outlet(card), Text(f" · {day_or_unknown(card.date)}")))


def story_cards(stories: Iterable[Story]) -> Div:
    """Headlines with extent, days and the sentence that tells most of it."""
    return Div("d-cards", (ItemList(tuple(_card(story) for story in stories)),))


def _card(story: Story) -> Item:
    blocks: tuple[Block, ...] = (Div("d-meta", (Paragraph((Text(f"{extent(story)} · {_days(story)}"),)),)),)
    if story.lead.lead:
        blocks += (Paragraph((Text(story.lead.lead),)),)
    return Item((Link(story.title, paths.story(story.id, story.slug)),), blocks)


def story_lists(catalog: Catalog) -> Iterator[Page]:
    """All stories, the newest first, 200 a page."""
    stories = list(catalog.stories.values())
    pages = range(0, max(len(stories), 1), ROWS)
    for number, start in enumerate(pages, start=1):
        yield _list(stories[start : start + ROWS], number, len(pages), len(stories))


def _list(stories: Sequence[Story], number: int, pages: int, count: int) -> Page:
    title = "Stories" if number == 1 else f"Stories, page {number}"
    told = f"{counted(count, 'story', 'stories')}: events that several articles tell of · "
    shown = story_cards(stories) if stories else note("No two articles tell of one event yet.")
    body: tuple[Block, ...] = (
        Heading(1, "top", (Text(title),)),
        Div("d-facts", (Paragraph((Text(told), Link("All articles by month", paths.ARTICLES))),)),
        shown,
        *pager(paths.STORIES, number, pages),
    )
    return Page(paths.numbered(paths.STORIES, number), (("title", title), ("kind", "list")), body)
