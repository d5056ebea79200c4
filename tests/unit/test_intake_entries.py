"""What feeds say of the pages that they lead to."""

from __future__ import annotations

import json

import pytest

from digest.intake.entries import Entry, entries
from digest.registry.raw import Said

ADDRESS = "https://courier.example/news/feed"
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def rss(item: str) -> str:
    return f'<rss version="2.0" {DC}><channel><link>https://courier.example/</link><item>{item}</item></channel></rss>'


def atom(entry: str) -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{entry}</entry></feed>'


def jsonfeed(item: object) -> str:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item]})


def only(text: str) -> Entry:
    found = entries(text.encode(), ADDRESS)
    assert found is not None
    (entry,) = found
    return entry


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            rss(
                "<title>Ferry &amp;amp; pier &lt;b&gt;open&lt;/b&gt;</title><link>/ferry</link>"
                "<pubDate>Mon, 04 Mar 2024 10:00:00 +0100</pubDate><author>desk@courier.com (Jonas Falk)</author>"
            ),
            Entry(
                "https://courier.example/ferry",
                Said(title="Ferry & pier open", date="Mon, 04 Mar 2024 10:00:00 +0100", byline="Jonas Falk"),
                *("2024-03-04T09:00:00Z", "2024-03-04T09:00:00Z"),
            ),
        ),
        (
            rss(
                "<title>Ferry</title><guid>https://courier.example/1</guid><dc:date>2024-03-04T10:00:00Z</dc:date>"
                "<dc:creator>Lena Brandvik</dc:creator>"
            ),
            Entry(
                "https://courier.example/1",
                Said(title="Ferry", date="2024-03-04T10:00:00Z", byline="Lena Brandvik"),
                *("2024-03-04T10:00:00Z", "2024-03-04T10:00:00Z"),
            ),
        ),
        (
            atom(
                "<title type='html'>A &amp;lt; B</title><link href='1'/><link rel='enclosure' href='1.mp3'/>"
                "<published>2024-03-04T10:00:00+02:00</published><updated>2024-03-05T10:00:00Z</updated>"
                "<author><name>Lena Brandvik</name></author><author><name>Jonas Falk</name></author>"
            ),
            Entry(
                "https://courier.example/news/1",
                Said(title="A < B", date="2024-03-04T10:00:00+02:00", byline="Lena Brandvik, Jonas Falk"),
                *("2024-03-04T08:00:00Z", "2024-03-05T10:00:00Z"),
            ),
        ),
        (
            atom("<title>Ferry</title><link href='https://courier.example/1'/><updated>2024-03-05T10:00:00Z</updated>"),
            Entry(
                "https://courier.example/1",
                Said(title="Ferry", date="2024-03-05T10:00:00Z"),  # nothing in this feed tells more
                *("2024-03-05T10:00:00Z", "2024-03-05T10:00:00Z"),
            ),
        ),
        (
            jsonfeed(
                {
                    **{"url": "1", "title": "Ferry\u202e", "date_published": "2024-03-04T10:00:00+02:00"},
                    **{"date_modified": "2024-03-05T10:00:00Z", "authors": [{"name": "Lena Brandvik"}, {"url": "x"}]},
                }
            ),
            Entry(
                "https://courier.example/news/1",
                Said(title="Ferry", date="2024-03-04T10:00:00+02:00", byline="Lena Brandvik"),
                *("2024-03-04T08:00:00Z", "2024-03-05T10:00:00Z"),
            ),
        ),
        (
            jsonfeed({"url": "/1", "date_published": "soon", "author": {"name": "Jo"}}),
            Entry("https://courier.example/1", Said(date="soon", byline="Jo"), None, None),
        ),
    ],
)
def test_what_is_said(text: str, expected: Entry) -> None:
    assert only(text) == expected


def test_an_update_is_no_date_where_others_tell_when_they_were_published() -> None:
    entry = "<entry><link href='/{}'/><{}>2024-03-05T10:00:00Z</{}></entry>"
    body = "".join(entry.format(number, name, name) for number, name in enumerate(("published", "updated")))
    found = entries(f"<feed xmlns='http://www.w3.org/2005/Atom'>{body}</feed>".encode(), ADDRESS)
    assert found is not None
    assert [item.said.date for item in found] == ["2024-03-05T10:00:00Z", None]


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "{}", "[]", "<html><body>here</body></html>", "no feed", "/etc/passwd", ADDRESS, "\x00" * 50),
        *('{"version": 1}', '{"version": "https://other.example/"}', '{"a":' * 50_000),
    ],
)
def test_what_is_no_feed(text: str) -> None:
    assert entries(text.encode(), ADDRESS) is None


@pytest.mark.parametrize(
    "text",
    [
        rss("<title>no link</title>"),
        jsonfeed({"title": "no link"}),
        jsonfeed({"url": "http://[::1"}),
        jsonfeed(None),
        json.dumps({"version": "https://jsonfeed.org/version/1", "items": 3}),
        '<rss version="2.0"><channel></channel></rss>',
    ],
)
def test_feeds_that_lead_nowhere(text: str) -> None:
    assert entries(text.encode(), ADDRESS) == ()


def test_what_is_hostile_is_only_text() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY e SYSTEM "file:///etc/passwd">]>'
    entry = only(bomb + rss("<title>&lt;script&gt;x&lt;/script&gt; &e;</title><link>/x</link>"))
    assert entry.said.title == "&e;"
    long = only(rss(f"<title>{'&lt;div&gt;' * 50_000}</title><link>/x</link><author>{'@' * 50_000}</author>"))
    assert (long.url, long.said.byline) == ("https://courier.example/x", None)
    late = only(rss("<link>/x</link><pubDate>Mon, 04 Mar 99999 10:00:00 GMT</pubDate>"))
    assert late.updated is None
