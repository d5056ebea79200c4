"""A name of the registry inside of a longer one is somebody else's, or a thing's."""

from __future__ import annotations

import pytest

from digest.link import build, link
from digest.model import Article
from digest.registry.actors import Actor

_REGISTRY = (
    Actor(id="velmian", name="Hassan Velmian", kind="person", aliases=("Hassan R. Velmian",)),
    Actor(id="brandvik", name="Orla Brandvik", kind="person"),
    Actor(id="orlan", name="Orlan", kind="organisation"),
    Actor(id="velmic-dawn", name="Velmic Dawn", kind="organisation"),
    Actor(id="popular-front", name="Popular Front", kind="organisation"),
    Actor(id="central-bank", name="Central Bank", kind="organisation"),
    Actor(id="the-times", name="The Times", kind="outlet"),
)
INDEX = build({actor.id: actor for actor in _REGISTRY})


def found(text: str, title: str = "") -> list[tuple[str, str | None]]:
    """What is mentioned, and which actor of the registry that is; states are left out."""
    article = Article("1saj61ba", "x.txt", "0" * 64, title, (f"{text} and then the talks went on for days.",))
    states = {id for id, actor in INDEX.known.actors.items() if actor.kind == "state"}
    return [(mention.text, mention.actor) for mention in link(article, INDEX).mentions if mention.actor not in states]


@pytest.mark.parametrize(
    "name",
    [
        "Hadi Hassan Velmian",
        "Hadi Hasan Velmyan",
        "J. Hassan Velmian",
        "Hassan Velmian Olsavsky",
        "Hasan Velmyan Olsavsky",
        "Hassan Velmian al-Orlani",
        "Hassan Velmian bin Tarek",
        "Hassan Velmian Jr.",
        "Hassan R. Velmian Jr.",
        "Hassan Velmian, Jr.",
        "Hassan Velmian III",
        "Orla Brandvik International Airport",
        "Orla Brandvik Bridge",
        "Orla Brandvik Foundation",
        "Orla Brandvik University",
        "Velmic Dawn Union",
        "Velmic Dawn Party",
        "Orlan University",
        "Popular Front for the Liberation of Iceland",
        "Central Bank of Iceland",
    ],
)
def test_a_longer_name_is_one_name_of_somebody_else(name: str) -> None:
    assert found(f"they spoke of the {name}") == [(name, None)]


@pytest.mark.parametrize("opening", ["Kata'ib Orlan", "Harakat Orlan"])
def test_a_head_of_an_arabic_name_belongs_to_it_where_a_sentence_begins(opening: str) -> None:
    assert found(f"{opening} said no") == [(opening, None)]


def test_a_paper_of_another_place_is_another_paper() -> None:
    assert found("they read the Times of Iceland") == [("Times of Iceland", None)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("they met Hassan Velmian Friday", "velmian"),
        ("they met President Hassan Velmian", "velmian"),
        ("they met Foreign Minister Hasan Velmyan", "velmian"),
        ("the Political Bureau Hassan Velmian led", "velmian"),
        ("they met Hassan Velmian MP", "velmian"),
        ("they met Hassan Velmian Orlan", "velmian"),
        ("they met the Hassan Velmian Administration", "velmian"),
        ("they said that in Paris Hassan Velmian spoke", "velmian"),
        ("they said that in Madison Hassan Velmian spoke", "velmian"),
        ("will Hassan Velmian speak? Later Hassan Velmian spoke", "velmian"),
        ("the Orlan Party and the Orlan Movement met", "orlan"),
        ("Senior Orlan officials met", "orlan"),
        ("the Orlan of Iceland met", "orlan"),
        ("the Central Bank of the country met", "central-bank"),
    ],
)
def test_words_that_belong_to_no_name_leave_it_alone(text: str, actor: str) -> None:
    assert actor in {id for _, id in found(text)}


@pytest.mark.parametrize(
    "title", ["Harbour Talks: Hassan Velmian Returns Home Today", "Hassan Velmian Meets Envoy Again"]
)
def test_in_a_headline_of_capitals_nothing_tells_how_long_a_name_is(title: str) -> None:
    assert ("Hassan Velmian", "velmian") in found("nobody came", title)


def test_a_surname_of_father_and_son_is_the_fathers() -> None:
    both = found("they met Orla Brandvik and Orla Brandvik Jr. there. Later Brandvik spoke")
    assert ("Brandvik", "brandvik") in both
    son = found("they met Orla Brandvik Jr. there. Later Brandvik spoke")
    assert {id for _, id in son} == {None}
    assert [text for text, _ in son] == ["Orla Brandvik Jr.", "Brandvik"]
