"""All feeds of a site as OPML 2.0: one file to follow them by, or to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from digest.feeds.feed import Feed
from digest.feeds.xml_text import attribute, escaped
from digest.interface.words import say
from digest.render.site import Site

_GROUPS = ("actor", "story", "source", "pair")


class Listed(NamedTuple):
    """What the list says of a feed."""

    path: str
    name: str
    atom: str
    page: str


def listed(feed: Feed) -> Listed:
    return Listed(feed.path, feed.name, feed.atom, feed.page)


def opml(site: Site, feeds: Iterable[Listed]) -> bytes:
    """The whole document; feeds of one kind stand together, in one group."""
    return "".join(f"{line}\n" for line in _lines(site, feeds)).encode()


def _lines(site: Site, feeds: Iterable[Listed]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<opml version="2.0">'
    yield f"<head><title>{escaped(site.name)}</title></head>"
    yield "<body>"
    for kind, some in groupby(feeds, key=lambda feed: feed.path.partition("/")[0]):
        outlines = map(_outline, some)
        if kind not in _GROUPS:
            yield from outlines
        else:
            yield f"<outline text={attribute(site.texts.text(say(f'feed.group_{kind}')))}>"
            yield from outlines
            yield "</outline>"
    yield "</body>"
    yield "</opml>"


def _outline(feed: Listed) -> str:
    # `rss` stands for a feed of any format; `title` is what some readers show in the place of `text`.
    name = attribute(feed.name)
    addresses = f"xmlUrl={attribute(feed.atom)} htmlUrl={attribute(feed.page)}"
    return f'<outline type="rss" text={name} title={name} {addresses}/>'
