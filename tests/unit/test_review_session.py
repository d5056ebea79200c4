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

    def write(self, contents: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]] | None:
        if any(self.refused and self.refused in str(content) for content in contents):
            return None
        if contents in self.answers:
            return []
        self.answers.append(list(contents))
        return contents

    def take_back(self, written: Sequence[dict[str, Any]]) -> bool:
        if self.answers[-1] != list(written):
            return False
        self.answers.pop()
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


def test_a_key_that_is_none_is_told_and_the_question_mark_shows_the_keys() -> None:
    _, typist, decided = review([doubt("A B", FALK)], "yes", " ? ", "u")
    assert typist.shown.count(HELP) == 1
    assert typist.shown.count("no such key; ? for help") == 2
    assert decided == 0


def test_what_is_written_and_taken_back_is_told_in_words() -> None:
    rows = [doubt("Jonas Falke", FALK), doubt("Jonas Falke", FALK), doubt("E F", FALK)]
    _, typist, _ = review(rows, "s", "s", "b", "b", "d")
    told = [line for line in typist.shown if line.startswith(("written", "nothing", "taken"))]
    assert told == [
        "written: “Jonas Falke” is a spelling of `jonas-falk`",
        "nothing new: that was said before",
        "taken back: “Jonas Falke” is a spelling of `jonas-falk`",
        "written: “Jonas Falke” is different from “jonas-falk”",
    ]


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("n", "“Jonas Falke” is an actor of its own (person)"),
        ("x", "“Jonas Falke” is not an actor"),
        ("m", "“Falke” (2) in 1saj61ba is `jonas-falk`"),
        ("m0", "“Falke” (2) in 1saj61ba is nobody"),
    ],
)
def test_a_verdict_in_words(key: str, told: str) -> None:
    assert f"written: {told}" in review([doubt("Jonas Falke", FALK)], key)[1].shown


def test_what_somebody_else_wrote_meanwhile_stays() -> None:
    typist, book = Typist(["s", "b", "q"]), Book()
    session = Session([doubt("A B", FALK), doubt("C D", FALK)], typist, book)

    def ask(question: str) -> str | None:
        if typist.typed[0] == "b":
            book.answers.append([{"verdict": "not-an-actor", "name": "Quay"}])
        return typist.typed.pop(0)

    typist.ask = ask  # type: ignore[method-assign]
    assert session.run() == 1
    assert len(book.answers) == 2
    assert not any(line.startswith("taken back") for line in typist.shown)


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
