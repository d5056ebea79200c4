"""Every page of a site, in one order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.gather.moved import Moved
from digest.gathered import Catalog
from digest.model import Card, LinkedArticle
from digest.registry.actors import Actor, Role
from digest.registry.sources import Publish
from digest.render.actor import actor_pages
from digest.render.article import article_page
from digest.render.changes import log_pages
from digest.render.follow import with_follow
from digest.render.front_page import about_page, search_page, today_page
from digest.render.lists import actor_lists, article_lists, source_lists
from digest.render.moved import moved_page
from digest.render.nodes import Page
from digest.render.pair import pair_pages
from digest.render.period import period_page
from digest.render.report import with_report
from digest.render.site import Site
from digest.render.source import source_page
from digest.render.story import story_pages
from digest.render.story_cards import story_lists


@dataclass(frozen=True, slots=True)
class Own:
    """What of a site is not made from articles: the maintainer's own texts, and how many inputs were passed over."""

    home: str | None
    about: str | None
    failed: int


def all_pages(
    articles: Iterable[tuple[LinkedArticle, Card, Publish]],
    catalog: Catalog,
    known: Mapping[str, Actor],
    own: Own,
    site: Site,
) -> Iterator[Page]:
    """One page after the other; `known` are the registered actors by id."""
    for linked, card, publish in articles:
        yield article_page(linked, card, catalog, publish, site)
    offices: dict[str, list[tuple[Actor, Role]]] = defaultdict(list)
    for actor in known.values():
        for role in actor.roles:
            offices[role.of or ""].append((actor, role))
    outlets = {source.actor: source.id for source in reversed(catalog.sources.values())}
    for entry in catalog.actors.values():
        yield from actor_pages(entry, known.get(entry.id), offices.get(entry.id, ()), outlets.get(entry.id), catalog)
    for source in catalog.sources.values():
        yield source_page(source, catalog)
    for name, contacts in catalog.pairs.items():
        yield from pair_pages(name, contacts, catalog)
    for period in catalog.periods.values():
        yield period_page(period, catalog)
    for story in catalog.stories.values():
        yield from story_pages(story, catalog)
    yield from story_lists(catalog)
    yield from article_lists(catalog)
    yield from actor_lists(catalog)
    yield from source_lists(catalog)
    yield from log_pages(catalog)
    yield today_page(catalog, own.home, own.failed)
    yield search_page()
    yield about_page(own.about)


def dressed(page: Page, site: Site) -> Page:
    """With what pages of every kind have: the line to follow by, and whom a problem is told."""
    return with_report(with_follow(page, site), site)


def moved_pages(moved: Iterable[Moved], titles: Mapping[str, str]) -> Iterator[Page]:
    """A page at each promised address that no live page has any more. `titles` are of live pages, by path."""
    for item in moved:
        yield moved_page(item, titles)
