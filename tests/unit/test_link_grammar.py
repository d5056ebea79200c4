"""What one run of capitals is taken apart into."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.link.grammar import Piece, parsed
from digest.link.shapes import STATE_MARK

STATE = STATE_MARK * 4


def pieces(run: str) -> list[tuple[str, str]]:
    """Text and kind of each piece; `~~~~` in the run stands for a state that the text names there."""
    marked = run.replace("~~~~", STATE)
    return [(marked[piece.start : piece.end].replace(STATE, "~~~~"), piece.kind) for piece in parsed(marked, False)]


@pytest.mark.parametrize(
    ("run", "name"),
    [
        ("Foreign Minister Hossein Amir-Abdollahian", "Hossein Amir-Abdollahian"),
        ("Secretary of State Lena Brandvik", "Lena Brandvik"),
        ("Political Bureau Salih al-Aruri", "Salih al-Aruri"),
        ("Lt. Gen. Stephen J. Olsavsky", "Stephen J. Olsavsky"),
        ("Quarterback Peter Qanawi", "Peter Qanawi"),
        ("Harbour RB Peter Qanawi", "Peter Qanawi"),
        ("Stephen King", "Stephen King"),
        ("Jan van der Olsavsky", "Jan van der Olsavsky"),
        ("Peter “Chin” Qanawi", "Peter “Chin” Qanawi"),
    ],
)
def test_persons(run: str, name: str) -> None:
    assert pieces(run)[-1] == (name, "person")


@pytest.mark.parametrize(
    "name",
    [
        "University of Aleppo",
        "Ministry of Health and Population",
        "Islamic State of ~~~~ and the Levant",
        "Bank of ~~~~",
        "~~~~ Air Force",
        "Government Accountability Office",
        "Olsavsky & Sons",
        "General Motors",
        "Council on Foreign Relations",
        "Ministry of Foreign Affairs of ~~~~",
        "Brandvik Holdings Ltd.",
        "Environment Canada",
        "New People's Party",
    ],
)
def test_organisations(name: str) -> None:
    assert pieces(name) == [(name, "organisation")]


@pytest.mark.parametrize("name", ["Velmian News", "Times of Israel", "Quay Herald"])
def test_outlets(name: str) -> None:
    assert pieces(name) == [(name, "outlet")]


@pytest.mark.parametrize("run", ["Deputy Head", "Middle East", "Operation Silver Hook", "Quay Reform Act"])
def test_what_is_no_actor(run: str) -> None:
    assert pieces(run) == []


def test_a_list_of_names_is_cut_at_its_connectors() -> None:
    assert [name for name, _ in pieces("Lena Brandvik and the Harbour Council")] == ["Lena Brandvik", "Harbour Council"]


def test_a_general_body_is_marked() -> None:
    marks = {run: piece.is_general for run in ("Supreme Court", "Velmian Court") for piece in parsed(run, False)}
    assert marks == {"Supreme Court": True, "Velmian Court": False}


_WORDS = st.sampled_from(
    f"Lena Brandvik of for and & the King University Bank {STATE} News J. Dr. RB New Al al-Hiya Monday on 2nd".split()
)


@given(st.lists(_WORDS, min_size=1, max_size=9).map(" ".join), st.booleans())
def test_pieces_are_in_order_and_made_of_whole_words(run: str, opens: bool) -> None:
    found: list[Piece] = list(parsed(run, opens))
    assert all(first.end < second.start for first, second in pairwise(found))
    for piece in found:
        assert (piece.start, piece.end) == (piece.tokens[0].start, piece.tokens[-1].end)
        assert run[: piece.start][-1:] in ("", " ")
        assert run[piece.end :][:1] in ("", " ")
