"""The pages of one story: the first, and lists where there is too much for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from digest import paths
from digest.gather.copies import told_once
from digest.gather.differences import differences
from digest.gathered import Catalog, Story
from digest.interface.words import Words, say
from digest.model import Card, Dated, Receipt
from digest.render import listings
from digest.render.activity import activity
from digest.render.beside import kept
from digest.render.cards import article_cards, dotted, note, outlet
from digest.render.differ import differ_listings, differ_lists, differ_receipts, differences_told, differing
from digest.render.facets import story_facets
from digest.render.nodes import (
    Block,
    Div,
    Heading,
    Inline,
    Item,
    ItemList,
    Link,
    Listing,
    Name,
    Page,
    Paragraph,
    Quote,
    Text,
)
from digest.render.pair import contact_rows
from digest.render.parted import Row, Whole
from digest.render.receipts import receipts, told_by
from digest.render.said import quote_rows, quoted
from digest.render.story_cards import days_of, extent
from digest.render.when import day

_CHIPS = 12
_CARDS = 30  # articles on its page: with the rest it stays below 60 kB
_MOST = 12  # days, contacts, quotes
_COMPARED = 200  # contacts, for what differs between them


def story_pages(story: Story, catalog: Catalog) -> Iterator[Page]:
    """How each outlet put it, days, differences, contacts, quotes; and whole lists of what is too much for one page."""
    firsts = told_once(story.cards, catalog.copies)
    told = catalog.contacts_of.get(story.id, ())
    said = [item for item in quoted(firsts, catalog) if item[2] is not None]
    articles = _whole(
        story,
        "articles",
        _CARDS,
        story.cards,
        lambda cards: article_cards(cards, catalog),
        lambda cards, name: listings.articles(cards, catalog, name),
    )
    days = _whole(story, "days", _MOST, _told_days(firsts), _timeline, listings.days, lambda item: item[1].receipt)
    contacts = _whole(
        story,
        "contacts",
        _MOST,
        told,
        lambda rows: contact_rows(rows, catalog),
        lambda rows, name: listings.contacts(rows, catalog, name),
        lambda contact: contact.met.receipt,
    )
    quotes = _whole(
        story,
        "quotes",
        _MOST,
        said,
        lambda rows: quote_rows(rows, with_speaker=True),
        listings.quotes,
        lambda item: item[1].receipt,
    )
    differ = differing(story, differences(firsts, told[:_COMPARED]))
    shown = [
        story.lead.lead_receipt,
        *days.shown_receipts(),
        *differ_receipts(differ),
        *contacts.shown_receipts(),
        *quotes.shown_receipts(),
    ]
    body: tuple[Block, ...] = (
        Heading(1, "top", (Text(story.title),)),
        Div("d-facts", (Paragraph(tuple(_facts(story))),)),
        *_lead(story.lead),
        *_actors(story, catalog),
        *activity((card.date for card in story.cards), finest="day"),
        *_section("articles", articles),
        *_section("timeline", days),
        *differences_told(differ),
        *_section("contacts", contacts),
        *_section("said", quotes),
        *receipts(shown),
    )
    front = (("title", story.title), ("id", story.id), ("kind", "story"), ("facets", story_facets(story, catalog)))
    lists = kept(articles.on_first, days.on_first, *differ_listings(differ), contacts.on_first, quotes.on_first)
    yield Page(paths.story(story.id, story.slug), front, body, lists)
    yield from chain(articles.pages(), days.pages(), differ_lists(differ), contacts.pages(), quotes.pages())


def _whole(
    story: Story,
    name: str,
    most: int,
    rows: Sequence[Row],
    show: Callable[[Sequence[Row]], Block],
    listed: Callable[[Sequence[Row], str], Listing],
    receipt: Callable[[Row], Receipt] | None = None,
) -> Whole[Row]:
    page = paths.story(story.id, story.slug)
    above = Link(say("story.all"), page)
    return Whole(
        paths.part(page, name), Text(story.title), say(f"story.list_{name}"), above, rows, show, listed, receipt, most
    )


def _section(id: str, whole: Whole[Row]) -> Iterator[Block]:
    yield Heading(2, id, (Text(say(f"story.section_{id}")),))
    if whole.rows:
        yield from whole.on_page(say("list.first", n=whole.most))
    else:
        yield Paragraph((Text(say(f"story.none_{id}")),))


def _told_days(cards: Sequence[Card]) -> list[tuple[Card, Dated]]:
    """The days that articles speak of, in their order."""
    return sorted(((card, told) for card in cards for told in card.days), key=lambda item: item[1].date)


def _timeline(days: Sequence[tuple[Card, Dated]]) -> Block:
    return Div("d-contacts", (ItemList(tuple(_told(card, told) for card, told in days)),))


def _told(card: Card, told: Dated) -> Item:
    meta = told_by(card, told.receipt)
    if not told.sentence:
        return Item((Text(_day(told)),), (note(say("rights.link_only")), meta))
    return Item((Text(_day(told)),), (Quote((Paragraph((Text(told.sentence),)),)), meta))


def _day(told: Dated) -> Words:
    if told.basis == "printed":
        return day(told.date)
    return say("date.told", day=day(told.date), printed=told.printed)


def _facts(story: Story) -> Iterator[Inline]:
    yield Text(say("story.one"))
    yield from dotted(extent(story), days_of(story))
    yield from dotted(say("story.named") if story.named else say("story.headline_of", outlet=outlet(story.lead)))


def _lead(card: Card) -> Iterator[Block]:
    if not card.lead:
        yield note(say("rights.links_only"))
        return
    yield Div("d-lead", (Quote((Paragraph((Text(card.lead),)),)), told_by(card, card.lead_receipt)))


def _actors(story: Story, catalog: Catalog) -> Iterator[Block]:
    shown = [catalog.actors[id] for id, _ in story.actors[:_CHIPS]]
    if shown:
        items = tuple(Item((Name(entry.name, paths.actor(entry.id)),)) for entry in shown)
        yield Div("d-chips", (ItemList(items),))
    else:
        yield note(say("story.no_actor"))
