"""Where an address that is gone leads to: a live page, or nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest import paths
from digest.gather.moved import Moved, Today, moved
from digest.gathered import ActorEntry, Catalog, Removal, SourceEntry
from digest.interface.words import say
from digest.link.index import build
from digest.model import Card
from digest.names.key import key
from digest.registry.actors import Actor
from digest.registry.permalinks import Frozen
from digest.registry.sources import Match, Source
from digest.render.moved import moved_page

A, B, C = "1saj61ba", "2saj61ba", "3saj61ba"
NOBODY: tuple[Any, ...] = ()


def card(id: str) -> Card:
    """Of all that a card knows, where an address leads depends on two things."""
    rest = dict.fromkeys((field.name for field in fields(Card)), None)
    return Card(**{**rest, "id": id, "slug": "talks"})  # type: ignore[arg-type]


def today(
    *,
    articles: Iterable[str] = (),
    actors: Iterable[Actor] = (),
    discovered: Mapping[str, str] | None = None,
    named: Iterable[str] | None = None,
    sources: Mapping[str, Source] | None = None,
    printed: Iterable[str] = (),
    lists: Iterable[str] = (),
    sha256: Mapping[str, str] | None = None,
    origins: Mapping[str, str] | None = None,
    removed: Iterable[Removal] = (),
) -> Today:
    """A day with these articles, registered and discovered actors (`named`: those with a page), sources and lists."""
    registry = {actor.id: actor for actor in actors}
    found = {key(name): id for id, name in (discovered or {}).items()}
    with_page = [*(registry if named is None else named), *found.values()]
    entries = {id: ActorEntry(id, id, "person", True, *[NOBODY] * 4) for id in with_page}
    shelves = {
        id: SourceEntry(id, source.name, True, None, "full", None, *[NOBODY] * 3)
        for id, source in (sources or {}).items()
    }
    shelves |= {id: SourceEntry(id, id.title(), False, None, "full", None, *[NOBODY] * 3) for id in printed}
    cards = tuple(map(card, articles))
    live = {
        *(paths.article(one.id, one.slug) for one in cards),
        *map(paths.actor, entries),
        *map(paths.source, shelves),
        *lists,
        *paths.ALWAYS,
    }
    gone = {item.id: item for item in removed}
    catalog = Catalog(cards, entries, found, shelves, {}, cards, None, removed=gone)
    return Today(frozenset(live), catalog, build(registry), sources or {}, sha256 or {}, origins or {})


def person(id: str, name: str, *aliases: str, was: tuple[str, ...] = ()) -> Actor:
    return Actor(id=id, name=name, kind="person", aliases=aliases, was=was)


def lead(line: Frozen, day: Today, *more: Frozen) -> str | None:
    """Where the line's address leads; `live` where its page is there."""
    found = {item.path: item.to for item in moved((*more, line), day)}
    return found.get(paths.page_at(line.address), "live")


def actor_line(id: str, name: str | None = None) -> Frozen:
    return Frozen(f"actor:{id}", f"/actor/{id}/", name)


def article_line(id: str, slug: str = "talks", origin: str | None = None, sha256: str | None = None) -> Frozen:
    return Frozen(f"article:{id}", f"/article/{id}-{slug}/", origin, sha256)


def list_line(path: str) -> Frozen:
    return Frozen(f"list:{path}", f"/{path}/")


def test_an_article() -> None:
    day = today(articles=[A, B], sha256={"same": B}, origins={"b.txt": B, "a.txt": A})
    assert lead(article_line(A), day) == "live"
    assert lead(article_line(A, "old", sha256="same"), day) == f"article/{A}-talks.md"
    assert lead(article_line(C, sha256="same", origin="a.txt"), day) == f"article/{B}-talks.md"
    assert lead(article_line(C, sha256="other", origin="a.txt"), day) == f"article/{A}-talks.md"
    assert lead(article_line(C, sha256="other", origin="c.txt"), day) is None
    assert lead(article_line(C), day) is None


