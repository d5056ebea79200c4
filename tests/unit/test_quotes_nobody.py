"""Words that a nearer name must not be given: another's, read, denied, asked; and whose they are where that is told."""

from __future__ import annotations

import pytest

from tests.unit.quoted import told


@pytest.mark.parametrize(
    "text",
    [
        "A lawyer representing Orla Velm said it was “Boats of no use”.",
        "People who know Orla Velm say it is “Boats of no use”.",
        "The judge who sentenced Orla Velm said it was “Boats of no use”.",
        "“Boats will go on sailing,” said a man defending Orla Velm.",
        "“Boats will go on sailing,” a neighbour who knows Orla Velm said.",
        "“Boats of all the drowned men here” was written on a wall that Orla Velm said was old.",
        "The paper quoted a source close to Orla Velm as saying “Boats will go on sailing”.",
        "“Boats will go on sailing,” Orla Velm recalled him saying.",
    ],
)
def test_who_is_only_spoken_of_does_not_speak(text: str) -> None:
    assert told(text) == [("Boats", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Velm, the mayor, and Marek Olsav said they were “Boats of one fleet”.",
        "Orla Velm, Ida Norr, and Marek Olsav said they were “Boats of one fleet”.",
        "Orla Velm and her deputy, Marek Olsav, said they were “Boats of one fleet”.",
        "Neither Orla Velm nor Marek Olsav said “Boats will go on sailing”.",
        "Orla Velm (right) and Marek Olsav: “Boats will go on sailing.”",
        "“Boats will go on sailing,” the union and Orla Velm said.",
        "“Boats will go on sailing,” said Orla Velm and her deputy.",
        "“Boats will go on sailing,” said the union, Orla Velm and others.",
    ],
)
def test_two_are_nobody(text: str) -> None:
    assert told(text) == [("Boats", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Velm never said “Boats will go on sailing”.",
        "Orla Velm did not say “Boats will go on sailing”.",
        "Marek Olsav denied that Orla Velm had said “Boats will go on sailing”.",
        "If Orla Velm says “Boats will go on sailing”, they will.",
    ],
)
def test_what_was_not_said_is_nobodys(text: str) -> None:
    assert told(text) == [("Boats", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Velm received a letter saying “Boats will go on sailing”.",
        "Orla Velm received a letter on Monday: “Boats will go on sailing.”",
        "Orla Velm found a message on the door: “Boats will go on sailing.”",
        "Orla Velm opened the door and saw the sign: “Boats will go on sailing.”",
        "Orla Velm opened the book and read: “Boats will go on sailing.”",
        "Crews met Orla Velm with banners saying “Boats will go on sailing”.",
        "Police arrested Orla Velm on Monday, saying “Boats will go on sailing”.",
        "Orla Velm said a year ago she was sorry; the fleet is “Boats of another kind”.",
        "Orla Velm said she was sorry, and Marek Olsav was fined for “Boats of another kind”.",
        "Orla Velm, described as “Boats and quays in one strong woman”, left.",
        "The mayor, Orla Velm, described as “Boats and quays in one strong woman”, left.",
    ],
)
def test_what_was_read_or_told_of_somebody_is_not_theirs(text: str) -> None:
    assert told(text) == [("Boats", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Marek Olsav ignored Orla Velm's warning that “Boats must stay in port for now”.",
        "Marek Olsav recalled Orla Velm’s words: “Boats must stay in port.”",
        "Marek Olsav told the court what Orla Velm had written: “Boats must stay in port.”",
        "Marek Olsav said Orla Velm had bellowed “Boats must stay in port” at her.",
        "Marek Olsav said he told her “Boats must stay in port”.",
    ],
)
def test_anothers_words_in_a_sentence_of_his(text: str) -> None:
    assert told(text)[0][1] != "olsav"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Orla Velm met Marek Olsav, who smiled and said: “Boats will go on sailing.”", "olsav"),
        ("Orla Velm met a man who smiled and said: “Boats will go on sailing.”", ""),
        ("Orla Velm, who met Marek Olsav, got up and said: “Boats will go on sailing.”", "velm"),
        ("Orla Velm watched as Marek Olsav got up and said: “Boats will go on sailing.”", ""),
        ("Orla Velm left the hall after Marek Olsav said it had “Boats for curtains”.", "olsav"),
        ("“Sail,” said Orla Velm, and Marek Olsav said: “Boats will go on sailing.”", "olsav"),
    ],
)
def test_a_clause_keeps_its_own_speaker(text: str, speaker: str) -> None:
    assert told(text)[-1] == ("Boats", speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Boats will go on sailing,” said a lawyer for the victim, Orla Velm.", ""),
        ("A lawyer for the victim, Orla Velm, said: “Boats will go on sailing.”", ""),
        ("“Boats will go on sailing,” said the head of the port, Orla Velm.", "velm"),
        ("One of the passengers, teacher Orla Velm, said: “Boats will go on sailing.”", "velm"),
        ("Marek Olsav's lawyer, Orla Velm, said: “Boats will go on sailing.”", "velm"),
        ("“Boats will go on sailing,” said Marek Olsav’s lawyer, Orla Velm.", "velm"),
        ("Marek Olsav's envoy in Eastholm, Orla Velm, who came late, said: “Boats will go on sailing.”", "velm"),
        ("An aide to Marek Olsav, Orla Velm, said: “Boats will go on sailing.”", "velm"),
        ("“Boats will go on sailing,” said a doctor in Norrby, Quillon.", ""),
    ],
)
def test_whose_name_stands_behind_a_comma(text: str, speaker: str) -> None:
    assert told(text) == [("Boats", speaker)]


