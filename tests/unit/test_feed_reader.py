"""RSS, RDF and Atom: what becomes of an entry, and what cannot be used."""

from __future__ import annotations

import gzip
import io

import pytest

from digest.model import Document, Evidence
from digest.problems import Problem
from digest.read.feed import feed
from digest.read.feeds import parse
from digest.read.reader import Input
from digest.registry.settings import Limits

HEAD = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel>
  <title>The Norhaven Courier</title><link>https://courier.example/</link><language>en-gb</language>"""
ITEM = "<item><title>Ferry sails</title><description>It sailed.</description></item>"


def outcomes(raw: bytes | str, origin: str = "feed.xml", **more: object) -> list[Document | Problem]:
    limits = more.pop("limits", Limits())
    file = io.BytesIO(raw if isinstance(raw, bytes) else raw.encode())
    return list(feed(Input(origin, file, limits, **more)))  # type: ignore[arg-type]


def documents(raw: bytes | str, **more: object) -> list[Document]:
    return [outcome for outcome in outcomes(raw, **more) if isinstance(outcome, Document)]


def rss(*items: str) -> str:
    return f"{HEAD}{''.join(items)}</channel></rss>"


def atom(inside: str) -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Courier</title>{inside}</feed>'


def said(document: Document, field: str) -> list[str]:
    return [item.value for item in document.evidence if item.field == field]


def test_an_item_of_rss() -> None:
    (found,) = documents(
        rss(
            "<item><title>AT&amp;amp;T &lt;b&gt;wins&lt;/b&gt;</title><link>/2024/1</link><guid>17</guid>"
            "<author>lena@courier.example (Lena Brandvik)</author><dc:creator>Orla Velmian</dc:creator>"
            "<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description>Short.</description>"
            "<content:encoded><![CDATA[<p>Long&nbsp;one.</p>]]></content:encoded></item>"
        )
    )
    assert (found.origin, found.form, found.media_type) == ("feed.xml#17", "fragment", "application/rss+xml")
    assert found.text == "<p>Long&nbsp;one.</p>"
    assert found.key == "https://courier.example/#17"
    assert found.evidence == (
        Evidence("title", "AT&T wins", "feed"),
        Evidence("date", "Tue, 05 Mar 2024 10:00:00 GMT", "feed"),
        Evidence("byline", "Lena Brandvik, Orla Velmian", "feed"),
        Evidence("source", "The Norhaven Courier", "feed"),
        Evidence("url", "https://courier.example/2024/1", "feed"),
        Evidence("language", "en-gb", "feed"),
    )


def test_an_entry_of_atom() -> None:
    (found,) = documents(
        atom(
            '<author><name>Lena Brandvik</name></author><entry xml:base="https://courier.example/2024/" xml:lang="de">'
            '<id>tag:courier.example,2024:17</id><title type="text">2 &lt; 3 &amp; more</title><link href="17"/>'
            '<link rel="enclosure" href="song.mp3"/><updated>2024-03-06T09:00:00Z</updated>'
            '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Es <b>fuhr</b>.</p></div></content>'
            "</entry>"
        )
    )
    assert (found.origin, found.media_type) == ("feed.xml#tag:courier.example,2024:17", "application/atom+xml")
    assert found.text == "<p>Es <b>fuhr</b>.</p>"
    assert found.key == "tag:courier.example,2024:17"
    assert [item.value for item in found.evidence] == [
        *("2 < 3 & more", "2024-03-06T09:00:00Z", "Lena Brandvik", "The Courier"),
        *("https://courier.example/2024/17", "de"),
    ]


def test_plain_text_becomes_paragraphs() -> None:
    (found,) = documents(atom("<entry><content>One &lt; two.\n\n  Three.</content></entry>"))
    assert found.text == "<p>One &lt; two.</p><p>Three.</p>"


def test_rdf_of_rss_1_and_its_date() -> None:
    (found,) = documents(
        '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Courier</title></channel>'
        '<item rdf:about="https://courier.example/9"><title>Ferry</title><link>https://courier.example/9</link>'
        "<description>It sailed.</description><dc:date>2024-03-05</dc:date></item></rdf:RDF>",
        origin="x.rdf",
    )
    assert (found.origin, said(found, "date")) == ("x.rdf#https://courier.example/9", ["2024-03-05"])


