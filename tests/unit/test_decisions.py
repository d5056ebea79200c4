"""What maintainers decide of names: read with every fault at its line, without contradictions, and applied."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.gather.discovered import promote
from digest.link import build, link
from digest.link.decided import nth, occurrences, place, unapplied
from digest.model import Article, Card, How, LinkedArticle, Naming, Span
from digest.names.organisations import organisation_key
from digest.problems import Problem
from digest.project import load
from digest.registry.actors import Actor, Role
from digest.registry.contradictions import contradictions
from digest.registry.decisions import (
    NAME,
    Decisions,
    Merge,
    NotAnActor,
    Same,
    StoryName,
    StorySplit,
    Takedown,
    ThisMention,
    read_decisions,
    settled,
)
from digest.registry.verdicts import Decision, Different, Line
from tests.unit.test_moved import card
from tests.unit.test_registries import ID, problems, project

LINE = Line(1, "an editor", "2026-11-20", "seen in print")

BRANDT = Actor(id="ilse-brandt", name="Ilse Brandt", kind="person")
BULANI = Actor(id="tareq-bulani", name="Tareq Bulani", kind="person", aliases=("Abu Jawad",))
TAREK = Actor(id="tarek", name="Tarek", kind="person", acronyms=("TB",), scripts={"ar": "طارق"}, was=("old-tarek",))
COUNCIL = Actor(id="harbour-council", name="Harbour Council", kind="organisation")
ACTORS = {actor.id: actor for actor in (BRANDT, BULANI, TAREK, COUNCIL)}


def written(*entries: object) -> str:
    """The file with these lines; `by`, `on` and `why` are added to objects that lack them."""
    own = {"by": "an editor", "on": "2026-11-20", "why": "seen in print"}
    return "".join(f"{json.dumps(own | item if isinstance(item, dict) else item)}\n" for item in entries)


def of(*entries: object) -> Decisions:
    """The decisions that lines like these are, with the registry above."""
    root = Path("/nowhere")
    assert read_decisions(root / "none", NAME) == (Decisions(), [])
    lines: list[Decision] = []
    for number, entry in enumerate(entries, start=1):
        assert isinstance(entry, Different | Same | Merge | NotAnActor | ThisMention)
        lines.append(replace(entry, line=replace(LINE, number=number)))
    return settled(tuple(lines), ACTORS)


# Reading


DIFFERENT = {"verdict": "different", "a": "A B", "b": "C D"}


@pytest.mark.parametrize(
    ("text", "where", "what", "fix"),
    [
        ("\n{\n", f"{NAME}:2", "is not JSON", "one object a line"),
        ("[]\n", f"{NAME}:1", "is not an object", "one object a line"),
        ("[" * 100_000, f"{NAME}:1", "is not JSON", "one object a line"),
        ('{"verdict":"same","verdict":"merge"}', f"{NAME}:1", "has a key twice: verdict", "one object a line"),
        ("{}\n", f"{NAME}:1", "lacks verdict", "use one of: different same merge not-an-actor this-mention"),
        ('{"verdict":"maybe"}\n', f"{NAME}:1", 'has an unknown verdict: "maybe"', "use one of: different"),
        ('{"verdict":["same"]}\n', f"{NAME}:1", "has an unknown verdict", "use one of: different"),
        (written({**DIFFERENT, "c": "x"}), f"{NAME}:1", "has unknown keys: c", '{"verdict": "different"'),
        ('{"verdict":"different","a":"A B"}', f"{NAME}:1", "lacks b by on why", '{"verdict": "different"'),
        (written({**DIFFERENT, "on": "today"}), f"{NAME}:1", "`on` is no day", '"on": "2026-11-20"'),
        (written({**DIFFERENT, "on": "2026-02-30"}), f"{NAME}:1", "`on` is no day", '"on": "2026-11-20"'),
        (written({**DIFFERENT, "why": " "}), f"{NAME}:1", "`why` is no text", '"why": "the reason"'),
        (written({**DIFFERENT, "by": None}), f"{NAME}:1", "`by` is no text: null", '"by": "your name"'),
        (written({**DIFFERENT, "a": "…"}), f"{NAME}:1", "`a` is no name", '{"verdict": "different"'),
        (written({"verdict": "same", "name": "N", "actor": None}), f"{NAME}:1", "`actor` is no actor's id", ""),
        (written({"verdict": "same", "name": "N", "actor": "A B"}), f"{NAME}:1", "`actor` is no actor's id", ""),
        (written({"verdict": "merge", "from": "a", "into": 3}), f"{NAME}:1", "`into` is no actor's id: 3", ""),
        (
            written({"verdict": "this-mention", "article": "x", "text": "A", "nth": 1, "actor": None}),
            f"{NAME}:1",
            "`article` is no article's id",
            '"article": "1saj61ba"',
        ),
        (
            written({"verdict": "this-mention", "article": ID, "text": "A", "nth": True, "actor": None}),
            f"{NAME}:1",
            "`nth` is no number from 1",
            "",
        ),
        (written({"verdict": "story-join", "articles": [ID]}), f"{NAME}:1", "is no list of two or more", ""),
        (written({"verdict": "takedown", "article": ID, "reason": " "}), f"{NAME}:1", "`reason` is no text", ""),
        (written({"verdict": "story-name", "reason": "x"}), f"{NAME}:1", "has unknown keys: reason", ""),
    ],
)
def test_a_line_that_is_no_decision(tmp_path: Path, text: str, where: str, what: str, fix: str) -> None:
    found = problems(project(tmp_path, decisions=text))
    assert [problem.where for problem in found] == [where]
    assert what in found[0].what
    assert fix in found[0].fix
    assert found[0].fix


def test_every_verdict_is_read(tmp_path: Path) -> None:
    (tmp_path / "d.jsonl").write_text(
        "\ufeff"
        + written(
            {"verdict": "different", "a": " Ilse  Brand", "b": "ilse-brandt"},
            {"verdict": "same", "name": "Ilsa Brandt", "actor": "ilse-brandt"},
            {"verdict": "merge", "from": "a", "into": "b"},
            {"verdict": "not-an-actor", "name": "Operation Dawn"},
            {"verdict": "this-mention", "article": ID, "text": "Brandt", "nth": 2, "actor": None},
            {"verdict": "story-split", "articles": [ID, "2saj61ba"]},
            {"verdict": "story-name", "article": ID, "title": "The storm"},
            {"verdict": "takedown", "article": ID},
            {"verdict": "takedown", "article": ID, "reason": " The outlet  asked "},
        ),
        encoding="utf-8",
    )
    decisions, found = read_decisions(tmp_path / "d.jsonl", "d.jsonl")
    assert found == []
    assert decisions.lines == (
        Different("Ilse Brand", "ilse-brandt", replace(LINE, number=1)),
        Same("Ilsa Brandt", "ilse-brandt", replace(LINE, number=2)),
        Merge("a", "b", replace(LINE, number=3)),
        NotAnActor("Operation Dawn", replace(LINE, number=4)),
        ThisMention(ID, "Brandt", 2, None, replace(LINE, number=5)),
        StorySplit((ID, "2saj61ba"), replace(LINE, number=6)),
        StoryName(ID, "The storm", replace(LINE, number=7)),
        Takedown(ID, replace(LINE, number=8)),
        Takedown(ID, replace(LINE, number=9), "The outlet asked"),
    )


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    assert load(project(tmp_path)).decisions == Decisions()


# Contradictions

REGISTRY = """\
a-a:
  name: Ada Marlowe
  kind: person
  aliases: [Ada Marlow]
