"""RSS, RDF and Atom to Documents, one an entry."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model import Document
from digest.problems import Problem
from digest.read.feeds.documents import outcomes
from digest.read.feeds.entry import Feed
from digest.read.feeds.parse import parse
from digest.read.feeds.rss import feed_of
from digest.read.feeds.xml import cleaned, root_of, xml_text
from digest.read.reader import Input, reads

_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml")
_FIX = "a feed begins with <rss>, <rdf:RDF> or <feed>; start the name of any other file with a dot"


@reads(".xml", ".rss", ".atom", ".rdf", media_types=_TYPES)
def feed(input: Input) -> Iterator[Document | Problem]:
    """RSS, RDF and Atom feeds: an article for each entry that has a text."""
    return outcomes(input, read, _FIX)


def read(raw: bytes, address: str, charset: str | None) -> Feed | str:
    """The feed, got at `address` in `charset` where that is known; or what is to be said of a file that is none."""
    root, text = root_of(xml_text(raw, charset))
    if not text:
        return f"is no feed but begins with <{root}>" if root else "is no feed"
    return feed_of(parse(cleaned(text)), address)
