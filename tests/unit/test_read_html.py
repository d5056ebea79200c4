"""Bytes of web pages: which are read, in which encoding, and what a browser noted in them."""

from __future__ import annotations

import gzip
from io import BytesIO

import pytest

from digest.model import Document, Evidence
from digest.problems import Problem
from digest.read.charset import named
from digest.read.html import html, page
from digest.read.reader import Input
from digest.read.readers import by_media_type, reader_of
from digest.registry.settings import Limits

WORDS = "“Größe” – naïve’s"


def read(raw: bytes, charset: str | None = None) -> Document | Problem:
    return page(Input("a/x.html", BytesIO(raw), Limits(bytes=100_000), charset=charset), raw)


def text(raw: bytes, charset: str | None = None) -> str:
    found = read(raw, charset)
    assert isinstance(found, Document), found
    return found.text


def test_files_and_media_types_of_pages_have_the_reader() -> None:
    assert {reader_of(name) for name in ("x.html", "X.HTM", "y.xhtml")} == {html}
    assert by_media_type()["text/html"] is by_media_type()["application/xhtml+xml"] is html
    assert not html.holds_lines


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("", "utf-8"),
        ("<meta charset=iso-8859-1>", "cp1252"),
        ('<meta charset="windows-1252">', "cp1252"),
        ('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=ISO-8859-1">', "cp1252"),
        ('<?xml version="1.0" encoding="windows-1252"?>', "cp1252"),
        ("<meta charset=iso-8859-1>", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
    ],
)
def test_the_encoding_that_a_page_names(head: str, encoding: str) -> None:
    assert f"<p>{WORDS}" in text(f"{head}<p>{WORDS}".encode(encoding))


def test_the_servers_encoding_beats_the_pages() -> None:
    raw = "<meta charset=windows-1251><p>łódź</p>".encode("iso-8859-2")
    assert "łódź" in text(raw, "ISO-8859-2")
    assert "łódź" not in text(raw)


def test_a_page_that_keeps_to_its_encoding_but_for_a_byte_loses_that_byte_alone() -> None:
    raw = ("<meta charset=utf-8>" + f"<p>{WORDS}</p>" * 50).encode() + b"<p>\xe2\x80 end</p>"
    assert text(raw).count(WORDS) == 50
    assert text(raw).endswith("<p>\ufffd end</p>")


def test_a_page_in_two_encodings_is_in_that_of_most_of_it() -> None:
    raw = f"<meta charset=windows-1252><p>{WORDS * 9}</p>".encode() + "<p>é</p>".encode("cp1252")
    assert text(raw).count(WORDS) == 9


def test_encodings_that_hide_markup_are_not_believed() -> None:
    assert "<script>" not in text(b"<p>x</p>+ADw-script+AD4-<meta charset=utf-7>")
    assert [named(name) for name in ("utf-7", "unicode_escape", "punycode", "hex", "none", "utf-16", "\x00")] == [
        None
    ] * 7
    assert [named(name) for name in ("UTF8", " Latin1 ", "gb2312", "x\u0661")] == ["utf-8", "cp1252", "gb18030", None]


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"The ferry is late, and nobody knows why.", "holds no HTML"),
        (b'{"title": "x < y"}', "holds no HTML"),
        (b'<?xml version="1.0"?>\n<!-- x --><rss version="2.0"><channel><title>x</title>', "is a feed"),
        (b"\n<feed xmlns='http://www.w3.org/2005/Atom'>", "is a feed"),
        (b"<p>a\x00b</p>", "no text in an encoding"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "no text in an encoding"),
        (gzip.compress(b"<p>x</p>" * 99), "no text in an encoding"),
    ],
)
def test_what_is_no_page_is_named(raw: bytes, what: str) -> None:
    found = read(raw)
    assert isinstance(found, Problem)
    assert what in found.what
    assert found.where == "seeds/articles/a/x.html"


def test_a_page_with_too_many_bytes_is_named() -> None:
    (found,) = html(Input("x.html", BytesIO(b"<p>" + b"x" * 200), Limits(bytes=100)))
    assert isinstance(found, Problem)
    assert "limits.bytes" in found.what


def test_a_block_of_front_matter_is_text_of_the_page() -> None:
    (found,) = html(Input("x.html", BytesIO(b"---\ntitle: x\n---\n<p>y</p>"), Limits()))
    assert isinstance(found, Document)
    assert found.declared == ()
    assert found.text.startswith("---")


def test_what_is_known_from_outside_is_kept() -> None:
    said = (Evidence("url", "https://norhaven.example/a", "fetch"),)
    raw = b"<p>x</p>"
    found = page(
        Input("c.warc#1", BytesIO(), Limits(), evidence=said, fetched="2024-05-03T08:00:00Z", key="urn:1"), raw
    )
    assert isinstance(found, Document)
    assert (found.form, found.evidence, found.key, found.fetched) == ("page", said, "urn:1", "2024-05-03T08:00:00Z")


@pytest.mark.parametrize(
    "note",
    [
        "<!DOCTYPE html>\n<!-- saved from url=(0031)https://norhaven.example/ferry -->\n<html>",
        "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://norhaven.example/ferry \n"
        " saved date: Fri May 03 2024\n--><head>",
    ],
)
def test_a_browser_notes_where_it_got_a_page(note: str) -> None:
    found = read(f"{note}<p>x</p>".encode())
    assert isinstance(found, Document)
    assert found.evidence == (Evidence("url", "https://norhaven.example/ferry", "fetch"),)


def test_the_reader_takes_the_encoding_that_the_server_named() -> None:
    raw = "<html><body><p>Совет порта собрался в понедельник.</p></body></html>".encode("koi8-r")
    (found,) = html(Input("x.html", BytesIO(raw), Limits(), charset="koi8-r"))
    assert isinstance(found, Document)
    assert "Совет порта" in found.text
