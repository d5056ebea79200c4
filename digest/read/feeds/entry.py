"""A feed and its entries as values, whichever of the formats they came in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from digest.text import normalise

_WEB = re.compile(r"https?://[^/]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: `html` is its text; all else is plain text as printed. What the entry does not say is empty."""

    guid: str = ""
    title: str = ""
    html: str = ""
    published: str = ""
    updated: str = ""
    byline: str = ""
    source: str = ""
    url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself, as an entry does, and its entries. `url` is that of its home page.

    `cut` tells why not all of it was read.
    """

    media_type: str
    entries: tuple[Entry, ...] = ()
    title: str = ""
    url: str = ""
    published: str = ""
    updated: str = ""
    cut: str = ""


def web_address(link: str, base: str) -> str:
    """A link as an address of the web, taken from the page at `base`; empty where it is none."""
    try:
        address = urljoin(base, normalise(link)) if link else ""
    except ValueError:
        return ""
    return address if _WEB.match(address) else ""
