"""What a server says that a body is, what it looks like, and the ending that its file gets for that."""

from __future__ import annotations

import re
from email.message import Message

from digest.read.readers import by_media_type, by_suffix

_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,99}/[a-z0-9][a-z0-9!#$&^_.+-]{0,99}")
_CHARSET = re.compile(r"[a-z0-9][a-z0-9_.:+-]{0,39}")
_UNKNOWN = "application/octet-stream"
# `.json` alone is the ending of the record beside the bytes.
JSON, XML, HTML, UNREAD = "feed.json", "xml", "html", "bin"
_ENDINGS = {
    "text/html": HTML,
    "application/xhtml+xml": HTML,
    "application/rss+xml": XML,
    "application/atom+xml": XML,
    "application/rdf+xml": XML,
    "application/xml": XML,
    "text/xml": XML,
    "application/feed+json": JSON,
    "application/json": JSON,
    "application/x-ndjson": "jsonl",
    "application/jsonl": "jsonl",
    "text/plain": "txt",
    "text/markdown": "md",
    "message/rfc822": "eml",
    "application/warc": "warc",
    "application/zip": "zip",
    "application/x-tar": "tar",
}
_PACKED = frozenset({_UNKNOWN, "application/gzip", "application/x-gzip"})
_VAGUE = _PACKED | {"text/plain", "application/xml", "text/xml"}
_MARKUP = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]", re.I | re.S)
_FEED = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<[!?][^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]", re.I)
_HEAD = 2_000  # bytes


def media_type(header: str) -> str:
    """Of a Content-Type, in lower case; where it says none, that nothing is known."""
    found = header.partition(";")[0].partition(",")[0].strip().lower()
    return found if _TYPE.fullmatch(found) else _UNKNOWN


def charset(header: str) -> str | None:
    """The encoding that a Content-Type names, in lower case."""
    message = Message()
    message["Content-Type"] = header.partition(",")[0].replace("\r", " ").replace("\n", " ")
    try:
        named = message.get_param("charset")
    except ValueError:  # RFC 2231, written wrongly
        return None
    found = named.strip("'\" ").lower() if isinstance(named, str) else ""
    return found if _CHARSET.fullmatch(found) else None


def seen_type(said: str, body: bytes) -> str:
    """The type that is believed: what a server says, but for the vague ones, which the body's beginning betters."""
    if said not in _VAGUE:
        return said
    head = body[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if _MARKUP.match(head):
        return "text/html"
    if _FEED.match(head):
        return "application/rss+xml" if b"<rss" in head.lower() else "application/atom+xml"
    return said


def ending(media_type: str, address: str) -> str:
    """The ending of a file with such bytes: one that a reader reads, else `bin`.

    What is said to be no more than bytes, or packed, may be what the end of its address tells: `crawl.warc.gz`.
    """
    if media_type in _PACKED:
        path = address.partition("?")[0].lower()
        named = next((suffix for suffix in by_suffix() if path.endswith(suffix)), "")
        if named and named != ".json":
            return named.removeprefix(".")
    if known := _ENDINGS.get(media_type):
        return known
    reader = by_media_type().get(media_type)
    return reader.suffixes[0].removeprefix(".") if reader and reader.suffixes else UNREAD


def feed_ending(body: bytes) -> str:
    """The ending of a feed, whatever its server calls it."""
    return JSON if body[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[") else XML
