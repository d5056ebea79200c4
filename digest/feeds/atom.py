"""A feed as Atom 1.0 (RFC 4287)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.feeds.feed import Feed, Item
from digest.feeds.moments import written
from digest.feeds.xml_text import attribute, escaped

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")


def atom(feed: Feed) -> bytes:
    """The whole document."""
    return "".join(f"{line}\n" for line in _lines(feed)).encode()


def _lines(feed: Feed) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<feed xmlns="http://www.w3.org/2005/Atom">'
    yield f"<id>{escaped(feed.id)}</id>"
    yield f"<title>{escaped(feed.title)}</title>"
    yield f"<subtitle>{escaped(feed.about)}</subtitle>"
    yield f"<updated>{written(feed.updated)}</updated>"
    yield f"<author><name>{escaped(feed.author)}</name></author>"
    yield f'<link rel="self" type="application/atom+xml" href={attribute(feed.atom)}/>'
    yield f'<link rel="alternate" type="text/html" href={attribute(feed.page)}/>'
    for item in feed.items:
        yield from _entry(item)
    yield "</feed>"


def _entry(item: Item) -> Iterator[str]:
    # A malformed language is an article's own word: it is left out, and costs the feed nothing else.
    known = item.language and _LANGUAGE.fullmatch(item.language)
    yield f'<entry xml:lang="{item.language}">' if known else "<entry>"
    yield f"<id>{escaped(item.id)}</id>"
    yield f"<title>{escaped(item.title)}</title>"
    if item.published:
        yield f"<published>{written(item.published)}</published>"
    yield f"<updated>{written(item.updated)}</updated>"
    page = f"<uri>{escaped(item.outlet_page)}</uri>" if item.outlet_page else ""
    yield f"<author><name>{escaped(item.outlet)}</name>{page}</author>"
    yield f'<link rel="alternate" type="text/html" href={attribute(item.page)}/>'
    if item.original:
        yield f'<link rel="via" href={attribute(item.original)}/>'
    yield f"<summary>{escaped(item.text)}</summary>"
    yield "</entry>"
