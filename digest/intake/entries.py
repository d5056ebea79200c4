"""The entries of a feed: which pages they lead to, and what they say of them. RSS, RDF, Atom and JSON Feed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from digest.read import feed, json_feed
from digest.read.feeds import entry as read_entry
from digest.registry.raw import Said

_LONGEST = 1_000  # characters of a title, a date or a byline
_MOST = 5_000  # entries


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that a feed leads to. `published` and `updated` are moments in UTC, `2026-11-27T17:15:45Z`."""

    url: str
    said: Said
    published: str | None
    updated: str | None


def entries(raw: bytes, address: str, charset: str | None = None) -> tuple[Entry, ...] | None:
    """The entries with a link, in their order; none where this is no feed.

    `address` is what links are relative to; `charset` is what the server says of the bytes.
    """
    is_json = raw.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
    found = json_feed.read(raw, address, charset) if is_json else feed.read(raw, address, charset)
    if isinstance(found, str):
        return None
    dated = any(item.published for item in found.entries)
    return tuple(_entry(item, dated) for item in found.entries[:_MOST] if item.url)


def _entry(item: read_entry.Entry, dated: bool) -> Entry:
    """When it was changed is its date only in a feed that never tells when anything was published."""
    date = item.published or ("" if dated else item.updated)
    said = Said(title=_line(item.title), date=_line(date), byline=_line(item.byline))
    published, updated = _moment(item.published), _moment(item.updated)
    return Entry(item.url, said, published or updated, updated or published)


def _line(text: str) -> str | None:
    return text[:_LONGEST].strip() or None


def _moment(printed: str) -> str | None:
    """A moment in UTC of a date with its time and zone; none of what tells less."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = read(printed[:_LONGEST])
            if found.tzinfo is not None:
                return found.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
    return None
