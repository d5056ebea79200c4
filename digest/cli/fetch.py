"""`digest fetch`: new articles from the feeds of seeds/sources.yml into seeds/raw/."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from digest.cli.options import project_folder
from digest.cli.visiting import allow_host, visitor
from digest.intake.fetch import fetch as outcomes
from digest.intake.memory import remembered
from digest.project import load
from digest.publish.disk import told
from digest.publish.lock import locked
from digest.publish.state import FOLDER
from digest.report import printable, tell_problems
from digest.text import counted


@click.command()
@project_folder
@click.argument("sources", metavar="[SOURCE]...", nargs=-1)
@click.option("--limit", type=click.IntRange(0), default=100, show_default=True, help="Pages fetched in one run.")
@allow_host
@click.option("--strict", is_flag=True, help="Exit with 1 if a feed or a page was not to be had.")
def fetch(root: Path, sources: tuple[str, ...], limit: int, allowed: tuple[str, ...], strict: bool) -> int:
    """Ask the feeds of all sources, or of these, and fetch the pages that are
    new or updated into seeds/raw/.
    """
    project = load(root)
    counts: Counter[str] = Counter()
    with locked(root), told(root), remembered(root / FOLDER / "fetch.json") as memory:
        for outcome in outcomes(project, visitor(project, allowed), sources, limit, memory):
            counts[outcome.kind] += outcome.count
            if outcome.problem:
                tell_problems([outcome.problem])
            else:
                click.echo(printable(outcome.line))
    click.echo(_sum(counts))
    return int(strict and counts["feed failed"] + counts["failed"] > 0)


def _sum(counts: Counter[str]) -> str:
    feeds = counted(counts["feed"] + counts["feed failed"], "feed")
    failed = f" ({counts['feed failed']:,} failed)" if counts["feed failed"] else ""
    pages = ", ".join(f"{counts[kind]:,} {kind}" for kind in ("new", "changed", "unchanged", "failed"))
    pages += f", {counts['skipped']:,} skipped" if counts["skipped"] else ""
    left = f"; {counts['left']:,} left" if counts["left"] else ""
    return f"seeds/raw/: {feeds} asked{failed}; pages: {pages}{left}."
