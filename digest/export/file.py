"""A table of a collection as lines of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from digest import paths
from digest.collection import Collection
from digest.convert import index_of, publish_of, recipe
from digest.export import actors, articles, meetings, mentions, network, quotes, stories
from digest.export.public import Shown, public, whole
from digest.formats.bibtex import bibtex
from digest.formats.citation import Citation
from digest.formats.gexf import gexf
from digest.formats.graphml import graphml
from digest.formats.ris import ris
from digest.formats.table import FORMATS, Row, Table
from digest.gathered import Catalog
from digest.link.known import Known
from digest.project import Project
from digest.render.cite import citation
from digest.render.site import Site

_MODULES = (articles, actors, mentions, quotes, meetings, stories, network)
TABLES: dict[str, Table] = {module.TABLE.name: module.TABLE for module in _MODULES}
CITED = {"bibtex": bibtex, "ris": ris}
GRAPHS = {"graphml": graphml, "gexf": gexf}
ENDINGS = {"bibtex": "bib"}  # of files; of the other formats their names
ALL_FORMATS = (*FORMATS, *GRAPHS, *CITED)


def formats_of(what: str) -> tuple[str, ...]:
    """The formats that a table can be had in."""
    return (*FORMATS, *(GRAPHS if what == "network" else CITED if what == "articles" else ()))


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: a table (`TABLES`) in one of its formats, with texts, restricted to what is public."""

    what: str
    format: str
    with_text: bool = False
    public: bool = False

    @property
    def name(self) -> str:
        """The name of its file in the cache. What holds no texts is the same with and without them."""
        marks = "-text" if self.with_text and TABLES[self.what].with_text and self.format in FORMATS else ""
        marks += "-public" if self.public else ""
        return f"{self.what}{marks}.{self.format}"


def lines(wish: Wish, collection: Collection, project: Project, site: Site) -> Iterator[str]:
    """The lines of the file, one row after the other.

    Raises ValueError for a format that the table cannot be had in.
    """
    if wish.format not in formats_of(wish.what):
        raise ValueError(f"{wish.what} cannot be had as {wish.format}")
    catalog = collection.catalog
    if wish.format in GRAPHS:
        return GRAPHS[wish.format](network.graph(catalog)).written(network.rows(catalog))
    if wish.format in CITED:
        return CITED[wish.format]().written(_citations(collection, site))
    shown = _shown(wish, collection, project)
    columns = TABLES[wish.what].columns(wish.with_text)
    known = index_of(recipe(project)).known
    of_catalog = rows_of_catalog(catalog, known).get(wish.what)
    rows = of_catalog() if of_catalog else chain.from_iterable(map(rows_of_articles(catalog)[wish.what], shown))
    return FORMATS[wish.format](columns).written(rows)


def rows_of_articles(catalog: Catalog) -> dict[str, Callable[[Shown], Iterator[Row]]]:
    """By name the tables that are made from article after article; rows of articles have their texts."""
    return {
        "articles": articles.rows(catalog),
        "mentions": mentions.rows(catalog),
        "quotes": quotes.rows(catalog),
        "meetings": meetings.rows(catalog),
    }


def rows_of_catalog(catalog: Catalog, known: Known) -> dict[str, Callable[[], Iterator[Row]]]:
    """By name the tables that are made from what all articles tell together."""
    return {
        "actors": lambda: actors.rows(catalog, known),
        "stories": lambda: stories.rows(catalog),
        "network": lambda: network.rows(catalog),
    }


def _citations(collection: Collection, site: Site) -> Iterator[Citation]:
    for linked, item in collection.articles():
        yield citation(linked.article, paths.article(item.card.id, item.card.slug), collection.catalog, site)


def _shown(wish: Wish, collection: Collection, project: Project) -> Iterator[Shown]:
    for linked, _ in collection.articles():
        yield public(linked, publish_of(linked.article, project)) if wish.public else whole(linked)
