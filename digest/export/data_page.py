"""The page that lists the whole archive's files: how large each is, how many rows it has, what each column says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from digest import paths
from digest.export.archive import Taken, with_text
from digest.interface.words import Number, Words, counted, say
from digest.render.listings import COLUMNS
from digest.render.nodes import Block, Details, Div, Heading, Inline, Link, Page, Paragraph, Table, Text

_FORMATS = {
    "csv": "CSV",
    "jsonl": "JSON Lines",
    "graphml": "GraphML",
    "gexf": "GEXF",
    "bib": "BibTeX",
    "ris": "RIS",
}
_PLACE = ("field", "start", "end")  # of a statement: the same columns in several tables


def path_of(taken: Taken) -> str:
    """Where a file of the archive is, from the root of docs/."""
    return paths.beside(paths.DATA, taken.name)


def data_page(files: Sequence[Taken]) -> Page:
    """One table of all files, then each table with its columns."""
    rows = tuple(
        (
            (Link(taken.name, path_of(taken)),),
            (Text(_FORMATS[taken.name.rpartition(".")[2]]),),
            (Text(Number(taken.rows)),),
            (Text(size(taken.size)),),
        )
        for taken in files
    )
    body: tuple[Block, ...] = (
        Heading(1, "top", (Text(say("data.title")),)),
        Paragraph((Text(say("data.intro")),)),
        Div("d-table", (Table(tuple(say(f"head.{column}") for column in ("file", "format", "rows", "size")), rows),)),
        Paragraph((Text(say("data.csv")),)),
        *_tables(files),
        Heading(2, "lists", (Text(say("data.lists")),)),
        Paragraph((Text(say("data.beside")),)),
        _columns("list", COLUMNS),
    )
    return Page(paths.DATA, (("title", say("data.title")), ("kind", "list")), body)


def size(number: int) -> Words:
    """Bytes in words: `812 bytes`, `1.2 kB`, `34 MB`."""
    if number < 1_000:
        return counted(number, "byte")
    value, unit = (number / 1_000, "kB") if number < 999_500 else (number / 1_000_000, "MB")
    return f"{value:,.1f} {unit}" if value < 10 else f"{value:,.0f} {unit}"


def _tables(files: Sequence[Taken]) -> Iterator[Block]:
    for table, own in groupby(files, key=lambda taken: taken.table):
        yield Heading(2, table, (Text(say(f"tables.{table}")),))
        links: list[Inline] = []
        for taken in own:
            links += [Text(" · ")] * bool(links) + [Link(taken.name, path_of(taken))]
        yield Div("d-facts", (Paragraph(tuple(links)),))
        yield Paragraph((Text(say(f"tables.{table}_told")),))
        yield _columns(table, with_text(table))


def _columns(table: str, columns: Sequence[str]) -> Details:
    """What stands in each."""
    rows = tuple(((Text(column),), (Text(say(_key(table, column))),)) for column in columns)
    return Details(say("data.columns"), (Table((say("head.column"), say("head.what")), rows),))


def _key(table: str, column: str) -> str:
    return f"columns_place.{column}" if column in _PLACE else f"columns_{table}.{column}"
