"""`digest explain name A [B]`: which actor a name leads to, or why two are (not) the same."""

from __future__ import annotations

from pathlib import Path

import click

from digest.cli.late import desk_table
from digest.cli.options import project_folder
from digest.desk.about import explain_one, explain_two
from digest.desk.find import Names
from digest.project import load
from digest.report import printable, tell_problems
from digest.text import normalise


@click.command("name")
@project_folder
@click.argument("a")
@click.argument("b", required=False)
def name(root: Path, a: str, b: str | None) -> int:
    """Which actor the name A leads to and by which rule, where it is printed, and what is near it.

    With B: why the two are, or are not, the same. Both are names as printed, or ids of actors.
    """
    table = desk_table(root, "names")
    tell_problems(table.told)
    names = Names.read(table.rows)
    decisions = load(root).decisions
    one, two = normalise(a), normalise(b or "")
    for line in explain_two(one, two, names, decisions) if two else explain_one(one, names, decisions):
        click.echo(printable(line))
    return 0
