"""A piece of HTML that is an article and nothing else, as feeds and letters hold them, to its parts."""

from __future__ import annotations

import re
from html import unescape

from digest.clean.blocks import block_lines
from digest.clean.extracted import numbered, parts_of
from digest.clean.parts import Parts
from digest.clean.region import whole
from digest.clean.tree import parse
from digest.model import Document, Evidence
from digest.text import lines, normalise

_BLOCK = re.compile(r"<(?:p|br|div|li|tr|td|h[1-6]|blockquote|pre|article|section|ul|ol|dl|hr)\b", re.IGNORECASE)


def fragment(document: Document) -> Parts:
    """The parts of a document that is a fragment. Its lines are numbered as they come out of it."""
    return fragment_parts(document.text, document.evidence)


def fragment_parts(html: str, said: tuple[Evidence, ...]) -> Parts:
    """The same of any piece of HTML, with what is said of it."""
    every = tuple(numbered(fragment_lines(html)))
    return parts_of(every, whole(every), said, is_whole=True)


def fragment_lines(html: str) -> list[str]:
    """Each block a line, normalised; where it has no blocks its own lines count, as in text without any markup."""
    if "<" not in html:
        return [text for line in lines(unescape(html)) if (text := normalise(line))]
    if not _BLOCK.search(html):
        html = "<br>".join(lines(html))
    tree = parse(f"<div>{html}</div>")
    return list(block_lines(tree.root)) if tree else []
