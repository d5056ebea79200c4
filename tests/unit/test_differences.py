"""Numbers of dead and injured, and where the articles of one story differ."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from digest import pipeline
from digest.figures import tolls
from digest.gather.differences import differences
from digest.gathered import Contact, Story
from digest.interface.files import english
from digest.model import Article, Meeting, Met, Party, Receipt, Span, Toll, Tolled
from digest.render.differ import differ_lists, differences_told, differing
from digest.render.markdown import markdown
from digest.render.nodes import Page
from tests.site.projects import make_project
from tests.unit.cards import bare_card


def article(text: str) -> Article:
    return Article("1saj61ba", "x.txt", "0" * 64, "", tuple(text.split("\n\n")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed in the fire.", {("dead", 9)}),
        ("The fire killed at least 12 and injured 1,204 people.", {("dead", 12), ("injured", 1204)}),
        ("The flood left more than thirty houses dark and three people dead.", {("dead", 3)}),
        ("A flood left three people dead.", {("dead", 3)}),
        ("The death toll rose to 24, and 249 were injured.", {("dead", 24), ("injured", 249)}),
        ("3 dead after storm at Norhaven", {("dead", 3)}),
        ("Two climbers killed in a fall", {("dead", 2)}),
        ("The mother of 12 killed in the fire was known to all.", set()),
        ("He was killed 3 years ago.", set()),
        ("The storm of 2004 killed 170 people.", set()),
        ("It killed 170, 000 people.", set()),
        ("It killed two women and a man.", set()),
        ("No 12 people were killed.", set()),
        ("A wave like that could have killed 300 people.", set()),
        ("It took 12 minutes, and nobody died.", set()),
        ("The number of injured is not known.", set()),
        ("Twenty-one people were killed.", set()),
        ("He left 12 letters.", set()),
    ],
)
def test_numbers_beside_the_word(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(toll.kind, toll.number) for toll in tolls(article(text))} == expected


def test_each_has_its_sentence_and_each_number_stands_once() -> None:
    made = article("It burned. Nine people were killed. “Nine people died,” he said.\n\nA tenth died later.")
    (toll,) = tolls(made)
    assert made.text[toll.span.start : toll.span.end] == "Nine people were killed."


def test_another_language_gives_nothing() -> None:
    assert tolls(replace(article("9 dead in Norhaven"), language="de")) == ()


def _tolled(number: int, *more: int) -> tuple[Tolled, ...]:
    span = Span("text", 0, 3)
    return tuple(Tolled(Toll("dead", each, span), "x", Receipt("", span, "", 1)) for each in (number, *more))


def test_a_page_shows_the_values_and_lists_have_all_that_states_them() -> None:
    numbers = [*range(1, 11), *[7] * 20, *[9] * 5]  # ten values, of which 7 and 9 are stated most often
    cards = [bare_card(f"a{number:02}", tolls=_tolled(value)) for number, value in enumerate(numbers)]
    story = Story("a00", "fire", "Fire at the quay", False, cards[0], tuple(cards), len(cards), None, None, ())
    (found,) = differing(story, differences(cards, []))
    assert [(value, count, len(shown)) for value, count, shown in found.values[:3]] == [
        ("7", 21, 3),
        ("9", 6, 3),
        ("1", 1, 1),
    ]
    assert len(found.values) == 8
    assert len(found.shown) == len(found.listing.rows) == 12
    (page,) = differ_lists([found])
    assert page.path == "story/a00-fire/differ-1.md"
    assert len(page.lists[0].rows) == len(numbers)
    told = markdown(Page("index.md", (("title", "x"),), tuple(differences_told([found]))), english())
    assert "7 · 21 articles" in told
    assert "These are the first articles for each; here are [all 35](story/a00-fire/differ-1.md)." in told


def test_what_has_room_on_the_page_has_no_list() -> None:
    cards = [bare_card(id, tolls=_tolled(value)) for id, value in (("a", 9), ("b", 8))]
    story = Story("a", "fire", "Fire", False, cards[0], tuple(cards), 2, None, None, ())
    found = differing(story, differences(cards, []))
    assert list(differ_lists(found)) == []
    told = markdown(Page("index.md", (("title", "x"),), tuple(differences_told(found))), english())
    assert "here are" not in told
    assert "differ-1.csv" in told


def test_articles_that_give_other_numbers_stand_side_by_side() -> None:
    one, two, three = (bare_card(id, tolls=_tolled(*own)) for id, own in (("a", (9, 4)), ("b", (8,)), ("c", (9,))))
    (found,) = differences([one, two, three], [])
    assert (found.what, [(version.card.id, version.value) for version in found.versions]) == (
        "dead",
        [("a", "9"), ("b", "8"), ("c", "9")],
    )
    assert differences([one, three, bare_card("d")], []) == ()
    assert differences([one], []) == ()


def _contact(id: str, date: str | None, place: str | None) -> Contact:
    span = Span("text", 0, 3)
    meeting = Meeting(span, "meeting", (Party("ada"), Party("bram")), span, date, "printed", None, place)
    return Contact(id, ("ada", "bram"), bare_card(id), Met(meeting, "x", Receipt("", span, "", 1)))


def test_days_and_places_of_one_contact() -> None:
    told = [_contact("a", "2024-03-04", "Norhaven"), _contact("b", "2024-03-05", None), _contact("c", None, "Norhaven")]
    (found,) = differences([contact.card for contact in told], told)
    assert (found.what, [version.value for version in found.versions]) == (
        "day_of_meeting",
        ["2024-03-04", "2024-03-05"],
    )


def test_the_page_shows_them_and_says_not_which_is_right(tmp_path: Path) -> None:
    story = (
        "The ferry Kestrel sank off Norhaven on Monday, and {} people were killed, said the coast guard.\n\n"
        "Captain Ottokar Lindqvist of the Kestrel was saved by the lifeboat of Velmark in the storm.\n"
    )
    texts = {f"{name}.txt": f"Ferry Kestrel sinks off Norhaven\n\n{story.format(name)}" for name in ("nine", "eleven")}
    root = make_project(tmp_path / "project", texts)
    pipeline.convert_project(root)
    (page,) = (root / "docs/story").glob("*.md")
    text = page.read_text("utf-8")
    assert "### Number of dead { #differ-1 }" in text
    assert [line for line in text.splitlines() if line in ("9 · 1 article", "11 · 1 article")] == [
        "11 · 1 article",
        "9 · 1 article",
    ]