@pytest.mark.parametrize(
    ("printed", "readings"),
    [
        ("Tue, 05 Mar 24 10:00 UT", ["2024-03-05T10:00:00+00:00"]),
        ("Tue, 05 Mar 2024 10:00:00 +0200 (noon in Norhaven)", ["2024-03-05T10:00:00+02:00"]),
        ("Tue, 05 Mar 24 10:00 IST", ["2024-03-05T10:00:00"]),
        ("Tue, 05 Mar 2024 10:00:00 GMT", []),
        ("2024-03-05T10:00:00.5Z", []),
        ("03/04/2024", []),
        ("Tue, 45 Mar 24 10:00 UT", []),
        ("yesterday", []),
    ],
)
def test_a_date_is_as_printed_and_mended_only_where_nobody_else_reads_it(printed: str, readings: list[str]) -> None:
    (found,) = documents(rss(f"<item><description>x</description><pubDate>{printed}</pubDate></item>"))
    assert said(found, "date") == [printed, *readings]


def test_a_change_is_a_date_only_where_the_feed_knows_no_other() -> None:
    changed = "<entry><updated>2024-03-06</updated><content>x</content></entry>"
    issued = "<entry><published>2024-03-05</published><updated>2024-03-07</updated><content>x</content></entry>"
    assert [said(found, "date") for found in documents(atom(changed))] == [["2024-03-06"]]
    assert [said(found, "date") for found in documents(atom(issued + changed))] == [["2024-03-05"], []]


@pytest.mark.parametrize(
    ("item", "url"),
    [
        ("<link>https://courier.example/1</link>", ["https://courier.example/1"]),
        ("<link>2024/1</link>", ["https://courier.example/2024/1"]),
        ("<guid>https://courier.example/1</guid>", ["https://courier.example/1"]),
        ("<guid isPermaLink='false'>https://courier.example/1</guid>", []),
        ("<guid>1</guid>", []),
        ("<link>javascript:alert(1)</link>", []),
        ("<link>data:text/html,x</link>", []),
        ("<link>http://[</link>", []),
        (
            "<link>https://clicks.example/~1</link><feedburner:origLink>https://courier.example/1</feedburner:origLink>",
            ["https://courier.example/1"],
        ),
    ],
)
def test_the_address_is_one_of_the_web(item: str, url: list[str]) -> None:
    (found,) = documents(rss(f"<item>{item}<description>x</description></item>"))
    assert said(found, "url") == url


def test_a_relative_link_is_taken_from_where_the_feed_was_got() -> None:
    got = (Evidence("url", "https://courier.example/feeds/all.xml", "fetch"), Evidence("source", "Courier", "fetch"))
    (found,) = documents(atom('<entry><link href="../1"/><content>x</content></entry>'), evidence=got, fetched="2024")
    assert said(found, "url") == ["https://courier.example/1"]
    assert (said(found, "source"), found.fetched) == (["The Courier", "Courier"], "2024")


def test_the_source_of_a_collected_entry_is_the_one_it_names() -> None:
    (found,) = documents(
        rss("<item><description>x</description><source url='https://x.example'>Velmia Post</source></item>")
    )
    assert said(found, "source") == ["Velmia Post"]


def test_entries_of_one_guid_and_of_none_are_told_apart() -> None:
    text = "<description>{}</description>"
    items = (f"<item><guid>1</guid>{text.format('a')}</item>", f"<item><guid>1</guid>{text.format('b')}</item>")
    one, two, three, four = documents(
        rss(*items, f"<item>{text.format('c')}</item>", f"<item>{text.format('d')}</item>")
    )
    assert [found.origin for found in (one, two, three, four)] == [
        f"feed.xml#{name}" for name in ("1", "1~2", "3", "4")
    ]
    assert one.key == two.key
    assert three.key != four.key
    other = rss(items[0]).replace("courier.example", "gazette.example")
    assert documents(other)[0].key != one.key


def test_an_entry_without_an_id_keeps_its_key_when_the_feed_grows() -> None:
    assert documents(rss(ITEM))[0].key == documents(rss("<item><description>new</description></item>", ITEM))[1].key


def test_entries_without_a_text_are_counted() -> None:
    title = "<item><title>Only a title</title><link>https://courier.example/2</link></item>"
    picture = '<item><title>A picture</title><description>&lt;img src="x"&gt;</description></item>'
    found = outcomes(rss(title, ITEM, picture))
    assert [type(outcome) for outcome in found] == [Document, Problem]
    assert str(found[1]).startswith("seeds/articles/feed.xml: warning: holds no text in 2 of 3 entries")


def test_a_caption_is_no_text() -> None:
    (found,) = documents(
        rss(
            "<item><description>It sailed.</description><media:description>A ferry. Photo: x</media:description></item>"
        )
    )
    assert found.text == "It sailed."


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        ("", "is no feed"),
        ("Not XML at all", "is no feed"),
        ('<urlset xmlns="x"><url><loc>y</loc></url></urlset>', "is no feed but begins with <urlset>"),
        ("<!DOCTYPE html><html><body><item>x</item></body></html>", "is no feed but begins with <html>"),
        ("<!DOCTYPE never ends", "is no feed"),
        (gzip.compress(b"<rss/>"), "is compressed"),
        (bytes(range(256)) * 4, "is no feed"),
        ("<rss><channel/></rss>", "is a feed without an entry"),
    ],
)
def test_what_is_no_feed_is_told_so(raw: bytes | str, what: str) -> None:
    (found,) = outcomes(raw)
    assert isinstance(found, Problem)
    assert found.what.split(";")[0] == what
    assert found.fix


