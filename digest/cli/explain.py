"""`digest explain`: why the site says what it says; one thing to explain a file."""

from __future__ import annotations

import click

from digest.cli.late import Verbs


@click.group(commands=Verbs({"article": "digest.cli.explain_article", "name": "digest.cli.explain_name"}))
def explain() -> None:
    """Why the site says what it says."""
