"""An article that is taken down: nothing of it is left on a page or in an export, and its address says so."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import frontmatter
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from digest import pipeline
from digest.export.file import TABLES, Wish
from digest.paths import article_id
from tests.site.projects import ACTORS, make_project, put, tree

SAID = {"by": "Ada", "on": "2026-11-20", "why": "a letter vmarksecret"}
MARK = re.compile(rb"vmark[a-z]+|Olga|Prentiss", re.IGNORECASE)
PIER, COPY, LAMPS, FERRY, BRIDGE, SAND = (f"{number}saj61ba" for number in range(1, 7))


def text(id: str, date: str, title: str, *paragraphs: str) -> str:
    own = f"date: {date}\n" if date else ""
    return f"---\nid: {id}\n{own}---\n{title}\n\n" + "\n\n".join(paragraphs) + "\n"


MEETING = (
    "Ada Marlowe met Olga Prentiss and Bram Okafor at the vmarkquay of Norhaven on Monday, and saw the vmarklights.",
    "“The harbour will stay vmarkopen all night from now on,” Olga Prentiss said. The council pays for vmarklamps.",
)
COMMON = "The newsletter of the harbour comes every Friday"
ARTICLES = {
    "times/pier.txt": text(PIER, "2023-09-05", "Vmarktitle of the meeting at the quay", *MEETING),
    "wire/lamps.txt": text(
        LAMPS,
        "2023-09-06",
        "Marlowe and Okafor meet at the quay of Norhaven",
        "Ada Marlowe met Bram Okafor at the quay of Norhaven on Monday, and the two looked at the lights there.",
        "“The harbour is lit,” Bram Okafor said. The Harbour Council pays for lamps of its own, all night long.",
    ),
    "daily/ferry.txt": text(
        FERRY,
        "2023-09-20",
        "The ferry runs until the bridge is mended",
        "A ferry crosses the harbour every hour until the bridge is mended, as Cora Linden promised on Monday evening.",
        COMMON,
    ),
    "daily/sand.txt": text(
        SAND,
        "2023-11-20",
        "New sand for the winter in all boxes",
        "The town has put new sand into all of its boxes, and Cora Linden has looked at every one of them by herself.",
        COMMON,
    ),
    "daily/bridge.txt": text(
        BRIDGE,
        "",
        "The bridge of Eastholm is closed for repairs",
        "A part of its railing had fallen into the water, and the ferry Kestrel runs instead of it until the spring.",
        "Bram Okafor wrote a letter to Ada Marlowe, who builds bridges, and asked her what the repairs would cost.",
    ),
}


def take_down(root: Path, *ids: str, **more: str) -> None:
    lines = [json.dumps({"verdict": "takedown", "article": id, **SAID, **more}) + "\n" for id in ids]
    put(root, "seeds/decisions.jsonl", "".join(lines))


def pages(root: Path) -> dict[str, str]:
    pipeline.convert_project(root)
    return {path.relative_to(root / "docs").as_posix(): path.read_text("utf-8") for path in root.rglob("docs/**/*.md")}


def exports(root: Path) -> dict[str, bytes]:
    return {name: pipeline.export(root, Wish(name, "jsonl", with_text=True)).path.read_bytes() for name in TABLES}


def marks(files: Iterable[bytes | None]) -> set[str]:
    """The words that only one article has, wherever they are: in pages, HTML, lists, the search index unpacked."""
    unpacked = (gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw for raw in files if raw is not None)
    return {word.decode().lower() for content in unpacked for word in MARK.findall(content)}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A built project before and after its first article was taken down."""
    before = make_project(tmp_path_factory.mktemp("takedown") / "before", ARTICLES)
    with (before / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: https://news.example/below/\n")
    pipeline.build(before)
    after = Path(shutil.copytree(before, before.parent / "after"))
    take_down(after, PIER, reason="The outlet asked for it.")
    run = pipeline.build(after)
    assert (run.counts["articles"], run.counts["removed"], run.problems) == (4, 1, ())
    return before, after


def test_no_word_of_it_is_left_anywhere(sites: tuple[Path, Path]) -> None:
    before, after = sites
    ours = {"vmarktitle", "vmarkquay", "vmarkopen", "vmarklights", "vmarklamps", "olga", "prentiss"}
    for root, left in ((before, ours), (after, set())):
        assert marks(tree(root / "docs", but=".digest").values()) == left
        assert marks(tree(root / "site").values()) >= left
        assert (marks(tree(root / "site").values()) == set()) == (root is after)
        assert marks(exports(root).values()) == left
        assert marks([(root / "docs/.digest/receipts.jsonl").read_bytes()]) == set()
    for name in ("articles", "mentions", "quotes", "meetings"):
        assert PIER.encode() in exports(before)[name]
    assert not any(PIER.encode() in content for content in exports(after).values())
    assert PIER not in (after / "docs/.digest/receipts.jsonl").read_text("utf-8")


def test_the_input_is_left_alone(sites: tuple[Path, Path]) -> None:
    before, after = (tree(root / "seeds", but="decisions.jsonl") for root in sites)
    assert before == after


def test_a_note_at_its_addresses_and_at_its_id_that_nothing_lists(sites: tuple[Path, Path]) -> None:
    site = sites[1] / "site"
    for name in (PIER, f"{PIER}-vmarktitle-of-the-meeting-at-the-quay"):
        html = LexborHTMLParser((site / "article" / name / "index.html").read_text("utf-8"))
        words = " ".join(html.css_first("article").text(separator=" ").split())
        assert words.startswith("Removed")
        assert "This article was removed on 20 November 2026." in words
        assert "Reason: The outlet asked for it." in words
        assert [node.attributes["content"] for node in html.css("meta[name=robots]")] == ["noindex"]
        assert not html.css("[data-pagefind-body], meta[http-equiv=refresh], link[rel=canonical]")
    assert PIER not in (site / "sitemap.xml").read_text("utf-8")
    leading = {
        path.relative_to(site).parent.as_posix()
        for path in site.rglob("index.html")
        if PIER in path.read_text("utf-8") and PIER not in str(path)
    }
    assert leading == {"digest/2023", "digest/2023-09", "digest/2023-w36", "log"}


def test_digests_count_it_under_its_time_and_do_not_name_it(sites: tuple[Path, Path]) -> None:
    found = pages(sites[1])
    for name, kind in (("2023", "year"), ("2023-09", "month"), ("2023-w36", "week")):
        told = found[f"digest/{name}.md"].partition("## Corrected or removed since")[2]
        line = f"- 20 November 2026: [one article of this {kind} was removed](../article/{PIER}.md)"
        assert f"{line} (The outlet asked for it.)\n" in told
    assert "was removed" not in found["digest/2023-11.md"]


def test_within_its_period_it_is_no_removal_since(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p", ARTICLES)
    take_down(root, PIER, on="2023-09-08")
    found = pages(root)
    assert not [name for name, page in found.items() if name.startswith("digest/") and "was removed" in page]
    assert "removed on 8 September 2023." in found[f"article/{PIER}.md"]


def test_story_pair_actor_and_source_go_as_of_a_deleted_article(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p", ARTICLES)
    put(root, "seeds/actors.yml", f"{ACTORS}olga-prentiss: {{name: Olga Prentiss, kind: person}}\n")
    (story,) = (name for name in pages(root) if name.startswith("story/"))
    pipeline.freeze(root, "2026-11-19")
    deleted = Path(shutil.copytree(root, tmp_path / "deleted"))
    (deleted / "seeds/articles/times/pier.txt").unlink()
    take_down(root, PIER)
    found, other = pages(root), pages(deleted)
    for name in (story, "actor/olga-prentiss.md", "pair/ada-marlowe--olga-prentiss.md", "source/example-times.md"):
        assert found[name] == other[name]
        assert frontmatter.loads(found[name])["kind"] in ("redirect", "gone")


_UPDATED = re.compile(r"^updated: .*\n", re.MULTILINE)


def _but_notes(docs: dict[str, str], ids: Iterable[str]) -> dict[str, str]:
    """Without what is left of articles that were taken down: notes, lines in digests with their days, the log."""
    line = re.compile(r"^- [^\n]*was removed\]\(\.\./article/\w+\.md\)\n", re.MULTILINE)
    none = re.compile(r'<div class="d-gaps" markdown="1">\n\n+</div>\n')
    notes = {name for name in docs if name.startswith("article/") and name[8:16] in ids}
    kept = {name: page for name, page in docs.items() if name not in {*notes, "log/index.md"}}
    found = {name: none.sub("Nothing.\n", line.sub("", page)) for name, page in kept.items()}
    return {name: _UPDATED.sub("", page) if name.startswith("digest/") else page for name, page in found.items()}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ids=st.sets(st.sampled_from([PIER, LAMPS, FERRY, BRIDGE, SAND]), max_size=4))
def test_all_else_is_as_if_the_file_were_not_there(tmp_path_factory: pytest.TempPathFactory, ids: set[str]) -> None:
    folder = tmp_path_factory.mktemp("law")
    down = make_project(folder / "down", ARTICLES)
    take_down(down, *sorted(ids))
    away = make_project(folder / "away", {name: text for name, text in ARTICLES.items() if text[8:16] not in ids})
    found = pages(down)
    assert _but_notes(found, ids) == _but_notes(pages(away), ())
    assert found["log/index.md"].count("was removed](") == len(ids)
    assert {name[8:16] for name, page in found.items() if "This article was removed on" in page} == ids
    assert exports(down) == exports(away)
    assert (down / "docs/.digest/receipts.jsonl").read_bytes() == (away / "docs/.digest/receipts.jsonl").read_bytes()


def test_undone_every_page_is_back(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p", ARTICLES)
    pipeline.convert_project(root)
    before = tree(root / "docs")
    take_down(root, PIER, FERRY)
    pipeline.convert_project(root)
    assert tree(root / "docs") != before
    (root / "seeds/decisions.jsonl").unlink()
    pipeline.convert_project(root)
    assert tree(root / "docs") == before


def test_every_frozen_address_keeps_the_note_also_when_the_file_is_gone(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p", ARTICLES)
    pipeline.freeze(root, "2026-11-18")
    line = {"key": f"article:{PIER}", "address": f"/article/{PIER}-other/", "on": "2026-11-19"}
    with (root / "seeds/permalinks.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
    take_down(root, PIER)
    notes = {f"article/{PIER}{end}.md" for end in ("", "-other", "-vmarktitle-of-the-meeting-at-the-quay")}
    for _ in range(2):
        found = pages(root)
        assert {name for name, page in found.items() if "This article was removed on 20 November" in page} == notes
        assert pipeline.convert_project(root).problems == ()
        (root / "seeds/articles/times/pier.txt").unlink(missing_ok=True)
    before = (root / "seeds/permalinks.jsonl").read_bytes()
    lines, _ = pipeline.freeze(root, "2026-11-20")
    assert not [line for line in lines if PIER in line.address]
    assert (root / "seeds/permalinks.jsonl").read_bytes().startswith(before)


def test_a_copy_stands_and_the_note_does_not_lead_to_it(tmp_path: Path) -> None:
    both = ARTICLES | {"wire/copy.txt": text(COPY, "2023-09-07", "The lights", *MEETING)}
    root = make_project(tmp_path / "p", both)
    copied = f"article/{COPY}-the-lights.md"
    assert frontmatter.loads(pages(root)[copied])["duplicate_of"] == PIER
    pipeline.freeze(root, "2026-11-18")
    take_down(root, PIER)
    found = pages(root)
    assert "duplicate_of" not in frontmatter.loads(found[copied])
    assert "vmarkquay" in found[copied]
    assert "removed on" in found[f"article/{PIER}-vmarktitle-of-the-meeting-at-the-quay.md"]
    take_down(root, COPY)
    found = pages(root)
    assert "removed on" in found[copied]
    assert "vmarkquay" in found[f"article/{PIER}-vmarktitle-of-the-meeting-at-the-quay.md"]


def test_of_two_files_of_the_same_bytes_the_other_stands(tmp_path: Path) -> None:
    plain = ARTICLES["times/pier.txt"].replace(f"id: {PIER}\n", "")
    root = make_project(tmp_path / "p", {f"times/{name}.txt": plain for name in "abc"})
    pipeline.freeze(root, "2026-11-18")
    (root / "seeds/articles/times/c.txt").unlink()
    down, stands, deleted = (article_id(f"times/{name}.txt") for name in "abc")
    take_down(root, down)
    found = pages(root)
    title = "-vmarktitle-of-the-meeting-at-the-quay.md"
    assert "removed on" in found[f"article/{down}{title}"]
    assert "vmarkquay" in found[f"article/{stands}{title}"]
    assert frontmatter.loads(found[f"article/{deleted}{title}"])["to"] == f"article/{stands}{title[:-3]}/"


def test_a_file_that_comes_back_under_another_name_is_told(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p", ARTICLES)
    plain = ARTICLES["daily/ferry.txt"].replace(f"id: {FERRY}\n", "")
    old = put(root, "seeds/articles/daily/ferry.txt", plain)
    pipeline.freeze(root, "2026-11-18")
    id = article_id("daily/ferry.txt")
    take_down(root, id)
    assert pipeline.convert_project(root).problems == ()
    old.rename(old.with_name("ferry-2.txt"))
    (problem,) = pipeline.convert_project(root).problems
    assert (problem.where, problem.level) == ("seeds/decisions.jsonl:1", "warning")
    assert "seeds/articles/daily/ferry-2.txt" in problem.what
    notes = list(root.glob(f"docs/article/{id}*.md"))
    assert len(notes) == 2
    assert all("removed on" in note.read_text("utf-8") for note in notes)
    take_down(root, id, problem.fix.partition("takedown ")[2][:8])
    assert pipeline.convert_project(root).problems == ()


def test_an_article_that_nobody_knows_is_a_warning_of_every_build(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p", ARTICLES)
    take_down(root, "9saj61ba", PIER)
    for _ in range(2):
        (problem,) = pipeline.convert_project(root).problems
        assert (problem.where, problem.level) == ("seeds/decisions.jsonl:1", "warning")
        assert problem.what == "no article has the id `9saj61ba`: the line has no effect"
    assert not (root / "docs/article/9saj61ba.md").exists()


def test_decisions_about_an_article_that_is_down_are_no_mistakes(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p", ARTICLES)
    lines = [
        {"verdict": "takedown", "article": PIER},
        {"verdict": "this-mention", "article": PIER, "text": "Bram Okafor", "nth": 1, "actor": None},
        {"verdict": "story-join", "articles": [PIER, FERRY], "why": "one event"},
        {"verdict": "story-name", "article": PIER, "title": "Vmarkname"},
    ]
    put(root, "seeds/decisions.jsonl", "".join(json.dumps({**SAID, **line}) + "\n" for line in lines))
    put(root, "seeds/corrections.yml", f"{PIER}: {{title: Vmarkfixed, on: 2026-11-19, why: vmarkwhy}}\n")
    assert pipeline.convert_project(root).problems == ()
    assert marks(tree(root / "docs", but=".digest").values()) == set()


def test_all_of_them(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p", ARTICLES)
    take_down(root, PIER, LAMPS, FERRY, BRIDGE, SAND)
    assert pipeline.build(root).counts["articles"] == 0
    assert marks(tree(root / "site").values()) == set()


def test_every_version_of_it_goes(tmp_path: Path) -> None:
    front = "---\nurl: https://times.example/pier\ndate: 2023-09-0{}\n---\nVmarktitle {}\n\n{}\n"
    versions = {f"times/v{n}.txt": front.format(n, n, "\n\n".join(MEETING)) for n in (5, 6)}
    root = make_project(tmp_path / "p", {**ARTICLES, **versions})
    take_down(root, article_id("https://times.example/pier"), PIER)
    pipeline.convert_project(root)
    assert marks(tree(root / "docs", but=".digest").values()) == set()


def test_check_tells_that_the_pages_are_older_than_the_takedown(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p", ARTICLES)
    pipeline.convert_project(root)
    take_down(root, PIER)
    told = pipeline.broken_statements(root)
    assert told
    assert all(f"is from {PIER}, an article that is gone" in problem.what for problem in told)
    pipeline.convert_project(root)
    assert pipeline.broken_statements(root) == ()
