"""`digest readers`: what can lie in seeds/articles/, and which package reads it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from digest.read.readers import Installed, by_suffix, installed
from digest.report import printable

_COLUMNS = ("name", "endings", "package", "what it reads")


@click.command()
def readers() -> int:
    """List what can be read: reader, endings of files, package, what it makes of them.

    An ending in brackets is another package's, whose reader is taken instead.
    """
    rows = list(map(_row, installed()))
    if sys.stdout.isatty():
        table = Table(*_COLUMNS)
        for row in rows:
            table.add_row(*map(Text, row))
        Console().print(table)
    else:
        for row in rows:
            click.echo("  ".join(row))
    return 0


def _row(item: Installed) -> tuple[str, ...]:
    does = item.reader.does if item.reader else f"cannot be used: {item.broken}"
    cells = (item.name, " ".join(_endings(item)) or "–", f"{item.package} {item.version}".strip(), does)
    return tuple(map(printable, cells))


def _endings(item: Installed) -> Iterator[str]:
    for suffix in item.reader.suffixes if item.reader else ():
        yield suffix if by_suffix()[suffix] is item.reader else f"({suffix})"
