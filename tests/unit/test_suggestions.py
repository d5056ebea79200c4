"""The names that the search boxes suggest: what the file holds, and how large it is."""

from __future__ import annotations

import gzip
import json
from random import Random
from typing import Any

import pytest
from slugify import slugify

from bench.words import names, word
from digest import paths
from digest.gather.offered import offered_from
from digest.gathered import ActorEntry, Catalog
from digest.interface.files import english
from digest.names.typed import LETTERS, typed
from digest.registry.actors import Actor
from digest.render.suggestions import suggestions
from tests.quality.row import Corpus


def entry(id: str, name: str, *spellings: str, articles: int = 1, kind: Any = "person") -> ActorEntry:
    """An actor; the file needs to know how many articles name it, not which."""
    met: Any = tuple((text, "alias", 1) for text in spellings)
    appearances: Any = (None,) * articles
    return ActorEntry(id, name, kind, True, appearances, met, (), ())


def told(*entries: ActorEntry, known: dict[str, Actor] | None = None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(suggestions(catalog(*entries), known or {}, english()))
    return found


def catalog(*entries: ActorEntry) -> Catalog:
    return Catalog((), {one.id: one for one in entries}, {}, {}, {}, (), None)


def test_an_actor_has_its_name_kind_and_number_of_articles() -> None:
    found = told(
        entry("ada-marlowe", "Ada Marlowe", articles=3), entry("tal-front", "Front of Tal", kind="organisation"),
        entry("ostland", "Ostland", kind="state"),
    )  # fmt: skip
    assert found["names"] == ["Ada Marlowe", "Ostland", "Front of Tal"]
    assert found["articles"] == [3, 1, 1]
    assert [found["kinds"][at] for at in found["kind"]] == ["person", "state or territory", "organisation"]
    assert found["ids"] == ["", "", "tal-front"]


def test_other_spellings_are_told_by_what_sounds_new_in_them() -> None:
    found = told(entry("a", "Naim Qassem", "Naeem Kassim", "Sheikh Qasem", "نعيم قاسم", "Naim Al-Kasim", "Qassem II"))
    assert found["more"] == ["qsm ii"]


def test_offices_and_single_letters_are_no_spelling() -> None:
    one = entry("a", "Ada Marlowe", "A. Marlow")
    office: Any = (*one.spellings, ("the harbour minister", "role", 2), ("Ostlanders", "demonym", 1))
    other = ActorEntry("b", "Bea Marlowe", "person", True, one.appearances, office, (), ())
    assert told(one, other)["more"] == ["marlow", "marlow"]


def test_the_order_of_the_actors_has_no_effect() -> None:
    entries = [entry(f"a-{n}", f"Ada {word(Random(n), 2)}", articles=n % 3) for n in range(50)]
    assert suggestions(catalog(*entries), {}, english()) == suggestions(catalog(*reversed(entries)), {}, english())


def test_of_very_many_those_named_most_are_told() -> None:
    many = [entry(f"a-{n:05}", f"Ada {n}", articles=1) for n in range(6_000)]
    found = told(*many, entry("z-last", "Zoe Last", articles=9))
    assert len(found["names"]) == 5_000
    assert found["names"][-1] == "Zoe Last"


def test_hostile_names_are_text() -> None:
    name = '</script><img src=x onerror=alert(1)> "\\\u202e]]> =1+1'
    assert told(entry("x", name, name.upper()))["names"] == [name]


def test_an_actor_of_endless_spellings_stays_small() -> None:
    found = told(entry("a", "Ada Marlowe", *(word(Random(n), 4) for n in range(2_000))))
    assert len(found["more"][0].split()) == 60


def test_5000_actors_of_real_names_and_aliases_are_small(shared: object) -> None:
    corpus = Corpus(shared)  # type: ignore[arg-type]
    random = Random(1)
    rows = sorted(corpus.rows("aliases_phoenix"), key=lambda row: -len(row["aliases"]))
    given = [(row["name"].title(), [alias.title() for alias in row["aliases"]]) for row in rows[:2_500]]
    given += [(row["en"], [row["native"]]) for row in random.sample(corpus.rows("translit_wikidata_names"), 2_500)]
    size = packed(given, random)
    assert 40_000 < size <= 150_000


def test_5000_actors_of_invented_names_are_small() -> None:
    """No name or part of one is like another, as it never is: nothing for gzip to find."""
    random = Random(2)
    given = [(name, [f"{word(random, 2)} {word(random, 3)}"]) for name in names(random, 5_000)]
    assert 40_000 < packed(given, random) <= 150_000


def packed(given: list[tuple[str, list[str]]], random: Random) -> int:
    """Bytes as transferred, of names and their aliases; ids as digest makes them."""
    actors: dict[str, ActorEntry] = {}
    for name, aliases in given:
        id = paths.free(slugify(name) or "actor", actors)
        actors[id] = entry(id, name, *aliases, articles=random.randint(1, 200))
    return len(gzip.compress(suggestions(catalog(*actors.values()), {}, english())))


@pytest.mark.parametrize(
    ("name", "tokens"),
    [
        ("al-Rahmān", "rahman"),
        ("القاسم", "qsm"),
        ("خامنه‌ای", "khmnhy"),
        ("נתניהו", "ntnyhw"),
        ("Нетаньяху", "netanyakhu"),
        ("O’Neil’s", "oneils"),
        ("王毅", "王毅"),
        ("김정은", "김정은"),
        ("Abd al Rahman", "abd rahman"),
        ("Al", "al"),
        ("", ""),
    ],
)
def test_what_is_typed_becomes_tokens(name: str, tokens: str) -> None:
    assert " ".join(typed(name)) == tokens


def test_letters_are_plain() -> None:
    assert all(latin.isascii() and latin == latin.lower() for latin in LETTERS.values())
    assert all(len(letter) == 1 and not letter.isascii() for letter in LETTERS)


@pytest.mark.parametrize(
    ("counts", "fewest"),
    [
        ([], 1),
        ([1, 1, 5], 1),
        ([1] * 1_001, 3),
        ([45_000, 7, 6], 8),
        ([30_000, 10_000, 5_001, 9, 9, 1], 5_002),
        ([9] * 5_000 + [8] * 900, 9),
        ([9] * 5_001 + [8] * 900, 10),
    ],
)
def test_actors_are_offered_as_filters_as_long_as_they_are_not_too_many(counts: list[int], fewest: int) -> None:
    assert offered_from(counts) == fewest
