"""A web page to the parts of its article: its evidence, its text without the furniture around it."""

from __future__ import annotations

from dataclasses import replace

from digest.clean import extracted, scraped
from digest.clean.fragment import fragment_parts
from digest.clean.main_text import main_lines, trim
from digest.clean.metadata import Said, metadata
from digest.clean.parts import Parts
from digest.clean.region import main
from digest.clean.tree import Tree, parse
from digest.clean.walk import walk
from digest.model import Document, Evidence

_FEW, _SHORT = 3, 600  # lines, characters: of less, what our own walk through the page finds is looked at too


def page(document: Document) -> Parts:
    """The parts of a document that is a page. Its lines are numbered as they come out of it."""
    tree = parse(document.text)
    if tree is None:
        return replace(scraped.parts_of((), None), evidence=document.evidence)
    said = metadata(tree.root)
    every = (*document.evidence, *said.evidence)
    if not tree.is_deep:
        trim(tree.root, said.heading)
    lines = tuple(extracted.numbered(main_lines(tree)))
    found = extracted.parts_of(lines, main(lines), every)
    if len(found.paragraphs) < _FEW or _length(found) < _SHORT:
        found = _more(found, tree, said, every)
    return replace(found, evidence=tuple(dict.fromkeys(found.evidence)), names=said.names)


def _more(found: Parts, tree: Tree, said: Said, every: tuple[Evidence, ...]) -> Parts:
    """Where trafilatura finds little it has looked for more all over the page, and has made one line of it."""
    behind, longest = walk(tree.root, said.heading, every)
    if behind and 2 * _length(behind) > _length(found):
        found = behind
    elif not found.paragraphs:
        found = longest
    # Where readers have to pay, structured data may hold the text for search engines.
    told = fragment_parts(said.text, every)
    least = (0.9 if len(told.paragraphs) > len(found.paragraphs) else 2) * _length(found)
    return told if _length(told) > least else found


def _length(parts: Parts) -> int:
    return sum(map(len, parts.paragraphs))
