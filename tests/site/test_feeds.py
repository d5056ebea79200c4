"""The feeds of a whole site: one for each page that can be followed, valid, and telling no more than the pages do."""

from __future__ import annotations

import json
import re
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser
import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from digest import paths, pipeline
from tests.site.projects import here, make_project, put, tree
from tests.site.test_takedown import ARTICLES, BRIDGE, FERRY, LAMPS, PIER, take_down

URL = "https://news.example/below/"
ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
HOSTILE = """\
---
id: 7saj61ba
date: 2023-09-07T08:15:00+02:00
title: '</title>]]><script>alert(1)</script> & "Ada Marlowe" \u0645\u0631\u062d\u0628\u0627'
url: https://wire.example/a?b=1&c=2
---
Ada Marlowe said that the harbour of Norhaven & its <b>lamps</b> are "open" to all, and that ]]> is no end of it at all.
"""


def make(folder: Path, **more: str) -> Path:
    root = make_project(folder, ARTICLES | {"wire/hostile.md": HOSTILE})
    located(root)
    for name, text in more.items():
        put(root, name, text)
    return root


def located(root: Path) -> None:
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(f"site_url: {URL}\n")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make(tmp_path_factory.mktemp("feeds") / "project")
    assert pipeline.build(root).notes == ()
    return root


def feeds(root: Path, name: str) -> dict[str, bytes]:
    """By the path of the page beside which they stand, from docs/ or site/."""
    found = {path.parent.relative_to(root): path.read_bytes() for path in root.rglob(name)}
    return {("index.md" if str(folder) == "." else f"{folder}.md"): content for folder, content in found.items()}


def live(root: Path) -> set[str]:
    """Pages in docs/ that can be followed."""
    pages = {path.relative_to(root / "docs").as_posix(): path.read_text("utf-8") for path in root.rglob("docs/**/*.md")}
    moved = re.compile(r'^kind: "(?:redirect|gone)"$', re.MULTILINE)
    return {page for page, text in pages.items() if paths.has_feed(page) and not moved.search(text)}


def test_as_many_as_there_are_pages_to_follow(built: Path) -> None:
    wanted = live(built)
    assert {page.partition("/")[0] for page in wanted} == {"index.md", "actor", "story", "source", "pair"}
    for name in ("feed.xml", "feed.json"):
        assert feeds(built / "docs", name).keys() == wanted
        assert feeds(built / "site", name) == feeds(built / "docs", name)


def _texts(node: Any, name: str) -> list[str]:
    return [found.text or "" for found in node.findall(f"{ATOM}{name}")]


