"""Whatever the bytes are, a reader gives documents and problems, and no exception."""

from __future__ import annotations

import gzip
import io
import json
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Document
from digest.problems import Problem
from digest.read.feed import feed
from digest.read.json_feed import json_feed
from digest.read.json_lines import json_lines
from digest.read.markdown import markdown
from digest.read.plain import plain_text
from digest.read.reader import Input, Reader
from digest.registry.settings import Limits
from digest.text import lines, normalise
from tests.properties.feed_texts import feeds, json_files, json_lines_files, markdown_files
from tests.properties.texts import hostile_payloads

FIELDS = {"title", "standfirst", "date", "byline", "source", "url", "language"}


def outcomes(reader: Reader, raw: bytes, origin: str = "x", **limits: int) -> list[Document | Problem]:
    return list(reader(Input(origin, io.BytesIO(raw), Limits(**limits))))


def assert_sound(reader: Reader, raw: bytes, origin: str = "x") -> None:
    found = outcomes(reader, raw, origin)
    documents = [outcome for outcome in found if isinstance(outcome, Document)]
    assert all(outcome in documents or isinstance(outcome, Problem) for outcome in found)
    assert found == outcomes(reader, raw, origin)
    for document in documents:
        said = [item.value for item in document.evidence]
        assert document.text.strip() or reader is markdown
        assert "".join((document.origin, document.key, document.text, *said)).encode()
        assert {item.field for item in document.evidence} <= FIELDS
        assert normalise(document.origin) == document.origin
        assert all(said)
        assert all(
            item.value.startswith(("http://", "https://"))
            for item in document.evidence
            if item.by == "feed" and item.field == "url"
        )
    origins = [document.origin for document in documents]
    assert len(origins) == len(set(origins))


@given(feeds)
def test_feed(raw: bytes) -> None:
    assert_sound(feed, raw)


@given(json_files)
def test_json_feed(raw: bytes) -> None:
    assert_sound(json_feed, raw)


@given(json_lines_files)
def test_json_lines(raw: bytes) -> None:
    assert_sound(json_lines, raw)


@given(st.binary(max_size=200) | json_lines_files.map(gzip.compress), st.integers(0, 40))
def test_packed_json_lines(raw: bytes, cut: int) -> None:
    assert_sound(json_lines, raw[: max(0, len(raw) - cut)], "x.jsonl.gz")


@given(markdown_files)
def test_markdown(raw: bytes) -> None:
    assert_sound(markdown, raw)
    (found,) = outcomes(markdown, raw)
    (before,) = outcomes(plain_text, raw)
    if isinstance(found, Document) and isinstance(before, Document):
        assert len(lines(found.text)) == len(lines(before.text))
        assert found.first_line == before.first_line


PROSE = st.lists(
    st.lists(st.sampled_from("Boats wait outside, she said. 中国人。 *Boats* [wait](x) `so`".split()), min_size=1),
    min_size=1,
)


@given(PROSE, st.integers(1, 6), st.sampled_from(["\n", "\r\n", "\r"]))
def test_a_wrapped_paragraph_is_whole_and_on_its_first_line(paragraphs: list[list[str]], width: int, end: str) -> None:
    wrapped = [[" ".join(words[at : at + width]) for at in range(0, len(words), width)] for words in paragraphs]
    raw = f"{end}{end}".join(end.join(inner) for inner in wrapped).encode()
    (found,) = outcomes(markdown, raw)
    assert isinstance(found, Document)
    bare = [" ".join(words).translate(str.maketrans("", "", "*`[]()x")) for words in paragraphs]
    assert [line for line in lines(found.text) if line] == bare
    starts = [sum(len(inner) + 1 for inner in wrapped[:index]) for index in range(len(wrapped))]
    assert [number for number, line in enumerate(lines(found.text)) if line] == starts


@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.slow)])
@pytest.mark.parametrize("reader", [feed, json_feed, json_lines, markdown], ids=lambda reader: reader.suffixes[0])
def test_what_was_written_to_hurt(reader: Reader, every: int) -> None:
    for id, payload in hostile_payloads()[::every]:
        raw = payload.encode("utf-8", "replace")
        item = (
            f"<rss><item><title>{escape(payload)}</title><description><![CDATA[{payload}]]></description></item></rss>"
        )
        for text in (raw, item.encode("utf-8", "replace"), json.dumps({"text": payload, "title": payload}).encode()):
            assert all(isinstance(outcome, (Document, Problem)) for outcome in outcomes(reader, text)), id
