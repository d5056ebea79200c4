"""Each rule of `digest check` fires on a minimal project and is silent on the project's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.check import ON_DEMAND, check_project
from tests.conftest import ROOT
from tests.unit.test_decisions import written
from tests.unit.test_registries import ID, PERSON, project


def nowhere() -> dict[str, object]:
    """A decision on the second “Ada” of an article."""
    return {"verdict": "this-mention", "article": ID, "text": "Ada", "nth": 2, "actor": None}


OTHER = "c-d:\n  name: C D\n  kind: person\n"
LEAGUE = "league: {name: League, kind: organisation}\n"


def found(root: Path) -> list[tuple[str, str, str]]:
    return [(problem.where, problem.level, problem.what) for problem in check_project(root)]


@pytest.mark.parametrize(
    ("name", "text", "where", "level", "what"),
    [
        ("actors", f"{PERSON}  was: [c-d]\n{OTHER}", "actors.yml:4", "error", "an actor of its own"),
        ("actors", f"{PERSON}  was: [x]\n{OTHER}  was: [y, x]\n", "actors.yml:8", "error", "former id of both"),
        ("actors", f"{PERSON}  aliases: [E F]\n{OTHER}  aliases: [e-f]\n", "actors.yml:8", "error", "links to neither"),
        ("actors", f"{PERSON}  aliases: [Bulani]\n", "actors.yml:4", "warning", "is one word"),
        ("actors", f"{PERSON}  aliases: [Monday]\n", "actors.yml:4", "warning", "is a common word"),
        ("actors", f"{LEAGUE[:-2]}, aliases: [Hope]}}\n", "actors.yml:1", "warning", "“Hope” is an ordinary word too"),
        ("actors", "l: {name: H\u0430mas, kind: organisation}\n", "actors.yml:1", "warning", "looks like another name"),
        (
            "actors",
            "a: {name: Hizbullah, kind: organisation}\nb: {name: Hizboullah, kind: organisation}\n",
            "actors.yml:2",
            "warning",
            "`a` and `b` have the same name key",
        ),
        (
            "actors",
            "a: {name: Norway, kind: state, metonyms: [Holmen Hall]}\nb: {name: Holmen Hall, kind: place}\n",
            "actors.yml:2",
            "error",
            "links to neither",
        ),
        (
            "actors",
            "a:\n  name: Tarek Balouni\n  kind: person\nb:\n  name: Tareq Baluni\n  kind: person\n",
            "actors.yml:4",
            "warning",
            "same name key",
        ),
        ("actors", f"{PERSON}  roles:\n    - {{title: head, of: none}}\n", "actors.yml:5", "error", "no actor's id"),
        (
            "actors",
            f"{PERSON}  roles:\n    - {{title: head, from: 2024, to: 2023-12}}\n",
            "actors.yml:5",
            "error",
            "from 2024 to 2023-12",
        ),
        ("actors", "a:\n  name: Atlantis\n  kind: state\n", "actors.yml:3", "error", "no entry of CLDR's list"),
        ("sources", "a:\n  name: A\n  actor: none\n", "sources.yml:3", "error", "`none` is no actor's id"),
        (
            "sources",
            "a: {name: A, match: [{host: x.example}]}\nb: {name: B, match: [{host: X.example}]}\n",
            "sources.yml:2",
            "error",
            "claimed by `a` and `b`",
        ),
        ("corrections", f"{ID}: {{title: T}}\n", "corrections.yml:1", "warning", "no article has the id"),
        ("decisions", written(nowhere()), "decisions.jsonl:1", "warning", f"no article has the id `{ID}`"),
        (
            "decisions",
            written({"verdict": "takedown", "article": ID}),
            "decisions.jsonl:1",
            "warning",
            f"no article has the id `{ID}`: the line has no effect",
        ),
        (
            "decisions",
            written({"verdict": "not-an-actor", "name": "Georgia"}),
            "decisions.jsonl:1",
            "warning",
            "“Georgia” is known as Georgia: the line has no effect",
        ),
    ],
)
def test_a_rule_fires(tmp_path: Path, name: str, text: str, where: str, level: str, what: str) -> None:
    (one,) = found(project(tmp_path, **{name: text}))
    assert one[:2] == (f"seeds/{where}", level)
    assert what in one[2]


def test_an_actor_of_a_source_is_an_outlet(tmp_path: Path) -> None:
    (one,) = found(project(tmp_path, actors=LEAGUE, sources="a:\n  name: A\n  actor: league\n"))
    assert one[:2] == ("seeds/sources.yml:3", "warning")
    assert "of kind organisation, not outlet" in one[2]


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("plugins:\n  - search\n  - macros\n", "mkdocs.yml:4", "plugin macros"),
        ("plugins: [macros]\n", "mkdocs.yml:2", "plugin macros"),
        ("plugins:\n  macros:\n    x: y\n", "mkdocs.yml:3", "plugin macros"),
        ("plugins:\n- 'exec':\n    x: y\n", "mkdocs.yml:3", "plugin exec"),
        ("markdown_extensions:\n  - toc\n  - pymdownx.snippets\n", "mkdocs.yml:4", "extension pymdownx.snippets"),
        ("markdown_extensions: {smarty: {}}\n", "mkdocs.yml:2", "extension smarty"),
        ("plugins:\n\t- macros\n", "mkdocs.yml:3", "is not YAML"),
        ("x: &x [macros]\nplugins: *x\n", "mkdocs.yml:3", "repeats another value"),
    ],
)
def test_a_config_that_reads_articles_as_commands(tmp_path: Path, text: str, where: str, what: str) -> None:
    root = project(tmp_path)
    (root / "mkdocs.yml").write_text(f"site_name: x\n{text}", encoding="utf-8")
    ((found_where, _, found_what),) = found(root)
    assert (found_where, what in found_what) == (where, True)


def test_an_inherited_config(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "mkdocs.yml").write_text("INHERIT: base.yml\n", encoding="utf-8")
    (root / "base.yml").write_text("plugins: [macros]\nINHERIT: mkdocs.yml\n", encoding="utf-8")
    assert [where for where, _, _ in found(root)] == ["base.yml:1"]


def test_a_config_that_is_no_text(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "mkdocs.yml").write_bytes(b"site_name: \xff\n")
    assert found(root) == [("mkdocs.yml", "error", "is not UTF-8 (byte 11)")]


def test_a_broken_registry_is_all_that_can_be_told(tmp_path: Path) -> None:
    assert [where for where, _, _ in found(project(tmp_path, actors="a: [\n"))] == ["seeds/actors.yml:2"]


def test_a_correction_finds_its_article(tmp_path: Path) -> None:
    root = project(tmp_path, corrections=f"{ID}: {{title: T}}\n")
    (root / "seeds" / "articles" / "x.txt").write_text(f"---\nid: {ID}\n---\nText.\n", encoding="utf-8")
    assert found(root) == []


def test_a_decision_finds_its_place(tmp_path: Path) -> None:
    root = project(tmp_path, decisions=written(nowhere()))
    article = root / "seeds" / "articles" / "x.txt"
    article.write_text(f"---\nid: {ID}\n---\nAda opens\n\nThis is said to be Ada's harbour now.\n", encoding="utf-8")
    assert found(root) == []
    article.write_text(f"---\nid: {ID}\n---\nAda opens\n\nThis is said to be the harbour.\n", encoding="utf-8")
    assert [(where, "prints “Ada” 1 time," in what) for where, _, what in found(root)] == [
        ("seeds/decisions.jsonl:1", True)
    ]


TWINS = "a:\n  name: Tarek Balouni\n  kind: person\nb:\n  name: Tareq Baluni\n  kind: person\n"


@pytest.mark.parametrize(
    "line", [{"verdict": "different", "a": "a", "b": "b"}, {"verdict": "merge", "from": "a", "into": "b"}]
)
def test_what_a_decision_settles_is_not_told_again(tmp_path: Path, line: dict[str, object]) -> None:
    assert found(project(tmp_path, actors=TWINS, decisions=written(line))) == []


def test_merged_actors_may_share_a_spelling_and_a_former_id(tmp_path: Path) -> None:
    registry = f"{PERSON}  aliases: [E F]\n  was: [c-d]\n{OTHER}  aliases: [E F]\n"
    line = {"verdict": "merge", "from": "c-d", "into": "a-b"}
    assert found(project(tmp_path, actors=registry, decisions=written(line))) == []


def test_spellings_that_no_article_prints_are_told_on_demand(tmp_path: Path) -> None:
    registry = (
        "a-b:\n  name: A B\n  kind: organisation\n  aliases: [Ab Corp, Never Said, Said Once]\n  acronyms: [NVR]\n"
        "  scripts: {ar: ألف, ru: Аб, zh: 阿}\n"
    )
    root = project(tmp_path, actors=registry)
    text = "Then AB CORP was\nnamed, and said once. Slabcorp and Ab Corporation were not. По-русски. 說阿爸。\n"
    (root / "seeds" / "articles" / "x.txt").write_text(text, encoding="utf-8")
    assert found(root) == []
    (problem,) = check_project(root, ON_DEMAND)
    assert (problem.where, problem.level) == ("seeds/actors.yml:4", "warning")
    assert problem.what == "`a-b`: no article prints “Never Said”, “NVR”, “Аб”"


def test_this_project_is_clean() -> None:
    assert found(ROOT) == []
