"""`digest freeze`: from now on every address stays, or leads on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from digest import pipeline
from digest.cli.options import project_folder
from digest.report import Talk, tell_problems


@click.command()
@project_folder
def freeze(root: Path) -> int:
    """Append the addresses that are new to seeds/permalinks.jsonl."""
    today = date.today().isoformat()  # noqa: TID251 - the only use of the day is to date the new lines
    with Talk() as talk:
        frozen, problems = pipeline.freeze(root, today, talk)
    tell_problems(problems)
    new = f"{len(frozen):,} address{'' if len(frozen) == 1 else 'es'} added" if frozen else "nothing new"
    print(f"seeds/permalinks.jsonl: {new}.")
    return 0
