"""`digest add FILE|FOLDER|URL…`: articles from anywhere into seeds/."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from digest.cli.options import project_folder
from digest.cli.visiting import allow_host, visitor
from digest.intake.add import Adder, Outcome
from digest.intake.add_address import add_address
from digest.intake.names import folder_into, folder_of
from digest.intake.store import Store
from digest.problems import Problem, Refusal
from digest.project import Project, load
from digest.publish.disk import told
from digest.publish.lock import locked
from digest.report import printable, tell_problems

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


@click.command()
@project_folder
@click.argument("inputs", metavar="FILE|FOLDER|URL...", nargs=-1, required=True)
@click.option("--into", metavar="FOLDER", help="Copy files into this folder below seeds/articles/.")
@click.option("--source", metavar="ID", help="They are of this source: copy files into its folder.")
@allow_host
def add(root: Path, inputs: tuple[str, ...], into: str | None, source: str | None, allowed: tuple[str, ...]) -> int:
    """Copy files, and those in folders, into seeds/articles/; fetch URLs into
    seeds/raw/. Tell what becomes of each.
    """
    if into and source:
        raise click.UsageError("--into and --source both name a folder: give one of them")
    project = load(root)
    if source is not None and source not in project.sources:
        fix = f"use an id of seeds/sources.yml: {' '.join(project.sources)}"
        raise Refusal([Problem(source, "is no source", fix)])
    counts: Counter[str] = Counter()
    with locked(root), told(root):
        for outcome in _outcomes(project, inputs, into, source, allowed):
            counts[outcome.kind] += 1
            if outcome.problem:
                tell_problems([outcome.problem])
            else:
                click.echo(printable(outcome.line))
    click.echo(", ".join(f"{counts[kind]:,} {kind}" for kind in ("added", "there already", "failed")) + ".")
    return int(counts["failed"] > 0)


def _outcomes(
    project: Project, inputs: tuple[str, ...], into: str | None, source: str | None, allowed: tuple[str, ...]
) -> Iterator[Outcome]:
    files = [given for given in inputs if not _ADDRESS.match(given)]
    if files:
        adder = Adder(project, _folder(project, into, source))
        for given in files:
            yield from adder.add(Path(given))
    if len(files) < len(inputs):
        store, guest = Store(project.raw), visitor(project, allowed)
        for url in (given for given in inputs if _ADDRESS.match(given)):
            yield add_address(url, source, project, store, guest)


def _folder(project: Project, into: str | None, source: str | None) -> str:
    if source is not None:
        return folder_of(project.sources[source], project)
    return folder_into(into) if into is not None else ""
