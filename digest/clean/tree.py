"""HTML to a tree, by one parse: whatever is in it, its cost is bounded."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree
from lxml.html import HTMLParser

# What the parser stumbles over: characters that XML does not know, an end of the page before its end, `<html … />`.
_UNKNOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_CLOSED = re.compile(r"<html\b[^<>]{0,2000}/>", re.IGNORECASE)
# 15,000 attributes of one element take the parser 2 s, each being compared with each.
_LONG_TAG = re.compile(r"<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*'){4000}[^<>]*>?")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_MOST_ATTRIBUTES = 500


@dataclass(frozen=True, slots=True)
class Tree:
    """The root element, and whether elements stand in each other so deeply that only a single walk through is safe."""

    root: etree._Element
    is_deep: bool


def parse(html: str) -> Tree | None:
    """The tree of a page or of a part of one, without comments; none where there is nothing in it."""
    text = _END.sub("", _UNKNOWN.sub("", html))
    text = _LONG_TAG.sub(_without_attributes, _CLOSED.sub(_opened, text, count=1))
    raw = text.encode("utf-8", "replace")
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
