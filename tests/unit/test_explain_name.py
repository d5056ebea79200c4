"""Which actor a name leads to, by the first rule that says so."""

from __future__ import annotations

import json
from typing import Any

import pytest

from digest.desk.about import explain_one, explain_two
from digest.desk.find import Names, find
from digest.gather.likes import blocks_of
from digest.names import compare
from digest.names.key import key
from digest.registry.actors import Actor
from digest.registry.decisions import Decisions, Different, Line, Merge, NotAnActor, Same, settled

LINE = Line(3, "Ada", "2026-11-20", "asked him")


def row(id: str, name: str, kind: str = "person", *, listed: bool = True, **more: Any) -> str:
    content = {
        "id": id,
        "key": "" if listed else key(name),
        "keys": [] if listed else [key(name)],
        "name": name,
        "kind": kind,
        "listed": "actors.yml" if listed else "",
        "spellings": [name],
        "acronyms": [],
        "blocks": list(blocks_of(name, kind)),  # type: ignore[arg-type]
        "named": [],
        "joined": {},
    }
    return json.dumps({**content, **more})


NAMED = [["1saj61ba", [["Jonas Falk", "alias", 2], ["Falk", "surname", 1]]]]
NAMES = Names.read(
    [
        json.dumps({"article": "1saj61ba", "title": "Harbour", "date": None, "source": None}),
        row("jonas-falk", "Jonas Falk", spellings=["Jonas Falk", "Jonas H. Falk"], named=NAMED),
        row("harbour-council", "Harbour Council", "organisation", acronyms=["HBC"]),
        row("ilse-brandt", "Ilse Brandt", keys=[key("Ilsa Bront")], joined={key("Ilsa Bront"): "so near"}),
        row("yusuf-karim", "Yusuf Karim"),
        row("eva-brandt", "Eva Brandt", listed=False),
        row("", "Nils Holm", listed=False, named=[["1saj61ba", [["Holm", "surname", 1]]]]),
        row(
            "lena-holm", "Lena Holm", listed=False, named=[["1saj61ba", [["Holm", "surname", 2], ["Holm", "role", 1]]]]
        ),
    ]
)
ACTORS = {
    id: Actor(id=id, name=name, kind="person")
    for id, name in (("jonas-falk", "Jonas Falk"), ("ilse-brandt", "Ilse Brandt"))
}


def decisions(*lines: Any) -> Decisions:
    return settled(lines, ACTORS)


@pytest.mark.parametrize(
    ("asked", "id", "why"),
    [
        ("jonas-falk", "jonas-falk", "by its id"),
        ("jonas h. falk", "jonas-falk", "by alias"),
        ("HBC", "harbour-council", "by acronym"),
        ("Yonas Falk", None, "no article's mention has it, and no registry lists it"),
        ("Yousef Kareem", "yusuf-karim", "“Yousef Kareem” and “Yusuf Karim” have the same name key"),
        ("Eva Brant", None, "no article's mention has it"),
        ("Holm", None, "of several, and each tells of whom: lena-holm 3×, “Nils Holm” 1×"),
        ("Ilsa Bront", "ilse-brandt", "by key: so near"),
        ("Dr. Eva Brandt", "eva-brandt", "which is in no registry"),
        ("Nils Holm", "", "which is in no registry"),
        ("Falk", "jonas-falk", "by surname, where an article prints it so"),
        ("Brandt", None, "a surname alone: of eva-brandt, ilse-brandt"),
    ],
)
def test_a_name_leads_to_an_actor_by_a_rule(asked: str, id: str | None, why: str) -> None:
    found = find(asked, NAMES, Decisions())
    assert (found.row["id"] if found.row else None) == id
    assert why in found.why


def test_decisions_come_first() -> None:
    made = decisions(
        Same("J. Falk", "jonas-falk", LINE), NotAnActor("Eva Brandt", LINE), Merge("nils-holm", "jonas-falk", LINE)
    )
    assert find("J. Falk", NAMES, made).why == "by decision: seeds/decisions.jsonl:3, Ada: asked him"
    assert find("Eva Brandt", NAMES, made).why == "a decision says that it is not an actor"
    assert find("nils-holm", NAMES, made).why == "by its id, after a merge of `nils-holm`"


def test_where_a_name_is_printed_is_told() -> None:
    told = list(explain_one("Falk", NAMES, Decisions()))
    assert "found  jonas-falk (Jonas Falk, person, in actors.yml): 1 article; “Jonas Falk” 2×, “Falk” 1×" in told
    assert "         undated · source unknown · Harbour (1saj61ba)" in told
    assert "           “Jonas Falk” 2× by alias, “Falk” 1× by surname" in told


@pytest.mark.parametrize(
    ("a", "b", "lines", "so"),
    [
        ("Jonas Falk", "jonas-falk", (), "the same: both lead to jonas-falk"),
        ("Jonas Falk", "eva-brandt", (), "two so far: jonas-falk and eva-brandt"),
        ("Jonas Falk", "Somebody Else", (), "not both lead to an actor"),
        ("J. Falk", "ilse-brandt", (Different("J. Falk", "ilse-brandt", LINE),), "different: a decision says so"),
    ],
)
def test_two_names(a: str, b: str, lines: tuple[Any, ...], so: str) -> None:
    told = list(explain_two(a, b, NAMES, decisions(*lines)))
    assert any(line.startswith(f"so     {so}") for line in told)
    assert any("seeds/decisions.jsonl:3" in line for line in told) == bool(lines)


def test_of_several_common_names_the_reason_speaks_in_the_plural() -> None:
    told = [reason for reason in compare("Mohammed Ali", "Mohammed Ali Khalfan").reasons if "common" in reason]
    assert told == ["“Mohammed” and “Ali” are so common that they tell little"]
