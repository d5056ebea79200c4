"""The text of a page's article as trafilatura finds it, by the names of containers, in one parse with all the rest."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from importlib import import_module
from itertools import takewhile

from lxml import etree

from digest.clean.blocks import block_lines
from digest.clean.furniture import furniture
from digest.clean.tree import Tree

# What trafilatura drops as well, but after it has looked twice through all of it: half the elements of many a page.
_NO_TEXT = tuple(
    "aside audio button canvas footer iframe link map meta nav noscript object select style svg video".split()
)
# It is quadratic in the elements that are set in one paragraph, of which 8,000 take 0.7 s, and in all of a page where
# they say little: 128,000 take 12 s.
_CROWDED = etree.XPath(
    "boolean((//*)[20000] or //*[*[not(self::p or self::div or self::li or self::tr or self::br or self::article"
    " or self::section or self::meta or self::link or self::script or self::h2 or self::h3)][2000]])"
)


def trim(root: etree._Element, heading: etree._Element | None) -> None:
    """Takes out of the tree what surely is no text of the article, structured data apart: programs, comments, teasers.

    Trafilatura takes the first `article` for the article: those in front of the one with the headline go.
    """
    for script in root.iter("script"):
        if "json" not in (script.get("type") or ""):
            script.text = None
    etree.strip_elements(root, *_NO_TEXT, with_tail=False)
    own = None if heading is None else next(heading.iterancestors("article"), None)
    for element in [*furniture(root, heading), *_before(root, own)]:
        if element.getparent() is not None:
            element.drop_tree()


def main_lines(tree: Tree) -> Iterator[str]:
    """The lines of the article, a heading, an entry of a list, a row of a table each one; none where none is found."""
    if tree.is_deep or _CROWDED(tree.root):
        return
    log = logging.getLogger("trafilatura")
    if log.level != logging.CRITICAL:
        log.setLevel(logging.CRITICAL)  # it warns of each page without an article
    try:
        # Not imported above: that takes 0.2 s, which a run without pages need not wait for.
        trafilatura = import_module("trafilatura")
        # With `txt` it does not write the text, which is read from the tree here.
        found = trafilatura.bare_extraction(tree.root, fast=True, include_comments=False, output_format="txt")
    except Exception:
        # Lists in lists of 200 levels are a RecursionError; whatever else breaks there, the page can be walked through.
        return
    if found is not None:
        yield from block_lines(found.body, lambda _: False)


def _before(root: etree._Element, own: etree._Element | None) -> list[etree._Element]:
    """Elements `article` in front of this one, those that it stands in apart."""
    if own is None:
        return []
    around = set(own.iterancestors("article"))
    return [
        element
        for element in takewhile(lambda element: element is not own, root.iter("article"))
        if element not in around
    ]
