"""What a body is, and the ending of its file."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.intake import media
from digest.intake.web.retry_after import seconds_to_wait
from digest.read.readers import reader_of


@pytest.mark.parametrize(
    ("header", "type", "charset"),
    [
        ("text/html", "text/html", None),
        ("Text/HTML; Charset=UTF-8", "text/html", "utf-8"),
        ('text/plain;charset="windows-1251"; x=y', "text/plain", "windows-1251"),
        ("text/html; charset=utf-8, text/html", "text/html", "utf-8"),
        ("", "application/octet-stream", None),
        ("html", "application/octet-stream", None),
        ("text/html\r\nX: y", "application/octet-stream", None),
        ("../../x", "application/octet-stream", None),
        ("text/html; charset=" + "x" * 99, "text/html", None),
        ("text/html; charset*=utf-8''x%zz", "text/html", None),
    ],
)
def test_a_content_type(header: str, type: str, charset: str | None) -> None:
    assert (media.media_type(header), media.charset(header)) == (type, charset)


@pytest.mark.parametrize(
    ("said", "body", "ending"),
    [
        ("text/html", b"<rss>", "html"),
        ("application/xhtml+xml", b"", "html"),
        ("application/octet-stream", b"\xef\xbb\xbf\n<!DOCTYPE html><title>x", "html"),
        ("text/plain", b"<!-- saved --><html lang=en>", "html"),
        ("application/xml", b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', "html"),
        ("text/plain", b'<?xml version="1.0"?>\n<!-- x -->\n<rss version="2.0">', "xml"),
        ("application/octet-stream", b"<feed xmlns='x'>", "xml"),
        ("text/plain", b"The <html> tag", "txt"),
        ("application/json", b"{}", "feed.json"),
        ("application/pdf", b"%PDF", "bin"),
        ("image/png", b"\x89PNG", "bin"),
    ],
)
def test_the_ending_of_a_file(said: str, body: bytes, ending: str) -> None:
    assert media.ending(media.seen_type(said, body), "https://courier.example/x.txt/") == ending


@pytest.mark.parametrize(
    ("said", "address", "ending"),
    [
        ("application/octet-stream", "https://courier.example/A.TXT?x=y.bin", "txt"),
        ("application/gzip", "https://courier.example/a.txt", "txt"),
        ("application/octet-stream", "https://courier.example/a.exe", "bin"),
        ("application/octet-stream", "https://courier.example/a.json", "bin"),
        ("application/pdf", "https://courier.example/a.txt", "bin"),
    ],
)
def test_the_end_of_an_address_tells_where_nothing_else_does(said: str, address: str, ending: str) -> None:
    assert media.ending(said, address) == ending


def test_no_ending_is_that_of_a_record() -> None:
    assert "json" not in media._ENDINGS.values()
    assert media.feed_ending(b"\xef\xbb\xbf {") == "feed.json"
    assert media.feed_ending(b"<rss>") == "xml"
    assert reader_of(f"x.{media.UNREAD}") is None


@pytest.mark.parametrize("value", ["", "soon", "-5", "1.5", "Mon, 99 Foo", "²"])
def test_a_time_to_wait_that_is_none(value: str) -> None:
    assert seconds_to_wait(value, datetime(2026, 11, 27, tzinfo=UTC)) is None
