"""The structured data of a page: what its JSON-LD says of the article, https://schema.org/Article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

Node = dict[str, Any]

_MOST = 500_000  # characters of all blocks
_MOST_NODES = 2_000
_DEEPEST = 6  # lists and graphs in each other
_TYPE = re.compile(r"(?:\w*Article|\w*Posting|Report)\Z")
_PAGE_TYPE = re.compile(r"(?:\w*WebPage|ItemPage)\Z")
_SITE_TYPE = re.compile(r"(?:WebSite|NewsMediaOrganization)\Z")
_INSIDE = ("@graph", "mainEntity")
_WRAPPED = re.compile(r"\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)?\s*(?=[\[{])")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_BAD_ESCAPE = re.compile(r"\\(?![\"\\/bfnrtu])")
_DECODER = json.JSONDecoder(strict=False)  # line ends inside of strings are common


def nodes(blocks: Iterable[str]) -> list[Node]:
    """All objects that stand on their own, in lists or graphs. A block that cannot be read loses no other."""
    found: list[Node] = []
    length = 0
    for block in blocks:
        length += len(block)
        if length > _MOST or len(found) >= _MOST_NODES:
            break
        found += _unfolded(_read(block), _DEEPEST)
    return found[:_MOST_NODES]


def articles(every: Iterable[Node]) -> list[Node]:
    """Those that are articles; where there is none, those that are pages."""
    found = list(every)
    return [node for node in found if is_a(node, _TYPE)] or [node for node in found if is_a(node, _PAGE_TYPE)]


def sites(every: Iterable[Node]) -> list[Node]:
    """Those that are websites and outlets."""
    return [node for node in every if is_a(node, _SITE_TYPE)]


def is_a(node: Node, type: re.Pattern[str]) -> bool:
    """Whether one of its types is such: `NewsArticle`, `http://schema.org/NewsArticle`, `[Article, NewsArticle]`."""
    own = node.get("@type")
    names = own if isinstance(own, list) else [own]
    return any(isinstance(name, str) and type.fullmatch(re.split("[/#:]", name)[-1]) for name in names)


def texts(value: Any) -> list[str]:
    """The texts that a value is, or the names that its objects have: a name, a list of names, `{"name": …}`."""
    found = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            found += [name for key in ("name", "@value") for name in texts(item.get(key))][:1]
        elif isinstance(item, str) and item.strip():
            found.append(item)
    return found


def addresses(node: Node) -> list[str]:
    """Where the article is, by its own word."""
    page = node.get("mainEntityOfPage")
    own = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    return [value for value in (node.get("url"), own, node.get("@id")) if isinstance(value, str) and value]


def resolved(value: Any, every: Iterable[Node]) -> Any:
    """The value, with the objects of a graph in the place of `{"@id": …}`."""
    if isinstance(value, list):
        found = list(every)
        return [resolved(item, found) for item in value[:20] if not isinstance(item, list)]
    if isinstance(value, dict) and "name" not in value and isinstance(id := value.get("@id"), str):
        return next((node for node in every if node.get("@id") == id and "name" in node), value)
    return value


def _read(block: str) -> Any:
    """The value of a block, mended where that is cheap; none where it cannot be read."""
    start = _WRAPPED.match(block)
    text = block[start.end() :] if start else block.strip()
    for mend in (str, _mended, unescape):
        try:
            value, _ = _DECODER.raw_decode(mend(text))
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _mended(text: str) -> str:
    return _BAD_ESCAPE.sub("", _TRAILING_COMMA.sub("", text))


def _unfolded(value: Any, deep: int) -> Iterator[Node]:
    if isinstance(value, list) and deep:
        for item in value[:_MOST_NODES]:
            yield from _unfolded(item, deep - 1)
    elif isinstance(value, dict):
        yield value
        for key in _INSIDE if deep else ():
            yield from _unfolded(value.get(key), deep - 1)
