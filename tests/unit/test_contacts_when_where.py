"""When and where of a contact, and which tellings are one."""

from __future__ import annotations

import pytest

from digest.contacts import meetings
from tests.contacts import article, contacts, found, kind_of, mentions

DATES = (
    ("Ada Marlowe met Bram Okafor on Monday.", "2024-03-04", "relative", "on Monday"),
    ("On 26 February Ada Marlowe, the head of the Harbour Union, met Bram Okafor.", "2024-02-26", "completed", None),
    ("Ada Marlowe met Bram Okafor in May 2011, when Norland still held the harbour.", "2011-05", "printed", None),
    ("Ada Marlowe met Bram Okafor.", None, "none", None),
    ("Ada Marlowe met Bram Okafor, who was elected on Monday.", None, "none", None),
    ("Ada Marlowe, who was elected on Monday, met Bram Okafor.", None, "none", None),
    ("Ada Marlowe met Bram Okafor after the vote on Monday.", None, "none", None),
    ("Ada Marlowe met Bram Okafor and announced on Monday that the port was closed.", None, "none", None),
    ("Yesterday, according to the council, Ada Marlowe met Bram Okafor.", "2024-03-05", "relative", "Yesterday"),
    ("Ada Marlowe was at a 1972 meeting with Bram Okafor.", "1972", "printed", "1972"),
    ("Ada Marlowe wrote a letter to Bram Okafor, which was published on Monday.", "2024-03-04", "relative", None),
    ("On Monday Ada Marlowe said that she met Bram Okafor.", None, "none", None),
)


@pytest.mark.parametrize(("text", "date", "basis", "printed"), DATES)
def test_dates(text: str, date: str | None, basis: str, printed: str | None) -> None:
    (own,) = found(text)
    assert (own.date, own.basis) == (date, basis)
    if printed:
        assert own.printed == printed


def test_a_day_without_an_anchor_is_kept_as_printed() -> None:
    (own,) = found("Ada Marlowe met Bram Okafor on Wednesday.", date=None)
    assert (own.date, own.basis, own.printed) == (None, "none", "on Wednesday")


PLACES = (
    ("Ada Marlowe met Bram Okafor in Norhaven.", "Norhaven"),
    ("Ada Marlowe met Bram Okafor in the Norlander capital city of Norhaven on Monday.", "Norhaven"),
    ("In Norhaven, Ada Marlowe met Bram Okafor.", "Norhaven"),
    ("Ada Marlowe travelled to Norhaven to meet Bram Okafor.", "Norhaven"),
    ("Ada Marlowe met in Norhaven with Bram Okafor.", "Norhaven"),
    ("Ada Marlowe met Bram Okafor, the head of the Harbour Union in Norland.", None),
    ("Ada Marlowe met Bram Okafor amid a strike in Norhaven.", None),
    ("Ada Marlowe met Bram Okafor, who was born in Norhaven.", None),
    ("Ada Marlowe met Bram Okafor to discuss the strike in Norhaven.", None),
)


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_places(text: str, place: str | None) -> None:
    (own,) = found(text)
    assert own.place == place


def test_headline_and_lead_tell_of_one_contact() -> None:
    (own,) = found("Ada Marlowe met Bram Okafor on Monday.", title="Marlowe meets Okafor in Norhaven")
    assert (own.date, own.place, own.span.field) == ("2024-03-04", "Norhaven", "text")


def test_officials_without_a_name_give_way_to_those_named_later() -> None:
    text = "Marlowe met officials of the Harbour Union.\nAda Marlowe met Bram Okafor and Lena Brandvik on Monday."
    assert contacts(text) == ["meeting: Brandvik, Marlowe, Okafor"]


def test_different_days_are_two() -> None:
    text = "Ada Marlowe met Bram Okafor on Monday.\nAda Marlowe met Bram Okafor on 2 February."
    assert [own.date for own in found(text)] == ["2024-03-04", "2024-02-02"]


def test_different_people_are_two() -> None:
    text = "Ada Marlowe met Bram Okafor.\nAda Marlowe met Lena Brandvik."
    assert contacts(text) == ["meeting: Brandvik, Marlowe", "meeting: Marlowe, Okafor"]


def test_the_two_leaders_are_those_met_before() -> None:
    text = "Ada Marlowe met Bram Okafor and Lena Brandvik.\nOn Monday, Oren Dastan met the two leaders."
    assert contacts(text) == ["meeting: Brandvik, Dastan, Okafor", "meeting: Brandvik, Marlowe, Okafor"]


PRONOUNS = (
    ("Lena Brandvik left. She met Bram Okafor.", ["meeting: Brandvik, Okafor"]),
    ("Lena Brandvik thanked Oren Dastan. She met Bram Okafor.", ["meeting: Brandvik, Okafor"]),
    ("Lena Brandvik and Oren Dastan left. She met Bram Okafor.", []),
    ("They met Bram Okafor.", []),
    ("We met Bram Okafor.", []),
    ("Lena Brandvik said she would be there, and Ada Marlowe called her on Monday.", ["call: Brandvik, Marlowe"]),
)


@pytest.mark.parametrize(("text", "expected"), PRONOUNS)
def test_pronouns(text: str, expected: list[str]) -> None:
    assert contacts(text) == expected


def test_another_language_gives_nothing() -> None:

    made = article("Ada Marlowe met Bram Okafor.", language="fi")
    assert meetings(made, mentions(made), kind_of) == ()
