"""The same input gives the same bytes: whatever the folder, the day, the hash seed, the order, the processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest import pipeline, stages
from tests.site.projects import ARTICLES, ROOT, command, here, make_project, tree

MANY = {
    f"{'times' if number % 3 else 'daily'}/{number:03}.txt": text.replace("harbour", f"harbour no. {number % 7}")
    for number in range(40)
    for text in [list(ARTICLES.values())[number % 3]]
}


@pytest.fixture(autouse=True)
def _no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("expected") / "project", MANY)
    pipeline.build(root)
    return root


def same(one: Path, other: Path) -> bool:
    return tree(one / "docs") == tree(other / "docs") and tree(one / "site") == tree(other / "site")


@pytest.mark.parametrize(
    ("seed", "zone", "locale"),
    [
        ("4242", "Etc/GMT+12", "tr_TR.UTF-8"),
        pytest.param("1", "Pacific/Kiritimati", "C", marks=pytest.mark.slow),
    ],
)
def test_another_process_hash_seed_time_zone_and_language(
    tmp_path: Path, expected: Path, seed: str, zone: str, locale: str
) -> None:
    root = make_project(tmp_path / "a folder with another name" / "p", MANY)
    ended = command("build", cwd=root, PYTHONHASHSEED=seed, TZ=zone, LC_ALL=locale, SOURCE_DATE_EPOCH=None)
    assert ended.code == 0, ended
    assert same(root, expected)


def test_another_order_of_the_inputs(tmp_path: Path, expected: Path) -> None:
    root = make_project(tmp_path / "project", dict(reversed(MANY.items())))
    pipeline.build(root)
    assert same(root, expected)


@pytest.mark.parametrize(
    ("batch", "workers"),
    [(7, 2), (1, 1), *(pytest.param(*rest, marks=pytest.mark.slow) for rest in ((1, 2), (7, 1)))],
)
def test_another_number_of_processes(
    tmp_path: Path, expected: Path, monkeypatch: pytest.MonkeyPatch, batch: int, workers: int
) -> None:
    monkeypatch.setattr(stages, "_BATCH", batch)
    root = make_project(tmp_path / "project", MANY)
    pipeline.build(root, workers=workers)
    assert same(root, expected)


def test_a_tree_that_was_another_one_before(tmp_path: Path, expected: Path) -> None:
    root = make_project(tmp_path / "project", dict(list(MANY.items())[5:]) | {"more.txt": ARTICLES["times/talks.txt"]})
    pipeline.build(root)
    (root / "seeds/articles/more.txt").unlink()
    make_project(root, MANY)
    pipeline.build(root)
    assert same(root, expected)


def test_the_date_of_a_build_is_the_newest_articles_or_the_one_that_is_set(
    tmp_path: Path, expected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    roots = []
    for name, epoch in (("one", "1700000000"), ("two", "1700000000"), ("three", "86400")):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        roots.append(make_project(tmp_path / name, MANY))
        text = (roots[-1] / "mkdocs.yml").read_text("utf-8")
        (roots[-1] / "mkdocs.yml").write_text(f"{text}\nsite_url: https://news.example/\n", "utf-8")
        pipeline.build(roots[-1])
    one, two, three = roots
    assert same(one, two)
    assert tree(one / "docs") != tree(expected / "docs")  # there are feeds
    assert tree(three / "docs") == tree(one / "docs")
    # Built under another date, the site is built again.
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    pipeline.build(three)
    assert same(one, three)


def test_the_repositorys_own_samples(tmp_path: Path) -> None:
    for name in ("one", "two"):
        root = make_project(tmp_path / name, {})
        for path in (ROOT / "seeds").rglob("*"):
            if path.is_file():
                target = root / path.relative_to(ROOT)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())
    assert here("build", cwd=tmp_path / "one").code == 0
    assert command("build", cwd=tmp_path / "two", PYTHONHASHSEED="2", SOURCE_DATE_EPOCH=None).code == 0
    assert same(tmp_path / "one", tmp_path / "two")
