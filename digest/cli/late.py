"""What is loaded when it is needed: all of digest takes 0.6 s, and `digest review` is to be there sooner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from digest.publish.kept import Table, seen
from digest.report import Talk


class Verbs(MutableMapping[str, click.Command]):
    """Commands by name, each the function of that name in its module."""

    def __init__(self, modules: Mapping[str, str]) -> None:
        self._modules = dict(modules)
        self._loaded: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._loaded:
            self._loaded[name] = getattr(import_module(self._modules[name]), name)
        return self._loaded[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._modules[name] = command.callback.__module__ if command.callback else ""
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._modules[name]
        self._loaded.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


def desk() -> Any:
    """The module `digest.cli.desk`, which writes verdicts."""
    return import_module("digest.cli.desk")


def desk_table(root: Path, name: str) -> Table:
    """As `deciding.desk_table`, which is not even loaded if nothing has changed since the last time."""
    table = seen(root, name)
    if table is None:
        with Talk() as talk:
            table = import_module("digest.deciding").desk_table(root, name, talk)
    return table
