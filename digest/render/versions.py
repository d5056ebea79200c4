"""What an article's page says of its other versions, and of the article that printed the same text first."""

from __future__ import annotations

from collections.abc import Iterator

from digest import paths
from digest.gathered import Catalog
from digest.model import Article, Revision
from digest.render.cards import note
from digest.render.nodes import Block, Div, Link, Paragraph, Text
from digest.render.when import day, day_or_unknown


def versions(article: Article, catalog: Catalog) -> Iterator[Block]:
    """A note each; nothing for an article of one version and a text of its own."""
    if article.revisions:
        yield note(_versions(article.revisions))
    if first := catalog.copies.get(article.id):
        link = Link(first.title, paths.article(first.id, first.slug))
        printed = f" ({first.source_name or 'source unknown'}, {day_or_unknown(first.date)})."
        yield Div("d-note", (Paragraph((Text("The same text, word for word, as "), link, Text(printed))),))


def _versions(revisions: tuple[Revision, ...]) -> str:
    *older, newest = revisions
    days = ", ".join(_when(revision) for revision in older)
    one = "an earlier one is" if len(older) == 1 else f"{len(older)} earlier ones are"
    return f"This is the newest of {len(revisions)} versions ({_when(newest)}); {one} kept ({days})."


def _when(revision: Revision) -> str:
    if revision.fetched:
        return f"fetched {day(revision.fetched[:10])}"
    return f"dated {day(revision.date)}" if revision.date else "undated"
