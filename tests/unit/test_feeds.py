"""Feeds: which articles are in one, when, and what any text becomes in each of the three formats."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from digest.feeds.atom import atom
from digest.feeds.catalog import all_feeds
from digest.feeds.feed import Feed, Item
from digest.feeds.items import Items
from digest.feeds.json_feed import json_feed
from digest.feeds.moments import NEVER, Moments, changes, published, written
from digest.feeds.opml import listed, opml
from digest.gathered import Catalog
from digest.interface.files import english
from digest.model import Card, Revision
from digest.registry.corrections import Correction
from digest.render.site import Site
from tests.unit.cards import bare_card

SITE = Site("Norhaven digest", english(), "https://example.org/digest/")
NOTHING = Moments({}, {})


def address(path: str) -> str:
    return SITE.address(path) or ""


def ids(cards: list[Card], moments: Moments = NOTHING) -> list[str]:
    return [item.id[-9:-1] for item in Items(cards, moments, address, english()).newest(cards)]


def item_of(card: Card, moments: Moments = NOTHING) -> Item:
    (item,) = Items([card], moments, address, english()).newest([card])
    return item


@pytest.mark.parametrize(
    ("date", "printed", "moment"),
    [
        ("2023-09-02", None, "2023-09-02T12:00:00Z"),
        ("2023-09-02", "2023-09-02T21:42+03:00", "2023-09-02T21:42:00+03:00"),
        ("2023-09-02", "2023-09-02T21:42:07Z", "2023-09-02T21:42:07Z"),
        ("2023-09-02", "2023-09-02T21:42", "2023-09-02T12:00:00Z"),  # in which zone is not printed
        ("2023-09", None, None),
        ("2023", None, None),
        (None, None, None),
    ],
)
def test_when_an_article_was_published(date: str | None, printed: str | None, moment: str | None) -> None:
    found = published(bare_card("1saj61ba", date=date, published=printed))
    assert (found and written(found)) == moment


@pytest.mark.parametrize("date", [None, "2023-09", "2023"])
def test_without_a_day_it_comes_in_by_the_ledger_and_that_is_never_its_date(date: str | None) -> None:
    card = bare_card("1saj61ba", date=date, lead="A boat came.")
    assert ids([card]) == []
    item = item_of(card, Moments({"1saj61ba": "2026-11-20"}, {}))
    assert item.published is None
    assert written(item.updated) == "2026-11-20T12:00:00Z"
    assert item.text.startswith("A boat came.\n\n")
    assert "unknown" in item.text if date is None else "no day is printed" in item.text
    made = json.loads(json_feed(feed_of(item)))["items"][0]
    assert not {"date_published", "date_modified"} & made.keys()
    assert b"<published>" not in atom(feed_of(item))


def test_the_newest_twenty_and_of_one_moment_by_id() -> None:
    cards = [bare_card(f"{number:08}", date=f"2023-01-{number // 2 + 1:02}") for number in range(50)]
    wanted = [card.id for card in sorted(cards, key=lambda card: (-int((card.date or "")[-2:]), card.id))][:20]
    assert ids(cards) == ids(cards[::-1]) == ids([*cards, *cards]) == wanted


def test_an_undated_article_stands_where_its_ledger_day_is() -> None:
    cards = [bare_card("1saj61ba", date="2024-01-01"), bare_card("2saj61ba"), bare_card("3saj61ba", date="2024-01-03")]
    assert ids(cards, Moments({"2saj61ba": "2024-01-02"}, {})) == ["3saj61ba", "2saj61ba", "1saj61ba"]


def test_times_are_compared_across_zones() -> None:
    late = bare_card("1saj61ba", date="2024-01-02", published="2024-01-02T00:30+03:00")
    later = bare_card("2saj61ba", date="2024-01-01", published="2024-01-01T23:00Z")
    assert ids([late, later]) == ["2saj61ba", "1saj61ba"]


def test_a_correction_or_a_new_version_is_an_update_and_no_new_article() -> None:
    fetched = [Revision("a", "", moment, None) for moment in ("2024-02-01T08:00:00Z", "2024-02-03T08:00:00Z", None)]
    fixed = {"1saj61ba": Correction(on="2024-02-02"), "2saj61ba": Correction(on="soon"), "3saj61ba": Correction()}
    found = changes([("1saj61ba", fetched), ("2saj61ba", [])], fixed)
    assert found == {"1saj61ba": datetime(2024, 2, 3, 8, tzinfo=UTC)}
    assert changes([], fixed) == {"1saj61ba": datetime(2024, 2, 2, 12, tzinfo=UTC)}
    old, new = bare_card("1saj61ba", date="2024-01-01"), bare_card("2saj61ba", date="2024-01-02")
    moments = Moments({}, found)
    assert ids([old, new], moments) == ["2saj61ba", "1saj61ba"]
    item = item_of(old, moments)
    assert (item.published, item.updated) == (published(old), found["1saj61ba"])
    (feed, *_) = all_feeds(Catalog((new, old), {}, {}, {}, {}, (), None), moments, SITE, address)
    assert feed.updated == found["1saj61ba"]
    assert json.loads(json_feed(feed))["items"][1]["date_modified"] == "2024-02-03T08:00:00Z"


def test_a_change_before_its_own_date_is_none() -> None:
    card = bare_card("1saj61ba", date="2024-01-01")
    assert item_of(card, Moments({}, {"1saj61ba": NEVER})).updated == published(card)


def test_an_id_outlives_title_and_slug() -> None:
    one, other = (bare_card("1saj61ba", date="2024-01-01", slug=slug, title=slug) for slug in ("talks", "talks-end"))
    assert item_of(one).id == item_of(other).id == "https://example.org/digest/article/1saj61ba/"
    assert item_of(one).page == "https://example.org/digest/article/1saj61ba-talks/"
    assert item_of(other).page == "https://example.org/digest/article/1saj61ba-talks-end/"


@pytest.mark.parametrize(
    ("url", "original"),
    [
        ("https://news.example/a?b=1&c=<x>", "https://news.example/a?b=1&c=%3Cx%3E"),
        ("javascript:alert(1)", None),
        (None, None),
    ],
)
def test_where_it_was_printed(url: str | None, original: str | None) -> None:
    item = item_of(bare_card("1saj61ba", date="2024-01-01", url=url))
    assert item.original == original
    assert json.loads(json_feed(feed_of(item)))["items"][0].get("external_url") == original
    links = {link.rel: link.href for link in parsed(atom(feed_of(item))).entries[0].links}
    assert links.get("via") == original


def test_what_a_source_allows() -> None:
    whole = item_of(bare_card("1saj61ba", date="2024-01-01", lead="A boat came."))
    link = item_of(bare_card("1saj61ba", date="2024-01-01"))
    assert whole.text == "A boat came."
    assert link.text == "The source of this article allows a link only."


def test_a_feed_that_nothing_is_in_yet_is_a_feed() -> None:
    (feed, *_) = all_feeds(Catalog((), {}, {}, {}, {}, (), None), NOTHING, SITE, address)
    found = parsed(atom(feed))
    assert (found.entries, found.feed.updated) == ([], "1970-01-01T00:00:00Z")
    assert json.loads(json_feed(feed))["items"] == []


HOSTILE = [
    "<script>alert(1)</script>",
    "a & b < c > d \" e ' f",
    "]]> <![CDATA[ x ]]> <!-- -- -->",
    "&lt;b&gt; &amp;amp; &#0; &nbsp;",
    "\x00\x07\x1b[31m \ud800 \ufffe tail",
    "ملف \u202e gnp.exe اختبار",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
    "line\nline\r\nline\ttab",
    "=HYPERLINK(1) {{ 7*7 }} %00 \\u0041",
]
TEXTS = st.text(st.characters(), max_size=60) | st.sampled_from(HOSTILE)


def plain_item(text: str = "x", **rest: Any) -> Item:
    fields: dict[str, Any] = {
        "id": "https://example.org/article/1saj61ba/",
        "title": text,
        "page": "https://example.org/article/1saj61ba-x/",
        "updated": datetime(2024, 1, 1, 12, tzinfo=UTC),
        "published": datetime(2024, 1, 1, 12, tzinfo=UTC),
        "outlet": text,
        "outlet_page": None,
        "original": None,
        "language": text,
        "text": text,
    }
    return Item(**{**fields, **rest})


def feed_of(*items: Item, text: str = "x") -> Feed:
    page = "https://example.org/actor/x/"
    return Feed(
        *("actor/x.md", page, text, text, text, text, page, f"{page}feed.xml", f"{page}feed.json"),
        updated=max((item.updated for item in items), default=NEVER),
        items=items,
    )


def parsed(content: bytes) -> Any:
    found = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
    assert not found.bozo, found.bozo_exception
    assert found.version == "atom10"
    return found


def legal(text: str) -> str:
    """What XML can say of a text."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


