"""A feed and its items, whatever format they are written in. Every text is plain text, every address whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Item:
    """An article. Its `id` holds its address without the slug, and never changes.

    `published` is a moment with its zone, none where the day of the article is not known; `updated` is then the day on
    which the article came into the ledger. `outlet` and `outlet_page` are who printed it; `original` is where.
    """

    id: str
    title: str
    page: str
    updated: datetime
    published: datetime | None
    outlet: str
    outlet_page: str | None
    original: str | None
    language: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Feed:
    """`path` is that of its page under docs/, `page` the page's address; `atom` and `json` are those of the feed."""

    path: str
    id: str
    name: str
    title: str
    about: str
    author: str
    page: str
    atom: str
    json: str
    updated: datetime
    items: tuple[Item, ...]
