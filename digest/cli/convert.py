"""`digest convert`: seeds/ to docs/, for a plain `mkdocs build`."""

from __future__ import annotations

from pathlib import Path

import click

from digest import pipeline
from digest.cli.options import project_folder, strict, workers
from digest.report import Talk, tell_problems, tell_run


@click.command()
@project_folder
@strict
@workers
def convert(root: Path, strict: bool, workers: int | None) -> int:
    """Convert the articles into Markdown pages in docs/, without building the website."""
    with Talk() as talk:
        run = pipeline.convert_project(root, workers, talk)
    tell_problems(run.problems)
    tell_run(run, "docs/")
    return int(strict and run.counts["failed"] > 0)
