"""JSON Feed 1.0 and 1.1 to Documents, one an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from digest.model import Document
from digest.problems import Problem
from digest.read.decode import decoded
from digest.read.feeds.documents import outcomes
from digest.read.feeds.entry import Entry, Feed, web_address
from digest.read.feeds.markup import marked_up, says_something, shown
from digest.read.json_value import NotJson, parsed, printed
from digest.read.reader import Input, reads
from digest.text import normalise

_TYPE = "application/feed+json"
_VERSION = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/1", re.IGNORECASE)
_FIX = 'a feed has "version": "https://jsonfeed.org/version/1.1"; records go into a .jsonl file, one a line'


@reads(".json", media_types=(_TYPE, "application/json"))
def json_feed(input: Input) -> Iterator[Document | Problem]:
    """JSON Feed: an article for each item that has a text."""
    return outcomes(input, read, _FIX)


def read(raw: bytes, address: str, charset: str | None) -> Feed | str:
    """The feed, got at `address` in `charset` where that is known; or what is to be said of a file that is none."""
    try:
        found = parsed(decoded(raw, charset) or "")
    except NotJson as error:
        return str(error)
    if not isinstance(found, dict) or not _VERSION.match(printed(found.get("version"))):
        return "is JSON, but no JSON Feed"
    home = web_address(printed(found.get("home_page_url")), address)
    base = home or web_address(printed(found.get("feed_url")), address) or address
    return Feed(
        media_type=_TYPE,
        title=shown(printed(found.get("title"))),
        url=home,
        entries=tuple(_entry(item, found, base) for item in _objects(found.get("items"))),
    )


def _objects(items: Any) -> Iterator[Mapping[str, Any]]:
    yield from (item for item in (items if isinstance(items, list) else ()) if isinstance(item, dict))


def _entry(item: Mapping[str, Any], feed: Mapping[str, Any], base: str) -> Entry:
    html, text, summary = (printed(item.get(key)) for key in ("content_html", "content_text", "summary"))
    return Entry(
        guid=normalise(printed(item.get("id"))),
        title=shown(printed(item.get("title"))),
        html=next(filter(says_something, (html, marked_up(text), marked_up(summary))), ""),
        published=printed(item.get("date_published")),
        updated=printed(item.get("date_modified")),
        byline=normalise(_authors(item) or _authors(feed)),
        source=shown(printed(feed.get("title"))),
        url=web_address(printed(item.get("url")), base),
        language=printed(item.get("language")) or printed(feed.get("language")),
    )


def _authors(said: Mapping[str, Any]) -> str:
    """Of 1.1, else of 1.0."""
    return printed(said.get("authors")) or printed(said.get("author"))
