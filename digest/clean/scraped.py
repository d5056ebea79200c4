"""Lines as scraped from a page, furniture and all, to the parts of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.clean import evidence
from digest.clean.cut import cut
from digest.clean.lines import Line, read_lines
from digest.clean.parts import Parts
from digest.clean.repeats import Shared, shared
from digest.model import Document, Repeats
from digest.registry.sources import Source


def scraped(document: Document, repeats: Repeats, sources: dict[str, Source]) -> Parts:
    """The parts of a document of lines."""
    lines = read_lines(document)
    said = evidence.text(document.evidence, "title")
    title = dict(document.declared).get("title") or (said[0] if said else None)
    found = parts_of(lines, title, shared(lines, document, repeats, sources))
    return replace(found, evidence=document.evidence)


def parts_of(lines: Sequence[Line], title: str | None, shared: Shared | None = None) -> Parts:
    """The parts that the lines are. `title` is known from elsewhere; `shared` are lines that other pages have too."""
    found = cut(lines, shared or Shared(), title)
    return Parts(found.head, tuple(line.text for line in found.body), found.removed)
