"""A web page to the parts of its article: its evidence, its text without the furniture around it."""

from __future__ import annotations

from dataclasses import replace

from digest.clean import extracted, scraped
from digest.clean.main_text import main_lines, trim
from digest.clean.metadata import metadata
from digest.clean.parts import Parts
from digest.clean.tree import parse
from digest.clean.walk import walk
from digest.model import Document

_FEW, _SHORT = 3, 600  # lines, characters: of less, what our own walk through the page finds is looked at too


def page(document: Document) -> Parts:
    """The parts of a document that is a page. Its lines are numbered as they come out of it."""
    tree = parse(document.text)
    if tree is None:
        return replace(scraped.parts_of((), None), evidence=document.evidence)
    said = metadata(tree.root)
    every = (*document.evidence, *said.evidence)
    trim(tree.root)
    found = extracted.parts_of(tuple(extracted.numbered(main_lines(tree))), every)
    if len(found.paragraphs) < _FEW or _length(found) < _SHORT:
        found = _better(found, walk(tree.root, every))
    return replace(found, names=said.names)


def _better(found: Parts, walked: Parts) -> Parts:
    """Ours, if it holds most of what trafilatura found: where that is little, it has looked all over the page."""
    return walked if 2 * _length(walked) > _length(found) else found


def _length(parts: Parts) -> int:
    return sum(map(len, parts.paragraphs))
