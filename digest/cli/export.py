"""`digest export WHAT`: the data, to stdout."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from digest import pipeline
from digest.cli.options import project_folder, workers
from digest.export.file import ALL_FORMATS, TABLES, Wish, formats_of
from digest.report import Talk, tell_problems


@click.command()
@project_folder
@click.argument("what", type=click.Choice(sorted(TABLES)))
@click.option("--format", "form", type=click.Choice(ALL_FORMATS), default="jsonl", show_default=True)
@click.option("--with-text", is_flag=True, help="The articles' texts, and the lines left out of them.")
@click.option("--public", is_flag=True, help="Only what each source's `publish` allows to be shown.")
@workers
def export(root: Path, what: str, form: str, with_text: bool, public: bool, workers: int | None) -> int:
    """Write a table to stdout. Needs no earlier build.

    Every table can be had as jsonl or csv, the network as graphml or gexf too, articles as bibtex or ris.
    """
    if form not in formats_of(what):
        raise click.UsageError(f"{what} can be had as {', '.join(formats_of(what))}, not as {form}")
    with Talk() as talk:
        made = pipeline.export(root, Wish(what, form, with_text, public), workers, talk)
    tell_problems(made.problems)
    with made.path.open("rb") as file:
        shutil.copyfileobj(file, sys.stdout.buffer)
    sys.stdout.flush()
    return 0
