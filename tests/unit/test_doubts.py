"""The queue of doubts: who is compared with whom, and in which order the doubts come."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from digest.gather import doubts as queue
from digest.gather import likes
from digest.gather.actors import gather_actors
from digest.gather.discovered import Promoted
from digest.gather.doubts import Doubt, doubts
from digest.gathered import Catalog
from digest.model import ActorKind, Card, Naming, Span
from digest.names import Comparison
from digest.registry.actors import Actor
from digest.registry.decisions import Decisions, Different, Line, settled
from tests.unit.cards import bare_card

LINE = Line(1, "Ada", "2026-11-20", "asked")


@pytest.fixture(autouse=True)
def _plain_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules of two lines: what is asked about is the queue, not the likeness of names."""
    monkeypatch.setattr(queue, "compare", compare)
    monkeypatch.setattr(likes, "blocks", lambda name, kind: tuple(name.lower().split()))


def compare(a: str, b: str, kind: ActorKind) -> Comparison:
    """Names that share a word are asked about, the more the surer; those of the same words in another order are one."""
    left, right = {*a.lower().split()}, {*b.lower().split()}
    score = len(left & right) / len(left | right)
    return Comparison(score, "link" if score == 1 else "ask" if score else "leave", (f"as {kind}",), ())


def naming(name: str, kind: ActorKind, actor: str | None) -> Naming:
    span = Span("text", 0, len(name))
    key = None if actor else name.lower()
    kinds = () if actor else ((kind, 1),)
    return Naming(actor, key, name, span, span, 1, ((name, "alias" if actor else "discovered", 1),), kinds=kinds)


def card(number: int, namings: Iterable[Naming]) -> Card:
    id = f"article{number}"
    return bare_card(id, title=id, date="2024-01-01", date_basis="declared", text_hash=id, namings=tuple(namings))


def asked(
    printed: dict[str, tuple[int, ActorKind]],
    registry: dict[str, tuple[str, ActorKind]] | None = None,
    decisions: Decisions | None = None,
) -> tuple[Doubt, ...]:
    """Of names by the number of articles that print them; with two or more they have a page."""
    registry = registry or {}
    ids = {name: id for id, (name, _) in registry.items()}
    most = max(count for count, _ in printed.values())
    cards = tuple(
        card(n, (naming(name, kind, ids.get(name)) for name, (count, kind) in printed.items() if n < count))
        for n in range(most)
    )
    pages = {
        name.lower(): Promoted(name.lower().replace(" ", "-"), name, kind)
        for name, (count, kind) in printed.items()
        if count > 1 and name not in ids
    }
    actors = gather_actors(cards, dict(registry), pages)
    catalog = Catalog(cards, actors, {key: page.id for key, page in pages.items()}, {}, {}, (), None)
    known = {id: Actor(id=id, name=name, kind=kind) for id, (name, kind) in registry.items() if kind != "unknown"}
    return doubts(catalog, known, decisions or Decisions())


def shown(found: Iterable[Doubt]) -> list[tuple[str, list[str]]]:
    return [(doubt.name, [candidate.id for candidate in doubt.candidates]) for doubt in found]


FALK: dict[str, tuple[str, ActorKind]] = {"jonas-falk": ("Jonas Falk", "person")}


def test_a_page_is_asked_about_with_the_registry_s_actors() -> None:
    (doubt,) = asked({"Jonas Holm": (3, "person")}, FALK)
    assert (doubt.key, doubt.id, doubt.articles, doubt.article) == ("jonas holm", "jonas-holm", 3, "article0")
    (candidate,) = doubt.candidates
    assert (candidate.id, candidate.verified, candidate.articles, candidate.article) == ("jonas-falk", True, 0, None)
    assert candidate.comparison.reasons == ("as person",)


def test_of_two_pages_the_one_with_fewer_articles_is_in_doubt() -> None:
    found = asked({"Jonas Holm": (3, "person"), "Jonas Falk": (5, "person"), "Falk Holm": (3, "person")})
    assert shown(found) == [("Falk Holm", ["jonas-falk"]), ("Jonas Holm", ["jonas-falk", "falk-holm"])]


def test_a_name_without_a_page_is_compared_with_the_registry_alone() -> None:
    found = asked({"Jonas Holm": (1, "person"), "Eva Holm": (2, "person")}, FALK)
    assert shown(found) == [("Jonas Holm", ["jonas-falk"])]
    assert found[0].id == ""


def test_most_articles_come_first_then_names() -> None:
    found = asked({"Jonas B": (2, "person"), "Jonas A": (2, "person"), "Jonas C": (4, "person")}, FALK)
    assert [doubt.name for doubt in found] == ["Jonas C", "Jonas A", "Jonas B"]


@pytest.mark.parametrize(
    ("kind", "other", "rules"),
    [
        ("person", "person", "person"),
        ("person", "organisation", None),
        ("organisation", "outlet", "organisation"),
        ("outlet", "person", None),
        ("unknown", "person", "person"),
        ("unknown", "outlet", "organisation"),
        ("unknown", "state", None),
        ("place", "place", None),
    ],
)
def test_only_kinds_that_may_be_one_are_compared(kind: ActorKind, other: ActorKind, rules: str | None) -> None:
    found = asked({"Blue Quay": (2, kind)}, {"blue-harbour": ("Blue Harbour", other)})
    assert [doubt.candidates[0].comparison.reasons for doubt in found] == ([(f"as {rules}",)] if rules else [])


def test_two_that_a_decision_parts_are_not_asked_about() -> None:
    registry = {id: Actor(id=id, name=name, kind="person") for id, (name, _) in FALK.items()}
    for a, b in (("Jonas Holm", "jonas-falk"), ("Jonas Falk", "Jonas Holm")):
        assert asked({"Jonas Holm": (2, "person")}, FALK, settled((Different(a, b, LINE),), registry)) == ()


def test_the_likeliest_candidate_comes_first_and_nine_at_most() -> None:
    registry: dict[str, tuple[str, ActorKind]] = {f"jonas-{n}": (f"Jonas X{n} Y", "person") for n in range(20)}
    (doubt,) = asked({"Jonas Falk": (2, "person")}, {**registry, "holm": ("Jonas Holm", "person")})
    assert doubt.candidates[0].id == "holm"
    assert [candidate.id for candidate in doubt.candidates[1:3]] == ["jonas-0", "jonas-1"]
    assert len(doubt.candidates) == 9


def test_a_link_that_was_not_made_is_asked_about_before_all() -> None:
    registry: dict[str, tuple[str, ActorKind]] = {"a": ("Falk Jonas", "person"), "b": ("Jonas Falk Holm", "person")}
    (doubt,) = asked({"Jonas Falk": (2, "person")}, registry)
    assert [(candidate.id, candidate.comparison.band) for candidate in doubt.candidates] == [
        ("a", "link"),
        ("b", "ask"),
    ]


def test_ten_thousand_names_and_ten_thousand_actors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not every pair is compared: each name with those alone that share a block with it."""
    compared = 0

    def counted(a: str, b: str, kind: ActorKind) -> Comparison:
        nonlocal compared
        compared += 1
        return compare(a, b, kind)

    monkeypatch.setattr(queue, "compare", counted)
    registry: dict[str, tuple[str, ActorKind]] = {
        f"a-{n}": (f"First{n} Last{n % 5000}", "person") for n in range(10_000)
    }
    printed: dict[str, tuple[int, ActorKind]] = {f"Other{n} Last{n % 5000}": (1, "person") for n in range(10_000)}
    found = asked(printed, registry)
    assert len(found) == 10_000
    assert compared == 20_000
