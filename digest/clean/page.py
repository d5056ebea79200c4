"""A web page to the parts of its article: its evidence, its text without the furniture around it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module

from lxml import etree

from digest.clean import extracted, scraped
from digest.clean.alike import alike
from digest.clean.blocks import DROPPED, block_lines
from digest.clean.extracted import line_of
from digest.clean.head import RULES
from digest.clean.lines import Line
from digest.clean.metadata import metadata
from digest.clean.parts import Parts
from digest.clean.tree import Tree, parse
from digest.model import Document, Evidence, Removed

_NO_TEXT = ("style", "svg", "iframe")
# Trafilatura takes pieces of text apart by rules that are quadratic in the elements of one paragraph: 8,000 take 0.7 s.
_CROWDED = etree.XPath(
    "boolean(//*[*[not(self::p or self::div or self::li or self::tr or self::br or self::article or self::section"
    " or self::meta or self::link or self::script or self::h2 or self::h3)][2000]])"
)
_ELSEWHERE = frozenset({"aside", "figcaption", "footer", "nav"})
# Names that begin so, of containers: `has-sidebar` is one with an article in it.
_FURNITURE = re.compile(
    r"(?:^|\s)(?:comments?|disqus|respond|related|recirc|recommend|teaser|most-?(?:read|popular)|popular|trending"
    r"|cookies?|consent|gdpr|newsletter|subscri|share|sharing|social|sidebar|bread-?crumbs?|crumbs|promo|popup|modal|menu"
    r"|footer|nav|advert|ads?-)",
    re.IGNORECASE,
)
_TALK = etree.XPath(
    "//*[self::div or self::section or self::ol or self::ul or self::li or self::aside]"
    "[contains(@class, 'omment') or contains(@id, 'omment') or contains(@id, 'disqus')]"
)
_COMMENT = re.compile(r"(?:^|[\s_-])comments?(?:$|[\s_-])|^disqus|^[cC]omments?[A-Z]", re.IGNORECASE)
_SHORT = 100  # words: of less, what our own walk through the page finds is looked at too
_FEW = 3  # lines


def page(document: Document) -> Parts:
    """The parts of a document that is a page. Its lines are numbered as they come out of it."""
    tree = parse(document.text)
    if tree is None:
        return replace(scraped.parts_of((), None), evidence=document.evidence)
    said = metadata(tree.root)
    every = (*document.evidence, *said.evidence)
    found = _without_furniture(tree, every)
    if len(found.paragraphs) < _FEW or _words(found.paragraphs) < _SHORT:
        found = _better(found, _walked(tree.root, every))
    return replace(found, names=said.names)


def _better(found: Parts, walked: Parts) -> Parts:
    """Ours, if it holds most of what trafilatura found: where that is little, it has looked all over the page."""
    return walked if 2 * _words(walked.paragraphs) > _words(found.paragraphs) else found


def _words(paragraphs: Iterable[str]) -> int:
    return sum(text.count(" ") + 1 for text in paragraphs)


def _without_furniture(tree: Tree, said: tuple[Evidence, ...]) -> Parts:
    """What trafilatura takes for the article, by the names of its containers and of those of furniture."""
    return extracted.parts_of(tuple(_lines(_body(tree))), said)


def _lines(texts: Iterable[str]) -> Iterator[Line]:
    return (line_of(number, text) for number, text in enumerate(texts, 1))


def _body(tree: Tree) -> Iterator[str]:
    for script in list(tree.root.iter("script")):
        if "json" not in (script.get("type") or ""):
            script.text = None
    etree.strip_elements(tree.root, *_NO_TEXT, with_tail=False)
    for element in _TALK(tree.root):
        _drop_comments(element)
    if tree.is_deep or _CROWDED(tree.root):
        return
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        # Not imported above: that takes 0.2 s, which a run without pages need not wait for.
        found = import_module("trafilatura").bare_extraction(
            tree.root, fast=True, include_comments=False, with_metadata=False
        )
    except Exception:
        # Lists in lists of 200 levels are a RecursionError; whatever else breaks there, the page can be walked through.
        return
    if found is not None:
        yield from block_lines(found.body, lambda _: False)


def _drop_comments(element: etree._Element) -> None:
    """Readers' comments, unless they hold the headline: then the page is a comment, as some papers call an opinion."""
    hints = (element.get("class") or "", element.get("id") or "")
    parent = element.getparent()
    if parent is not None and any(map(_COMMENT.search, hints)) and next(element.iter("h1", "article"), None) is None:
        element.drop_tree()


def _walked(root: etree._Element, said: tuple[Evidence, ...]) -> Parts:
    """The run of prose behind the headline; where none is printed the longest of the page."""
    lines = tuple(_lines(block_lines(root, _is_furniture)))
    titles = [item.value for item in said if item.field == "title"]
    printed = [
        (abs(len(line.text) - len(title)), at)
        for title in titles
        for at, line in enumerate(lines)
        if line.kind in ("short", "sentence", "prose") and alike(line.text, title)
    ]
    if printed:
        start = min(printed)[1]
        stop = _end(lines, start + 1)
        own = extracted.parts_of(lines[start:stop], said)
        if own.paragraphs:
            return replace(own, removed=(*own.removed, *_around(lines, start, stop)))
    return replace(scraped.parts_of(lines, None), evidence=said)


def _around(lines: Sequence[Line], start: int, stop: int) -> Iterator[Removed]:
    for line in (*lines[:start], *lines[stop:]):
        where = "before the article" if line.number <= start else "after the article"
        yield Removed(line.number, RULES.get(line.kind, where), line.text)


def _end(lines: Sequence[Line], start: int) -> int:
    """Where the text that begins at `start` ends: behind the last of its sentences in front of a barrier."""
    stop = start
    for at in range(start, len(lines)):
        if lines[at].kind in ("prose", "sentence"):
            stop = at + 1
        elif lines[at].kind in ("end", "joint") and stop > start:
            break
    return stop


def _is_furniture(element: etree._Element) -> bool:
    name = element.tag
    if name in DROPPED or name in _ELSEWHERE:
        return True
    return name not in ("article", "body", "main") and any(
        hint and _FURNITURE.search(hint) for hint in (element.get("class"), element.get("id"))
    )
