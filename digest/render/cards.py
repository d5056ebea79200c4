"""How an article, an actor and a count look in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest import paths
from digest.gathered import Appearance, Catalog
from digest.interface.words import Number, Words, counted, say
from digest.model import Card
from digest.render.nodes import Block, Div, Inline, Item, ItemList, Link, Name, Paragraph, Quote, Strong, Text
from digest.render.when import day_or_unknown

ROWS = 200  # of a list on one page


def article_cards(cards: Iterable[Card], catalog: Catalog) -> Div:
    """Titles with outlet, date, number of actors and the first sentence."""
    return Div("d-cards", (ItemList(tuple(_card(card, catalog) for card in cards)),))


def _card(card: Card, catalog: Catalog) -> Item:
    named = sum(catalog.actor_of(naming.actor, naming.key) is not None for naming in card.namings)
    meta = (*outlet(card), *dotted(day_or_unknown(card.date), counted(named, "actor")))
    blocks: tuple[Block, ...] = (Div("d-meta", (Paragraph(meta),)),)
    if card.lead:
        blocks += (Paragraph((Text(card.lead),)),)
    return Item((Link(card.title, paths.article(card.id, card.slug)),), blocks)


def outlet(card: Card) -> tuple[Inline, ...]:
    """The outlet, with a link where it is known."""
    if card.source is None:
        return (Text(say("source.unknown")),)
    return (Link(card.source_name or card.source, paths.source(card.source)),)


def dotted(*words: Words) -> Iterator[Inline]:
    """What follows other facts in a line."""
    for one in words:
        yield Text(" · ")
        yield Text(one)


def receipts(appearances: Iterable[Appearance]) -> Div:
    """Each article that names an actor, with the sentence around the first mention."""
    return Div("d-receipts", (ItemList(tuple(_receipt(appearance) for appearance in appearances)),))


def _receipt(appearance: Appearance) -> Item:
    card = appearance.card
    link = Link(card.title, paths.article(card.id, card.slug))
    meta = Div("d-meta", (Paragraph((*outlet(card), *dotted(day_or_unknown(card.date)))),))
    if not appearance.naming.sentence:
        return Item((link,), (meta,))
    return Item((link,), (Quote((Paragraph(_marked(appearance)),)), meta))


def _marked(appearance: Appearance) -> tuple[Inline, ...]:
    """The sentence with the name as printed in bold."""
    naming = appearance.naming
    start = naming.first.start - naming.sentence_span.start
    end = naming.first.end - naming.sentence_span.start
    parts = (Text(naming.sentence[:start]), Strong(naming.sentence[start:end]), Text(naming.sentence[end:]))
    return tuple(part for part in parts if part.text)


def actor_counts(counts: Iterable[tuple[str, int]], catalog: Catalog) -> Div:
    """Actors with in how many articles they are."""
    items = (
        Item((Name(entry.name, paths.actor(id)), Text(" "), Text(Number(count))))
        for id, count in counts
        if (entry := catalog.actors.get(id))
    )
    return Div("d-counts", (ItemList(tuple(items)),))


def source_counts(counts: Iterable[tuple[str, int]], catalog: Catalog) -> Div:
    """Sources with how many articles are theirs."""
    items = (
        Item((Link(catalog.sources[id].name, paths.source(id)), Text(" "), Text(Number(count)))) for id, count in counts
    )
    return Div("d-counts", (ItemList(tuple(items)),))


def note(text: Words) -> Div:
    """A quiet remark, such as why a section is empty."""
    return Div("d-note", (Paragraph((Text(text),)),))


def paged(title: Words, number: int) -> Words:
    """The title of a page of a list: with its number, from the second on."""
    return title if number == 1 else say("list.page", title=title, page=str(number))


def pager(first: str, number: int, pages: int) -> tuple[Block, ...]:
    """Previous, where one is, next; nothing for a list of one page."""
    links: list[Inline] = []
    if number > 1:
        links += [Link(say("list.previous"), paths.numbered(first, number - 1)), Text(" ")]
    links.append(Text(say("list.page_of", page=str(number), pages=str(pages))))
    if number < pages:
        links += [Text(" "), Link(say("list.next"), paths.numbered(first, number + 1))]
    return (Div("d-pager", (Paragraph(tuple(links)),)),) if pages > 1 else ()
