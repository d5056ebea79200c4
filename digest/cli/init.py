"""`digest init DIR`: a new project folder."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click

from digest.intake.start import Started, name_for, start
from digest.problems import Problem, Refusal
from digest.report import printable, tell_problems
from digest.text import normalise


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Ask nothing; the site is called as its folder.")
@click.pass_context
def init(context: click.Context, folder: Path, yes: bool) -> int:
    """Make DIR a project folder with one sample article, ready to build. Files that are there are kept."""
    if context.obj not in (None, Path()):
        raise click.UsageError("init takes its folder as an argument, not with -C")
    root = folder.absolute()
    name = name_for(root)
    if not yes and sys.stdin and sys.stdin.isatty():
        name = _asked(root, name)
    started = start(root, name)
    tell_problems(started.kept)
    for line in _result(folder, name, started):
        print(printable(line))
    return 0


def _asked(root: Path, name: str) -> str:
    """The site's name, once the folder is confirmed. Raises Refusal when it is not."""
    question = f"Make {printable(str(root))} a project folder? Files that are there are kept."
    if not click.confirm(question, default=True, err=True):
        raise Refusal([Problem(str(root), "was not confirmed, and nothing was written", "digest init another-folder")])
    while not (given := normalise(click.prompt("Name of the site", default=name, err=True))):
        click.echo("A name has at least one visible character.", err=True)
    return given


def _result(folder: Path, name: str, started: Started) -> list[str]:
    made = len(started.written)
    if not made:
        return [f"{folder}: nothing written, everything is there"]
    at = "" if folder == Path() else f" -C {shlex.quote(str(folder))}"
    return [
        f"{folder}: {made} file{'' if made == 1 else 's'} written for the site “{name}”:",
        *(f"  {path}" for path in sorted(started.written)),
        f"next: digest build{at}",
        f"then: digest serve{at}",
    ]
