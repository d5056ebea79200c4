"""What the verbs that ask other people's servers share."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any, TypeVar
from urllib.parse import urlsplit

import click

from digest.intake.web.net import Net
from digest.intake.web.visitor import NAME, Visitor
from digest.project import Project
from digest.render.address import safe_address

Verb = TypeVar("Verb", bound=Callable[..., Any])


def allow_host(verb: Verb) -> Verb:
    """`--allow-host HOST`, as often as needed; passes `allowed`."""
    what = "A host that may be on this machine or its network, and on any port."
    return click.option("--allow-host", "allowed", metavar="HOST", multiple=True, help=what)(verb)


def visitor(project: Project, allowed: Collection[str]) -> Visitor:
    """Who asks, with the maintainer's `report_to`, so that whoever is asked can answer."""
    report_to = (project.settings.report_to or "").strip()
    contact = f" (+{report_to})" if report_to.isascii() and report_to.isprintable() and report_to else ""
    net = Net(now=lambda: datetime.now(UTC))  # noqa: TID251 - records say when bytes came
    return Visitor(f"{NAME}/{version('newsdigest')}{contact}", net, frozenset(map(_host, allowed)))


def _host(given: str) -> str:
    """As it stands in an address: `Bücher.example` is `xn--bcher-kva.example`."""
    host = urlsplit(safe_address(f"http://{given}/") or "").hostname
    if host is None:
        raise click.UsageError(f"--allow-host {given}: give the name of a host, such as news.intranet.example")
    return host