def test_an_article_that_was_taken_down() -> None:
    down = Removal(A, "2026-11-20", None, None, "today")
    day = today(articles=[B], removed=[down], sha256={"same": B, "down": A}, origins={"b.txt": B, "a.txt": A})
    notes = {f"article/{A}.md", f"article/{A}-today.md"}
    frozen = (article_line(A, sha256="same", origin="b.txt"), article_line(A, "old"), article_line(C, sha256="down"))
    found = moved((*frozen, article_line(B, "old")), day)
    assert [item.to for item in found if not item.removal] == [f"article/{B}-talks.md"]
    told = {item.path: (item.to, item.removal) for item in found if item.removal}
    assert told == dict.fromkeys(notes | {paths.page_at(line.address) for line in frozen}, (None, down))
    assert moved((), today(removed=[down._replace(slug=None)])) == (
        Moved(f"article/{A}.md", None, down._replace(slug=None)),
    )


def test_an_actor() -> None:
    ada, bram = person("ada", "Ada Marlowe", "Mme Marlowe", was=("a", "b")), person("bram", "Bram Okafor", was=("b",))
    day = today(actors=[ada, bram], discovered={"olga-prentiss": "Olga Prentiss"})
    assert lead(actor_line("ada"), day) == "live"
    assert lead(actor_line("a", "Bram Okafor"), day) == "actor/ada.md"
    assert lead(actor_line("x", "mme MARLOWE"), day) == "actor/ada.md"
    assert lead(actor_line("x", "Adda Marlowe"), day) == "actor/ada.md"
    assert lead(actor_line("x", "Ólga Prentiss"), day) == "actor/olga-prentiss.md"
    assert lead(actor_line("x", "Somebody Else"), day) is None
    assert lead(actor_line("x"), day) is None
    # Of two that may have taken the place none is chosen.
    assert lead(actor_line("b"), day) is None
    twins = today(actors=[person("ada", "Ada Marlowe"), person("eda", "Eda Marlow", "Ada Marlowe")])
    assert lead(actor_line("x", "Ada Marlowe"), twins) is None
    assert lead(actor_line("x", "Ada Marlowe"), today(actors=[ada], named=[])) is None


def test_a_former_id_needs_no_line_and_never_takes_a_live_address() -> None:
    day = today(actors=[person("ada", "Ada M", was=("bram", "x", "y")), person("bram", "Bram O", was=("ada", "y"))])
    assert moved((), day) == (Moved("actor/x.md", "actor/ada.md"), Moved("actor/y.md", None))


def test_a_source() -> None:
    times = Source(id="et", name="The Example Times", match=(Match.model_validate({"title-suffix": "Example Times"}),))
    day = today(sources={"et": times}, printed=["herald"])
    for id, name in (("example-times", None), ("x", "example TIMES"), ("x", "The Example Times")):
        assert lead(Frozen(f"source:{id}", f"/source/{id}/", name), day) == "source/et.md"
    assert lead(Frozen("source:x", "/source/x/", "Herald"), day) == "source/herald.md"
    assert lead(Frozen("source:x", "/source/x/", "Other"), day) is None
    assert lead(Frozen("source:et", "/source/et/"), day) == "live"