@pytest.mark.parametrize(
    ("description", "speaker"),
    [
        ("the minister", "velm"),
        ("the trade minister", "velm"),
        ("the energy minister", ""),
        ("the other minister", ""),
        ("the former minister", ""),
        ("the suspect's minister", ""),
    ],
)
def test_a_description_has_no_word_that_the_person_has_not(description: str, speaker: str) -> None:
    told_of = told(f"Trade minister Orla Velm came first. “Boats will go on sailing,” {description} said.")
    assert told_of == [("Boats", speaker)]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Marek Olsav met Ida Norr on the quay.", ""),
        ("Marek Olsav met Tam Reddick on the quay.", ""),
        ("Marek Olsav told Ida Norr to go.", ""),
        ("Marek Olsav said Ida Norr was late.", "olsav"),
        ("Flanked by Ida Norr, Marek Olsav left.", "olsav"),
        ("Marek Olsav spoke before Judge Ida Norr.", "olsav"),
        ("A man told Marek Olsav to go.", ""),
        ("Crews cheered Marek Olsav.", ""),
    ],
)
def test_he_is_the_one_who_can_be_meant(before: str, speaker: str) -> None:
    assert told(f"{before} “Boats will go on sailing,” he said.") == [("Boats", speaker)]


def test_he_is_not_the_one_who_asks_about_him() -> None:
    assert told("Marek Olsav: Tell us why he said “Boats will go on sailing”.") == [("Boats", "")]


def test_a_heading_says_nothing() -> None:
    assert told("Orla Velm warned of war", "“Boats will go on sailing for years.”") == [("Boats", "")]
    assert told("Orla Velm warned of war.", "“Boats will go on sailing for years.”") == [("Boats", "velm")]
    assert told("On Monday Orla Velm said", "“Boats will go on sailing for years.”") == [("Boats", "velm")]


def test_who_speaks_through_another() -> None:
    assert told("“Boats will go on sailing,” said Orla Velm through Marek Olsav.") == [("Boats", "velm")]


def test_a_question_may_be_answered_by_another() -> None:
    asked = "“Who sails?” Orla Velm asked"
    assert told(f"{asked} Marek Olsav. “Boats will go on sailing.”")[1] == ("Boats", "")
    assert told(f"{asked}.", "“Boats will go on sailing.”")[1] == ("Boats", "")
    assert told(f"{asked}. “Boats will go on sailing.”")[1] == ("Boats", "velm")
