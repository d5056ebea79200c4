"""What an article's page says of its other versions, and of the article that printed the same text first."""

from __future__ import annotations

from collections.abc import Iterator

from digest import paths
from digest.gathered import Catalog
from digest.interface.words import Wording, listed, say
from digest.model import Article, Revision
from digest.render.cards import note
from digest.render.nodes import Block, Link
from digest.render.when import day, day_or_unknown


def versions(article: Article, catalog: Catalog) -> Iterator[Block]:
    """A note each; nothing for an article of one version and a text of its own."""
    if article.revisions:
        yield note(_versions(article.revisions))
    if first := catalog.copies.get(article.id):
        link = Link(first.title, paths.article(first.id, first.slug))
        source = first.source_name or say("source.unknown")
        told = say("article.same_text", article=link, source=source, day=day_or_unknown(first.date))
        yield note(told)


def _versions(revisions: tuple[Revision, ...]) -> Wording:
    *older, newest = revisions
    kept = say("article.earlier", n=len(older), days=listed(map(_when, older)))
    return say("article.versions", n=len(revisions), when=_when(newest), earlier=kept)


def _when(revision: Revision) -> Wording:
    if revision.fetched:
        return say("article.fetched", day=day(revision.fetched[:10]))
    return say("article.dated", day=day(revision.date)) if revision.date else say("article.undated_version")
