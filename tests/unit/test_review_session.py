"""A review at a terminal: which key gives which verdicts, going back, and what is shown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from digest.desk.screen import HELP, doubt_lines, in_words, table_lines
from digest.desk.session import Session

CONTEXT = {
    "article": "1saj61ba",
    "title": "Harbour",
    "date": "2024-03-12",
    "source": "courier",
    "text": "Falke",
    "nth": 2,
}
FALK = {
    "id": "jonas-falk",
    "name": "Jonas Falk",
    "kind": "person",
    "verified": True,
    "score": 0.62,
    "band": "ask",
    "reasons": ["the surnames sound alike"],
    "aligned": [["Jonas", "Jonas", "equal"], ["Falke", "Falk", "same sound"]],
    "articles": 3,
    **CONTEXT,
    "sentence": "Jonas Falk came.",
}
LI = {**FALK, "id": "li-ming", "name": "李明", "verified": False, "articles": 1}
BLUE = {**FALK, "id": "blue-quay", "name": "Blue Quay", "kind": "unknown", "verified": False}


def doubt(name: str, *candidates: dict[str, Any], kind: str = "person") -> str:
    row = {"key": name.lower(), "id": None, "name": name, "kind": kind, "articles": 4, **CONTEXT}
    return json.dumps({**row, "sentence": f"{name} spoke.", "candidates": candidates})


@dataclass
class Typist:
    """Types its lines; then the input ends."""

    typed: list[str]
    shown: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def say(self, line: str) -> None:
        self.shown.append(line)

    def ask(self, question: str) -> str | None:
        self.asked.append(question)
        return self.typed.pop(0) if self.typed else None


@dataclass
class Book:
    """Keeps the answers; refuses those about a name in `refused`."""

    refused: str = ""
    answers: list[list[dict[str, Any]]] = field(default_factory=list)

    def write(self, contents: Sequence[dict[str, Any]]) -> int | None:
        if any(self.refused and self.refused in str(content) for content in contents):
            return None
        self.answers.append(list(contents))
        return 1

    def take_back(self, number: int) -> bool:
        del self.answers[len(self.answers) - number :]
        return True


def review(rows: list[str], *typed: str, refused: str = "") -> tuple[list[list[dict[str, Any]]], Typist, int]:
    typist, book = Typist(list(typed)), Book(refused)
    decided = Session(rows, typist, book).run()
    return book.answers, typist, decided


@pytest.mark.parametrize(
    ("typed", "verdicts"),
    [
        ("s", [{"verdict": "same", "name": "Jonas Falke", "actor": "jonas-falk"}]),
        (" S 1 ", [{"verdict": "same", "name": "Jonas Falke", "actor": "jonas-falk"}]),
        ("d", [{"verdict": "different", "a": "Jonas Falke", "b": "jonas-falk"}]),
        ("n", [{"verdict": "new", "name": "Jonas Falke", "kind": "person"}]),
        ("x", [{"verdict": "not-an-actor", "name": "Jonas Falke"}]),
        ("m", [{"verdict": "this-mention", "article": "1saj61ba", "text": "Falke", "nth": 2, "actor": "jonas-falk"}]),
        ("m0", [{"verdict": "this-mention", "article": "1saj61ba", "text": "Falke", "nth": 2, "actor": None}]),
    ],
)
def test_a_key_is_a_verdict(typed: str, verdicts: list[dict[str, Any]]) -> None:
    assert review([doubt("Jonas Falke", FALK)], typed)[0] == [verdicts]


@pytest.mark.parametrize("typed", ["", "k", "K"])
def test_skipping_says_nothing(typed: str) -> None:
    answers, typist, decided = review([doubt("A B", FALK), doubt("C D", FALK)], typed, "s")
    assert [answer[0]["name"] for answer in answers] == ["C D"]
    assert decided == 1
    assert not typist.typed


def test_quitting_and_the_end_of_the_input_end_the_review() -> None:
    assert review([doubt("A B", FALK), doubt("C D", FALK)], "q", "s")[0] == []
    assert len(review([doubt("A B", FALK), doubt("C D", FALK)], "s")[0]) == 1


def test_with_several_candidates_the_number_counts() -> None:
    rows = [doubt("Jonas Falke", FALK, LI)]
    answers, typist, _ = review(rows, "s", "s3", "s2")
    assert answers == [
        [
            {"verdict": "new", "name": "李明", "kind": "person"} | {"id": "li-ming"},
            {"verdict": "same", "name": "Jonas Falke", "actor": "li-ming"},
        ]
    ]
    assert typist.shown.count("which candidate? Type s1 to s2") == 2
    assert review(rows, "d")[0][0] == [
        {"verdict": "different", "a": "Jonas Falke", "b": "jonas-falk"},
        {"verdict": "different", "a": "Jonas Falke", "b": "李明"},
    ]
    assert review(rows, "d1")[0][0] == [{"verdict": "different", "a": "Jonas Falke", "b": "jonas-falk"}]


def test_a_kind_that_nobody_knows_is_asked_for() -> None:
    row = doubt("Blue Quay Ltd", BLUE, kind="unknown")
    answers, typist, _ = review([row], "s", "what?", "o")
    assert answers[0][0] == {"verdict": "new", "name": "Blue Quay", "kind": "organisation", "id": "blue-quay"}
    assert sum("What is Blue Quay?" in question for question in typist.asked) == 2
    assert review([row], "n")[0] == []  # the input ends before the answer


def test_back_takes_back_and_shows_the_doubt_before_again() -> None:
    rows = [doubt("A B", FALK), doubt("C D", FALK), doubt("E F", FALK)]
    answers, typist, decided = review(rows, "b", "s", "k", "b", "b", "d", "q")
    assert answers == [[{"verdict": "different", "a": "A B", "b": "jonas-falk"}]]
    assert decided == 1
    assert [line.split("   ")[1] for line in typist.shown if " of 3 " in line] == [
        "A B",
        "A B",
        "C D",
        "E F",
        "C D",
        "A B",
        "C D",
    ]


def test_a_refused_answer_can_be_given_anew() -> None:
    answers, _, _ = review([doubt("A B", FALK)], "s", "x", refused="same")
    assert answers == [[{"verdict": "not-an-actor", "name": "A B"}]]


def test_a_key_that_is_none_shows_the_keys() -> None:
    _, typist, decided = review([doubt("A B", FALK)], "yes", "?")
    assert typist.shown.count(HELP) == 2
    assert decided == 0


def test_later_doubts_know_what_was_said_before() -> None:
    rows = [doubt("李明", FALK), doubt("Li Ming", LI)]
    assert review(rows, "s", "s")[0][1] == [{"verdict": "same", "name": "Li Ming", "actor": "jonas-falk"}]
    assert len(review(rows, "x", "s")[0]) == 1  # nobody is left whom Li Ming could be
    both = [doubt("C D", LI), doubt("E F", LI)]
    assert review(both, "s", "s")[0][1] == [{"verdict": "same", "name": "E F", "actor": "li-ming"}]


def test_the_screen() -> None:
    assert list(doubt_lines(json.loads(doubt("Jonas Falke", FALK)), 2, 7)) == [
        "",
        "2 of 7   Jonas Falke   (person, 4 articles)",
        "    2024-03-12 · courier · Harbour (1saj61ba)",
        "    “Jonas Falke spoke.”",
        "",
        " 1  Jonas Falk   (jonas-falk, person, actors.yml, 3 articles)",
        "    more likely the same than not (0.62)",
        "      Jonas   Jonas   equal",
        "      Falke   Falk    same sound",
        "    - the surnames sound alike",
        "    2024-03-12 · courier · Harbour (1saj61ba)",
        "    “Jonas Falk came.”",
        "",
    ]


def test_columns_hold_for_wide_and_combining_characters() -> None:
    rows = [["李明", "Li", "a"], ["e\u0301a", "", "b"], ["حسن", "x" * 40, "c"]]
    assert list(table_lines(rows, "")) == [
        f"李明   Li{' ' * 28}   a",
        f"e\u0301a     -{' ' * 29}   b",
        f"حسن    {'x' * 29}…   c",
    ]


def test_a_score_in_words() -> None:
    assert in_words(0.5, "ask") == "more likely the same than not"
    assert in_words(0.1, "link") == "almost certainly the same"
    assert [in_words(score, "ask") for score in (0.9, 0.4, 0.1)] == [
        "very likely the same",
        "more likely two",
        "very likely two",
    ]
