"""The entries of a feed: which pages they lead to, and what they say of them. RSS, RDF, Atom and JSON Feed."""

from __future__ import annotations

import calendar
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from time import struct_time
from typing import Any

import feedparser  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser

from digest.intake.web.target import joined
from digest.registry.raw import Said
from digest.text import normalise

_LONGEST = 1_000  # characters of a title, a date or a byline
_MARKUP = 10_000  # characters of HTML that become a title
_MOST = 5_000  # entries
_MAILBOX = re.compile(r"\S+@\S+\s*(?:\((?P<name>[^()]+)\))?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that a feed leads to. `published` and `updated` are moments in UTC, `2026-11-27T17:15:45Z`."""

    url: str
    said: Said
    published: str | None
    updated: str | None


def entries(raw: bytes, address: str, media_type: str) -> tuple[Entry, ...] | None:
    """The entries with a link, in their order; none where this is no feed. `address` is what links are relative to."""
    start = raw.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    found = _of_json(raw, address) if start == b"{" else _of_xml(raw, address, media_type)
    return None if found is None else tuple(found)[:_MOST]


def _of_xml(raw: bytes, address: str, media_type: str) -> Iterator[Entry] | None:
    # From memory: a text that looks like an address or a path would be fetched or opened. Nothing of it is shown as
    # HTML, so nothing has to be sanitised.
    headers = {"content-type": media_type, "content-location": address}
    feed = feedparser.parse(io.BytesIO(raw), response_headers=headers, sanitize_html=False)
    if not feed.get("version"):
        return None
    # Plain dictionaries: feedparser's own give `published` for `updated` where there is none.
    items = [dict(item) for item in feed.entries[:_MOST]]
    is_dated = any(item.get("published") for item in items)
    return (_entry(item, address, is_dated=is_dated) for item in items if item.get("link"))


def _entry(item: Mapping[str, Any], address: str, *, is_dated: bool) -> Entry:
    """When it was changed is its date only in a feed that never tells when anything was published."""
    date = item.get("published") or (None if is_dated else item.get("updated"))
    said = Said(title=_plain(item.get("title_detail")), date=_line(date), byline=_line(_byline(item)))
    published, updated = (_moment(item.get(f"{name}_parsed")) for name in ("published", "updated"))
    link = item.get("feedburner_origlink") or item["link"]
    return Entry(joined(address, str(link).strip()), said, published or updated, updated or published)


def _plain(detail: Any) -> str | None:
    """A title's text: feedparser tells which are HTML."""
    value = str((detail or {}).get("value") or "")[:_MARKUP]  # the parser is quadratic in `<div><div>…`
    if (detail or {}).get("type") != "text/plain":
        body = LexborHTMLParser(f"<body>{value}").body
        value = body.text() if body else ""
    return _line(value)


def _byline(item: Mapping[str, Any]) -> str | None:
    """Names, not mailboxes: `desk@courier.example (Jonas Falk)` is Jonas Falk."""
    author = str(item.get("author") or "")[:_LONGEST]
    if "@" in author:
        found = _MAILBOX.fullmatch(author.strip())
        return found["name"] if found else None
    names = [str(person["name"]) for person in item.get("authors") or () if person.get("name")]
    return ", ".join(names) or author


def _line(value: object) -> str | None:
    return normalise(value)[:_LONGEST].strip() or None if isinstance(value, str) else None


def _moment(parsed: struct_time | None) -> str | None:
    """feedparser's moments are in UTC already; the years of some are beyond the calendar."""
    try:
        return _written(datetime.fromtimestamp(calendar.timegm(parsed), UTC)) if parsed else None
    except (ValueError, OverflowError, OSError):
        return None


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _of_json(raw: bytes, address: str) -> Iterator[Entry] | None:
    """https://www.jsonfeed.org/version/1.1/"""
    try:
        feed = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    if not str(feed.get("version", "")).startswith("https://jsonfeed.org/version/"):
        return None
    items = feed.get("items")
    return (entry for item in (items if isinstance(items, list) else ()) if (entry := _json_entry(item, address)))


def _json_entry(item: Any, address: str) -> Entry | None:
    link = (item.get("url") or item.get("external_url")) if isinstance(item, dict) else None
    if not isinstance(link, str):
        return None
    date, updated = (_iso(item.get(f"date_{name}")) for name in ("published", "modified"))
    authors = item.get("authors") or [item.get("author")]
    names = [_line(author.get("name")) for author in _list(authors) if isinstance(author, dict)]
    byline = ", ".join(filter(None, names)) or None
    said = Said(title=_line(item.get("title")), date=_line(item.get("date_published")), byline=byline)
    return Entry(joined(address, link.strip()), said, date or updated, updated or date)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _iso(value: object) -> str | None:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        return _written(moment) if moment and moment.tzinfo else None
    except (ValueError, OverflowError):
        return None