b-b: {name: Bram Okafor, kind: person}
c-c: {name: Cora Lind, kind: person, was: [old-c]}
o-o: {name: Harbour Council, kind: organisation}
"""


def same(name: str, actor: str) -> dict[str, str]:
    return {"verdict": "same", "name": name, "actor": actor}


def merge(from_: str, into: str) -> dict[str, str]:
    return {"verdict": "merge", "from": from_, "into": into}


def different(a: str, b: str) -> dict[str, str]:
    return {"verdict": "different", "a": a, "b": b}


def here(actor: str | None) -> dict[str, object]:
    return {"verdict": "this-mention", "article": ID, "text": "Brandt", "nth": 1, "actor": actor}


@pytest.mark.parametrize(
    ("lines", "where", "what"),
    [
        (
            [same("A. Marlowe", "a-a"), same("A. Marlowe", "b-b")],
            2,
            f"“A. Marlowe” is `b-b`, but also `a-a` ({NAME}:1)",
        ),
        ([same("Ada Marlow", "b-b")], 1, "“Ada Marlow” is `b-b`, but also `a-a` (seeds/actors.yml:4)"),
        (
            [merge("a-a", "b-b"), merge("b-b", "c-c"), different("a-a", "c-c")],
            3,
            f"`a-a` is different from `c-c`, but `a-a` is `b-b` ({NAME}:1), `b-b` is `c-c` ({NAME}:2)",
        ),
        (
            [different("Ms. Marlowe", "Ada Marlow"), same("Ms. Marlowe", "a-a")],
            1,
            f"“Ms. Marlowe” is different from “Ada Marlow”, but “Ms. Marlowe” is `a-a` ({NAME}:2), “Ada Marlow” is "
            "`a-a` (seeds/actors.yml:4)",
        ),
        ([different("Ada Marlow", "a-a")], 1, "but “Ada Marlow” is `a-a` (seeds/actors.yml:4)"),
        ([different("a-a", "a-a")], 1, "`a-a` is different from itself"),
        ([different("Ida Falk", "ida  falk")], 1, "“Ida Falk” is different from itself"),
        (
            [merge("a-a", "b-b"), merge("b-b", "c-c"), merge("c-c", "a-a")],
            3,
            f"in a circle: `a-a` into `b-b` ({NAME}:1), `b-b` into `c-c` ({NAME}:2), `c-c` into `a-a` ({NAME}:3)",
        ),
        ([merge("a-a", "a-a")], 1, f"merges in a circle: `a-a` into `a-a` ({NAME}:1)"),
        ([merge("a-a", "b-b"), merge("a-a", "c-c")], 2, f"`a-a` is `c-c`, but also `b-b` ({NAME}:1)"),
        ([merge("a-a", "o-o")], 1, "`a-a` is of kind person, `o-o` of kind organisation"),
        ([merge("a-a", "nobody")], 1, "`nobody` is no actor's id"),
        ([merge("nobody", "a-a")], 1, "`nobody` is no actor's id"),
        ([merge("norway", "o-o")], 1, "`norway` has no entry in seeds/actors.yml"),
        ([same("Ida Falk", "nobody")], 1, "`nobody` is no actor's id"),
        ([here("nobody")], 1, "`nobody` is no actor's id"),
        ([different("ida-falk", "a-a")], 1, "`ida-falk` is no actor's id"),
        ([same("Cora L.", "old-c")], 1, "`old-c` is no actor's id"),
        (
            [{"verdict": "not-an-actor", "name": "Ada Marlow"}],
            1,
            "“Ada Marlow” is no actor, but “Ada Marlow” is `a-a` (seeds/actors.yml:4)",
        ),
        (
            [same("Quay", "o-o"), {"verdict": "not-an-actor", "name": "quay"}],
            2,
            f"“quay” is no actor, but “Quay” is `o-o` ({NAME}:1)",
        ),
        (
            [same("Abu Kareem", "b-b"), {"verdict": "not-an-actor", "name": "Abou Karim"}],
            2,
            f"“Abou Karim” is no actor, but has the name key of a spelling: “Abu Kareem” is `b-b` ({NAME}:1)",
        ),
        ([here("a-a"), here(None)], 2, f"“Brandt” 1 of {ID} is `a-a` already ({NAME}:1)"),
        ([here(None), here("a-a")], 2, f"“Brandt” 1 of {ID} is nobody's already ({NAME}:1)"),
    ],
)
def test_a_contradiction_names_its_lines(tmp_path: Path, lines: list[object], where: int, what: str) -> None:
    (found,) = problems(project(tmp_path, actors=REGISTRY, decisions=written(*lines)))
    assert found.where == f"{NAME}:{where}"
    assert found.level == "error"
    assert what in found.what
    assert found.fix


def test_the_former_id_of_an_actor_is_told_with_the_one_of_today(tmp_path: Path) -> None:
    (found,) = problems(project(tmp_path, actors=REGISTRY, decisions=written(same("Cora L.", "old-c"))))
    assert found.fix == "write `c-c`, which it is now"


@pytest.mark.parametrize(
    "lines",
    [
        [same("A. Marlowe", "a-a"), same("A. Marlowe", "b-b"), merge("a-a", "b-b")],
        [same("A. Marlowe", "a-a"), same("A. Marlowe", "a-a")],
        [{"verdict": "not-an-actor", "name": "Abou Karim"}, different("Abou Karim", "a-a"), same("Abu Kareem", "a-a")],
        [{"verdict": "not-an-actor", "name": "Harbor Council"}],  # only persons link by their keys
        [merge("old-c", "c-c")],  # carried out in the registry since
        [same("the Fjord Kingdom", "norway"), {**here("norway")}],  # a state that the registry does not list
        [different("Ada Marlou", "a-a"), different("a-a", "b-b")],
        [here("a-a"), here("a-a")],
    ],
)
def test_what_is_no_contradiction(tmp_path: Path, lines: list[object]) -> None:
    load(project(tmp_path, actors=REGISTRY, decisions=written(*lines)))


def test_nobody_has_the_name_key_of_a_registered_person(tmp_path: Path) -> None:
    registry = "y-y:\n  name: Yusuf Karim al-Hadidi\n  kind: person\n"
    nobody = {"verdict": "not-an-actor", "name": "Yousef Kareem al-Hadidi"}
    (found,) = problems(project(tmp_path / "one", actors=registry, decisions=written(nobody)))
    assert found.where == f"{NAME}:1"
    assert found.what.endswith("has the name key of a spelling: “Yusuf Karim al-Hadidi” is `y-y` (seeds/actors.yml:2)")
    assert '{"verdict": "different", "a": "Yousef Kareem al-Hadidi", "b": "y-y"}' in found.fix
    two = f"{registry}z-z: {{name: Yusof Karim al-Hadidi, kind: person}}\n"
    load(project(tmp_path / "two", actors=two, decisions=written(nobody)))  # a key of two links to neither


def test_two_entries_with_one_spelling_are_no_circle(tmp_path: Path) -> None:
    registry = "a: {name: Ada Marlowe, kind: person}\nb: {name: Ada Marlowe, kind: person}\n"
    load(project(tmp_path, actors=registry, decisions=written(different("a", "b"))))


def test_all_contradictions_at_once_and_only_when_the_registries_are_sound(tmp_path: Path) -> None:
    lines = written(merge("x", "y"), different("a-a", "a-a"))
    found = problems(project(tmp_path / "one", actors=REGISTRY, decisions=lines))
    assert [problem.where for problem in found] == [f"{NAME}:1", f"{NAME}:1", f"{NAME}:2"]
    found = problems(project(tmp_path / "other", actors="a-a: {}\n", decisions=lines))
    assert {problem.where for problem in found} == {"seeds/actors.yml:1"}


# Who is whom


def test_a_wall_stands_before_every_spelling() -> None:
    decisions = of(
        Different("Ilse Brand", "ilse-brandt", LINE),
        Same("Ilsa Brandt", "ilse-brandt", LINE),
        Merge("tarek", "ilse-brandt", LINE),
    )
    for name in ("ilse-brandt", "Ilse Brandt", "Dr. Ilse Brandt", "ilsa  brandt", "tarek", "Tarek", "طارق"):
        assert decisions.are_different("Ilse Brand", name)
        assert decisions.are_different(name, "ilse brand")
        assert not decisions.are_different(name, "ilse-brandt")
    assert not decisions.are_different("Ilse Brand", "tareq-bulani")


def test_a_name_outside_the_registry_is_known_by_its_key() -> None:
    decisions = of(Different("Khaled Hamdan", "ilse-brandt", LINE))
    assert decisions.are_different("Khalid Hamdan", "Ilse Brandt") == (
        decisions.name_key("Khalid Hamdan") == decisions.name_key("Khaled Hamdan")
    )
    assert decisions.are_different("Khaled el-Hamdan", "Ilse Brandt")


def test_a_wall_parts_spellings_of_one_name_key() -> None:
    decisions = of(Different("Tarek Boulani", "tareq-bulani", LINE))
    assert decisions.are_different("Tarek Boulani", "Tareq Bulani")
    assert not decisions.are_different("Tariq Bulani", "Tareq Bulani")
    assert decisions.is_parted("Dr. Tarek Boulani")
    assert not decisions.is_parted("Tareq Bulani")
    assert decisions.name_key("Tarek Boulani") != decisions.name_key("Tareq Bulani") == "tarik bulani"


@given(
    st.sampled_from(["Ilse Brand", "ilse-brandt", "Ilse Brandt", "tarek", "Ida Falk", "Ida Falck", "x"]).flatmap(
        lambda a: st.tuples(st.just(a), st.sampled_from(["tareq-bulani", "Abu Jawad", "Ida Falk", "Ilse Brand"]))
    )
)
def test_walls_have_two_sides(pair: tuple[str, str]) -> None:
    decisions = of(Different("Ilse Brand", "ilse-brandt", LINE), Different("Ida Falk", "tareq-bulani", LINE))
    assert decisions.are_different(*pair) == decisions.are_different(*reversed(pair))


def test_without_lines_nothing_is_different() -> None:
    assert not Decisions().are_different("a", "b")
    assert not Decisions().is_nobody("a")
    assert Decisions().name_key("Tareq Bulani") == "tarik bulani"


# Applied


def linked(
    text: str, *entries: object, title: str = "News of the day", actors: dict[str, Actor] | None = None
) -> LinkedArticle:
    article = Article(ID, "x.txt", "0" * 64, title, tuple(text.split("\n\n")), date="2024-03-12")
    return link(article, build(ACTORS if actors is None else actors, of(*entries)))


def mentions(found: LinkedArticle) -> list[tuple[str, str | None, str]]:
    return [(mention.text, mention.actor or mention.key, mention.how) for mention in found.mentions]


def test_a_decided_spelling_links() -> None:
    text = "They met Ilsa Brandt. They met Dr. Ilsa Brant at noon, and Brandt left."
    found = linked(text, Same("Ilsa Brandt", "ilse-brandt", LINE))
    assert mentions(found)[0] == ("Ilsa Brandt", "ilse-brandt", "decision")
    assert found.mentions[0].reason == "decided on 2026-11-20: seen in print"
    assert ("Brandt", "ilse-brandt", "surname") in mentions(found)


def test_a_spelling_that_is_decided_and_listed_is_told_with_the_decision() -> None:
    found = linked("They met Abu Jawad.", Same("Abu Jawad", "tareq-bulani", LINE))
    assert mentions(found) == [("Abu Jawad", "tareq-bulani", "decision")]


def test_a_decided_spelling_of_one_word_links_where_no_full_name_ends_in_it() -> None:
    line = Same("Jawadi", "tareq-bulani", LINE)
    assert mentions(linked("They met Jawadi at noon.", line)) == [("Jawadi", "tareq-bulani", "decision")]
    found = mentions(linked("They met Olaf Jawadi at noon. Then Jawadi left.", line))
    assert all(actor != "tareq-bulani" for _, actor, _ in found)


def test_a_decided_spelling_of_a_state_that_no_registry_lists() -> None:
    found = linked("The envoy of the Fjord Kingdom left.", Same("Fjord Kingdom", "norway", LINE))
    assert mentions(found) == [("Fjord Kingdom", "norway", "decision")]


def test_a_merge_moves_names_roles_and_former_ids() -> None:
    chair = Actor(id="c", name="Cora Lind", kind="person", roles=(Role(title="chair", of="pier-board"),))
    board = Actor(id="pier-board", name="Pier Board", kind="organisation", acronyms=("PBX",), was=("board",))
    actors = {actor.id: actor for actor in (COUNCIL, chair, board)}
    decisions = settled((Merge("pier-board", "harbour-council", LINE),), actors)
    index = build(actors, decisions)
    assert "pier-board" not in index.known.actors
    council = index.actor("harbour-council")
    assert (council.name, council.aliases, council.acronyms) == ("Harbour Council", ("Pier Board",), ("PBX",))
    assert council.was == ("pier-board", "board")
    assert index.actor("c").roles[0].of == "harbour-council"
    article = Article(ID, "x.txt", "0" * 64, "News", ("They asked the Pier Board chair.",), date="2024-03-12")
    assert {mention.actor for mention in link(article, index).mentions} == {"harbour-council", "c"}


def test_merges_in_a_row_lead_to_the_last() -> None:
    decisions = of(Merge("tarek", "tareq-bulani", LINE), Merge("tareq-bulani", "ilse-brandt", LINE))
    index = build(ACTORS, decisions)
    assert decisions.actor("tarek") == "ilse-brandt"
    assert set(index.actor("ilse-brandt").was) == {"tarek", "tareq-bulani", "old-tarek"}
    assert set(index.actor("ilse-brandt").spellings) == {"Ilse Brandt", "Tareq Bulani", "Abu Jawad", "Tarek", "طارق"}


def test_a_long_row_of_merges() -> None:
    row = [Merge(f"a{number}", f"a{number + 1}", LINE) for number in range(3000)]
    actors = {id: Actor(id=id, name=f"Name {id}", kind="person") for id in [*(line.from_ for line in row), "a3000"]}
    assert set(settled(tuple(row), actors).who.merged.values()) == {"a3000"}
    assert contradictions(tuple(row), NAME, actors, None) == []
    (circle,) = contradictions((*row, Merge("a3000", "a0", LINE)), NAME, actors, None)
    assert circle.what.startswith("merges in a circle: `a0` into `a1`")


def test_what_is_no_actor_is_not_found() -> None:
    text = "They left for Operation Morning Star at noon."
    assert [mention.how for mention in linked(text).mentions] in ([], ["discovered"])
    assert mentions(linked(text, NotAnActor("Operation Morning Star", LINE))) == []
    text = "They met Olaf Brand at noon. Then Brand left."
    assert len(mentions(linked(text))) == 2
    assert mentions(linked(text, NotAnActor("Olaf Brand", LINE))) == []


def test_a_wall_beats_the_name_key() -> None:
    text = "They met Tarek Boulani at noon. They met Tariq Bulani too."
    assert [actor for _, actor, _ in mentions(linked(text))] == ["tareq-bulani", "tareq-bulani"]
    decisions = Different("Tarek Boulani", "tareq-bulani", LINE)
    first, second = mentions(linked(text, decisions))
    assert first[1:] == (of(decisions).name_key("Tarek Boulani"), "discovered")
    assert second == ("Tariq Bulani", "tareq-bulani", "key")


def test_a_wall_between_two_names_outside_the_registry() -> None:
    text = "They met Khaled Amrani at noon. They met Khaled el-Amrani too."
    assert len({actor for _, actor, _ in mentions(linked(text))}) == 1
    line = Different("Khaled Amrani", "Khaled el-Amrani", LINE)
    assert len({actor for _, actor, _ in mentions(linked(text, line))}) == 2


def test_a_wall_between_two_organisations_of_one_name() -> None:
    line = Different("Norhaven Shipping Ltd", "Norhaven Shipping", LINE)
    decisions = of(line)
    assert decisions.are_different("Norhaven Shipping", "Norhaven Shipping Ltd")
    assert decisions.apart("Norhaven Shipping", "org:x") != decisions.apart("Norhaven Shipping Ltd", "org:x") != "org:x"


def test_a_wall_between_a_name_and_what_seems_its_short_form() -> None:
    def told(id: str, *spellings: tuple[str, How, int]) -> Card:
        made = f"org:{organisation_key(spellings[0][0])}"
        naming = Naming(None, made, "", Span("text", 0, 1), Span("text", 0, 1), 1, spellings, (("organisation", 1),))
        return replace(card(id), text_hash=id, namings=(naming,))

    cards = [
        told("1saj61ba", ("Norhaven Shipping Union", "discovered", 1), ("NSU", "acronym", 1)),
        told("2saj61ba", ("Norhaven Shipping Union", "discovered", 1)),
        told("3saj61ba", ("NSU", "discovered", 1)),
        told("4saj61ba", ("NSU", "discovered", 1)),
    ]
    assert len({page.id for page in promote(cards, {}, {}).values()}) == 1
    line = Different("NSU", "Norhaven Shipping Union", LINE)
    assert len({page.id for page in promote(cards, {}, {}, of(line)).values()}) == 2


THREE = "They met Ilse Brandt at noon. Brandt left, and Brandt came back."


def test_this_mention_goes_to_somebody_else() -> None:
    found = linked(THREE, ThisMention(ID, "Brandt", 2, "tareq-bulani", LINE))
    assert mentions(found) == [
        ("Ilse Brandt", "ilse-brandt", "alias"),
        ("Brandt", "tareq-bulani", "decision"),
        ("Brandt", "ilse-brandt", "surname"),
    ]


def test_this_mention_goes_to_nobody() -> None:
    assert len(mentions(linked(THREE, ThisMention(ID, "Brandt", 3, None, LINE)))) == 2
    # Inside a longer name: that name gives way.
    assert len(mentions(linked(THREE, ThisMention(ID, "Brandt", 1, None, LINE)))) == 2
    assert len(mentions(linked(THREE, ThisMention(ID, "Brand", 1, None, LINE)))) == 3
    assert len(mentions(linked(THREE, ThisMention("2saj61ba", "Brandt", 1, None, LINE)))) == 3
    assert len(mentions(linked(THREE, ThisMention(ID, "Brandt", 4, None, LINE)))) == 3


def test_this_mention_of_a_name_that_nothing_found() -> None:
    found = linked("The skipper left.", ThisMention(ID, "skipper", 1, "ilse-brandt", LINE))
    assert mentions(found) == [("skipper", "ilse-brandt", "decision")]


def test_this_mention_follows_a_merge() -> None:
    lines = (ThisMention(ID, "Brandt", 2, "tarek", LINE), Merge("tarek", "tareq-bulani", LINE))
    assert ("Brandt", "tareq-bulani", "decision") in mentions(linked(THREE, *lines))


@given(st.permutations([(2, None), (1, None), (3, "b"), (2, "c"), (2, "a")]))
def test_taken_down_twice_the_oldest_line_holds_with_the_first_reason(order: list[tuple[int, str | None]]) -> None:
    lines = [Takedown(ID, replace(LINE, on=f"2026-11-0{day}", why=f"{day}"), reason) for day, reason in order]
    found = settled(tuple(lines), {}).taken_down
    assert {id: (line.line.on, line.line.why, line.reason) for id, line in found.items()} == {
        ID: ("2026-11-01", "1", "a")
    }


LINES: list[Decision] = [
    Same("Ilsa Brandt", "ilse-brandt", LINE),
    Same("Ilsa Brandt", "ilse-brandt", replace(LINE, why="told again")),
    Same("I. Brandt", "ilse-brandt", LINE),
    Merge("tarek", "tareq-bulani", LINE),
    NotAnActor("Olaf Brand", LINE),
    Different("Tarek Boulani", "tareq-bulani", LINE),
    ThisMention(ID, "Brandt", 1, None, LINE),
    ThisMention(ID, "Ilse Brandt", 1, "tarek", LINE),
    ThisMention(ID, "met Ilse", 1, "ilse-brandt", replace(LINE, why="told again")),
    ThisMention(ID, "met Ilse", 1, "ilse-brandt", LINE),
    ThisMention(ID, "Brandt", 2, "harbour-council", LINE),
]


@settings(max_examples=20)  # each builds an index
@given(st.permutations(LINES))
def test_the_order_of_lines_has_no_meaning(lines: list[Decision]) -> None:
    text = THREE + " Ilsa Brandt, I. Brandt, Tarek Boulani, Tariq Bulani and Olaf Brand came. Brand left."
    assert of(*lines).who == of(*LINES).who
    assert linked(text, *lines) == linked(text, *LINES)


def test_decided_places_do_not_overlap() -> None:
    found = mentions(linked(THREE, *LINES))
    assert found[:2] == [("Ilse Brandt", "tareq-bulani", "decision"), ("Brandt", "harbour-council", "decision")]


def test_an_office_keeps_its_body() -> None:
    chair = Actor(id="c", name="Cora Lind", kind="person", roles=(Role(title="chair", of="harbour-council"),))
    actors = ACTORS | {"c": chair}
    article = Article(ID, "x.txt", "0" * 64, "News", ("They asked the Harbour Council chair.",), date="2024-03-12")
    lines = (ThisMention(ID, "Harbour Council chair", 1, None, LINE),)
    found = link(article, build(actors, settled(lines, actors)))
    assert mentions(found) == [("Harbour Council", "harbour-council", "alias")]


ARTICLE = Article(
    ID,
    "x.txt",
    "0" * 64,
    "Brandt opens",
    ("Ilse Brandt", "a-a-a Brandtian Brandt-Holm ورمسيس رمسيس"),
    standfirst="By Brandt",
)


def test_places_are_counted_through_the_fields_and_not_inside_of_words() -> None:
    found = list(occurrences(ARTICLE, "Brandt"))
    assert [span.field for span in found] == ["title", "standfirst", "text", "text"]
    assert found[3] == Span("text", 29, 35)
    assert [place(ARTICLE, "Brandt", number) for number in range(1, 6)] == [*found, None]
    assert [nth(ARTICLE, span) for span in found] == [1, 2, 3, 4]
    assert nth(ARTICLE, Span("text", 15, 18)) == 2  # a-a in a-a-a


def test_scripts_without_capitals_join_words() -> None:
    assert len(list(occurrences(ARTICLE, "رمسيس"))) == 2


@given(st.integers(1, 9), st.sampled_from(["Brandt", "a", "a-a", "رمسيس", "Ilse Brandt"]))
def test_the_place_of_a_number_has_that_number(number: int, text: str) -> None:
    span = place(ARTICLE, text, number)
    assert span is None or nth(ARTICLE, span) == number


def test_a_decision_without_effect_is_told() -> None:
    lines = (
        ThisMention(ID, "Brandt", 4, None, LINE),
        ThisMention(ID, "Brandt", 5, None, LINE),
        ThisMention(ID, "Falk", 1, None, LINE),
        ThisMention("2saj61ba", "Brandt", 1, None, LINE),
    )
    told: list[Problem] = list(unapplied(of(*lines), [ARTICLE]))
    assert [(problem.where, problem.level) for problem in told] == [(f"{NAME}:{n}", "warning") for n in (2, 3, 4)]
    assert "x.txt prints “Brandt” 4 times, not 5" in told[0].what
    assert "no article has the id `2saj61ba`" in told[2].what
    assert list(unapplied(Decisions(), [])) == []


# Metonyms

FJORD = Actor(id="norway", name="Norway", kind="state", metonyms=("the Fjord Palace", "Tollbu", "Quai d’Or"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A spokesman said that the Fjord Palace had been asked.", ["Fjord Palace"]),
        ("The Fjord Palace denied it.", ["Fjord Palace"]),
        ("Officials quoted Tollbu’s answer.", ["Tollbu"]),
        ("This was, in the Fjord Palace's view, enough.", ["Fjord Palace"]),
        ("They quoted the Quai d'Or.", ["Quai d'Or"]),
        ("They met in the Fjord Palace.", []),
        ("They waited outside Tollbu all day.", []),
        ("A road south of Tollbu is closed.", []),
        ("Tollbu University has closed.", []),
        ("The fjord palace is old.", []),
        ("FJORD PALACE SILENT, aides say.", ["FJORD PALACE"]),
    ],
)
def test_a_metonym_stands_for_a_power_and_not_for_a_place(text: str, found: list[str]) -> None:
    met = linked(text, actors={"norway": FJORD}).mentions
    assert [mention.text for mention in met if mention.how == "metonym"] == found
    assert all(mention.actor == "norway" for mention in met if mention.how == "metonym")


def test_without_an_entry_nothing_links_by_metonymy() -> None:
    met = linked("The Fjord Palace denied it.", actors={"norway": FJORD.model_copy(update={"metonyms": ()})}).mentions
    assert not [mention for mention in met if mention.actor]


def test_the_reason_of_a_metonym() -> None:
    (mention,) = linked("They quoted Tollbu.", actors={"norway": FJORD}).mentions
    assert mention.reason == "“Tollbu” is a metonym of Norway"
