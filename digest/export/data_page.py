"""The page that lists the whole archive's files: how large each is, how many rows it has, what each column says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from digest import paths
from digest.export.archive import Taken, with_text
from digest.export.described import FIELDS, TABLES
from digest.render.listings import COLUMNS
from digest.render.nodes import Block, Details, Div, Heading, Inline, Link, Page, Paragraph, Table, Text
from digest.text import counted

_FORMATS = {
    "csv": "CSV",
    "jsonl": "JSON Lines",
    "graphml": "GraphML",
    "gexf": "GEXF",
    "bib": "BibTeX",
    "ris": "RIS",
}
_INTRO = (
    "Everything that the pages of this site are made of, as files. They hold no more of an article than its source "
    "allows to be shown here: see the page of each source."
)
_CSV = (
    "All are UTF-8. In CSV a list is joined by “; ”, what is not known is empty, and a text that a spreadsheet would "
    "run as a formula has an apostrophe before it; in JSON Lines what is not known is null."
)
_BESIDE = (
    "Lists on other pages can be had as CSV as well: the link stands below each list, and the file has the same rows "
    "as the page. These are their columns:"
)


def path_of(taken: Taken) -> str:
    """Where a file of the archive is, from the root of docs/."""
    return paths.beside(paths.DATA, taken.name)


def data_page(files: Sequence[Taken]) -> Page:
    """One table of all files, then each table with its columns."""
    rows = tuple(
        (
            (Link(taken.name, path_of(taken)),),
            (Text(_FORMATS[taken.name.rpartition(".")[2]]),),
            (Text(f"{taken.rows:,}"),),
            (Text(size(taken.size)),),
        )
        for taken in files
    )
    body: tuple[Block, ...] = (
        Heading(1, "top", (Text("Data"),)),
        Paragraph((Text(_INTRO),)),
        Div("d-table", (Table(("File", "Format", "Rows", "Size"), rows),)),
        Paragraph((Text(_CSV),)),
        *_tables(files),
        Heading(2, "lists", (Text("Lists of pages"),)),
        Paragraph((Text(_BESIDE),)),
        Details("Columns", (Table(("Column", "What it is"), _rows(COLUMNS, COLUMNS)),)),
    )
    return Page(paths.DATA, (("title", "Data"), ("kind", "list")), body)


def size(number: int) -> str:
    """Bytes in words: `812 bytes`, `1.2 kB`, `34 MB`."""
    if number < 1_000:
        return counted(number, "byte")
    value, unit = (number / 1_000, "kB") if number < 999_500 else (number / 1_000_000, "MB")
    return f"{value:,.1f} {unit}" if value < 10 else f"{value:,.0f} {unit}"


def _tables(files: Sequence[Taken]) -> Iterator[Block]:
    for table, own in groupby(files, key=lambda taken: taken.table):
        yield Heading(2, table, (Text(table.capitalize()),))
        links: list[Inline] = []
        for taken in own:
            links += [Text(" · ")] * bool(links) + [Link(taken.name, path_of(taken))]
        yield Div("d-facts", (Paragraph(tuple(links)),))
        yield Paragraph((Text(TABLES[table]),))
        yield Details("Columns", (Table(("Column", "What it is"), _rows(with_text(table), FIELDS[table])),))


def _rows(columns: Sequence[str] | dict[str, str], told: dict[str, str]) -> tuple[tuple[tuple[Text, ...], ...], ...]:
    return tuple(((Text(column),), (Text(told[column]),)) for column in columns)