@pytest.mark.parametrize(
    ("path", "lists", "to"),
    [
        ("actors/2", [], "actors/index.md"),
        ("articles/2023-09", [], "articles/index.md"),
        ("articles/2023-09/2", [], "articles/index.md"),
        ("articles/2023-09/2", ["articles/2023-09.md"], "articles/2023-09.md"),
        ("articles/undated/2", [], "articles/undated.md"),
        ("actor/ada/2023", [], "actor/ada.md"),
        ("actor/ada/2023/2", ["actor/ada/2023.md"], "actor/ada/2023.md"),
        ("actor/ada/2023/2", [], "actor/ada.md"),
        ("actor/former/2023", [], "actor/ada.md"),
        ("actor/former/2023/2", ["actor/ada/2023.md"], "actor/ada/2023.md"),
        ("actor/former/2023", ["actor/ada/2023.md"], "actor/ada/2023.md"),
        ("actor/nobody/2023", [], None),
        ("actor/former/quotes-2023/2", ["actor/ada/quotes-2023.md"], "actor/ada/quotes-2023.md"),
        ("actor/ada/contacts/2", [], "actor/ada.md"),
        (f"story/{A}-talks/quotes/2", [f"story/{A}-talks.md"], f"story/{A}-talks.md"),
        (f"story/{A}-talks/quotes", [], f"article/{A}-talks.md"),
        (f"story/{B}-talks/quotes", [], None),
        ("pair/ada--nobody/2", [], "actor/ada.md"),
        ("pair/ada--bram/2", ["pair/ada--bram.md"], "pair/ada--bram.md"),
    ],
)
def test_a_list(path: str, lists: list[str], to: str | None) -> None:
    day = today(articles=[A], actors=[person("ada", "Ada Marlowe", was=("former",))], lists=lists)
    assert lead(list_line(path), day) == to


def test_a_year_of_an_actor_that_is_known_by_name_alone() -> None:
    day = today(actors=[person("ada", "Ada Marlowe")])
    assert lead(list_line("actor/x/2023"), day, actor_line("x", "Ada Marlowe")) == "actor/ada.md"


NAMES = ("Ada Marlowe", "Bram Okafor", "Olga Prentiss")
IDS = ("ada", "bram", "olga", "x")
LINES = st.one_of(
    st.builds(actor_line, st.sampled_from(IDS), st.none() | st.sampled_from(NAMES)),
    st.builds(
        article_line,
        st.sampled_from([A, B, C]),
        st.sampled_from(["talks", "old"]),
        st.none() | st.sampled_from(["a.txt", "b.txt"]),
        st.none() | st.sampled_from(["1", "2"]),
    ),
    st.builds(list_line, st.sampled_from(["actors/2", "articles/2023", *(f"actor/{id}/2023" for id in IDS)])),
)
ACTORS = st.lists(
    st.builds(
        lambda id, name, was: person(id, name, was=tuple(was)),
        st.sampled_from(IDS),
        st.sampled_from(NAMES),
        st.lists(st.sampled_from(IDS), max_size=2),
    ),
    max_size=3,
)


@pytest.mark.parametrize("examples", [30, pytest.param(100, marks=pytest.mark.slow)])
def test_every_promise_is_kept_in_one_step(examples: int) -> None:
    """An example makes a whole index, and that takes a while."""
    some = given(st.lists(LINES, max_size=8), st.lists(st.sampled_from([A, B]), unique=True), ACTORS)
    settings(max_examples=examples)(some(kept_in_one_step))()


def kept_in_one_step(lines: list[Frozen], articles: list[str], actors: list[Actor]) -> None:
    day = today(articles=articles, actors=actors, sha256=dict(zip("12", articles, strict=False)))
    found = moved(tuple(lines), day)
    there = day.live | {item.path for item in found}
    assert {paths.page_at(line.address) for line in lines} <= there
    assert {
        paths.actor(former)
        for actor in actors
        if day.catalog.actors
        for former in actor.was
        if actor == day.index.known.actors[actor.id]
    } <= there
    assert [item.path for item in found] == sorted({item.path for item in found})
    assert not day.live & {item.path for item in found}
    assert {item.to for item in found} <= day.live | {None}


def test_the_page_of_a_moved_address_has_no_facets_and_a_relative_target() -> None:
    page = moved_page(Moved("actor/x.md", "actor/ada.md"), {"actor/ada.md": "<b>Ada</b>"})
    assert dict(page.front) == {"title": say("moved.title"), "kind": "redirect", "to": "actor/ada/"}
    gone = moved_page(Moved("actor/x.md", None), {})
    assert dict(gone.front) == {"title": say("gone.title"), "kind": "gone"}
