"""Which names are in doubt is asked where it is told or kept, and once for the same articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import Mock, patch

import pytest

from digest import deciding, pipeline, tabled
from tests.site.projects import ARTICLES, make_project, put


@pytest.fixture
def asked() -> Iterator[Mock]:
    """How often names were compared."""
    with patch("digest.tabled.doubts", wraps=tabled.doubts) as spy:
        yield spy


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project")


def add_doubt(root: Path) -> None:
    text = ARTICLES["times/talks.txt"].replace("Bram Okafor", "Abram Okafor").replace("talks", "votes")
    put(root, "seeds/articles/times/votes.txt", text)


def test_a_conversion_does_not_ask(root: Path, asked: Mock) -> None:
    pipeline.convert_project(root)
    assert asked.call_count == 0


def test_a_site_that_is_served_does_not_ask_and_whoever_builds_next_is_told(root: Path, asked: Mock) -> None:
    pipeline.build(root)
    add_doubt(root)
    assert pipeline.build(root, news=False).news is None
    assert asked.call_count == 1
    told = pipeline.build(root).news
    assert told
    assert told.doubts == ("Abram Okafor",)
    assert told.articles == ("Ada Marlowe opens votes at the harbour",)


def test_a_build_tells_what_became_doubtful_and_the_queue_is_there(root: Path, asked: Mock) -> None:
    pipeline.build(root)
    add_doubt(root)
    told = pipeline.build(root).news
    assert told
    assert told.doubts == ("Abram Okafor",)
    assert asked.call_count == 2
    assert ["Abram Okafor" in row for row in deciding.desk_table(root, "doubts").rows] == [True]
    again = pipeline.build(root).news
    assert again
    assert again.doubts == ()
    put(root, "docs/about/home.md", "Another text for Today.\n")
    pipeline.build(root)
    assert asked.call_count == 2


def test_a_build_of_pages_that_were_converted_before_tells_the_same(root: Path, asked: Mock) -> None:
    pipeline.build(root)
    add_doubt(root)
    pipeline.convert_project(root)
    assert asked.call_count == 1
    told = pipeline.build(root).news
    assert told
    assert told.doubts == ("Abram Okafor",)
    assert asked.call_count == 2


def test_a_build_takes_what_review_has_asked(root: Path, asked: Mock) -> None:
    pipeline.build(root)
    add_doubt(root)
    rows = deciding.desk_table(root, "doubts").rows
    told = pipeline.build(root).news
    assert told
    assert told.doubts == ("Abram Okafor",)
    assert asked.call_count == 2
    assert deciding.desk_table(root, "doubts").rows == rows


def test_other_tables_are_made_beside_the_queue_of_a_build(root: Path, asked: Mock) -> None:
    pipeline.build(root)
    queue = deciding.desk_table(root, "doubts").rows
    assert any("ada-marlowe" in row for row in deciding.desk_table(root, "actors").rows)
    assert asked.call_count == 1
    assert deciding.desk_table(root, "doubts").rows == queue
