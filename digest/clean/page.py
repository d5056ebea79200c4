"""A web page to the parts of its article: its evidence, its text without the furniture around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from digest.clean import extracted, scraped
from digest.clean.main_text import main_lines, trim
from digest.clean.metadata import metadata
from digest.clean.parts import Parts
from digest.clean.tree import parse
from digest.clean.walk import walk
from digest.model import Document

_FEW, _SHORT = 3, 100  # lines, words: of less, what our own walk through the page finds is looked at too


def page(document: Document) -> Parts:
    """The parts of a document that is a page. Its lines are numbered as they come out of it."""
    tree = parse(document.text)
    if tree is None:
        return replace(scraped.parts_of((), None), evidence=document.evidence)
    said = metadata(tree.root)
    every = (*document.evidence, *said.evidence)
    trim(tree.root)
    found = extracted.parts_of(tuple(extracted.numbered(main_lines(tree))), every)
    if len(found.paragraphs) < _FEW or _words(found.paragraphs) < _SHORT:
        found = _better(found, walk(tree.root, every))
    return replace(found, names=said.names)


def _better(found: Parts, walked: Parts) -> Parts:
    """Ours, if it holds most of what trafilatura found: where that is little, it has looked all over the page."""
    return walked if 2 * _words(walked.paragraphs) > _words(found.paragraphs) else found


def _words(paragraphs: Iterable[str]) -> int:
    return sum(text.count(" ") + 1 for text in paragraphs)
