"""Names in headlines with a capital on every word, and in such lines between paragraphs."""

from __future__ import annotations

from tests.unit.test_link_discovery import kinds, mentions


def test_a_name_in_full_is_found_where_the_text_prints_its_surname() -> None:
    found = mentions("Later that day Velmian said no.", title="Harbour Board Tells Lena Velmian To Leave")
    assert [(mention.text, mention.how) for mention in found][-1] == ("Velmian", "surname")
    assert "Lena Velmian" in kinds("Later Velmian said no.", title="Harbour Board Tells Lena Velmian To Leave")


def test_a_name_in_full_that_opens_a_headline_is_found_before_a_verb() -> None:
    assert kinds("They said no.", title="Lena Velmian Leaves Harbour Clinic For Good") == {"Lena Velmian": "person"}
    assert kinds("They said no.", title="Rose Garden Party Ends In The Rain") == {}


def test_a_town_that_ends_in_a_given_name_is_no_persons() -> None:
    title = "San Diego Velmians Lose To Harbour"
    assert "Diego Velmians" not in kinds("There the Velmians lost. Later Velmians said no.", title=title)


def test_a_line_of_capitals_between_paragraphs_is_a_headline() -> None:
    found = kinds("They wrote to Velmix. Velmix said no.", "Velmix Launches Emergency Plan For Harbour", "They left.")
    assert found == {"Velmix": "organisation"}


def test_a_headline_all_in_capitals_has_the_names_of_its_text() -> None:
    found = kinds("There the Harbour Velmians lost.", title="VELMIANS' ORLA LOSES IN THE RAIN 65-53")
    assert "VELMIANS" in found
