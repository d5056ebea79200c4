"""Names outside the registry that are somebody else's spelling."""

from __future__ import annotations

from typing import Any

import pytest

from digest.gather.joins import Stranger, joins
from digest.model import ActorKind
from digest.registry.actors import Actor
from digest.registry.decisions import Decisions, settled
from digest.registry.verdicts import Different, Line

GADDAFI = Actor(id="muammar-gaddafi", name="Muammar Gaddafi", kind="person")
BODY = Actor(id="harbour-league", name="Harbour League Ltd", kind="organisation")


def joined(*strangers: tuple[str, int], registry: tuple[Actor, ...] = (), decisions: Any = None) -> dict[str, str]:
    people: dict[str, Stranger] = {name: Stranger(name, "person", texts) for name, texts in strangers}
    return {key: join.into for key, join in joins(people, registry, decisions or Decisions()).items()}


def test_a_spelling_of_a_registered_person() -> None:
    assert joined(("Moammar Qadhafi", 1), registry=(GADDAFI,)) == {"Moammar Qadhafi": "muammar-gaddafi"}


def test_of_two_strangers_the_rarer_joins_the_more_frequent() -> None:
    assert joined(("Moammar Qadhafi", 1), ("Muammar Gaddafi", 3)) == {"Moammar Qadhafi": "Muammar Gaddafi"}


def test_the_registry_comes_before_strangers() -> None:
    found = joined(("Moammar Qadhafi", 5), ("Muammar Gadafi", 1), registry=(GADDAFI,))
    assert set(found.values()) == {"muammar-gaddafi"}


def test_two_registered_persons_of_one_name_get_nobody() -> None:
    other = Actor(id="another", name="Muammar Gadhafi", kind="person")
    assert joined(("Moammar Qadhafi", 1), registry=(GADDAFI, other)) == {}


def test_a_decision_is_a_wall() -> None:
    line = Line(number=1, by="a", on="2026-01-01", why="b")
    wall = settled((Different("Moammar Qadhafi", "muammar-gaddafi", line),), {GADDAFI.id: GADDAFI})
    assert joined(("Moammar Qadhafi", 1), registry=(GADDAFI,), decisions=wall) == {}


def test_strangers_that_exclude_each_other_do_not_meet_at_a_third() -> None:
    assert joined(("George Bush", 5), ("George W. Bush", 2), ("George H. Bush", 2)) == {}


@pytest.mark.parametrize("kind", ["organisation", "outlet"])
def test_an_organisation_by_its_key(kind: ActorKind) -> None:
    found = joins({"a": Stranger("The Harbour League", kind, 1)}, [BODY], Decisions())
    assert {key: join.into for key, join in found.items()} == {"a": "harbour-league"}


@pytest.mark.parametrize("kind", ["person", "place", "state", "unknown"])
def test_kinds_do_not_mix(kind: ActorKind) -> None:
    assert joins({"a": Stranger("Harbour League", kind, 1)}, [BODY], Decisions()) == {}
