"""A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
import re

from digest.feeds.feed import Feed, Item
from digest.feeds.moments import written

Object = dict[str, object]

_SURROGATES = re.compile("[\ud800-\udfff]")


def json_feed(feed: Feed) -> bytes:
    """The whole document."""
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.json,
        "description": feed.about,
        "authors": [{"name": feed.author}],
        "items": [_item(item) for item in feed.items],
    }
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return (_SURROGATES.sub("\ufffd", text) + "\n").encode()


def _item(item: Item) -> Object:
    """Without `date_modified` where the day of the article is not known: readers would show it as that."""
    dated = item.published is not None
    author = {"name": item.outlet, "url": item.outlet_page}
    fields: Object = {
        "id": item.id,
        "url": item.page,
        "external_url": item.original,
        "title": item.title,
        "content_text": item.text,
        "date_published": written(item.published) if item.published else None,
        "date_modified": written(item.updated) if dated and item.updated != item.published else None,
        "authors": [_known(author)],
        "language": item.language,
    }
    return _known(fields)


def _known(fields: Object | dict[str, str | None]) -> Object:
    return {name: value for name, value in fields.items() if value is not None}
