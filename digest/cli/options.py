"""Options that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Verb = TypeVar("Verb", bound=Callable[..., Any])


def project_folder(verb: Verb) -> Verb:
    """`digest verb -C DIR` as well as `digest -C DIR verb`; passes `root`, absolute."""
    option = click.option(
        "-C", "root", type=click.Path(path_type=Path), callback=_chosen, expose_value=True, help="The project folder."
    )
    return option(verb)


def _chosen(context: click.Context, parameter: click.Parameter, own: Path | None) -> Path:
    before: Path = context.obj or Path()
    return (before / own if own is not None else before).absolute()


def strict(verb: Verb) -> Verb:
    """`--strict`: an input passed over makes the exit code 1."""
    return click.option("--strict", is_flag=True, help="Exit with 1 if an input was passed over.")(verb)


def workers(verb: Verb) -> Verb:
    """`--workers N` beats `workers` in digest.yml."""
    kind = click.IntRange(1, 64)
    return click.option("--workers", type=kind, default=None, help="Processes. Default: digest.yml, else 1.")(verb)
