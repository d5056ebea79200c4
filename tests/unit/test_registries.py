"""Each broken registry tells file, line, what and fix; all problems of a project at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.problems import Problem, Refusal
from digest.project import Project, load

ID = "1saj61ba"
FROZEN = '{"key":"article:%s","origin":"%s","address":"/article/%s-%s/","on":"2024-03-05"}'


def project(root: Path, **files: str) -> Path:
    """A minimal project; `actors="…"` is the text of seeds/actors.yml, `digest` that of digest.yml."""
    (root / "seeds" / "articles").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    for name, text in files.items():
        suffix = "jsonl" if name in ("permalinks", "decisions") else "yml"
        path = root / "digest.yml" if name == "digest" else root / "seeds" / f"{name}.{suffix}"
        path.write_text(text, encoding="utf-8")
    return root


def problems(root: Path) -> tuple[Problem, ...]:
    with pytest.raises(Refusal) as refusal:
        load(root)
    return refusal.value.problems


PERSON = "a-b:\n  name: A B\n  kind: person\n"


@pytest.mark.parametrize(
    ("name", "text", "where", "what", "fix"),
    [
        ("actors", "- a\n", "seeds/actors.yml:1", "is not a mapping of ids", "one entry an actor"),
        ("actors", "A_B:\n  name: A B\n  kind: person\n", "seeds/actors.yml:1", "cannot be an actor's id", "`a-b:`"),
        ("actors", "index:\n  name: A B\n  kind: person\n", "seeds/actors.yml:1", "cannot be", "`index-page:`"),
        ("actors", "a-b: A B\n", "seeds/actors.yml:1", "has no fields", "`name: …`"),
        ("actors", "a-b:\n  id: x\n  name: A\n", "seeds/actors.yml:2", "not a known key", "the key is the id"),
        ("actors", "a-b:\n  kind: person\n", "seeds/actors.yml:1", "`a-b.name` is missing", "add `name: …`"),
        ("actors", "a-b:\n  name: A\n  kind: human\n", "seeds/actors.yml:3", "is human, which is none", "'person'"),
        ("actors", f"{PERSON}  alias: X\n", "seeds/actors.yml:4", "`a-b.alias` is not a known key", "aliases"),
        ("actors", f"{PERSON}  aliases: X\n", "seeds/actors.yml:4", "is X, which is no list", "[X]"),
        ("actors", f"{PERSON}  aliases: [X, '…']\n", "seeds/actors.yml:4", "is no name", ""),
        ("actors", f"{PERSON}  scripts: {{ar: '-'}}\n", "seeds/actors.yml:4", "is no name", ""),
        ("actors", f"{PERSON}  metonyms: [the Palace]\n", "seeds/actors.yml:4", "only states and organisations", ""),
        ("actors", "u:\n  name: U\n  kind: state\n  metonyms: [palace]\n", "seeds/actors.yml:4", "no capital", ""),
        ("actors", f"{PERSON}  was: [../x]\n", "seeds/actors.yml:4", "cannot have been an actor's id", ""),
        ("actors", f"{PERSON}  roles:\n  - of: x\n", "seeds/actors.yml:5", "roles.0.title` is missing", "title"),
        ("actors", f"{PERSON}  roles:\n  - {{title: ''}}\n", "seeds/actors.yml:5", "is no name", ""),
        ("actors", f"{PERSON}  roles:\n  - {{title: head, from: May}}\n", "seeds/actors.yml:5", "is no date", ""),
        ("actors", f"{PERSON}  roles:\n  - {{title: head, since: 2}}\n", "seeds/actors.yml:5", "since", "remove"),
        ("actors", f"{PERSON}{PERSON}", "seeds/actors.yml:4", "`a-b` stands twice", "remove or rename"),
        ("actors", f"{PERSON}  name: C\n", "seeds/actors.yml:4", "`name` stands twice", "remove or rename"),
        ("sources", "a: [x]\n", "seeds/sources.yml:1", "needs fields", "`name: …`"),
        ("sources", "a:\n  name: ''\n", "seeds/sources.yml:2", "the name is empty", ""),
        ("sources", "a:\n  name: A\n  match: [{}]\n", "seeds/sources.yml:3", "exactly one of", ""),
        ("sources", "a:\n  name: A\n  match: [{host: ''}]\n", "seeds/sources.yml:3", "would match every", ""),
        ("sources", "a:\n  name: A\n  match: [{host: x, path: y}]\n", "seeds/sources.yml:3", "exactly one of", ""),
        ("sources", "a:\n  name: A\n  publish: all\n", "seeds/sources.yml:3", "is all, which is none", "'full'"),
        (
            "sources",
            "a:\n  name: A\n  fields: {headline: x}\n",
            "seeds/sources.yml:3",
            "headline: no field of ours",
            "",
        ),
        ("sources", "a:\n  name: A\n  fields: {text: ''}\n", "seeds/sources.yml:3", "text: without the name", ""),
        ("corrections", "x: {title: T}\n", "seeds/corrections.yml:1", "is no article id", "8 characters"),
        ("corrections", f"{ID}:\n  date: yesterday\n", "seeds/corrections.yml:2", "is no date", ""),
        ("corrections", f"{ID}:\n  date: 03/04/2024\n", "seeds/corrections.yml:2", "is no date", ""),
        ("corrections", f"{ID}:\n  titel: T\n", "seeds/corrections.yml:2", "not a known key", "title"),
        ("corrections", f"{ID}: T\n", "seeds/corrections.yml:1", "found T", ""),
        ("digest", "worker: 2\n", "digest.yml:1", "`worker` is not a known key", "workers"),
        ("digest", "workers: 0\n", "digest.yml:1", "greater than or equal to 1", ""),
        ("digest", "language: en\nlimits:\n  bytes: many\n", "digest.yml:3", "found many", ""),
        ("digest", "publish: all\n", "digest.yml:1", "is all, which is none", "'full'"),
        ("permalinks", "{}\n", "seeds/permalinks.jsonl:1", "lacks address key on", '{"key"'),
        ("permalinks", "\n{\n", "seeds/permalinks.jsonl:2", "is not JSON", '{"key"'),
        ("permalinks", "[]\n", "seeds/permalinks.jsonl:1", "is not an object of texts", '{"key"'),
        ("permalinks", "[" * 100_000, "seeds/permalinks.jsonl:1", "is not JSON", '{"key"'),
        ("permalinks", '{"key":1}\n', "seeds/permalinks.jsonl:1", "is not an object of texts", '{"key"'),
        ("permalinks", '{"keys":"x"}\n', "seeds/permalinks.jsonl:1", "unknown keys: keys", '{"key"'),
        (
            "permalinks",
            '{"key":"story:x","address":"/story/x/","on":"2024-03-05"}',
            "seeds/permalinks.jsonl:1",
            "a key that is neither",
            '{"key"',
        ),
        (
            "permalinks",
            '{"key":"actor:a","address":"/article/1saj61ba-x/","on":"2024-03-05"}',
            "seeds/permalinks.jsonl:1",
            "does not fit its key",
            '{"key"',
        ),
        (
            "permalinks",
            '{"key":"actor:a","address":"/actor/../x/","on":"2024-03-05"}',
            "seeds/permalinks.jsonl:1",
            "does not fit its key",
            '{"key"',
        ),
        (
            "permalinks",
            '{"key":"actor:a","address":"/actor/a/","on":"today"}',
            "seeds/permalinks.jsonl:1",
            "has no day",
            '{"key"',
        ),
        (
            "permalinks",
            '{"key":"actor:a","address":"/actor/a/","on":"2024-03-05"}\n'
            '{"key":"actor:b","address":"/actor/a/","on":"2024-03-05"}',
            "seeds/permalinks.jsonl:2",
            "does not fit its key",
            '{"key"',
        ),
        (
            "permalinks",
            FROZEN % (ID, "x.txt", ID, "a") + "\n" + FROZEN % ("2saj61ba", "x.txt", "2saj61ba", "b"),
            "seeds/permalinks.jsonl:2",
            f"x.txt has two ids: {ID} and 2saj61ba",
            "remove one",
        ),
    ],
)
def test_a_problem(tmp_path: Path, name: str, text: str, where: str, what: str, fix: str) -> None:
    found = problems(project(tmp_path, **{name: text}))
    assert found[0].where == where
    assert what in found[0].what
    assert fix in found[0].fix
    assert found[0].fix


def test_all_problems_at_once(tmp_path: Path) -> None:
    root = project(
        tmp_path,
        digest="workers: x\n",
        actors="a-b:\n  kind: human\nC D: {}\n",
        sources="a: {}\n",
        corrections="x: {}\n",
        permalinks="{}\n{}\n",
    )
    assert [problem.where for problem in problems(root)] == [
        "digest.yml:1",
        "seeds/actors.yml:1",
        "seeds/actors.yml:2",
        "seeds/actors.yml:3",
        "seeds/sources.yml:1",
        "seeds/corrections.yml:1",
        "seeds/permalinks.jsonl:1",
        "seeds/permalinks.jsonl:2",
    ]


def test_a_folder_that_is_no_project(tmp_path: Path) -> None:
    assert "mkdocs.yml" in problems(tmp_path)[0].where
    assert "is no folder" in problems(tmp_path / "none")[0].what


def test_nothing_but_mkdocs_yml_is_a_project(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    loaded = load(tmp_path)
    assert (loaded.actors, loaded.sources, loaded.corrections, loaded.ledger.ids) == ({}, {}, {}, {})
    assert loaded.settings.limits.bytes == 2_000_000


def test_the_last_line_of_a_key_is_its_address(tmp_path: Path) -> None:
    lines = [
        FROZEN % (ID, "x.txt", ID, "old"),
        "",
        FROZEN % (ID, "x.txt", ID, "new"),
        '{"key":"actor:a","address":"/actor/a/","on":"2024-03-05"}',
        FROZEN % ("2saj61ba", "line\u2028separator.txt", "2saj61ba", "b"),
    ]
    ledger = load(project(tmp_path, permalinks="\r\n".join(lines))).ledger
    assert ledger.ids == {"x.txt": ID, "line\u2028separator.txt": "2saj61ba"}
    assert ledger.slugs == {ID: "new", "2saj61ba": "b"}
    assert [frozen.address for frozen in ledger.lines] == [
        f"/article/{ID}-old/",
        f"/article/{ID}-new/",
        "/actor/a/",
        "/article/2saj61ba-b/",
    ]


def test_the_hash_is_of_the_content(tmp_path: Path) -> None:
    def changed(**files: str) -> Project:
        return load(project(tmp_path / str(len(list(tmp_path.iterdir()))), **files))

    hashes = {
        changed().hash,
        changed(actors=PERSON).hash,
        changed(actors=PERSON + "\n").hash,
        changed(sources="a: {name: A}\n").hash,
        changed(digest="workers: 2\n").hash,
        changed(decisions='{"verdict":"not-an-actor","name":"N","by":"b","on":"2026-11-20","why":"w"}').hash,
    }
    assert len(hashes) == 6
    assert changed(actors=PERSON).hash in hashes


def test_sources_by_place_and_host(tmp_path: Path) -> None:
    text = "a:\n  name: A\n  match: [{path: 'articles/a/**'}, {host: A.example}]\n"
    source = load(project(tmp_path, sources=text)).sources["a"]
    assert source.has_path("a/b/c.txt")
    assert not source.has_path("ab/c.txt")
    assert source.has_host("https://www.a.example/x")
    assert source.has_host("https://a.example:8080/x")
    assert not source.has_host("https://nota.example/x")
    assert not source.has_host("https://a.example.evil.test/")
    assert not source.has_host("http://[")
    assert not source.has_host("mailto:x@a.example")
