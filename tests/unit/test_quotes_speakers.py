"""Whose words they are: the plain orders, appositions, pronouns, participles, and whom no rule may guess."""

from __future__ import annotations

import pytest

from tests.unit.quoted import found, told

LEAD = "Prosecutor Orla Velm met Marek Olsav, the mayor of Eastholm."


@pytest.mark.parametrize(
    "text",
    [
        "“Boats will go on sailing,” Orla Velm said.",
        "“Boats will go on sailing,” said Orla Velm.",
        "“Boats will go on sailing,” said the new minister of trade, Orla Velm.",
        "“Boats will go on sailing,” said 61-year-old Orla Velm of the harbour union.",
        "“Boats will go on sailing,” Orla Velm, the minister of trade, said on Monday.",
        "“Boats will go on sailing,” Orla Velm (Norhaven) has often said.",
        "“Boats will go on sailing?” Orla Velm asked.",
        "“Boats will go on sailing”, according to Orla Velm.",
        "Orla Velm said: “Boats will go on sailing.”",
        "Orla Velm, who arrived late, said, “Boats will go on sailing.”",
        "The minister of trade, Orla Velm, said “Boats will go on sailing.”",
        "On Monday, the minister Orla Velm told reporters: “Boats will go on sailing.”",
        "According to Orla Velm, “Boats will go on sailing without us.”",
        "Orla Velm met the crews and said: “Boats will go on sailing.”",
        "Orla Velm opened the quay, adding: “Boats will go on sailing.”",
        "Orla Velm: “Boats will go on sailing.”",
        "Orla Velm issued a statement after the talks: “Boats will go on sailing.”",
        "Orla Velm said that in her view “Boats on this coast” were few.",
        "Orla Velm hailed the plan. “Boats will go on sailing,” she said.",
        "“Boats will go on sailing, ”Orla Velm said.",
        '"Boats will go on sailing, "said Orla Velm.',
    ],
)
def test_one_who_is_named_speaks(text: str) -> None:
    assert told(text) == [("Boats", "velm")]


@pytest.mark.parametrize(
    "text",
    [
        "“Boats will go on sailing,” a spokesman for Orla Velm said.",
        "“Boats will go on sailing,” said a spokeswoman for Orla Velm.",
        "“Boats will go on sailing,” Orla Velm's office said.",
        "“Boats will go on sailing,” said Orla Velm’s campaign.",
        "“Boats will go on sailing,” they said after Orla Velm left.",
        "“Boats will go on sailing,” Orla Velm was told.",
        "“Boats will go on sailing,” Orla Velm and Marek Olsav said.",
        "Orla Velm met Marek Olsav on the quay. “Boats will go on sailing for years.”",
        "Orla Velm met Marek Olsav, and he said: “Boats will go on sailing.”",
        "We said: “Boats will go on sailing.”",
        "“Boats will go on sailing,” Eastholm said.",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    assert told(LEAD, text) == [("Boats", "")]


def test_a_speaker_goes_on_in_the_paragraph_and_in_the_next_one() -> None:
    assert told("“Boats will sail,” Orla Velm said. “Nobody asked us.”", "“Quays are full of them.”") == [
        ("Boats", "velm"),
        ("Nobody", "velm"),
        ("Quays", "velm"),
    ]


def test_another_sentence_ends_what_a_speaker_goes_on_with() -> None:
    assert told("“Boats will sail,” Orla Velm said.", "Rain fell on the quay.", "“Quays are full of them.”")[1] == (
        "Quays",
        "",
    )


def test_a_speaker_stands_between_two_parts() -> None:
    assert told("“Boats will sail,” said Orla Velm, “and quays will be full.”") == [
        ("Boats", "velm"),
        ("and", "velm"),
    ]


def test_each_of_two_speakers_has_what_is_theirs() -> None:
    assert told("“Boats will sail,” said Orla Velm. Marek Olsav replied: “Quays are full of them.”") == [
        ("Boats", "velm"),
        ("Quays", "olsav"),
    ]


def test_a_description_is_the_one_who_carries_it() -> None:
    assert told(LEAD, "“Boats will go on sailing,” the mayor said.") == [("Boats", "olsav")]


def test_a_mister_is_no_she() -> None:
    assert told("Mr Olsav waited in the hall. “Boats will go on sailing,” she said.") == [("Boats", "")]
    assert told("Mr Olsav waited in the hall. “Boats will go on sailing,” he said.") == [("Boats", "olsav")]


def test_he_is_nobody_where_a_stranger_may_be_meant() -> None:
    assert told("Orla Velm left early. After Quillon fell, she cried: “Boats will go on sailing.”") == [("Boats", "")]


def test_an_organisation_may_speak_and_a_people_may_not() -> None:
    text = "The Norhaven Fishing Union said in a statement: “Boats will go on sailing.”"
    assert told(text) == [("Boats", "union")]
    assert told("Norhavians said: “Boats will go on sailing.”") == [("Boats", "")]


def test_a_name_is_no_verb() -> None:
    assert told("The United States also has a few “boats of old” left.") == []


def test_what_is_told_of_a_quotation() -> None:
    article, (quote,) = found("Orla Velm left the hall. “Boats will go on sailing,” she added.")
    assert quote.called is not None
    assert article.text[quote.called.start : quote.called.end] == "she"
    assert (quote.cue, quote.rule) == ("added", "“Q,” S said")
    assert article.text[quote.span.start : quote.span.end] == "Boats will go on sailing,"


def test_a_headline_names_its_speaker() -> None:
    assert told("Rain fell.", title="Orla Velm: “Boats will go on sailing”") == [("Boats", "velm")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "„Boote fahren weiter“, sagte Orla Velm am Montag."),
        ("de", "Orla Velm sagte: „Boote fahren weiter.“"),
        ("fr", "« Boote fahren weiter », a déclaré Orla Velm."),
        ("fr", "Orla Velm a déclaré : « Boote fahren weiter »."),
        ("es", "«Boote fahren weiter», dijo Orla Velm."),
        ("es", "Orla Velm dijo: “Boote fahren weiter”."),
        ("ru", "«Boote fahren weiter», — сказала Орла Вельм."),
        ("ru", "Орла Вельм сказала: «Boote fahren weiter»."),
        ("tr", "Orla Velm, “Boote fahren weiter” dedi."),
        ("tr", "Orla Velm konuştu: “Boote fahren weiter.”"),
        ("ar", "قالت أورلا فيلم: «Boote fahren weiter»."),
        ("ar", "«Boote fahren weiter»، قالت أورلا فيلم."),
        ("fa", "اورلا ولم گفت: «Boote fahren weiter»."),
    ],
)
def test_other_languages_in_their_plain_orders(language: str, text: str) -> None:
    assert told(text, language=language) == [("Boote", "velm")]
