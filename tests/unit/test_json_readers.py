"""JSON Feed and JSON Lines: which field is which, and what is wrong with a line."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
from collections.abc import Mapping

import pytest

from digest.model import Document, Evidence
from digest.problems import Problem
from digest.read.json_feed import json_feed
from digest.read.json_lines import json_lines
from digest.read.json_record import NAMES
from digest.read.json_value import printed
from digest.read.reader import Input
from digest.registry.settings import Limits
from digest.registry.sources import FIELDS

LIMITS = Limits()


def of_feed(raw: bytes | str) -> list[Document | Problem]:
    return list(json_feed(Input("feed.json", io.BytesIO(raw if isinstance(raw, bytes) else raw.encode()), LIMITS)))


def of_lines(
    raw: bytes, fields: Mapping[str, str] | None = None, limits: Limits = LIMITS, origin: str = "x.jsonl"
) -> list[Document | Problem]:
    return list(json_lines(Input(origin, io.BytesIO(raw), limits, fields or {})))


def document(record: object, fields: Mapping[str, str] | None = None) -> Document:
    (found,) = of_lines(json.dumps(record).encode(), fields)
    assert isinstance(found, Document), str(found)
    return found


def told(outcomes: list[Document | Problem]) -> list[str]:
    return [str(outcome).split("\n")[0] for outcome in outcomes if isinstance(outcome, Problem)]


FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Norhaven Courier",
    "home_page_url": "https://courier.example/",
    "language": "en",
    "authors": [{"name": "The desk"}],
}


def test_an_item_of_json_feed() -> None:
    item = {
        "id": 17,
        "url": "/17",
        "title": "Ferry sails",
        "content_html": "<p>It sailed.</p>",
        "content_text": "It sailed.",
        "date_published": "2024-03-05T10:00:00Z",
        "date_modified": "2024-03-06T10:00:00Z",
    }
    (found,) = of_feed(json.dumps({**FEED, "items": [item]}))
    assert isinstance(found, Document)
    assert (found.origin, found.text, found.form) == ("feed.json#17", "<p>It sailed.</p>", "fragment")
    assert (found.key, found.media_type) == ("https://courier.example/#17", "application/feed+json")
    assert [(item.field, item.value, item.by) for item in found.evidence] == [
        ("title", "Ferry sails", "feed"),
        ("date", "2024-03-05T10:00:00Z", "feed"),
        ("byline", "The desk", "feed"),
        ("source", "The Norhaven Courier", "feed"),
        ("url", "https://courier.example/17", "feed"),
        ("language", "en", "feed"),
    ]


def test_json_feed_1_0_and_plain_text() -> None:
    items = [
        {"id": "1", "content_text": "One.\n\nTwo.", "author": {"name": "Lena Brandvik"}},
        {"id": "2", "title": "x"},
        3,
    ]
    one, two = of_feed(json.dumps({"version": "https://jsonfeed.org/version/1", "title": "T", "items": items}))
    assert isinstance(one, Document)
    assert (one.text, one.key) == ("<p>One.</p><p>Two.</p>", "T#1")
    assert Evidence("byline", "Lena Brandvik", "feed") in one.evidence
    assert "holds no text in 1 of 2 entries" in str(two)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        ("{}", "is JSON, but no JSON Feed"),
        ("[1]", "is JSON, but no JSON Feed"),
        ('{"version": 1}', "is JSON, but no JSON Feed"),
        ('{"a":\n 1,}', "is no JSON: "),
        ("[" * 200_000, "is no JSON that can be read: too large or nested too deep"),
        (f'{{"a": {"9" * 5_000}}}', "is no JSON that can be read: too large or nested too deep"),
        (b"\xff\x00\xfe", "is no JSON: "),
        (json.dumps({**FEED, "items": "x"}), "is a feed without an entry"),
    ],
)
def test_what_is_no_json_feed_is_told_so(raw: bytes | str, what: str) -> None:
    (found,) = of_feed(raw)
    assert isinstance(found, Problem)
    assert found.what.startswith(what)


def test_a_record_with_its_usual_names() -> None:
    found = document(
        {
            "id": "a7",
            "headline": "Ferry  sails",
            "subtitle": "After the storm.",
            "content": "One.\n\nTwo.",
            "published_at": "2024-03-05",
            "authors": [{"name": "Lena Brandvik"}, "Orla Velmian", None, {"x": 1}],
            "publisher": {"name": "The Norhaven Courier"},
            "link": "https://courier.example/17",
            "lang": "en",
        }
    )
    assert (found.origin, found.key, found.form) == ("x.jsonl#a7", "x.jsonl#a7", "lines")
    assert found.text == "One.\n\nTwo."
    assert found.evidence == (
        Evidence("title", "Ferry sails", "record"),
        Evidence("standfirst", "After the storm.", "record"),
        Evidence("date", "2024-03-05", "record"),
        Evidence("byline", "Lena Brandvik, Orla Velmian", "record"),
        Evidence("source", "The Norhaven Courier", "record"),
        Evidence("url", "https://courier.example/17", "record"),
        Evidence("language", "en", "record"),
    )


def test_a_name_that_is_mapped_is_the_only_one() -> None:
    record = {
        "title": "No",
        "meta": {"kicker": "Yes", "by": [{"who": "Lena"}, {"who": "Orla"}]},
        "a.b": "Text.",
        "body": "x",
    }
    found = document(record, {"title": "meta.kicker", "byline": "meta.by.who", "text": "a.b"})
    assert [item.value for item in found.evidence] == ["Yes", "Lena, Orla"]
    assert found.text == "Text."
    assert not document({"title": "No", "body": "x"}, {"title": "meta.kicker"}).evidence


@pytest.mark.parametrize(
    ("record", "fields", "form"),
    [
        ({"text": "a < b & c"}, {}, "lines"),
        ({"text": "<p>a</p>"}, {}, "fragment"),
        ({"text": "a<br/>b"}, {}, "fragment"),
        ({"html": "a"}, {}, "fragment"),
        ({"html": "\n<!doctype html><p>a"}, {}, "page"),
        ({"html": '<?xml version="1.0"?>\n<!-- x -->\n<html lang="en">a</html>'}, {}, "page"),
        ({"html": "<p>a</p>", "text": "a"}, {}, "fragment"),
        ({"html": "<p>a</p>", "plain": "a"}, {"text": "plain"}, "lines"),
        ({"text": ["One.", "Two."]}, {}, "lines"),
    ],
)
def test_the_form_of_a_text(record: object, fields: dict[str, str], form: str) -> None:
    assert document(record, fields).form == form


def test_paragraphs_in_a_list_are_parted() -> None:
    assert document({"text": ["One.", "Two."]}).text == "One.\n\nTwo."


def test_a_faulty_line_is_named_and_the_rest_goes_on() -> None:
    raw = b'{"text": "a"}\n\nnope\n[1]\n{"title": "x"}\n\xff\n' + b"[" * 100_000 + b'\n{"text": "b"}'
    found = of_lines(raw)
    assert [outcome.origin for outcome in found if isinstance(outcome, Document)] == ["x.jsonl#1", "x.jsonl#8"]
    assert told(found) == [
        "seeds/articles/x.jsonl:3: is no JSON: Expecting value (column 1); passed over",
        "seeds/articles/x.jsonl:4: is no object; passed over",
        "seeds/articles/x.jsonl:5: holds no text among its fields (title); passed over",
        "seeds/articles/x.jsonl:6: is no UTF-8; passed over",
        "seeds/articles/x.jsonl:7: is no JSON that can be read: too large or nested too deep; passed over",
    ]


def test_of_many_faulty_lines_a_hundred_are_named() -> None:
    found = of_lines(b"nope\n" * 1_300 + b'{"text": "a"}')
    assert len(found) == 102
    assert "has 1,200 lines more that cannot be used" in told(found)[-1]


def test_a_line_that_is_too_long_is_not_held() -> None:
    file = io.BytesIO(b'{"text": "' + b"a" * 5_000_000 + b'"}\n{"text": "b"}\n{"text": "' + b"c" * 89 + b'"}')
    tracemalloc.start()
    long, short, last = json_lines(Input("x.jsonl", file, Limits(bytes=100)))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(short, Document)
    assert told([long, last]) == [
        f"seeds/articles/x.jsonl:{line}: has more bytes than limits.bytes = 100; passed over" for line in (1, 3)
    ]
    assert most < 1_000_000


def test_packed_lines_and_where_they_break_off() -> None:
    raw = b'{"text": "a"}\n' * 3
    assert len(of_lines(gzip.compress(raw), origin="x.jsonl.gz")) == 3
    *whole, last = of_lines(gzip.compress(raw)[:-9], origin="x.jsonl.gz")
    assert len(whole) == 3
    assert "x.jsonl.gz:3: ends too early; what is behind this line is passed over" in told([last])[0]
    assert len(of_lines(raw, origin="x.jsonl.gz")) == 3  # its first bytes tell, not its name


def test_a_packed_bomb_is_stopped() -> None:
    bomb = gzip.compress(b"a" * 3_000_000)
    found = told(of_lines(bomb, limits=Limits(bytes=1_000, unpacked=100_000), origin="x.jsonl.gz"))
    assert len(found) == 2
    assert "unpacks to more than limits.unpacked = 100,000 bytes" in found[1]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, ""),
        (0, "0"),
        (1.5, "1.5"),
        (" a ", "a"),
        ("\ud800b", "\ufffdb"),
        ({"name": "Lena"}, "Lena"),
        ({"x": "Lena"}, ""),
        (["a", 1, None, ["b"], {"name": "c"}], "a, 1, c"),
    ],
)
def test_values_as_text(value: object, text: str) -> None:
    assert printed(value) == text


def test_every_field_of_ours_has_names_that_are_tried() -> None:
    assert set(NAMES) == set(FIELDS)
