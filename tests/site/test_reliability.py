"""Killed, out of space, not allowed to write: the old site or the new one, never half; the next run mends it all."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from digest import cli, pipeline
from digest.publish.state import State, read_state, write_state
from digest.publish.swap import restore, swap
from tests.site.projects import (
    ARTICLES,
    KILLED,
    disk_full,
    fail,
    in_trouble,
    kill,
    make_project,
    put,
    tree,
)

# A build has some 900 moments; its conversion, the first 150, of which the slow run takes every 5th.
FEW = (*range(0, 60, 19), *range(60, 10_000, 197))
MANY = (*range(0, 150, 5), *range(150, 10_000, 17))
moments = pytest.mark.parametrize("moments", [FEW, pytest.param(MANY, marks=pytest.mark.slow)], ids=["few", "many"])
CACHE = ".cache/digest"


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built, and then changed: an article new, one changed, one gone."""
    root = make_project(tmp_path_factory.mktemp("before") / "project")
    pipeline.build(root)
    put(root, "seeds/articles/times/new.txt", ARTICLES["times/talks.txt"].replace("Saturday", "Sunday"))
    put(root, "seeds/articles/daily/bridge.txt", ARTICLES["daily/bridge.txt"].replace("closed", "shut"))
    (root / "seeds/articles/times/lights.txt").unlink()
    return root


