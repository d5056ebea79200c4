"""A table of a collection as lines of a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.collection import Collection
from digest.convert import index_of, publish_of, recipe
from digest.export import actors, articles, meetings, mentions, network, quotes, stories
from digest.export.public import Shown, public, whole
from digest.export.table import FORMATS, Row, Table
from digest.project import Project

_MODULES = (articles, actors, mentions, quotes, meetings, stories, network)
TABLES: dict[str, Table] = {module.TABLE.name: module.TABLE for module in _MODULES}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: a table (`TABLES`) in a format (`FORMATS`), with texts, restricted to what is public."""

    what: str
    format: str
    with_text: bool = False
    public: bool = False

    @property
    def name(self) -> str:
        """The name of its file in the cache. Tables that hold no texts are the same with and without them."""
        marks = "-text" if self.with_text and TABLES[self.what].with_text else ""
        marks += "-public" if self.public else ""
        return f"{self.what}{marks}.{self.format}"


def lines(wish: Wish, collection: Collection, project: Project) -> Iterator[str]:
    """The lines of the file, one row after the other."""
    columns = TABLES[wish.what].columns(wish.with_text)
    return FORMATS[wish.format](_rows(wish, collection, project), columns)


def _rows(wish: Wish, collection: Collection, project: Project) -> Iterator[Row]:
    catalog = collection.catalog
    if wish.what == "actors":
        return actors.rows(catalog, index_of(recipe(project)).known)
    if wish.what == "stories":
        return stories.rows(catalog)
    if wish.what == "network":
        return network.rows(catalog)
    shown = _shown(wish, collection, project)
    if wish.what == "articles":
        return articles.rows(shown, catalog, wish.with_text)
    if wish.what == "quotes":
        return quotes.rows(shown, catalog)
    if wish.what == "meetings":
        return meetings.rows(shown, catalog)
    return mentions.rows(shown, catalog)


def _shown(wish: Wish, collection: Collection, project: Project) -> Iterator[Shown]:
    for linked, _ in collection.articles():
        yield public(linked, publish_of(linked.article, project)) if wish.public else whole(linked)
