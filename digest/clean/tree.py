"""HTML to a tree, by one parse: whatever is in it, its cost is bounded."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree
from lxml.html import HTMLParser

# What the parser stumbles over: characters that XML does not know, an end of the page before its end, `<html … />`.
_CONTROLS = bytes({*range(32)} - {9, 10, 12, 13})
_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_CLOSED = re.compile(r"<html\b[^<>]{0,2000}/>", re.IGNORECASE)
# Of one element the parser compares each attribute with each: 8,000 of them, 63 kB, take 40 ms, 200,000 take 20 s.
_LONG_TAG = re.compile(r"<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*'){4000}[^<>]*>?")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_HARMLESS, _MOST_ATTRIBUTES = 200_000, 500


@dataclass(frozen=True, slots=True)
class Tree:
    """The root element, and whether elements stand in each other so deeply that only a single walk through is safe."""

    root: etree._Element
    is_deep: bool


def parse(html: str) -> Tree | None:
    """The tree of a page or of a part of one, without comments; none where there is nothing in it."""
    text = _CLOSED.sub(_opened, _END.sub("", html), count=1)
    if len(text) > _HARMLESS:
        text = _LONG_TAG.sub(_without_attributes, text)
    raw = text.encode("utf-8", "replace").translate(None, _CONTROLS)
    root, is_cut = _parsed(raw, huge=False)
    if is_cut:
        # The parser drops all that stands behind an element that is 256 deep, unless it is told to go on to 2,048.
        root, _ = _parsed(raw, huge=True)
    return None if root is None else Tree(root, is_cut)


def _parsed(raw: bytes, huge: bool) -> tuple[etree._Element | None, bool]:
    parser = HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
        no_network=True,
        huge_tree=huge,
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.ParserError:
        return None, False
    last = parser.error_log.last_error
    return root, last is not None and last.level == etree.ErrorLevels.FATAL


def _opened(tag: re.Match[str]) -> str:
    return f"{tag[0][:-2]}>"


def _without_attributes(tag: re.Match[str]) -> str:
    pieces = _QUOTED.sub("", tag[0]).split()
    return tag[0] if len(pieces) <= _MOST_ATTRIBUTES else f"{pieces[0]}>"
