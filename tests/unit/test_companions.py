"""Who is shown beside an actor: those named with it most, and before others those whom it met."""

from __future__ import annotations

from digest.gather.actors import gather_actors
from digest.gather.ties import MOST
from digest.gathered import Tie
from digest.model import ActorKind, Card, Naming, Span
from tests.unit.cards import bare_card

NOWHERE = Span("text", 0, 0)
NAMES = [f"n{number:02}" for number in range(40)]
KNOWN: dict[str, tuple[str, ActorKind]] = {name: (name.upper(), "person") for name in NAMES}


def card(id: str, *named: str) -> Card:
    namings = tuple(Naming(name, None, "", NOWHERE, NOWHERE, 1, ()) for name in named)
    return bare_card(id, namings=namings)


def test_the_29_named_in_most_articles_by_number_then_by_id() -> None:
    entry = gather_actors([card("a", *NAMES), card("b", "n00", "n39")], KNOWN, {})["n00"]
    assert entry.companions == (("n39", 2), *((name, 1) for name in NAMES[1:MOST]))


def test_a_contact_counts_as_one_article_more() -> None:
    cards = [card("a", *NAMES), card("b", "n00", "n01")]
    met = {"n00--n38": 1, "n00--n39": 2, "n02--n39": 9}
    entry = gather_actors(cards, KNOWN, {}, met)["n00"]
    assert entry.companions[:3] == (("n39", 1), ("n01", 2), ("n38", 1))


def test_ties_are_between_those_whom_two_articles_name() -> None:
    cards = [card("a", "n00", "n01", "n02", "n03", "n04"), card("b", "n01", "n03"), card("c", "n03", "n01", "n04")]
    entry = gather_actors(cards, KNOWN, {})["n00"]
    assert [id for id, _ in entry.companions] == ["n01", "n02", "n03", "n04"]
    assert entry.ties == (Tie(0, 2, 3), Tie(0, 3, 2), Tie(2, 3, 2))


def test_fewer_than_four_have_no_ties() -> None:
    cards = [card("a", "n00", "n01", "n02", "n03"), card("b", "n00", "n01", "n02", "n03")]
    assert gather_actors(cards, KNOWN, {})["n00"].ties == ()