@given(TEXTS)
def test_any_text_in_atom(text: str) -> None:
    content = atom(feed_of(plain_item(text), text=text))
    parsed(content)
    root = etree.fromstring(content)
    names = {"a": "http://www.w3.org/2005/Atom"}
    for place in ("a:title", "a:subtitle", "a:author/a:name", "a:entry/a:title", "a:entry/a:summary"):
        (node,) = root.xpath(place, namespaces=names)
        assert (node.text or "") == legal(text)
        assert len(node) == 0
    assert root.xpath("count(//a:entry)", namespaces=names) == 1


@given(TEXTS)
def test_any_text_in_json(text: str) -> None:
    found = json.loads(json_feed(feed_of(plain_item(text), text=text)).decode("utf-8"))
    told = re.sub("[\ud800-\udfff]", "\ufffd", text)
    assert found["title"] == found["description"] == told
    (item,) = found["items"]
    assert item["title"] == item["content_text"] == item["authors"][0]["name"] == told


@given(TEXTS)
def test_any_text_in_opml(text: str) -> None:
    root = etree.fromstring(opml(replace(SITE, name=text), [listed(feed_of(text=text))]))
    (outline,) = root.xpath("//outline[@xmlUrl]")
    assert outline.get("text") == outline.get("title") == legal(text)
    assert root.xpath("string(/opml/head/title)") == legal(text)


def test_a_language_that_is_none_is_left_out() -> None:
    for told, tag in (("fa", b'<entry xml:lang="fa">'), ('x" y="', b"<entry>"), (None, b"<entry>")):
        assert tag in atom(feed_of(plain_item(language=told)))
