"""Single words beside which something stands: a town's preposition, a numeral, a land, what a body has."""

from __future__ import annotations

import pytest

from digest.link import build, link
from digest.model import Article, Mention

INDEX = build({})


def mentions(*paragraphs: str) -> list[Mention]:
    """What is found outside the list of states."""
    article = Article("1saj61ba", "x.txt", "0" * 64, "", paragraphs)
    return [mention for mention in link(article, INDEX).mentions if mention.actor is None]


def texts(*paragraphs: str) -> list[str]:
    """The same, as printed."""
    return [mention.text for mention in mentions(*paragraphs)]


def test_a_town_is_no_short_form_of_its_hospital() -> None:
    hospital, *towns = mentions("The Velmouth Hospital is new.", "He lives in Velmouth. Later Velmouth mourned.")
    assert hospital.text == "Velmouth Hospital"
    assert {town.key for town in towns} == {"org:velmouth"}
    assert {town.kind for town in towns} == {"place"}


def test_stores_of_a_company_are_no_town() -> None:
    assert [mention.how for mention in mentions("The Velmox Corporation is new.", "It is sold at Velmox stores.")] == [
        "discovered",
        "short",
    ]


def test_a_company_that_somebody_works_at_stays_its_short_form() -> None:
    assert texts("The Velmox Corporation is new.", "He works at Velmox. He sold shares in Velmox.") == [
        "Velmox Corporation",
        "Velmox",
        "Velmox",
    ]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Queen Elizabeth II", "Elizabeth II"),
        ("Pope John Paul II", "John Paul II"),
        ("King Olaf V", "Olaf V"),
        ("King Charles I", "Charles I"),
        ("Pope Francis I", "Francis I"),
    ],
)
def test_a_numeral_stays_in_a_kings_name(printed: str, name: str) -> None:
    assert texts(f"They spoke of {printed} there.") == [name]


def test_the_pronoun_is_nobody() -> None:
    assert texts("They met King Charles I there.", "Then I said no, and I left.") == ["Charles I"]


def test_a_king_of_a_land_is_not_the_one_of_that_given_name() -> None:
    first, king = mentions("They met Abdullah bin Velmian there.", "Later King Abdullah of Norway came.")
    assert (first.text, king.text) == ("Abdullah bin Velmian", "Abdullah")
    assert first.key != king.key


def test_somebody_of_a_land_is_not_whose_surname_that_given_name_is() -> None:
    found = mentions("They met Orla Hussein there.", "Hussein of Norway came.")
    assert found[0].key not in {mention.key for mention in found[1:]}


def test_a_surname_and_a_land_are_still_who_has_it() -> None:
    first, second = mentions("They met Orla Velmian there.", "Velmian of Norway came.")
    assert first.key == second.key


def test_a_given_name_of_two_leads_to_neither() -> None:
    found = mentions("They met Abdullah bin Velmian there.", "King Abdullah I came.", "Later Abdullah left.")
    keys = {mention.text: mention.key for mention in found}
    assert keys.get("Abdullah") not in (keys["Abdullah bin Velmian"], keys["Abdullah I"])


@pytest.mark.parametrize(
    "text",
    [
        "The Velmas movement said no. He met Velmas again, and Velmas left.",
        "Two Velmas leaders came. Then Velmas left.",
        "A Velmas delegation came. Then Velmas left.",
        "The head of Velmas came. Then Velmas left.",
        "The Velmas officials came with the Velmas fighters. Nobody heard from Velmas, and Velmas left.",
    ],
)
def test_what_a_body_has_tells_that_one_word_is_a_body(text: str) -> None:
    assert {(mention.text, mention.kind) for mention in mentions(text)} == {("Velmas", "organisation")}
