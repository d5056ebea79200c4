"""The lines of a page cut into head, body and what is neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.clean.body import body_range
from digest.clean.head import Head, body_start, headline, read_head
from digest.clean.lines import Line
from digest.clean.repeats import Shared
from digest.clean.rules import rule
from digest.clean.sift import sift
from digest.model import Removed


@dataclass(frozen=True, slots=True)
class Cut:
    """`removed` are the lines that are neither text nor a field of the head, each with its rule, in no order."""

    head: Head
    body: tuple[Line, ...]
    removed: tuple[Removed, ...]


def cut(lines: Sequence[Line], shared: Shared, declared_title: str | None) -> Cut:
    """No line is lost. `declared_title` is the title that the lines need not tell."""
    run = body_range(lines, shared)
    title = headline(lines, run, declared_title, shared)
    run = range(body_start(lines, run, title), run.stop)
    head = read_head(lines[: run.start], title, shared)
    body, sifted = sift(lines[run.start : run.stop], shared, head.byline)
    after = (Removed(line.number, rule(line, shared, "after the article"), line.text) for line in lines[run.stop :])
    return Cut(head, tuple(body), (*head.removed, *sifted, *after))
