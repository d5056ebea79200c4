"""What feedparser tells of RSS, RDF and Atom, as a Feed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from digest.read.feeds.entry import Entry, Feed, web_address
from digest.read.feeds.markup import marked_up, plain, says_something, shown
from digest.read.feeds.parse import MOST_ELEMENTS, Parsed
from digest.text import normalise

Said = Mapping[str, Any]
_HTML = ("text/html", "application/xhtml+xml")
_PLAIN = "text/plain"
_MAIL = re.compile(r"\S*@\S*")
_LONGEST_NAME = 200
_NOTHING: Said = {}


def feed_of(parsed: Parsed, address: str) -> Feed:
    """The feed; relative links are relative to its home page, else to `address`, where it was got."""
    is_atom = parsed.version.startswith("atom")
    home = web_address(_text(parsed.feed, "link"), address)
    return Feed(
        media_type=f"application/{'atom' if is_atom else 'rss'}+xml",
        title=_title(parsed.feed),
        url=home,
        published=_published(parsed.feed),
        updated=_text(parsed.feed, "updated"),
        cut=f"has more than {MOST_ELEMENTS:,} elements" if parsed.is_cut else "",
        entries=tuple(_entry(entry, parsed.feed, is_atom, home or address) for entry in parsed.entries),
    )


def _entry(entry: Said, feed: Said, is_atom: bool, base: str) -> Entry:
    source = next(_parts(entry, "source"), _NOTHING)
    # Who stands at the head of an Atom feed wrote all of it; at the head of RSS stands an editor's mail address.
    outer = feed if is_atom else _NOTHING
    return Entry(
        guid=normalise(_text(entry, "id")),
        title=_title(entry),
        html=next(filter(says_something, _texts(entry)), ""),
        published=_published(entry),
        updated=_text(entry, "updated"),
        byline=_byline(entry) or _byline(source) or _byline(outer),
        source=_title(source) or _title(feed),
        url=_url(entry, base, is_atom),
        language=_language(entry, feed),
    )


def _text(said: Said, key: str) -> str:
    value = said.get(key)
    return value.strip() if isinstance(value, str) else ""


def _parts(said: Said, key: str) -> Iterator[Said]:
    """What of a value is itself a mapping: an element `<links>` of a stranger's makes a text of a list of them."""
    value = said.get(key)
    yield from (part for part in (value if isinstance(value, list) else [value]) if isinstance(part, dict))


def _title(said: Said) -> str:
    detail = next(_parts(said, "title_detail"), _NOTHING)
    value = _text(detail, "value") or _text(said, "title")
    return shown(value) if detail.get("type", _PLAIN) == _PLAIN else plain(value)


def _published(said: Said) -> str:
    return _text(said, "published") or _text(said, "created")


def _texts(entry: Said) -> Iterator[str]:
    """The text as HTML: the whole, where there is one, before the summary. A text that is a picture is none."""
    for part in (*_parts(entry, "content"), *_parts(entry, "summary_detail")):
        if part.get("type") in _HTML:
            yield _text(part, "value")
        elif part.get("type") == _PLAIN:
            yield marked_up(_text(part, "value"))


def _byline(said: Said) -> str:
    """The authors' names; a mail address is none."""
    texts = (_text(author, "name")[:_LONGEST_NAME] for author in _parts(said, "authors"))
    names = (normalise(_MAIL.sub("", text)).strip(" ()<>,;") for text in texts)
    return ", ".join(dict.fromkeys(filter(None, names)))


def _url(entry: Said, base: str, is_atom: bool) -> str:
    """Where the article is. A guid may be the link in RSS alone, and only if it is a whole address."""
    if original := web_address(_text(entry, "feedburner_origlink"), ""):
        return original
    link = _text(entry, "link")
    if any(_text(item, "href") == link for item in _parts(entry, "links")):
        return web_address(link, base)
    return "" if is_atom else web_address(link, "")


def _language(entry: Said, feed: Said) -> str:
    """The entry's own, else that of its parts, else the feed's."""
    parts = (part for key in ("title_detail", "summary_detail", "content") for part in _parts(entry, key))
    said = (_text(part, "language") for part in (entry, *parts, feed))
    return next(filter(None, said), "")
