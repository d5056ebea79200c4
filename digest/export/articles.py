"""The table of articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from digest.export.public import Shown
from digest.formats.table import Row, Table
from digest.gathered import Catalog
from digest.model import LinkedArticle

TABLE = Table(
    name="articles",
    fields=(
        "id",
        "url",
        "title",
        "date",
        "published",
        "date_basis",
        "source",
        "byline",
        "standfirst",
        "language",
        "input",
        "sha256",
        "words",
        "actors",
        "story",
        "stories",
        "duplicate_of",
    ),
    with_text=("text", "removed"),
)


def rows(catalog: Catalog) -> Callable[[Shown], Iterator[Row]]:
    """An article a row; `words` counts the words of the whole text, also where less of it may be shown."""

    def of(item: Shown) -> Iterator[Row]:
        article = item.linked.article
        stories = catalog.stories_of.get(article.id, ())
        yield {
            "id": article.id,
            "url": article.url,
            "title": article.title,
            "date": article.date,
            "published": article.published,
            "date_basis": article.date_basis,
            "source": article.source,
            "byline": article.byline,
            "standfirst": item.standfirst,
            "language": article.language,
            "input": article.origin,
            "sha256": article.sha256,
            "words": len(article.text.split()),
            "actors": _actors(item.linked, catalog),
            "story": stories[0] if stories else None,
            "stories": list(stories),
            "duplicate_of": first.id if (first := catalog.copies.get(article.id)) else None,
            "text": item.text,
            "removed": [f"{line.line} {line.rule}: {line.text}" for line in article.removed] if item.whole else [],
        }

    return of


def _actors(linked: LinkedArticle, catalog: Catalog) -> list[str]:
    """The ids of the actors with a page, by first mention."""
    entries = (catalog.actor_of(mention.actor, mention.key) for mention in linked.mentions)
    return list(dict.fromkeys(entry.id for entry in entries if entry is not None))
