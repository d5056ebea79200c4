"""The whole archive as files for readers: what the sources allow of it, written while its articles pass by once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from digest import paths
from digest.export import network
from digest.export.file import CITED, ENDINGS, GRAPHS, TABLES, rows_of_articles, rows_of_catalog
from digest.export.public import public
from digest.formats.form import Form
from digest.formats.table import Columns, Row, as_csv, jsonl
from digest.gathered import Catalog
from digest.link.known import Known
from digest.model import Card, LinkedArticle
from digest.registry.sources import Publish
from digest.render.cite import citation
from digest.render.site import Site

ORDER = ("csv", "jsonl", "graphml", "gexf", "bib", "ris")  # the simplest first
Passing = tuple[LinkedArticle, Card, Publish]
Written = TypeVar("Written")


@dataclass(frozen=True, slots=True)
class Taken:
    """A finished file: of which table, its name, where it lies, how many rows and bytes it has."""

    table: str
    name: str
    path: Path
    rows: int
    size: int


class Archive:
    """Call `passing` first and use up what it gives, then `finished`."""

    def __init__(self, folder: Path, catalog: Catalog, known: Known, site: Site) -> None:
        """Files go into `folder`, which exists."""
        self._folder, self._catalog, self._known, self._site = folder, catalog, known, site
        self._taken: list[Taken] = []

    def passing(self, articles: Iterable[Passing]) -> Iterator[Passing]:
        """The same articles; of each the rows are written before it is handed on."""
        make = rows_of_articles(self._catalog)
        with ExitStack() as held:
            tables = {name: [held.enter_context(one) for one in self._tables(name)] for name in make}
            cited = [held.enter_context(self._open("articles", ending, CITED[ending]())) for ending in CITED]
            for linked, card, publish in articles:
                shown = public(linked, publish)
                for name, rows in make.items():
                    _put(rows(shown), tables[name])
                page = paths.article(card.id, card.slug)
                _put([citation(linked.article, page, self._catalog, self._site)], cited)
                yield linked, card, publish

    def finished(self) -> tuple[Taken, ...]:
        """All files, in the order of the tables; those of what all articles tell together are written now."""
        for name, rows in rows_of_catalog(self._catalog, self._known).items():
            with ExitStack() as held:
                files = [held.enter_context(one) for one in self._tables(name)]
                if name == network.TABLE.name:
                    files += [held.enter_context(one) for one in self._graphs()]
                _put(rows(), files)
        tables = list(TABLES)
        return tuple(
            sorted(self._taken, key=lambda taken: (tables.index(taken.table), ORDER.index(taken.path.suffix[1:])))
        )

    def _tables(self, name: str) -> list[_File[Row]]:
        columns = TABLES[name].fields
        return [
            self._open(name, "csv", as_csv(columns)),
            self._open(name, "jsonl", jsonl(with_text(name))),
        ]

    def _graphs(self) -> Iterator[_File[Row]]:
        for form, make in GRAPHS.items():
            yield self._open(network.TABLE.name, form, make(network.graph(self._catalog)))

    def _open(self, table: str, form: str, write: Form[Written]) -> _File[Written]:
        path = self._folder / f"{table}.{ENDINGS.get(form, form)}"
        return _File(path, write, lambda rows, size: self._taken.append(Taken(table, path.name, path, rows, size)))


def with_text(table: str) -> Columns:
    """The columns of a table in the file that has the texts; what was left out of an article is not for readers."""
    return tuple(column for column in TABLES[table].columns(True) if column != "removed")


def _put(rows: Iterable[Written], files: list[_File[Written]]) -> None:
    for row in rows:
        for file in files:
            file.put(row)


class _File(Generic[Written]):
    """A file that is being written; `done` hears of its rows and bytes when it is closed."""

    def __init__(self, path: Path, form: Form[Written], done: Callable[[int, int], None]) -> None:
        self._path, self._form, self._done = path, form, done
        self._rows = 0

    def __enter__(self) -> _File[Written]:
        self._file = self._path.open("w", encoding="utf-8", errors="replace", newline="")
        self._file.writelines(self._form.opening)
        return self

    def put(self, row: Written) -> None:
        self._rows += 1
        self._file.write(self._form.line(row))

    def __exit__(self, *error: object) -> None:
        self._file.write(self._form.closing)
        self._file.close()
        self._done(self._rows, self._path.stat().st_size)
