"""`digest build`: seeds/ to site/."""

from __future__ import annotations

from pathlib import Path

import click

from digest import pipeline
from digest.cli.options import project_folder, strict, workers
from digest.report import Talk, tell_news, tell_problems, tell_run


@click.command()
@project_folder
@strict
@workers
def build(root: Path, strict: bool, workers: int | None) -> int:
    """Convert the articles, build the website and its search into site/."""
    with Talk() as talk:
        run = pipeline.build(root, workers, talk)
    tell_problems((*run.notes, *run.problems))
    tell_run(run, "site/")
    if run.news:
        tell_news(run.news)
    return int(strict and run.counts["failed"] > 0)
