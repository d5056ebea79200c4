"""The text of a page's article by a walk through all of it: what stands behind the headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from digest.clean import extracted, scraped
from digest.clean.alike import alike, bared
from digest.clean.blocks import DROPPED, block_lines
from digest.clean.furniture import is_furniture
from digest.clean.lines import Line
from digest.clean.parts import Parts
from digest.clean.region import main
from digest.model import Evidence

_ELSEWHERE = frozenset({"aside", "figcaption", "footer", "nav"})
_WHOLE = ("article", "body", "main")


def walk(
    root: etree._Element, heading: etree._Element | None, said: tuple[Evidence, ...]
) -> tuple[Parts | None, Parts]:
    """The prose behind the headline, if one is printed and has any; and the longest run of prose of the page.

    Time is linear, whatever the page is made of.
    """
    whole = set() if heading is None else set(heading.iterancestors())
    kept = block_lines(root, lambda element: _is_furniture(element) and element not in whole)
    lines = tuple(extracted.numbered(kept))
    longest = replace(scraped.parts_of(lines, None), evidence=said)
    start = _headline(lines, [item.value for item in said if item.field == "title"])
    if start is None:
        return None, longest
    region = main(lines[start:])
    region = range(start + region.start, _end(lines, range(start + region.start, start + region.stop)))
    behind = extracted.parts_of(lines, region, said)
    return behind if behind.paragraphs else None, longest


def _headline(lines: Sequence[Line], titles: Sequence[str]) -> int | None:
    """The index of the line that is most like a title: crumbs and the `title` of a picture hold more than it."""
    said = bared(titles)
    found = (
        (min(abs(len(line.text) - len(title)) for title in said), at)
        for at, line in enumerate(lines)
        if line.kind in ("short", "sentence", "prose") and alike(line.text, said)
    )
    return min(found, default=(0, None))[1]


def _end(lines: Sequence[Line], region: range) -> int:
    """Where its last sentence ends: of a table or a list behind that nobody can tell whether it is the article's."""
    return next((at + 1 for at in reversed(region) if lines[at].kind in ("prose", "sentence")), region.start)


def _is_furniture(element: etree._Element) -> bool:
    name = element.tag
    if name in DROPPED or name in _ELSEWHERE:
        return True
    return name not in _WHOLE and is_furniture(element)
