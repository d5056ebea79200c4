"""Several documents of one article, and several articles of one text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from digest import pipeline
from digest.gather.copies import first_of_copies
from digest.gather.revisions import choose
from digest.model import Article, Card
from tests.site.projects import make_project
from tests.unit.cards import bare_card

FIRST = Article("1saj61ba", "a.txt", "0" * 64, "Ferry", ("It sailed at noon.",), fetched="2024-03-05T10:00:00Z")
SECOND = replace(FIRST, origin="b.txt", paragraphs=("It sailed at one.",), fetched="2024-03-06T10:00:00Z")


def _shown(*group: Article) -> tuple[str, list[str]]:
    """The file of the version that is shown, and those of all, oldest first."""
    choice = choose(group)
    return group[choice.shown].origin, [revision.origin for revision in choice.revisions]


def test_the_version_fetched_last_is_the_newest() -> None:
    assert _shown(SECOND, FIRST) == ("b.txt", ["a.txt", "b.txt"])


def test_without_times_of_fetching_the_dates_tell() -> None:
    old, new = (replace(one, fetched=None, date=day) for one, day in ((FIRST, "2024-03-05"), (SECOND, "2024-03-06")))
    assert _shown(new, old) == ("b.txt", ["a.txt", "b.txt"])


def test_the_same_text_once_more_is_no_version() -> None:
    again = replace(SECOND, origin="c.txt", fetched="2024-03-07T10:00:00Z")
    assert _shown(again, FIRST, SECOND) == ("c.txt", ["a.txt", "c.txt"])


def test_a_text_that_came_back_is_one() -> None:
    back = replace(FIRST, origin="c.txt", fetched="2024-03-07T10:00:00Z")
    assert _shown(back, FIRST, SECOND) == ("c.txt", ["a.txt", "b.txt", "c.txt"])


def test_of_two_texts_of_one_time_the_first_is_shown_and_a_maintainer_told() -> None:
    for pair in ((FIRST, replace(SECOND, fetched=FIRST.fetched)), (replace(FIRST, fetched=None), SECOND)):
        undated = [replace(one, fetched=None) for one in pair]
        assert _shown(*undated) == ("a.txt", [])
        (told,) = choose(undated).told
        assert (told.level, "neither tells which of the two is newer" in told.what) == ("warning", True)


def test_two_articles_with_one_id_are_an_error_that_names_both() -> None:
    (told,) = choose([FIRST, replace(SECOND, key="another")]).told
    assert (told.level, told.where) == ("error", "seeds/articles/b.txt")
    assert "has the id 1saj61ba, as seeds/articles/a.txt has" in told.what


def _card(id: str, date: str | None, text_hash: str = "f") -> Card:
    return bare_card(id, title="Ferry", date=date, text_hash=text_hash)


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
