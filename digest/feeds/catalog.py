"""Catalog to feeds: one of the site, and one of each actor, story, source and pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest import paths
from digest.feeds.feed import Feed
from digest.feeds.items import Address, Items
from digest.feeds.moments import NEVER, Moments
from digest.gathered import Catalog
from digest.model import Card


def all_feeds(catalog: Catalog, moments: Moments, name: str, address: Address) -> Iterator[Feed]:
    """One after the other, beside the page of each; `name` is the site's."""
    items = Items(catalog.cards, moments, address)
    for path, own, about, cards in _shelves(catalog, name):
        found = items.newest(cards)
        yield Feed(
            path=path,
            id=address(paths.without_slug(path)),
            name=own,
            title=own if path == paths.TODAY else f"{own} – {name}",
            about=about,
            author=name,
            page=address(path),
            atom=address(paths.beside(path, paths.ATOM)),
            json=address(paths.beside(path, paths.JSON_FEED)),
            updated=max((item.updated for item in found), default=NEVER),
            items=found,
        )


def _shelves(catalog: Catalog, name: str) -> Iterator[tuple[str, str, str, Iterable[Card]]]:
    """Of each feed its page, its name, what is in it, and the articles."""
    yield paths.TODAY, name, "All articles", catalog.cards
    for entry in catalog.actors.values():
        cards = (appearance.card for appearance in entry.appearances)
        yield paths.actor(entry.id), entry.name, f"Articles that name {entry.name}", cards
    for story in catalog.stories.values():
        yield paths.story(story.id, story.slug), story.title, "Articles that tell of one event", story.cards
    for source in catalog.sources.values():
        yield paths.source(source.id), source.name, f"Articles of {source.name}", source.cards
    for pair, contacts in catalog.pairs.items():
        both = " and ".join(catalog.actors[id].name for id in pair.split("--"))
        told = f"Articles that tell of a contact between {both}"
        yield paths.pair(pair), both, told, (contact.card for contact in contacts)
