"""What a page can be filtered by in the search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from digest.gathered import ActorEntry, Catalog, SourceEntry, Story
from digest.model import Article

Facets = Mapping[str, str | tuple[str, ...]]


def article_facets(article: Article, present: Iterable[ActorEntry], catalog: Catalog) -> Facets:
    """Facets of an article's page; `year` is `undated` where no date is printed."""
    names = tuple(entry.name for entry in present if _is_offered(entry, catalog))
    facets: dict[str, str | tuple[str, ...]] = {"actor": names} if names else {}
    if article.source:
        facets["source"] = catalog.sources[article.source].name
    facets["year"] = article.date[:4] if article.date else "undated"
    if article.language:
        facets["language"] = article.language
    return {**facets, "kind": "article"}


def actor_facets(entry: ActorEntry, catalog: Catalog) -> Facets:
    """Facets of an actor's page: its own name, so that filtering by an actor shows its page too."""
    return {"actor": (entry.name,), "kind": "actor"} if _is_offered(entry, catalog) else {"kind": "actor"}


def story_facets(story: Story, catalog: Catalog) -> Facets:
    """Facets of a story's page: whom most of its articles name, and the year that it began in."""
    shown = (catalog.actors[id] for id, count in story.actors if 2 * count >= len(story.cards))
    names = tuple(entry.name for entry in shown if _is_offered(entry, catalog))
    facets: dict[str, str | tuple[str, ...]] = {"actor": names} if names else {}
    return {**facets, "year": story.first_date[:4] if story.first_date else "undated", "kind": "story"}


def source_facets(entry: SourceEntry) -> Facets:
    return {"source": entry.name, "kind": "source"}


def _is_offered(entry: ActorEntry, catalog: Catalog) -> bool:
    return len(entry.appearances) >= catalog.offered_from
