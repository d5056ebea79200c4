"""Several documents of one article, and several articles of one text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from digest import pipeline
from digest.gather.copies import first_of_copies
from digest.gather.revisions import in_order, revisions
from digest.model import Article, Card
from tests.site.projects import make_project

FIRST = Article("1saj61ba", "a.txt", "0" * 64, "Ferry", ("It sailed at noon.",), fetched="2024-03-05T10:00:00Z")
SECOND = replace(FIRST, origin="b.txt", paragraphs=("It sailed at one.",), fetched="2024-03-06T10:00:00Z")


def test_the_version_fetched_last_is_the_newest() -> None:
    ordered = in_order([SECOND, FIRST])
    assert ordered == [FIRST, SECOND]
    assert [revision.origin for revision in revisions(ordered)] == ["a.txt", "b.txt"]


def test_without_times_of_fetching_the_dates_tell() -> None:
    old, new = (replace(one, fetched=None, date=day) for one, day in ((FIRST, "2024-03-05"), (SECOND, "2024-03-06")))
    assert in_order([new, old]) == [old, new]


def test_the_same_text_once_more_is_no_version() -> None:
    again = replace(SECOND, origin="c.txt", fetched="2024-03-07T10:00:00Z")
    assert in_order([again, FIRST, SECOND]) == [FIRST, again]


def test_a_text_that_came_back_is_one() -> None:
    back = replace(FIRST, origin="c.txt", fetched="2024-03-07T10:00:00Z")
    assert in_order([back, FIRST, SECOND]) == [FIRST, SECOND, back]


def test_two_texts_of_one_time_have_no_order() -> None:
    assert in_order([FIRST, replace(SECOND, fetched=FIRST.fetched)]) is None
    assert in_order([replace(FIRST, fetched=None), replace(SECOND, fetched=None)]) is None


def _card(id: str, date: str | None, text_hash: str = "f") -> Card:
    return Card(id, "ferry", "Ferry", date, "none", (), None, None, None, "", text_hash, ())


def test_a_copy_leads_to_the_one_that_is_dated_first() -> None:
    first, later, undated, other = (
        _card("b", "2024-03-05"),
        _card("a", "2024-03-06"),
        _card("0", None),
        _card("c", None, "g"),
    )
    assert first_of_copies([later, undated, other, first]) == {"a": first, "0": first}


def test_of_undated_copies_the_smallest_id_is_taken_for_the_first() -> None:
    one, two = _card("a", None), _card("b", None)
    assert first_of_copies([two, one]) == {"b": one}


BODY = """The ferry between Norhaven and Eastholm sailed again on Monday, three days after a storm had damaged the pier.

The harbour board said that the repairs {} cost less than it had feared, and thanked the crews for all their work.
"""


def _article(url: str, date: str, word: str = "would") -> str:
    return f"---\nurl: {url}\ndate: {date}\n---\nFerry sails again\n\n{BODY.format(word)}"


def test_the_page_tells_of_versions_and_copies(tmp_path: Path) -> None:
    url, other = "https://courier.example/ferry", "https://wire.example/ferry"
    articles = {
        "a.txt": _article(url, "2024-03-05", "will"),
        "b.txt": _article(url, "2024-03-06"),
        "c.txt": _article(other, "2024-03-07"),
    }
    root = make_project(tmp_path / "project", articles)
    run = pipeline.convert_project(root)
    assert (run.problems, run.counts["articles"]) == ((), 2)
    newest, copy = sorted((root / "docs/article").glob("*.md"), key=lambda page: "b.txt" not in page.read_text("utf-8"))
    assert (
        "the newest of 2 versions (dated 6 March 2024); an earlier one is kept (dated 5 March 2024)"
        in newest.read_text("utf-8")
    )
    assert f'duplicate_of: "{newest.name[:8]}"' in copy.read_text("utf-8")
    assert "The same text, word for word" in copy.read_text("utf-8")