def test_atom_has_what_rfc_4287_asks_for(built: Path) -> None:
    for page, content in feeds(built / "docs", "feed.xml").items():
        parsed = feedparser.parse(content)
        assert (parsed.bozo, parsed.version) == (False, "atom10"), page
        feed = etree.fromstring(content)
        entries = feed.findall(f"{ATOM}entry")
        for node in (feed, *entries):
            for name in ("id", "title", "updated"):
                (text,) = _texts(node, name)
                assert text.strip()
            assert urlsplit(_texts(node, "id")[0]).scheme == "https"
            assert node.find(f"{ATOM}author/{ATOM}name").text.strip()
            for moment in (*_texts(node, "updated"), *_texts(node, "published")):
                assert RFC3339.fullmatch(moment)
                assert datetime.fromisoformat(moment).tzinfo
            alternate = [link for link in node.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
            assert [link.get("type") for link in alternate] == ["text/html"]
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == URL + paths.beside(page, "feed.xml")
        assert links["alternate"] == URL.rstrip("/") + paths.address(page)
        ids = [id for entry in entries for id in _texts(entry, "id")]
        assert len(ids) == len(set(ids)) <= 20
        assert entries, page
        newest = max(datetime.fromisoformat(moment) for entry in entries for moment in _texts(entry, "updated"))
        assert datetime.fromisoformat(_texts(feed, "updated")[0]) == newest


def test_each_feed_has_an_id_of_its_own(built: Path) -> None:
    ids = [_texts(etree.fromstring(content), "id")[0] for content in feeds(built / "docs", "feed.xml").values()]
    assert len(ids) == len(set(ids))


# Of https://www.jsonfeed.org/version/1.1/ what may stand where, and what it must be.
TOP = {"version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str, "authors": list}
ITEM = {
    **dict.fromkeys(("id", "url", "external_url", "title", "content_text"), str),
    **dict.fromkeys(("date_published", "date_modified", "language"), str),
    "authors": list,
}


def test_json_feeds_are_as_version_1_1_has_it_and_say_what_atom_says(built: Path) -> None:
    others = feeds(built / "docs", "feed.xml")
    for page, content in feeds(built / "docs", "feed.json").items():
        feed = json.loads(content)
        assert feed.keys() == {*TOP, "items"}
        assert all(isinstance(feed[name], kind) for name, kind in TOP.items())
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == URL + paths.beside(page, "feed.json")
        for item in feed["items"]:
            assert {"id", "url", "title", "content_text"} <= item.keys() <= ITEM.keys()
            assert all(isinstance(item[name], kind) and item[name] for name, kind in ITEM.items() if name in item)
            assert all(author["name"] and author.keys() <= {"name", "url"} for author in item["authors"])
            assert all(RFC3339.fullmatch(item[name]) for name in ("date_published", "date_modified") if name in item)
        entries = etree.fromstring(others[page]).findall(f"{ATOM}entry")
        told = [(*_texts(entry, "id"), *_texts(entry, "title"), *_texts(entry, "summary")) for entry in entries]
        assert [(item["id"], item["title"], item["content_text"]) for item in feed["items"]] == told


def test_what_is_in_each(built: Path) -> None:
    def ids(page: str) -> list[str]:
        items = json.loads(feeds(built / "docs", "feed.json")[page])["items"]
        return [item["id"].removeprefix(f"{URL}article/").strip("/") for item in items]

    assert ids("index.md") == ["6saj61ba", FERRY, "7saj61ba", LAMPS, PIER]  # the bridge has no date, and no ledger
    assert ids("source/example-times.md") == [PIER]
    assert ids("pair/ada-marlowe--bram-okafor.md") == [LAMPS, PIER]
    assert ids("actor/ada-marlowe.md") == ["7saj61ba", LAMPS, PIER]
    (story,) = (page for page in feeds(built / "docs", "feed.json") if page.startswith("story/"))
    assert ids(story) == [LAMPS, PIER]


def test_every_address_in_them_is_there(built: Path) -> None:
    for content in feeds(built / "docs", "feed.json").values():
        feed = json.loads(content)
        own = [feed["home_page_url"], *(item["url"] for item in feed["items"])]
        own += [author["url"] for item in feed["items"] for author in item["authors"] if "url" in author]
        for address in own:
            assert (built / "site" / address.removeprefix(URL) / "index.html").is_file(), address


def test_the_list_of_all(built: Path) -> None:
    root = etree.fromstring((built / "site/feeds.opml").read_bytes())
    listed = {outline.get("xmlUrl").removeprefix(URL) for outline in root.iter("outline") if outline.get("xmlUrl")}
    assert listed == {paths.beside(page, "feed.xml") for page in live(built)}
    groups = [outline.get("text") for outline in root.find("body") if outline.get("xmlUrl") is None]
    assert groups == ["Actors", "Stories", "Sources", "Pairs"]
    assert root.get("version") == "2.0"


def test_pages_lead_to_their_feeds_and_no_others_do(built: Path) -> None:
    followed = {paths.built(page) for page in live(built)}
    site = built / "site"
    for path in site.rglob("index.html"):
        name = path.relative_to(site).as_posix()
        html = LexborHTMLParser(path.read_bytes())
        heads = {
            link.attributes["type"]: urljoin(f"/{name}", link.attributes["href"] or "")
            for link in html.css("head link[rel~=alternate]")
        }
        assert not html.css("head link[rel=alternate]"), "the theme would ask for a sitemap beside each"
        own = [urljoin(f"/{name}", link.attributes["href"] or "") for link in html.css(".d-follow a")]
        if name not in followed:
            assert (heads, own) == ({}, []), name
            continue
        folder = f"/{name.removesuffix('index.html')}"
        assert heads == {"application/atom+xml": f"{folder}feed.xml", "application/feed+json": f"{folder}feed.json"}
        assert own[:2] == [f"{folder}feed.xml", f"{folder}feed.json"]
        assert own[2:] == (["/feeds.opml"] if name == "index.html" else [])
        assert all((site / address.lstrip("/")).is_file() for address in own)
    assert "../feeds.opml" in (site / "about/index.html").read_text("utf-8")


def test_a_title_that_means_harm_is_a_title(built: Path) -> None:
    (item,) = (item for item in json.loads((built / "docs/feed.json").read_bytes())["items"] if "7saj" in item["id"])
    assert item["title"] == '</title>]]><script>alert(1)</script> & "Ada Marlowe" \u0645\u0631\u062d\u0628\u0627'
    assert item["date_published"] == "2023-09-07T08:15:00+02:00"
    assert item["external_url"] == "https://wire.example/a?b=1&c=2"
    assert '& its lamps are "open" to all, and that ]]> is' in item["content_text"]


def test_without_an_address_there_is_none_and_build_says_so(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p", ARTICLES)
    ended = here("build", "--strict", cwd=root)
    assert ended.code == 0
    assert ended.err.count("note: site_url is not set") == 1
    for folder in ("docs", "site"):
        assert not [path for name in ("feed.xml", "feed.json", "*.opml") for path in (root / folder).rglob(name)]
    assert not [page for page in root.rglob("site/**/*.html") if "d-follow" in page.read_text("utf-8")]
    located(root)
    ended = here("build", cwd=root)
    assert "site_url" not in ended.err
    assert (root / "site/feed.xml").is_file()


def test_frozen_an_undated_article_is_in_and_its_ledger_day_is_no_date_of_it(tmp_path: Path) -> None:
    root = make(tmp_path / "p")
    pipeline.freeze(root, "2026-11-20")
    for day in ("2026-11-20", "2026-12-24"):
        pipeline.convert_project(root)
        first = json.loads((root / "docs/feed.json").read_bytes())["items"][0]
        assert first["id"] == f"{URL}article/{BRIDGE}/"
        assert not [name for name in first if name.startswith("date")]
        assert "date of this article is unknown" in first["content_text"]
        assert b"<updated>2026-11-20T12:00:00Z</updated>" in (root / "docs/feed.xml").read_bytes()
        # A second line, of a new address, changes nothing.
        put(root, "seeds/corrections.yml", f"{BRIDGE}: {{title: The bridge of Eastholm is shut}}\n")
        pipeline.freeze(root, day)


def test_a_corrected_title_is_an_update_of_the_same_item(tmp_path: Path) -> None:
    root = make(tmp_path / "p")
    pipeline.convert_project(root)
    before = json.loads((root / "docs/feed.json").read_bytes())["items"][1]
    put(root, "seeds/corrections.yml", f"{FERRY}: {{title: The ferry sails again, on: 2023-10-05}}\n")
    pipeline.convert_project(root)
    after = json.loads((root / "docs/feed.json").read_bytes())["items"][1]
    assert (after["id"], after["date_published"]) == (before["id"], before["date_published"])
    assert (after["title"], after["date_modified"]) == ("The ferry sails again", "2023-10-05T12:00:00Z")
    assert after["url"] != before["url"]


def test_who_followed_an_address_that_has_moved_goes_on_to_be_told(tmp_path: Path) -> None:
    root = make(tmp_path / "p")
    pipeline.convert_project(root)
    pipeline.freeze(root, "2026-11-20")
    text = (root / "seeds/actors.yml").read_text("utf-8")
    put(root, "seeds/actors.yml", text.replace("bram-okafor:\n", "b-okafor:\n  was: [bram-okafor]\n"))
    pipeline.convert_project(root)
    found = feeds(root / "docs", "feed.xml")
    assert found["actor/bram-okafor.md"] == found["actor/b-okafor.md"]
    assert found["pair/ada-marlowe--bram-okafor.md"] == found["pair/ada-marlowe--b-okafor.md"]
    assert "bram-okafor/feed.xml" not in (root / "docs/feeds.opml").read_text("utf-8")


def test_of_an_article_that_is_down_no_feed_speaks(tmp_path: Path) -> None:
    root = make(tmp_path / "p")
    pipeline.convert_project(root)
    held = [page for page, content in feeds(root / "docs", "feed.json").items() if PIER.encode() in content]
    assert len(held) > 5
    take_down(root, PIER)
    pipeline.convert_project(root)
    for name in ("feed.xml", "feed.json", "feeds.opml"):
        for content in feeds(root / "docs", name).values():
            assert PIER.encode() not in content
            assert b"mark" not in content.lower()
    assert feeds(root / "docs", "feed.xml").keys() == live(root)


def test_of_a_linked_source_no_sentence_of_an_excerpted_one_its_first(tmp_path: Path) -> None:
    sources = "times: {{name: Times, match: [{{path: 'articles/times/**'}}], publish: {}}}\n"
    for publish, said in (("full", True), ("excerpt", True), ("link", False)):
        root = make(tmp_path / publish)
        put(root, "seeds/sources.yml", sources.format(publish))
        pipeline.convert_project(root)
        for name in ("feed.xml", "feed.json"):
            contents = [text for text in feeds(root / "docs", name).values() if PIER.encode() in text]
            assert all((b"vmarkquay" in content) == said for content in contents)
            assert all((b"allows a link only" in content) != said for content in contents)
            assert all(b"vmarktitle" in content.lower() for content in contents)
            assert not any(b"vmarkopen" in content for content in contents)


def test_the_order_of_the_input_has_no_effect_and_a_second_run_writes_nothing(built: Path, tmp_path: Path) -> None:
    other = make_project(tmp_path / "p", dict(reversed((ARTICLES | {"wire/hostile.md": HOSTILE}).items())))
    located(other)
    pipeline.convert_project(other)
    assert tree(other / "docs") == tree(built / "docs")
    assert pipeline.convert_project(other).unchanged


def test_a_feed_that_is_missing_is_made_again_and_is_no_page(tmp_path: Path) -> None:
    root = make(tmp_path / "p")
    first = pipeline.convert_project(root)
    assert first.counts["written"] == first.counts["pages"] == len(list(root.rglob("docs/**/*.md"))) - 2  # own texts
    before = (root / "docs/feed.xml").read_bytes()
    (root / "docs/feed.xml").unlink()
    second = pipeline.convert_project(root)
    assert (second.counts["written"], second.unchanged) == (0, False)
    assert (root / "docs/feed.xml").read_bytes() == before


def test_an_edited_feed_is_kept_and_a_feed_of_nobody_goes(tmp_path: Path) -> None:
    root = make(tmp_path / "p")
    pipeline.convert_project(root)
    put(root, "docs/feed.xml", "mine\n")
    (root / "seeds/articles/daily/sand.txt").unlink()
    shutil.rmtree(root / "seeds/articles/times")
    run = pipeline.convert_project(root)
    assert [problem.where for problem in run.problems] == ["docs/feed.xml"]
    assert (root / "docs/feed.xml").read_text("utf-8") == "mine\n"
    assert feeds(root / "docs", "feed.json").keys() == live(root)
    assert not (root / "docs/source/example-times").exists()
