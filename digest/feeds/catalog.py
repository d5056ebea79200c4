"""Catalog to feeds: one of the site, and one of each actor, story, source and pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest import paths
from digest.feeds.feed import Feed
from digest.feeds.items import Address, Items
from digest.feeds.moments import NEVER, Moments
from digest.gathered import Catalog
from digest.interface.words import Words, say
from digest.model import Card
from digest.render.site import Site


def all_feeds(catalog: Catalog, moments: Moments, site: Site, address: Address) -> Iterator[Feed]:
    """One after the other, beside the page of each."""
    items = Items(catalog.cards, moments, address, site.texts)
    for path, own, about, cards in _shelves(catalog, site):
        found = items.newest(cards)
        yield Feed(
            path=path,
            id=address(paths.without_slug(path)),
            name=own,
            title=own if path == paths.TODAY else f"{own} – {site.name}",
            about=site.texts.text(about),
            author=site.name,
            page=address(path),
            atom=address(paths.beside(path, paths.ATOM)),
            json=address(paths.beside(path, paths.JSON_FEED)),
            updated=max((item.updated for item in found), default=NEVER),
            items=found,
        )


def _shelves(catalog: Catalog, site: Site) -> Iterator[tuple[str, str, Words, Iterable[Card]]]:
    """Of each feed its page, its name, what is in it, and the articles."""
    yield paths.TODAY, site.name, say("feed.all"), catalog.cards
    for entry in catalog.actors.values():
        cards = (appearance.card for appearance in entry.appearances)
        yield paths.actor(entry.id), entry.name, say("feed.actor", name=entry.name), cards
    for story in catalog.stories.values():
        yield paths.story(story.id, story.slug), story.title, say("feed.story"), story.cards
    for source in catalog.sources.values():
        yield paths.source(source.id), source.name, say("feed.source", name=source.name), source.cards
    for pair, contacts in catalog.pairs.items():
        one, other = (catalog.actors[id].name for id in pair.split("--"))
        both = site.texts.text(say("list.and", one=one, other=other))
        yield paths.pair(pair), both, say("feed.pair", both=both), (contact.card for contact in contacts)