def test_limits() -> None:
    small = Limits(bytes=100)
    long = f"<rss><channel>{ITEM}<item><guid>2</guid><description>{'x' * 101}</description></item></channel></rss>"
    one, two = outcomes(long, limits=small)
    assert isinstance(one, Document)
    assert "#2: has 101 bytes, more than limits.bytes = 100" in str(two)
    (found,) = outcomes("x" * 1601, limits=small)
    assert "more bytes than 16 × limits.bytes = 1,600" in str(found)


def test_a_feed_of_too_many_elements_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "MOST_ELEMENTS", 20)
    found = outcomes(rss(ITEM * 50))
    assert 0 < len(found) < 10
    assert isinstance(found[0], Document)
    assert any("elements; what is behind is passed over" in str(outcome) for outcome in found)


def test_nothing_that_a_document_type_declares_is_used() -> None:
    bomb = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 10))
    kind = f'<!DOCTYPE rss [<!ENTITY x0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">{bomb}<!ATTLIST a b CDATA "]>">]>'
    item = "<item><title>&x9; &f; A&nbsp;B</title><description>&x9; &f; text</description></item>"
    (found,) = documents(f"<?xml version='1.0'?>{kind}{rss(item)}")
    assert found.text == "&x9; &f; text"
    assert said(found, "title") == ["&x9; &f; A B"]


@pytest.mark.parametrize(
    "broken",
    [
        rss(ITEM, ITEM).removesuffix("</channel></rss>"),
        rss(ITEM, "<item><description>a & b <br> c</description></item>"),
        rss(ITEM, "<item><title>x\x00\x0b&#0;&#xD800;</title><description>&#99999999999; &nope;</description></item>"),
        f"Warning: line 3\n{rss(ITEM, ITEM)}",
        f"<!-- <rss> -->\n<?pi?>\n{rss(ITEM, ITEM)}",
        rss(ITEM, "<item><unknown:x/><gml:posList>1 2</gml:posList><description>x</description></item>"),
        rss(ITEM, "<item><image><link>x<foo/></link></image><links>x</links><description>x</description></item>"),
        rss(ITEM, "<item><title_detail>x</title_detail><authors>y</authors><description>x</description></item>"),
    ],
)
def test_of_a_broken_feed_what_can_be_read_is_kept(broken: str) -> None:
    found = documents(broken)
    assert len(found) == 2
    assert (said(found[0], "title"), found[0].text) == (["Ferry sails"], "It sailed.")


def test_an_article_that_breaks_off_is_none() -> None:
    whole = rss(ITEM, ITEM)
    found = outcomes(whole[: whole.rindex("sailed")])
    assert [type(outcome) for outcome in found] == [Document, Problem]
    assert "holds no text in 1 of 2 entries" in str(found[1])


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-be",
        "utf-32",
        "cp1252",
        "iso-8859-15",
        "cp1251",
        "shift_jis",
        "iso-2022-jp",
    ],
)
def test_encodings(encoding: str) -> None:
    text = {"cp1251": "Паром", "shift_jis": "フェリー", "iso-2022-jp": "フェリー"}.get(encoding, "Fährschiff")
    named = encoding.removesuffix("-sig")
    raw = f'<?xml version="1.0" encoding="{named}"?>{rss(ITEM.replace("It sailed", text))}'.encode(encoding)
    assert documents(raw)[0].text == f"{text}."


def test_the_encoding_that_a_server_named() -> None:
    raw = rss(ITEM.replace("It sailed", "Паром")).encode("koi8-r")
    assert documents(raw, charset="koi8-r")[0].text == "Паром."
    assert documents(b'<?xml version="1.0" encoding="koi8-r"?>' + raw, charset="cp1251")[0].text == "Паром."


def test_a_bad_byte_spoils_one_letter() -> None:
    text = "Fährschiffe übersetzen täglich"
    raw = rss(ITEM.replace("It sailed", text)).encode() + b"\xff"
    assert documents(raw)[0].text == f"{text}."
    assert documents(raw.replace("ü".encode(), b"\xfc"))[0].text == "Fährschiffe \ufffdbersetzen täglich."


def test_utf_7_is_not_read() -> None:
    raw = f'<?xml version="1.0" encoding="utf-7"?>{rss(ITEM.replace("It sailed", "+ADw-b"))}'
    assert documents(raw)[0].text == "+ADw-b."
