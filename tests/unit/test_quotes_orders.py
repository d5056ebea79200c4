"""Less plain orders: who is told behind another clause, in the middle, by any verb, or once for two quotations."""

from __future__ import annotations

import pytest

from tests.unit.quoted import told


@pytest.mark.parametrize(
    "text",
    [
        "The plan was “Boats on dry land” when it came, according to Orla Velm.",
        "The plan was “Boats on dry land” when it came, said Orla Velm.",
        "The plan was “Boats on dry land” when it came, Orla Velm told reporters.",
        "The plan, said Orla Velm, is “Boats on dry land”.",
        "The plan, which Orla Velm once called “Boats on dry land in winter”, failed.",
        "The plan failed because of what Orla Velm, in May, described as “Boats on dry land”.",
        "The plan is, in the words of Orla Velm, “Boats on dry land”.",
        "As Orla Velm put it: “Boats on dry land.”",
        "The plan was praised by Orla Velm as “Boats on dry land”.",
        "Marek Olsav had been told by Orla Velm “Boats on dry land”.",
        "Orla Velm said the plan had failed, calling it “Boats on dry land”.",
        "Orla Velm accused the union of “Boats on dry land”.",
        "“Boats on dry land,” Orla Velm sighed.",
        "“Boats on dry land,” joked Orla Velm.",
        "“Boats on dry land,” Orla Velm was quoted as saying.",
        "The paper quoted Orla Velm as saying “Boats on dry land”.",
        "Orla Velm told police it was “Boats on dry land”, according to a report.",
        "Orla Velm went on to say that it was “Boats on dry land”.",
        "Orla Velm on Marek Olsav: “Boats on dry land.”",
        "The mayor, Sir Orla Velm, said: “Boats on dry land.”",
        "Pressed by Marek Olsav, the mayor, Orla Velm, said: “Boats on dry land.”",
    ],
)
def test_one_who_is_told_in_another_order_speaks(text: str) -> None:
    assert told(text) == [("Boats", "velm")]


@pytest.mark.parametrize("joint", [" and “", ", “", " and that it was “"])
def test_two_quotations_of_one_sentence_are_one_speakers(joint: str) -> None:
    assert told(f"Orla Velm said it was “Boats on dry land”{joint}Quays without any water”.") == [
        ("Boats", "velm"),
        ("Quays", "velm"),
    ]


def test_each_label_of_a_line_has_its_own() -> None:
    assert told("Orla Velm: “Boats on dry land”; Marek Olsav: “Quays without any water”") == [
        ("Boats", "velm"),
        ("Quays", "olsav"),
    ]


def test_a_verb_that_is_not_behind_a_whole_quotation_tells_nothing() -> None:
    assert told("In “Boats on dry land and water,” Orla Velm acted.") == [("Boats", "")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ein Sprecher von Orla Velm sagte: „Boote fahren weiter.“"),
        ("de", "„Boote fahren weiter“, sagte eine Sprecherin von Orla Velm."),
        ("de", "Orla Velm und Marek Olsav sagten: „Boote fahren weiter.“"),
        ("fr", "Un porte-parole d'Orla Velm a déclaré : « Boote fahren weiter »."),
        ("es", "Un portavoz de Orla Velm dijo: “Boote fahren weiter”."),
        ("tr", "Orla Velm'in sözcüsü, “Boote fahren weiter” dedi."),
        ("ar", "قال المتحدث باسم أورلا فيلم: «Boote fahren weiter»."),
        ("fa", "سخنگوی اورلا ولم گفت: «Boote fahren weiter»."),
        ("ru", "Орла Вельм и Marek Olsav сказали: «Boote fahren weiter»."),
    ],
)
def test_in_other_languages_a_spokesman_is_not_who_he_speaks_for(language: str, text: str) -> None:
    assert told(text, language=language) == [("Boote", "")]
