"""Cards to items: which of them are the newest, and how much of each a feed may say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from heapq import nsmallest

from digest import paths
from digest.feeds.feed import Item
from digest.feeds.moments import Moments, published
from digest.interface.texts import Texts
from digest.interface.words import Words, say
from digest.model import Card
from digest.render.address import safe_address
from digest.render.when import day

MOST = 20  # items of a feed

Address = Callable[[str], str]  # of a path under docs/ its whole address


class Items:
    """The articles that can be in a feed, newest first; those of one moment by id."""

    def __init__(self, cards: Iterable[Card], moments: Moments, address: Address, texts: Texts) -> None:
        found = [(first, card) for card in cards if (first := moments.first(card))]
        found.sort(key=lambda pair: pair[1].id)
        found.sort(key=lambda pair: pair[0], reverse=True)
        self._found = found
        self._places = {card.id: place for place, (_, card) in enumerate(found)}
        self._made: dict[int, Item] = {}
        self._moments = moments
        self._address = address
        self._texts = texts

    def newest(self, cards: Iterable[Card]) -> tuple[Item, ...]:
        """The newest 20 of them at most, each once."""
        places = {self._places[card.id] for card in cards if card.id in self._places}
        return tuple(map(self._at, nsmallest(MOST, places)))

    def _at(self, place: int) -> Item:
        if place not in self._made:
            first, card = self._found[place]
            self._made[place] = _item(card, self._moments.last(card, first), self._address, self._texts)
        return self._made[place]


def _item(card: Card, updated: datetime, address: Address, texts: Texts) -> Item:
    page = paths.article(card.id, card.slug)
    return Item(
        id=address(paths.without_slug(page)),
        title=card.title,
        page=address(page),
        updated=updated,
        published=published(card),
        outlet=card.source_name or card.source or texts.text(say("source.unknown")),
        outlet_page=address(paths.source(card.source)) if card.source else None,
        original=safe_address(card.url) if card.url else None,
        language=card.language,
        text="\n\n".join(map(texts.text, _told(card))),
    )


def _told(card: Card) -> Iterator[Words]:
    """The first sentence where the source allows one; and what a reader of feeds would otherwise be told wrongly."""
    yield card.lead or say("feed.link_only")
    if card.date is None:
        yield say("article.undated")
    elif published(card) is None:
        yield say("feed.no_day", date=day(card.date))
