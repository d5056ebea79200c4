"""The text of a page's article by a walk through all of it: what stands behind the headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from digest.clean import extracted, scraped
from digest.clean.alike import alike, bared
from digest.clean.blocks import DROPPED, block_lines
from digest.clean.furniture import is_furniture
from digest.clean.lines import Line
from digest.clean.parts import Parts
from digest.clean.rules import RULES
from digest.model import Evidence, Removed

_ELSEWHERE = frozenset({"aside", "figcaption", "footer", "nav"})
_WHOLE = ("article", "body", "main")


def walk(root: etree._Element, heading: etree._Element | None, said: tuple[Evidence, ...]) -> Parts:
    """The run of prose behind the headline; where none is printed the longest of the page. Time is linear."""
    whole = set() if heading is None else set(heading.iterancestors())
    kept = block_lines(root, lambda element: _is_furniture(element) and element not in whole)
    lines = tuple(extracted.numbered(kept))
    start = _headline(lines, [item.value for item in said if item.field == "title"])
    if start is not None:
        stop = _end(lines, start + 1)
        own = extracted.parts_of(lines[start:stop], said)
        if own.paragraphs:
            return replace(own, removed=(*own.removed, *_around(lines, start, stop)))
    return replace(scraped.parts_of(lines, None), evidence=said)


def _headline(lines: Sequence[Line], titles: Sequence[str]) -> int | None:
    """The index of the line that is most like a title: crumbs and the `title` of a picture hold more than it."""
    said = bared(titles)
    found = (
        (min(abs(len(line.text) - len(title)) for title in said), at)
        for at, line in enumerate(lines)
        if line.kind in ("short", "sentence", "prose") and alike(line.text, said)
    )
    return min(found, default=(0, None))[1]


def _end(lines: Sequence[Line], start: int) -> int:
    """Where the text that begins at `start` ends: behind the last of its sentences in front of a barrier."""
    stop = start
    for at in range(start, len(lines)):
        if lines[at].kind in ("prose", "sentence"):
            stop = at + 1
        elif lines[at].kind in ("end", "joint") and stop > start:
            break
    return stop


def _around(lines: Sequence[Line], start: int, stop: int) -> Iterator[Removed]:
    for line in (*lines[:start], *lines[stop:]):
        where = "before the article" if line.number <= start else "after the article"
        yield Removed(line.number, RULES.get(line.kind, where), line.text)


def _is_furniture(element: etree._Element) -> bool:
    name = element.tag
    if name in DROPPED or name in _ELSEWHERE:
        return True
    return name not in _WHOLE and is_furniture(element)
