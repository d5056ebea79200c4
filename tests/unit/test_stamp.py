"""The cheap look: every change is seen, and what could change unseen is not trusted."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.publish import kept, stamp


def project(folder: Path) -> Path:
    for name in ("mkdocs.yml", "seeds/actors.yml", "seeds/articles/a/one.txt", "seeds/articles/two.txt"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name} as it is", "utf-8")
    return folder


def age(root: Path) -> None:
    """As if all had been written in the year 2001; only the time of the last change of each inode is now."""
    for path in root.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000), follow_symlinks=False)


def same_size_and_time(root: Path) -> None:
    path = root / "seeds/articles/two.txt"
    before = path.stat()
    path.write_text(path.read_text("utf-8")[::-1], "utf-8")
    while path.stat().st_ctime_ns == before.st_ctime_ns:  # a tick of the clock, some milliseconds at most
        path.write_text(path.read_text("utf-8"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def put_in_place(root: Path) -> None:
    """As editors save: a new file takes the place of the old one."""
    path = root / "seeds/articles/two.txt"
    new = path.with_name("new")
    new.write_bytes(path.read_bytes())
    os.utime(new, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns))
    new.replace(path)


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "seeds/articles/a/one.txt").write_text("other", "utf-8"),
        lambda root: (root / "seeds/articles/a/one.txt").unlink(),
        lambda root: (root / "seeds/articles/a/three.txt").write_text("", "utf-8"),
        lambda root: (root / "seeds/articles/two.txt").rename(root / "seeds/articles/a/two.txt"),
        lambda root: (root / "seeds/articles/two.txt").chmod(0o600),
        lambda root: (root / "seeds/decisions.jsonl").write_text("", "utf-8"),
        lambda root: (root / "digest.yml").write_text("", "utf-8"),
        lambda root: (root / "mkdocs.yml").write_text("site_name: x", "utf-8"),
        lambda root: (root / "seeds/articles/link.txt").symlink_to("two.txt"),
        same_size_and_time,
        put_in_place,
    ],
)
def test_every_change_is_seen(tmp_path: Path, change: Callable[[Path], object]) -> None:
    root = project(tmp_path)
    age(root)
    before = stamp.look(root).signature
    assert stamp.look(root).signature == before
    change(root)
    assert stamp.look(root).signature != before


def test_what_is_no_input_is_not_looked_at(tmp_path: Path) -> None:
    root = project(tmp_path)
    before = stamp.look(root)
    for name in ("docs/index.md", "seeds/articles/.hidden.txt", "seeds/.actors.yml.swp", "site/index.html"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x", "utf-8")
    assert stamp.look(root) == before


def test_the_target_of_a_link_counts(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    (tmp_path / "list.yml").write_text("a", "utf-8")
    (root / "seeds/actors.yml").unlink()
    (root / "seeds/actors.yml").symlink_to(tmp_path / "list.yml")
    before = stamp.look(root).signature
    (tmp_path / "list.yml").write_text("another", "utf-8")
    assert stamp.look(root).signature != before


def test_a_table_is_seen_as_long_as_nothing_changes(tmp_path: Path) -> None:
    root = project(tmp_path)
    before = kept.before(root)
    kept.keep(root, {"doubts": ['{"a": 1}', '{"b": 2}']}, "made from this", ())
    kept.remember(root, kept.Before(before.looked, before.looked.newest + 1))
    seen = kept.seen(root, "doubts")
    assert seen
    assert seen.rows == ('{"a": 1}', '{"b": 2}')
    assert kept.made(root, "doubts", "made from this") == seen
    assert kept.made(root, "doubts", "made from that") is None
    (root / "seeds/articles/two.txt").write_text("x", "utf-8")
    assert kept.seen(root, "doubts") is None


def test_a_file_as_new_as_the_look_is_not_trusted(tmp_path: Path) -> None:
    """It may be written again within the same tick of the clock, and look as it does now."""
    root = project(tmp_path)
    before = kept.before(root)
    kept.keep(root, {"doubts": []}, "made from this", ())
    kept.remember(root, kept.Before(before.looked, before.looked.newest))
    assert kept.seen(root, "doubts") is None


def test_a_table_that_was_touched_is_made_anew(tmp_path: Path) -> None:
    root = project(tmp_path)
    before = kept.before(root)
    kept.keep(root, {"doubts": ["{}"]}, "made from this", ())
    kept.remember(root, kept.Before(before.looked, before.looked.newest + 1))
    (root / ".cache/digest/desk/doubts.jsonl").write_text("{", "utf-8")
    assert kept.seen(root, "doubts") is None
    assert kept.made(root, "doubts", "made from this") is None