@pytest.fixture(scope="module")
def after(before: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, built again without any disturbance."""
    root = copied(before, tmp_path_factory.mktemp("after") / "project")
    pipeline.build(root)
    return root


def copied(project: Path, to: Path) -> Path:
    shutil.copytree(project, to, copy_function=shutil.copy2)
    return to


def verb(*words: str) -> Callable[[], int]:
    def act() -> int:
        sys.argv = ["digest", *words]
        return cli.main()

    return act


def site(project: Path) -> dict[str, bytes | None]:
    return tree(project / "site", but="pagefind")


def as_undisturbed(project: Path, after: Path) -> None:
    run = pipeline.build(project)
    assert run.problems == ()
    assert tree(project / "docs") == tree(after / "docs")
    assert site(project) == site(after)
    assert sorted(path.name for path in (project / CACHE).iterdir()) == [
        *("built.json", "convert.json", "desk", "lock", "now.json", "quarantine.jsonl", "results.db", "site.json")
    ]
    assert sorted(path.name for path in (project / CACHE / "desk").iterdir()) == ["doubts.jsonl", "made.json"]


@moments
def test_a_build_killed_at_any_moment(before: Path, after: Path, tmp_path: Path, moments: Sequence[int]) -> None:
    old, new = site(before), site(after)
    codes = []
    for at in moments:
        root = copied(before, tmp_path / str(at) / "project")
        codes.append(in_trouble(verb("build", "-C", str(root)), root, at, kill).code)
        shown = site(root)
        # Between the two renames of a swap there is none; the next run of digest brings one back.
        assert shown in (old, new) or (not (root / "site").exists() and site_aside(root) == old), at
        as_undisturbed(root, after)
        shutil.rmtree(root.parent)
        if codes[-1] != KILLED:
            break
    assert codes[-1] == 0
    assert set(codes[:-1]) == {KILLED}
    assert len(codes) > 6


def site_aside(root: Path) -> dict[str, bytes | None]:
    return tree(root / CACHE / "site.old", but="pagefind")


@pytest.mark.slow
def test_a_first_build_killed_at_any_moment_of_its_conversion(tmp_path: Path, after: Path) -> None:
    expected = make_project(tmp_path / "expected" / "project")
    pipeline.build(expected)
    for at in range(0, 70, 5):
        root = make_project(tmp_path / str(at) / "project")
        ended = in_trouble(verb("convert", "-C", str(root)), root, at, kill)
        assert ended.code == KILLED or at > 50
        assert pipeline.convert_project(root).problems == ()
        assert tree(root / "docs") == tree(expected / "docs"), at


@moments
def test_a_disk_that_fills_at_any_moment_of_a_build(
    before: Path, after: Path, tmp_path: Path, moments: Sequence[int]
) -> None:
    old, new = site(before), site(after)
    codes = []
    for at in moments:
        root = copied(before, tmp_path / str(at) / "project")
        ended = in_trouble(verb("build", "-C", str(root)), root, at, disk_full)
        codes.append(ended.code)
        if ended.code == 0:
            break
        assert ended.code == 1, (at, ended)
        assert ended.out == ""
        assert "No space left on device" in ended.err, (at, ended)
        assert "fix: free some space" in ended.err or "the free space" in ended.err, (at, ended)
        assert "bug" not in ended.err
        # A disk that fills with the very last file, the note of what was done, has the new site.
        assert site(root) in (old, new), at
        as_undisturbed(root, after)
        shutil.rmtree(root.parent)
    assert codes[-1] == 0
    assert len(codes) > 6


@pytest.mark.parametrize(
    ("number", "at"),
    [
        *(
            (errno.EACCES, 0),
            (errno.EROFS, 1),
            (errno.EACCES, 4),
            (errno.EDQUOT, 30),
            (errno.EIO, 60),
            (errno.EROFS, 150),
        )
    ],
)
def test_a_folder_that_may_not_be_written_to(before: Path, after: Path, tmp_path: Path, number: int, at: int) -> None:
    root = copied(before, tmp_path / "project")
    ended = in_trouble(verb("build", "-C", str(root)), root, at, fail(number))
    assert (ended.code, ended.out) == (1, ""), ended
    assert "  fix: " in ended.err
    assert "bug" not in ended.err
    assert site(root) == site(before)
    as_undisturbed(root, after)


@pytest.mark.parametrize(
    "name",
    [
        "convert.json.new",
        "lock",
        *(pytest.param(name, marks=pytest.mark.slow) for name in ("site.json.new", "quarantine.jsonl.new")),
    ],
)
def test_what_a_run_leaves_for_the_next_one_cannot_be_written(
    before: Path, after: Path, tmp_path: Path, name: str
) -> None:
    root = copied(before, tmp_path / "project")
    ended = in_trouble(verb("build", "-C", str(root)), root, 0, disk_full, only=name)
    assert (ended.code, ended.out) == (1, ""), ended
    assert "No space left on device" in ended.err
    as_undisturbed(root, after)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("name", ["convert.json.new", "site.json.new"])
def test_the_disk_is_full_when_the_bytes_of_the_note_come(before: Path, after: Path, tmp_path: Path, name: str) -> None:
    root = copied(before, tmp_path / "project")
    (root / CACHE / name).symlink_to("/dev/full")
    ended = in_trouble(verb("build", "-C", str(root)), root, 10**6, disk_full)
    assert (ended.code, ended.out) == (1, ""), ended
    assert "No space left on device" in ended.err
    assert "fix: free some space" in ended.err
    (root / CACHE / name).unlink()
    as_undisturbed(root, after)


def test_a_search_index_that_finds_no_space(
    before: Path, after: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copied(before, tmp_path / "project")
    code = f"import sys; sys.exit('Error: {os.strerror(errno.ENOSPC)} (os error 28)')"
    monkeypatch.setattr("digest.publish.pagefind._COMMAND", (sys.executable, "-c", code))
    ended = in_trouble(verb("build", "-C", str(root)), root, 10**6, disk_full)
    assert (ended.code, ended.out) == (1, "")
    assert "fix: free some space" in ended.err
    assert site(root) == site(before)
    monkeypatch.undo()
    as_undisturbed(root, after)


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"made_from": 1}', '{"counts": 3}', "\udcff"])
@pytest.mark.parametrize("name", ["convert", "site"])
def test_a_torn_note_of_the_last_run_counts_as_none(after: Path, tmp_path: Path, name: str, content: str) -> None:
    root = copied(after, tmp_path / "project")
    put(root, f"{CACHE}/{name}.json", content.encode("utf-8", "surrogateescape"))
    assert read_state(root, name) is None
    run = pipeline.convert_project(root)
    assert (run.problems, run.unchanged) == ((), True)


def test_a_note_reads_back_equal(tmp_path: Path) -> None:
    state = State("x", {"a": 1}, (), "2023-09")
    write_state(tmp_path, "convert", state)
    assert read_state(tmp_path, "convert") == state
    assert read_state(tmp_path, "site") is None


def folders(top: Path, *, new: bool = True) -> tuple[Path, Path, Path]:
    put(top, "site/index.html", "old")
    put(top, "site/a/index.html", "old a")
    if new:
        put(top, "new/index.html", "new")
    return top / "new", top / "site", top / "aside"


def test_a_swap_killed_at_any_moment_leaves_one_whole_site(tmp_path: Path) -> None:
    old, new = {"index.html": b"old", "a": None, "a/index.html": b"old a"}, {"index.html": b"new"}
    codes = []
    for at in range(30):
        top = tmp_path / str(at) / "top"
        three = folders(top)
        put(top, "aside/index.html", "older still")

        def act(three: tuple[Path, Path, Path] = three) -> None:
            swap(*three)

        codes.append(in_trouble(act, top, at, kill).code)
        _, place, aside = three
        restore(place, aside)
        assert tree(place) in (old, new), at
        # Somebody removes the site: what comes back, if anything does, is whole.
        shutil.rmtree(place)
        restore(place, aside)
        assert not place.exists() or tree(place) in (old, new, {"index.html": b"older still"}), at
        folders(top)
        swap(*three)
        assert tree(top) == {"site": None, "site/index.html": b"new"}, at
    assert set(codes) == {KILLED, 0}


def test_restoring_is_for_a_lost_site_only(tmp_path: Path) -> None:
    _, place, aside = folders(tmp_path, new=False)
    put(tmp_path, "aside/index.html", "aside")
    restore(place, aside)
    assert (place / "index.html").read_text() == "old"
    shutil.rmtree(place)
    restore(place, aside)
    assert (place / "index.html").read_text() == "aside"
    restore(tmp_path / "none", tmp_path / "none either")
    assert not (tmp_path / "none").exists()
