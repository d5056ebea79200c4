"""feedparser on text that is safe: strictly, as XML; where that fails, as tags in a row."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import Any, NamedTuple
from xml.sax.expatreader import ExpatParser
from xml.sax.handler import feature_external_ges, feature_external_pes, feature_namespaces

from feedparser.api import LooseFeedParser, StrictFeedParser  # type: ignore[import-untyped]

# Places, chapters, pictures and parts of a recording are no article's. feedparser takes a picture's caption for the
# text, and 6.0.12 breaks off at a `gml:posList` that stands alone.
_UNREAD = frozenset("geo georss gml itunes media psc".split())
MOST_ELEMENTS = 1_000_000  # each costs up to 400 bytes; 50,000 entries have half as many


class Parsed(NamedTuple):
    """What feedparser tells of a feed and of its entries; `version` is `rss20`, `atom10`, …, or nothing.

    `is_cut`: there are more elements than are read.
    """

    feed: dict[str, Any]
    entries: list[dict[str, Any]]
    version: str
    is_cut: bool


class _TooManyElements(Exception): ...


class _Guarded:
    """What is unsafe or of no use here is left out; an element that feedparser stumbles over is passed over.

    It cleans no markup: in some paths that is not done at all, so all text is taken for hostile later.
    """

    resolve_relative_uris = False
    sanitize_html = False
    elements = 0

    def unknown_starttag(self: Any, tag: str, attributes: list[tuple[str, str]]) -> None:
        self.elements += 1
        if self.elements > MOST_ELEMENTS:
            raise _TooManyElements
        if not self.incontent:
            self.svgOK = 0  # left open, it makes each title behind it a recursion without end
        with suppress(Exception):
            super().unknown_starttag(self._read_as(tag), attributes)  # type: ignore[misc]

    def unknown_endtag(self: Any, tag: str) -> None:
        with suppress(Exception):
            super().unknown_endtag(self._read_as(tag))  # type: ignore[misc]

    def handle_charref(self: Any, number: str) -> None:
        with suppress(ValueError, OverflowError):
            super().handle_charref(number)  # type: ignore[misc]

    def _read_as(self: Any, tag: str) -> str:
        prefix, colon, _ = tag.partition(":")
        return "unread" if colon and self.namespacemap.get(prefix, prefix) in _UNREAD else tag

    def _sync_author_detail(self: Any, key: str = "author") -> None:
        """An author as printed. feedparser's own looks for a mail address in quadratic time: 6 s in 50,000 letters."""
        context = self._get_context()
        named = context.get(f"{key}s") or [{}]
        if not named[-1] and context.get(key):
            named[-1]["name"] = context[key]


class _Strict(_Guarded, StrictFeedParser): ...  # type: ignore[misc]


class _Loose(_Guarded, LooseFeedParser): ...  # type: ignore[misc]


def parse(text: str) -> Parsed:
    """What is in a feed, of which `text` is the root element. Never raises."""
    strict = _Strict("", None, "utf-8")
    with suppress(Exception):
        with suppress(_TooManyElements):
            _reader(strict).parse(BytesIO(text.encode("utf-8", "replace")))
        return _parsed(strict)
    loose = _Loose("", None, "utf-8", {})
    with suppress(Exception):
        loose.feed(text)
    return _parsed(loose)


def _reader(handler: Any) -> ExpatParser:
    """An XML parser that fetches nothing."""
    reader = ExpatParser()
    reader.setFeature(feature_namespaces, True)
    reader.setFeature(feature_external_ges, False)
    reader.setFeature(feature_external_pes, False)
    reader.setContentHandler(handler)
    reader.setErrorHandler(handler)
    return reader


def _parsed(parser: Any) -> Parsed:
    """Plain dictionaries: feedparser's own give `published` for `updated` where there is none."""
    entries = [dict(entry) for entry in parser.entries]
    return Parsed(dict(parser.feeddata), entries, parser.version, parser.elements > MOST_ELEMENTS)
