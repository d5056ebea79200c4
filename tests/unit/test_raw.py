"""The raw store as it is read: what lies in `seeds/raw/`, and which of it are inputs, with what is known of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from digest import paths
from digest.model import Document, Evidence
from digest.publish import stamp
from digest.publish.watch import Watch
from digest.read.file import read_file
from digest.read.find import find
from digest.read.raw import find_raw
from digest.registry.raw import FEEDS, read_feeds, read_raw
from digest.registry.settings import Limits
from digest.registry.sources import Feed, Source, read_sources

BODY = b"---\ntitle: x\n---\nFerry sails again\n\nThe ferry sailed again on Monday, after three days.\n"
SHA = hashlib.sha256(BODY).hexdigest()
FERRY: Mapping[str, Any] = {
    "url": "https://courier.example/ferry?utm_source=feed",
    "final": "https://courier.example/ferry",
    "fetched": "2026-11-27T17:15:45Z",
    "status": 200,
    "media_type": "text/plain",
    "charset": "koi8-r",
    "etag": None,
    "last_modified": None,
    "role": "page",
    "source": "courier",
    "feed": "https://courier.example/feed.xml",
    "said": {"title": "Ferry sails", "date": "Mon, 04 Mar 2024 10:00:00 GMT", "byline": " "},
}
COURIER = Source(id="courier", name="The Courier", feeds=(Feed(url="https://courier.example/feed.xml"),))


def keep(folder: Path, *fetches: Mapping[str, Any], body: bytes = BODY, ending: str = "txt") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    sha256 = hashlib.sha256(body).hexdigest()
    (folder / f"{sha256}.json").write_text(json.dumps({"fetches": fetches}), "utf-8")
    path = folder / f"{sha256}.{ending}"
    path.write_bytes(body)
    return path


def test_an_input_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    keep(tmp_path, FERRY)
    (found,), problems = find_raw(tmp_path, {"courier": COURIER})
    assert not problems
    assert (found.origin, found.path.name) == (f"raw:{SHA}.txt", f"{SHA}.txt")
    assert (found.fetched, found.charset, found.source) == ("2026-11-27T17:15:45Z", "koi8-r", "courier")
    assert found.evidence == (
        Evidence("url", "https://courier.example/ferry", "fetch"),
        Evidence("title", "Ferry sails", "feed"),
        Evidence("date", "Mon, 04 Mar 2024 10:00:00 GMT", "feed"),
        Evidence("source", "courier", "record"),
    )
    (document,) = read_file(found, Limits(), {})
    assert isinstance(document, Document)
    assert document.evidence == found.evidence
    assert document.fetched == found.fetched
    assert document.text == BODY.decode(), "a stranger's front matter is text"
    assert (document.declared, document.sha256) == ((), SHA)


def test_where_it_lies() -> None:
    assert paths.place(f"raw:{SHA}.txt") == f"seeds/raw/{SHA}.txt"
    assert paths.place(f"raw:{SHA}.feed.json#urn:1") == f"seeds/raw/{SHA}.feed.json#urn:1"
    assert paths.place("raw:x.txt") == "seeds/articles/raw:x.txt"


def test_a_file_that_only_looks_fetched(tmp_path: Path) -> None:
    (tmp_path / f"raw:{SHA}.txt").write_bytes(BODY)
    found, (problem,) = find(tmp_path)
    assert not found
    assert "only fetched bytes" in problem.what


def test_no_pattern_of_a_path_covers_what_was_fetched(tmp_path: Path) -> None:
    source = Source(id="all", name="All", match=({"path": "articles/**"},))
    assert source.has_path("x.txt")
    assert not source.has_path(f"raw:{SHA}.txt")


def test_an_outlet_that_is_listed_no_more_is_nobodys(tmp_path: Path) -> None:
    keep(tmp_path, FERRY)
    (found,), _ = find_raw(tmp_path, {})
    assert found.source is None
    assert "source" not in {item.field for item in found.evidence}


def test_bytes_from_two_addresses_are_the_first_ones_at_its_latest_time(tmp_path: Path) -> None:
    other = {**FERRY, "url": "https://courier.example/copy", "final": "https://courier.example/copy"}
    again = {**FERRY, "fetched": "2026-11-29T08:00:00Z", "said": {"title": "Ferry sails, again"}}
    keep(tmp_path, FERRY, {**other, "fetched": "2026-11-28T08:00:00Z"}, again)
    (found,), _ = find_raw(tmp_path, {})
    assert found.fetched == "2026-11-29T08:00:00Z"
    assert [item.value for item in found.evidence] == ["https://courier.example/ferry", "Ferry sails, again"]


def test_an_archive_has_no_address_of_its_articles(tmp_path: Path) -> None:
    keep(tmp_path, {**FERRY, "media_type": "application/warc"})
    (found,), _ = find_raw(tmp_path, {})
    assert "url" not in {item.field for item in found.evidence}


FEED: Mapping[str, Any] = {**FERRY, "url": "https://courier.example/feed.xml", "role": "feed", "said": {}}


@pytest.mark.parametrize(("articles", "is_input"), [("pages", False), ("feed", True)])
def test_a_feed_is_an_input_where_its_entries_are_the_articles(tmp_path: Path, articles: str, is_input: bool) -> None:
    keep(tmp_path, FEED)
    feeds = (Feed.model_validate({"url": FEED["url"], "articles": articles}),)
    found, problems = find_raw(tmp_path, {"courier": COURIER.model_copy(update={"feeds": feeds})})
    assert bool(found) == is_input
    assert not problems
    assert all("url" not in {item.field for item in one.evidence} for one in found)


def test_what_no_reader_reads_is_told_once(tmp_path: Path) -> None:
    for body in (b"a", b"b"):
        keep(tmp_path, {**FERRY, "media_type": "application/pdf"}, body=body, ending="bin")
    found, (problem,) = find_raw(tmp_path, {})
    assert not found
    assert (problem.where, problem.level) == ("seeds/raw", "warning")
    assert "application/pdf" in problem.what


def changed(**keys: Any) -> str:
    return json.dumps({"fetches": [{**FERRY, **keys}]})


@pytest.mark.parametrize(
    ("record", "what"),
    [
        (None, "has no record of where it is from"),
        ("", "is no record"),
        ("[]", "is no record"),
        ("\ufeff\udcff", "is no record"),
        ("{}", "`fetches` is wrong: field required"),
        ('{"fetches": []}', "`fetches` is wrong"),
        (changed(role="other"), "`fetches.0.role` is wrong"),
        (changed(fetched="yesterday"), "`fetches.0.fetched` is wrong"),
        (changed(status=1), "`fetches.0.status` is wrong"),
        (changed(url=None), "`fetches.0.url` is wrong"),
    ],
)
def test_a_record_that_is_none_is_named_and_passed_over(tmp_path: Path, record: str | None, what: str) -> None:
    path = keep(tmp_path, FERRY)
    (tmp_path / f"{SHA}.json").unlink()
    if record is not None:
        (tmp_path / f"{SHA}.json").write_bytes(record.encode("utf-8", "surrogateescape"))
    keep(tmp_path, FERRY, body=b"another")
    kept, (problem,) = read_raw(tmp_path)
    assert len(kept) == 1
    assert problem.where == f"seeds/raw/{path.name if record is None else f'{SHA}.json'}"
    assert what in problem.what
    assert problem.fix


def test_what_a_later_version_adds_is_passed_over(tmp_path: Path) -> None:
    keep(tmp_path, {**FERRY, "more": 1})
    assert len(read_raw(tmp_path)[0]) == 1


def test_all_else_in_the_folder_is_named(tmp_path: Path) -> None:
    keep(tmp_path, FERRY)
    keep(tmp_path, FERRY, body=b"gone").unlink()
    keep(tmp_path, FERRY, body=b"a link").unlink()
    link = hashlib.sha256(b"a link").hexdigest()
    (tmp_path / f"{link}.txt").symlink_to(tmp_path / f"{SHA}.txt")
    for name in ("notes.txt", f"{SHA}.xml", f"{SHA[:9]}.txt", ".hidden", FEEDS):
        (tmp_path / name).write_text("{}", "utf-8")
    kept, problems = read_raw(tmp_path)
    assert [item.name for item in kept] == [f"{SHA}.txt"]
    assert {problem.where.removeprefix("seeds/raw/"): problem.what.split(";")[0] for problem in problems} == {
        "notes.txt": "is nothing that digest put there",
        f"{SHA[:9]}.txt": "is nothing that digest put there",
        f"{SHA}.xml": "holds the bytes of another file there",
        f"{hashlib.sha256(b'gone').hexdigest()}.json": "has no bytes beside it",
        f"{link}.txt": "is a link, or its record is",
    }
    assert {problem.level for problem in problems} == {"warning"}


def test_no_folder_holds_nothing(tmp_path: Path) -> None:
    assert read_raw(tmp_path / "none") == ((), [])
    assert read_feeds(tmp_path / "none") == ({}, [])


def test_a_file_in_its_place_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "raw").write_text("x", "utf-8")
    kept, (problem,) = read_raw(tmp_path / "raw")
    assert (kept, problem.where) == ((), "seeds/raw")


def test_how_feeds_answered(tmp_path: Path) -> None:
    state = {"last_success": "2026-11-26T08:00:00Z", "last_try": "2026-11-27T08:00:00Z", "error": "is no feed"}
    (tmp_path / FEEDS).write_text(json.dumps({"https://courier.example/feed.xml": state}), "utf-8")
    states, problems = read_feeds(tmp_path)
    assert not problems
    assert states["https://courier.example/feed.xml"].model_dump() == state
    for broken in ("[]", "{", '{"x": {"last_try": "now"}}'):
        (tmp_path / FEEDS).write_text(broken, "utf-8")
        states, (problem,) = read_feeds(tmp_path)
        assert (states, problem.where) == ({}, "seeds/raw/feeds.json")


def test_what_is_fetched_is_seen_by_those_who_watch(tmp_path: Path) -> None:
    told: list[list[str]] = []
    (tmp_path / "mkdocs.yml").write_text("site_name: x", "utf-8")
    watch = Watch(tmp_path, told.append)
    before = stamp.look(tmp_path).signature
    path = keep(tmp_path / "seeds/raw", FERRY)
    assert stamp.look(tmp_path).signature != before
    assert watch.step()
    assert told == [[f"seeds/raw/{SHA}.json", f"seeds/raw/{path.name}"]]


@pytest.mark.parametrize(
    ("feeds", "what"),
    [
        ("[ftp://courier.example/feed]", "`courier.feeds.0.url`: 'ftp://courier.example/feed' is no address of a feed"),
        ("[https://me:word@courier.example/feed]", "is no address of a feed; write https://…"),
        ("['https://[::1/feed']", "is no address of a feed"),
        ("[{url: https://courier.example/feed, articles: entries}]", "which is none of its values"),
        ("[{articles: feed}]", "`courier.feeds.0.url` is missing"),
        ("[{url: https://courier.example/feed, every: hour}]", "`courier.feeds.0.every` is not a known key"),
        ("https://courier.example/feed", "which is no list"),
    ],
)
def test_feeds_that_cannot_be_polled(tmp_path: Path, feeds: str, what: str) -> None:
    path = tmp_path / "sources.yml"
    path.write_text(f"courier:\n  name: The Courier\n  feeds: {feeds}\n", "utf-8")
    sources, _, (problem,) = read_sources(path, "seeds/sources.yml")
    assert not sources
    assert problem.where == "seeds/sources.yml:3"
    assert what in problem.what
    assert problem.fix


def test_feeds_in_both_ways_of_writing(tmp_path: Path) -> None:
    path = tmp_path / "sources.yml"
    path.write_text(
        "courier:\n  name: C\n  feeds:\n    - https://c.example/a\n    - {url: https://c.example/b, articles: feed}\n"
    )
    sources, _, problems = read_sources(path, "seeds/sources.yml")
    assert not problems
    assert [(feed.url, feed.articles) for feed in sources["courier"].feeds] == [
        ("https://c.example/a", "pages"),
        ("https://c.example/b", "feed"),
    ]
