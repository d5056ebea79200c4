"""`digest explain article FILE`: what each stage made of one input."""

from __future__ import annotations

import json
from pathlib import Path

import click

from digest.cli.options import project_folder
from digest.explain import Page, explain_article, parted
from digest.publish.kept import seen
from digest.report import printable


@click.command("article")
@project_folder
@click.argument("file", type=click.Path(path_type=Path))
def article(root: Path, file: Path) -> int:
    """What became of each line of FILE: title, date and source and why, lines left out,
    each mention with its reason.
    """
    for line in explain_article(root, _found(file, root), _pages(root)):
        click.echo(printable(line))
    return 0


def _pages(root: Path) -> dict[str, Page] | None:
    """What all articles tell of names outside the registry, where that is known without converting them."""
    table = seen(root, "names")
    rows = map(json.loads, table.rows) if table else ()
    pages = {key: Page(row["id"], row["joined"].get(key, "")) for row in rows if row.get("id") for key in row["keys"]}
    return pages if table else None


def _found(file: Path, root: Path) -> Path:
    """FILE from where the caller stands; else from the project folder, else from its articles."""
    places = (file.absolute(), root / file, root / "seeds" / "articles" / file)
    return next((place for place in places if parted(place)[0].exists()), places[0])
