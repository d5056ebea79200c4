"""Writing pages: only what changed, nothing of anybody else's, and the same tree however often it was interrupted."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from digest.problems import Refusal
from digest.publish.write import is_as_written, write_pages
from tests.site.projects import KILLED, disk_full, in_trouble, kill, put, stamps, tree

PAGES = {
    "index.md": b"today",
    "article/a.md": b"one",
    "article/b.md": b"two",
    "actor/x.md": b"x",
    "actor/x/2023.md": b"x in 2023",
}
LATER = {"index.md": b"today", "article/a.md": b"one, mended", "article/c.md": b"three", "actor/x.md": b"x"}
MANIFEST = ".digest/manifest.jsonl"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    write_pages(tmp_path / "docs", PAGES.items())
    return tmp_path / "docs"


def pages(docs: Path) -> dict[str, bytes | None]:
    return {name: content for name, content in tree(docs, but=".digest").items() if content is not None}


def test_pages_are_written_and_a_second_time_left_alone(docs: Path) -> None:
    assert pages(docs) == PAGES
    before = stamps(docs)
    written = write_pages(docs, PAGES.items())
    assert (written.written, written.deleted, written.unchanged, written.kept) == (0, 0, len(PAGES), ())
    assert stamps(docs) == before
    assert is_as_written(docs)


def test_only_what_changed_is_written_and_what_went_takes_its_empty_folder_along(docs: Path) -> None:
    before = stamps(docs)
    written = write_pages(docs, LATER.items())
    assert (written.written, written.deleted, written.unchanged) == (2, 2, 2)
    assert pages(docs) == LATER
    assert not (docs / "actor" / "x").exists()
    after = stamps(docs)
    assert {name for name in after if after[name] != before.get(name)} == {"article/a.md", "article/c.md", MANIFEST}


def test_no_draft_is_left(docs: Path) -> None:
    assert sorted(tree(docs / ".digest")) == ["manifest.jsonl"]


@pytest.mark.parametrize("later", [PAGES, LATER], ids=["wanted", "no longer wanted"])
def test_an_edited_page_is_kept_and_named_until_it_is_ours_again(docs: Path, later: dict[str, bytes]) -> None:
    put(docs, "article/b.md", "my own words")
    for _ in range(2):
        (kept,) = write_pages(docs, later.items()).kept
        assert kept.where == "docs/article/b.md"
        assert kept.level == "warning"
        assert (docs / "article" / "b.md").read_bytes() == b"my own words"
    put(docs, "article/b.md", PAGES["article/b.md"])
    written = write_pages(docs, later.items())
    assert written.kept == ()
    assert pages(docs) == later
    assert is_as_written(docs)


def test_an_edited_page_that_is_removed_is_written_again(docs: Path) -> None:
    put(docs, "article/b.md", "my own words")
    write_pages(docs, PAGES.items())
    (docs / "article" / "b.md").unlink()
    assert not is_as_written(docs)
    assert write_pages(docs, PAGES.items()).kept == ()
    assert pages(docs) == PAGES


def test_an_edited_page_is_kept_though_the_page_changes_as_well(docs: Path) -> None:
    put(docs, "article/a.md", "my own words")
    (kept,) = write_pages(docs, LATER.items()).kept
    assert kept.where == "docs/article/a.md"
    assert pages(docs) == {**LATER, "article/a.md": b"my own words"}
    # What digest wrote there before is ours still.
    put(docs, "article/a.md", PAGES["article/a.md"])
    assert write_pages(docs, LATER.items()).kept == ()
    assert pages(docs) == LATER


def test_a_page_written_by_hand_in_a_folder_of_ours_is_kept_and_named(docs: Path) -> None:
    put(docs, "actor/y.md", "a page of my own")
    put(docs, "article/deep/er/z.md", "another")
    put(docs, "article/.hidden", "an editor's file, which the site leaves out")
    for later in (PAGES, LATER):
        assert not is_as_written(docs)
        kept = write_pages(docs, later.items()).kept
        assert [problem.where for problem in kept] == ["docs/actor/y.md", "docs/article/deep/er/z.md"]
        assert all("was not written by digest" in problem.what for problem in kept)
    assert pages(docs)["actor/y.md"] == b"a page of my own"


def test_a_page_written_by_hand_where_a_generated_one_belongs_is_kept_and_named(tmp_path: Path) -> None:
    put(tmp_path, "docs/index.md", "my own home page")
    (kept,) = write_pages(tmp_path / "docs", PAGES.items()).kept
    assert kept.where == "docs/index.md"
    assert "was not written by digest" in kept.what
    assert not is_as_written(tmp_path / "docs")
    assert write_pages(tmp_path / "docs", PAGES.items()).kept == (kept,)
    assert pages(tmp_path / "docs") == {**PAGES, "index.md": b"my own home page"}


def test_files_outside_of_our_folders_are_nothing_to_us(docs: Path) -> None:
    put(docs, "about/about.md", "who makes this")
    put(docs, "guide/index.md", "a page of the maintainer's own")
    put(docs, "pictures/a.png", b"\x89PNG")
    assert is_as_written(docs)
    before = stamps(docs)
    assert write_pages(docs, PAGES.items()).kept == ()
    assert write_pages(docs, ()).deleted == len(PAGES)
    assert set(stamps(docs)) == {"about/about.md", "guide/index.md", "pictures/a.png", MANIFEST}
    assert {name: stamps(docs)[name] for name in stamps(docs) if name != MANIFEST}.items() <= before.items()


def test_a_folder_in_the_place_of_a_page_is_kept_and_named(tmp_path: Path) -> None:
    put(tmp_path, "docs/article/a.md/note.txt", "why not")
    kept = write_pages(tmp_path / "docs", PAGES.items()).kept
    assert [problem.where for problem in kept] == ["docs/article/a.md", "docs/article/a.md/note.txt"]
    assert (tmp_path / "docs" / "article" / "b.md").read_bytes() == b"two"


def test_a_file_in_the_place_of_a_folder_is_kept_and_named(tmp_path: Path) -> None:
    put(tmp_path, "docs/article", "why not")
    kept = write_pages(tmp_path / "docs", PAGES.items()).kept
    assert {problem.where for problem in kept} == {"docs/article", "docs/article/a.md", "docs/article/b.md"}
    assert (tmp_path / "docs" / "article").read_bytes() == b"why not"


@pytest.mark.parametrize("link", ["article", ".digest", "about", "actor/x"])
def test_a_folder_of_ours_that_is_a_link_is_refused(tmp_path: Path, link: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    put(elsewhere, "a.md", "not yours")
    put(elsewhere, "2023.md", "not yours")
    before = stamps(elsewhere)
    place = tmp_path / "docs" / link
    place.parent.mkdir(parents=True)
    place.symlink_to(elsewhere)
    with pytest.raises(Refusal) as refused:
        write_pages(tmp_path / "docs", ({**PAGES, "about/index.md": b"about"}).items())
    assert [problem.where for problem in refused.value.problems] == [f"docs/{link}"]
    assert stamps(elsewhere) == before
    assert not (tmp_path / "docs" / "index.md").exists()


def test_a_link_in_the_place_of_a_page_is_not_written_through(tmp_path: Path) -> None:
    target = put(tmp_path, "elsewhere.md", "not yours")
    link = tmp_path / "docs" / "article" / "a.md"
    link.parent.mkdir(parents=True)
    link.symlink_to(target)
    (kept,) = write_pages(tmp_path / "docs", PAGES.items()).kept
    assert kept.where == "docs/article/a.md"
    assert target.read_bytes() == b"not yours"
    assert link.is_symlink()


BROKEN = {
    "missing": None,
    "torn": b'{"path": "article/a.md", "sha256": ["12',
    "not JSON": b"\xff\xfe\x00",
    "no objects": b"[1]\n2\n",
    "no keys": b"{}\n",
    "wrong types": b'{"path": 1, "sha256": 2}\n',
    "deep": b"[" * 100_000,
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_without_its_manifest_pages_as_they_should_be_are_ours_and_others_are_kept(
    docs: Path, content: bytes | None
) -> None:
    (docs / MANIFEST).unlink()
    if content is not None:
        put(docs, MANIFEST, content)
    assert not is_as_written(docs)
    kept = write_pages(docs, LATER.items()).kept
    # They differ from what is wanted, and nobody knows that digest wrote them: none is lost.
    assert [problem.where for problem in kept] == [
        "docs/actor/x/2023.md",
        "docs/article/a.md",
        "docs/article/b.md",
    ]
    assert pages(docs) == {**PAGES, "article/c.md": b"three"}


def test_a_folder_in_the_place_of_the_manifest_is_told(docs: Path) -> None:
    (docs / MANIFEST).unlink()
    put(docs, f"{MANIFEST}/x", "why not")
    for act in (lambda: is_as_written(docs), lambda: write_pages(docs, LATER.items())):
        with pytest.raises(Refusal, match=r"^docs/\.digest/manifest\.jsonl: .*Is a directory"):
            act()
    assert pages(docs) == PAGES


HOSTILE = [
    "../x.md",
    "article/../../x.md",
    "/tmp/x.md",
    "about/about.md",
    "article",
    "article/\0.md",
    "article//a.md",
    "",
]


@pytest.mark.parametrize("path", HOSTILE)
def test_a_manifest_with_a_path_that_is_not_ours_deletes_nothing(docs: Path, path: str) -> None:
    sha = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"  # of b"x"
    for name in ("x.md", "about/about.md"):
        put(docs, name, b"x")
    put(docs.parent, "x.md", b"x")
    before = pages(docs)
    with (docs / MANIFEST).open("a") as file:
        file.write(json.dumps({"path": path, "sha256": [sha, ""]}) + "\n")
    write_pages(docs, PAGES.items())
    assert pages(docs) == before
    assert (docs.parent / "x.md").read_bytes() == b"x"
    assert is_as_written(docs)


START: dict[str, dict[str, bytes]] = {"nothing": {}, "pages": PAGES}


@pytest.mark.parametrize("start", START.values(), ids=START)
def test_killed_at_any_moment_the_next_run_ends_in_the_same_tree(tmp_path: Path, start: dict[str, bytes]) -> None:
    undisturbed = tmp_path / "undisturbed" / "docs"
    write_pages(undisturbed, start.items())
    write_pages(undisturbed, LATER.items())
    expected = tree(undisturbed)
    codes = set()
    for at in range(40):
        docs = tmp_path / str(at) / "docs"
        write_pages(docs, start.items())

        def act(docs: Path = docs) -> None:
            write_pages(docs, LATER.items())

        ended = in_trouble(act, docs, at, kill)
        codes.add(ended.code)
        # Each page is the old one or the new one.
        assert all(content in (start.get(name), LATER.get(name)) for name, content in pages(docs).items()), at
        written = write_pages(docs, LATER.items())
        assert written.kept == (), at
        assert tree(docs) == expected, at
        assert is_as_written(docs), at
    assert codes == {KILLED, 0}


def test_killed_twice_and_with_other_pages_between(tmp_path: Path) -> None:
    third = {"index.md": b"later still", "article/a.md": b"one", "article/d.md": b"four"}
    expected = tmp_path / "undisturbed" / "docs"
    write_pages(expected, third.items())
    for at in range(3, 20):
        docs = tmp_path / str(at) / "docs"
        write_pages(docs, PAGES.items())
        for pages_of_run, moment in ((LATER, at), (third, 22 - at)):

            def act(docs: Path = docs, made: dict[str, bytes] = pages_of_run) -> None:
                write_pages(docs, made.items())

            in_trouble(act, docs, moment, kill)
        assert write_pages(docs, third.items()).kept == (), at
        assert tree(docs) == tree(expected), at


def test_on_a_disk_that_fills_at_any_moment_nothing_is_half_written(tmp_path: Path) -> None:
    codes = set()
    for at in range(20):
        docs = tmp_path / str(at) / "docs"
        write_pages(docs, PAGES.items())

        def act(docs: Path = docs) -> int:
            with pytest.raises(Refusal, match="No space left on device\n  fix: free some space"):
                write_pages(docs, LATER.items())
            return 1

        codes.add(in_trouble(act, docs, at, disk_full).code)
        assert all(content in (PAGES.get(name), LATER.get(name)) for name, content in pages(docs).items()), at
        assert write_pages(docs, LATER.items()).kept == (), at
        assert pages(docs) == LATER, at
    assert codes == {1, 99}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("path", ["index.md", MANIFEST])
def test_a_disk_that_is_full_when_the_bytes_come_is_told(docs: Path, path: str) -> None:
    before = pages(docs)
    draft = docs / ".digest" / "drafts" / hashlib.sha256(path.encode()).hexdigest()[:32]
    draft.parent.mkdir()
    draft.symlink_to("/dev/full")
    with pytest.raises(Refusal, match="No space left on device"):
        write_pages(docs, [("index.md", b"later")])
    assert pages(docs) == before
    assert write_pages(docs, [("index.md", b"later")]).kept == ()
    assert pages(docs) == {"index.md": b"later"}
