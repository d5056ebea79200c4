"""The table of stories."""

from __future__ import annotations

from collections.abc import Iterator

from digest.formats.table import Row, Table
from digest.gathered import Catalog

TABLE = Table(
    name="stories",
    fields=("id", "title", "first_date", "last_date", "articles", "texts", "actors"),
)


def rows(catalog: Catalog) -> Iterator[Row]:
    """A story a row: how many articles tell it, how many texts these are, and whom they name, oftenest first."""
    for story in catalog.stories.values():
        yield {
            "id": story.id,
            "title": story.title,
            "first_date": story.first_date,
            "last_date": story.last_date,
            "articles": len(story.cards),
            "texts": story.texts,
            "actors": [id for id, _ in story.actors],
        }
