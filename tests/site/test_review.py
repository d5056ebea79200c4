"""`digest review`, `actors` and `explain name` on a project: what they write, and that taking back brings all back."""

from __future__ import annotations

import io
import json
import re
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from click.testing import CliRunner

from digest import deciding, pipeline
from digest.cli import digest, main
from digest.cli.review import _Clerk
from digest.desk.verdicts import Verdict
from digest.explain import Page, explain_article
from digest.names.key import key as name_key
from digest.paths import article_id
from digest.publish import kept, stamp
from tests.site.projects import KILLED, ROOT, Ended, disk_full, in_trouble, kill, make_project, put, tree

SAID = {"by": "Ada", "on": "2026-11-20", "why": "asked her"}
ARTICLES = {
    "times/talks.txt": """\
---
date: 2023-09-02
---
Ada Marlowe opens talks at the harbour

Ada Marlowe opened the talks at the harbour, and Olga Prentiss had come from the north by train to see her.

Bram Okafor said that the talks had gone well, and that a second round of them would follow in the autumn.
""",
    "times/lights.txt": """\
---
date: 2023-10-11
---
Council pays for new lights along the quay

The Harbour Council decided on Wednesday to pay for lights, and Olga Prentiss voted against it all evening.

Cora Linden voted for it, and said that the old lights were not good enough for the boats that come at night.
""",
    "daily/ferry.txt": """\
A ferry runs until the bridge is mended

A ferry crosses the harbour every hour until the bridge is mended, as Cora Linden promised on Monday evening.

Dora Falkner and Ada Marlowe waited for it at the quay, in the rain, with some sixty other passengers.
""",
}
SAME: dict[str, Any] = {"verdict": "same", "name": "Olga Prentiss", "actor": "bram-okafor"}
PAGE = {"verdict": "same", "name": "Dora Falkner", "actor": "olga-prentiss"}
DIFFERENT = {"verdict": "different", "a": "Olga Prentiss", "b": "ada-marlowe"}
NOBODY = {"verdict": "not-an-actor", "name": "Cora Linden"}
NEW = {"verdict": "new", "name": "Cora Linden", "kind": "person", "id": "cora-linden"}
HERE = {
    "verdict": "this-mention",
    "article": article_id("times/talks.txt"),
    "text": "Bram Okafor",
    "nth": 1,
    "actor": None,
}


def project(folder: Path) -> Path:
    return make_project(folder, ARTICLES)


def ran(*words: str, cwd: Path) -> Ended:
    """`digest …` in this process: a new one would load all of digest each time."""
    out, err = io.StringIO(), io.StringIO()
    with patch.object(sys, "argv", ["digest", *words]), redirect_stdout(out), redirect_stderr(err), chdir(cwd):
        return Ended(main(), out.getvalue(), err.getvalue())


def review(root: Path, *words: str) -> Ended:
    return ran("review", *words, cwd=root)


def apply(root: Path, *verdicts: dict[str, Any]) -> Ended:
    put(root, "verdicts.jsonl", "".join(json.dumps({**verdict, **SAID}) + "\n" for verdict in verdicts))
    return review(root, "--apply", "verdicts.jsonl")


def seeds(root: Path) -> dict[str, bytes | None]:
    return tree(root / "seeds")


@pytest.mark.parametrize("verdict", [SAME, PAGE, DIFFERENT, NOBODY, NEW, HERE], ids=lambda verdict: verdict["verdict"])
def test_taken_back_the_site_is_the_old_one_byte_for_byte(tmp_path: Path, verdict: dict[str, Any]) -> None:
    root = project(tmp_path / "p")
    pipeline.convert_project(root)
    docs, before = tree(root / "docs"), seeds(root)
    ended = apply(root, verdict)
    assert (ended.code, ended.out) == (0, "seeds/: 1 verdict read, 1 new.\n"), ended.err
    pipeline.convert_project(root)
    assert verdict in (DIFFERENT,) or tree(root / "docs") != docs
    said = {key: value for key, value in verdict.items() if key not in SAID}
    ended = review(root, "--undo")
    assert ended.out == f"taken back: {json.dumps(said)}\n", ended.err
    assert seeds(root) == before
    pipeline.convert_project(root)
    assert tree(root / "docs") == docs


def test_applied_twice_is_applied_once(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    verdicts = (SAME, NEW, {**DIFFERENT, "a": "Olga Smythe"})
    assert apply(root, *verdicts).out == "seeds/: 3 verdicts read, 3 new.\n"
    once = seeds(root)
    assert apply(root, *verdicts).out == "seeds/: 3 verdicts read, 0 new.\n"
    assert seeds(root) == once
    lines = [json.loads(line) for line in (root / "seeds/decisions.jsonl").read_text("utf-8").splitlines()]
    assert lines == [{**SAME, **SAID}, {**DIFFERENT, "a": "Olga Smythe", **SAID}]


@pytest.mark.parametrize(
    ("verdicts", "told"),
    [
        ((NOBODY, {**SAME, "actor": "nobody-here"}), "verdicts.jsonl:2: `nobody-here` is no actor's id"),
        ((NOBODY, {**SAME, "name": "Ada Marlow"}), "verdicts.jsonl:2: “Ada Marlow” is a spelling of `ada-marlowe`"),
        ((SAME, NOBODY, {**DIFFERENT, "b": "bram-okafor"}), "is different from"),
        (
            (NEW, {"verdict": "merge", "from": "bram-okafor", "into": "harbour-council"}),
            "verdicts.jsonl:2: `bram-okafor`",
        ),
        ((NEW, {"verdict": "perhaps"}), "verdicts.jsonl:2: has an unknown verdict"),
    ],
)
def test_one_problem_and_nothing_is_written(tmp_path: Path, verdicts: tuple[dict[str, Any], ...], told: str) -> None:
    root = project(tmp_path / "p")
    before = seeds(root)
    ended = apply(root, *verdicts)
    assert ended.code == 1
    assert told in ended.err
    assert seeds(root) == before


def test_a_contradiction_names_the_line_of_the_file(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    apply(root, SAME)
    ended = apply(root, NOBODY, {**DIFFERENT, "b": "bram-okafor"})
    assert ended.code == 1
    assert ended.err.startswith("verdicts.jsonl:2: ")
    assert "seeds/decisions.jsonl:1" in ended.err


def write_down(root: Path) -> None:
    deciding.decide(root, [Verdict({**SAME, **SAID})])


def test_killed_at_any_moment_saying_it_again_is_enough(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    write_down(root)
    after = seeds(root)
    for at in range(4):  # two drafts, two renamings
        other = project(tmp_path / f"killed-{at}" / "p")
        assert in_trouble(partial(write_down, other), other / "seeds", at, kill).code == KILLED
        pipeline.convert_project(other)
        write_down(other)
        assert seeds(other) == after


def test_on_a_full_disk_nothing_is_written(tmp_path: Path) -> None:
    for at in range(2):
        root = project(tmp_path / f"full-{at}" / "p")
        before = seeds(root)
        ended = in_trouble(partial(write_down, root), root / "seeds", at, disk_full)
        assert "No space left on device" in ended.err
        assert seeds(root) == before


LIKE = ("Bram Okafer", "Brahm Okafor", "Bram Chidi Okafor", "B. Okafor", "Okafor Bram", "Ada Marlo", "Aida Marlowe")


def doubtful(folder: Path) -> Path:
    """A project with names like those of the registry; one or the other is in doubt, by whatever rules."""
    texts = {
        f"daily/{n}.txt": f"Boats come in number {n}\n\nAt night {name} came with {n} boats, and nobody saw it.\n"
        for n, name in enumerate(LIKE)
    }
    return make_project(folder, {**ARTICLES, **texts})


def typed(root: Path, lines: str) -> str:
    return CliRunner().invoke(digest, ["-C", str(root), "review", "--by", "Ada"], input=lines).stdout


def test_a_session_at_a_pipe(tmp_path: Path) -> None:
    root = doubtful(tmp_path / "p")
    rows = [json.loads(line) for line in review(root, "--json").out.splitlines()]
    assert rows
    table = (ROOT / "docs/guide/review.md").read_text("utf-8").partition("## In a script")[2].partition("## ")[0]
    told = {name for line in table.splitlines() if line.startswith("|") for name in re.findall(r"`(\w+)`", line)}
    assert [row["name"] for row in rows] == sorted(row["name"] for row in rows)
    for row in rows:
        assert list(row)[:5] == ["key", "id", "name", "kind", "articles"]
        assert f"At night {row['text']} came" in row["sentence"]
        assert not {*row, *row["candidates"][0]} - told
        assert {candidate["id"] for candidate in row["candidates"]} <= {"bram-okafor", "ada-marlowe"}
    before = seeds(root)
    out = typed(root, "d\nb\nm0\n")
    assert out.startswith(f"\n1 of {len(rows)}   {rows[0]['name']}   (")
    assert f"written: “{rows[0]['name']}” is different from “" in out
    assert f"taken back: “{rows[0]['name']}” is different from “" in out
    assert '"verdict"' not in out
    (line,) = (root / "seeds/decisions.jsonl").read_text("utf-8").splitlines()
    said = json.loads(line)
    assert (said["verdict"], said["article"], said["text"]) == ("this-mention", rows[0]["article"], rows[0]["text"])
    typed(root, "b\nq\n")
    assert review(root, "--undo").code == 0
    assert seeds(root) == before


def test_back_leaves_the_answer_of_another_session_alone(tmp_path: Path) -> None:
    root = doubtful(tmp_path / "p")
    clerk = _Clerk(root, "Ada", None)
    mine = clerk.write([NOBODY])
    assert mine
    assert _Clerk(root, "Bo", None).write([DIFFERENT])
    both = seeds(root)
    told = io.StringIO()
    with redirect_stderr(told):
        assert not clerk.take_back(mine)
    assert (
        "the newest answer is another one (“Olga Prentiss” is different from “ada-marlowe”, by Bo)" in told.getvalue()
    )
    assert seeds(root) == both


def test_without_its_journal_undo_says_what_is_left_to_a_person(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    apply(root, SAME)
    (root / ".cache/digest/desk/journal.jsonl").unlink()
    put(root, "seeds/decisions.jsonl", (root / "seeds/decisions.jsonl").read_text("utf-8") + "<<<<<<< ours\n")
    ended = review(root, "--undo")
    assert (ended.code, ended.err.split(": ")[0]) == (1, "seeds/decisions.jsonl:2")
    put(root, "seeds/decisions.jsonl", (root / "seeds/decisions.jsonl").read_text("utf-8").partition("<<<")[0])
    ended = review(root, "--undo")
    assert ended.out.splitlines()[1:] == [
        "seeds/actors.yml keeps “Olga Prentiss” among the aliases of `bram-okafor`: take it out by hand"
    ]
    assert not (root / "seeds/decisions.jsonl").exists()


def test_what_was_decided_is_not_asked_again(tmp_path: Path) -> None:
    root = doubtful(tmp_path / "p")
    number = len(review(root, "--json").out.splitlines())
    typed(root, "d\n" * number)
    assert review(root, "--json").out == ""
    assert typed(root, "") == "no name is in doubt\n"
    for _ in range(number):
        review(root, "--undo")
    assert len(review(root, "--json").out.splitlines()) == number
    typed(root, "s1\n" * number)
    assert review(root, "--json").out == ""


def test_the_list_of_actors(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    listed = [json.loads(line) for line in ran("actors", "--json", cwd=root).out.splitlines()]
    ada = next(row for row in listed if row["id"] == "ada-marlowe")
    spellings = [{"text": "Ada Marlowe", "how": "alias", "count": 3}]
    assert ada == {
        "id": "ada-marlowe",
        "name": "Ada Marlowe",
        "kind": "person",
        "verified": True,
        "articles": 2,
        "mentions": 3,
        "spellings": spellings,
    }
    assert {row["id"] for row in listed if not row["verified"]} >= {"olga-prentiss", "cora-linden"}
    ended = ran("actors", "--unverified", "--kind", "person", cwd=root)
    assert all("in no registry" in line for line in ended.out.splitlines())


def test_a_spelling_stands_once_in_the_list_however_it_was_recognised(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    here = {**HERE, "text": "Ada Marlowe", "actor": "ada-marlowe"}
    assert apply(root, here).code == 0
    listed = [json.loads(line) for line in ran("actors", "--json", cwd=root).out.splitlines()]
    ada = next(row for row in listed if row["id"] == "ada-marlowe")
    assert [spelling["how"] for spelling in ada["spellings"]] == ["alias", "decision"]
    assert ": “Ada Marlowe” 3×\n" in ran("actors", cwd=root).out


def test_a_merge_keeps_the_first_page_and_redirects_the_other(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    pipeline.convert_project(root)
    docs, before = tree(root / "docs"), seeds(root)
    ended = ran("actors", "merge", "ada-marlowe", "bram-okafor", "--by", "Ada", cwd=root)
    assert (ended.code, ended.out) == (0, "seeds/decisions.jsonl: bram-okafor is ada-marlowe.\n"), ended.err
    (line,) = (root / "seeds/decisions.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line).items() >= {"verdict": "merge", "from": "bram-okafor", "into": "ada-marlowe"}.items()
    pipeline.convert_project(root)
    assert "/actor/ada-marlowe" in (root / "docs/actor/bram-okafor.md").read_text("utf-8").replace(
        "../", "/actor/"
    ) or ("ada-marlowe" in (root / "docs/actor/bram-okafor.md").read_text("utf-8"))
    assert review(root, "--undo").code == 0
    assert seeds(root) == before
    pipeline.convert_project(root)
    assert tree(root / "docs") == docs


def test_a_page_outside_the_registry_is_not_merged(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    before = seeds(root)
    ended = ran("actors", "merge", "ada-marlowe", "olga-prentiss", cwd=root)
    assert (ended.code, ended.err.splitlines()[-2:]) == (
        1,
        [
            "the new verdict: `olga-prentiss` is in no registry",
            "  fix: to make “Olga Prentiss” a spelling of `ada-marlowe`: printf '%s\\n' "
            """'{"verdict": "same", "name": "Olga Prentiss", "actor": "ada-marlowe"}' | digest review --apply -""",
        ],
    )
    ended = ran("actors", "merge", "ada-marlowe", "ada-marlowe", cwd=root)
    assert ended.err.startswith("the new verdict: `ada-marlowe` cannot be merged into itself")
    assert seeds(root) == before


def test_explain_article_tells_the_page_that_all_articles_give_a_name(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    article = root / "seeds/articles/times/lights.txt"
    alone = "".join(f"{line}\n" for line in explain_article(root, article))
    assert "Olga Prentiss -> “Olga Prentiss”  by discovered" in alone
    assert alone.endswith("digest explain name NAME\n")
    key = name_key("Olga Prentiss")
    for page, told in (
        ({key: Page("olga-prentiss")}, "Olga Prentiss -> olga-prentiss  by discovered"),
        ({key: Page("ada-marlowe", "so near")}, "Olga Prentiss -> ada-marlowe  by key: so near"),
        ({}, "Olga Prentiss -> “Olga Prentiss”, which has no page  by discovered"),
    ):
        lines = "".join(f"{line}\n" for line in explain_article(root, article, page))
        assert told in lines
        assert "explain name" not in lines


def test_explain_article_knows_what_the_desk_has_found_out(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    before = ran("explain", "article", "times/lights.txt", cwd=root).out
    assert "Olga Prentiss -> “Olga Prentiss”  by discovered" in before
    while stamp.mark(tmp_path / "mark") <= stamp.look(root).newest:
        pass  # what is as new as the look at it is not trusted
    assert ran("actors", cwd=root).code == 0
    after = ran("explain", "article", "times/lights.txt", cwd=root).out
    assert "Olga Prentiss -> olga-prentiss  by discovered" in after


def test_explain_name(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    one = ran("explain", "name", "Ada Marlow", cwd=root).out
    assert "leads to ada-marlowe (Ada Marlowe, person, in actors.yml) by alias" in one
    assert "“Ada Marlowe” 3×" in one
    two = ran("explain", "name", "ada-marlowe", "Cora Linden", cwd=root).out
    assert "two so far: ada-marlowe and cora-linden" in two
    apply(root, {**DIFFERENT, "b": "Cora Linden"})
    walled = ran("explain", "name", "Olga Prentiss", "cora-linden", cwd=root).out
    assert "different: a decision says so" in walled
    assert (
        "seeds/decisions.jsonl:1: “Olga Prentiss” is different from “Cora Linden” (Ada, 2026-11-20: asked her)"
        in walled
    )


def test_nothing_is_converted_twice(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    assert "converting" in review(root, "--json").err
    for words in (("review", "--json"), ("actors",), ("explain", "name", "Ada")):
        assert "converting" not in ran(*words, cwd=root).err
    put(root, "seeds/articles/times/more.txt", ARTICLES["times/talks.txt"].replace("harbour", "quay"))
    assert kept.seen(root, "doubts") is None
    assert "converting" in review(root, "--json").err


def test_articles_cannot_steer_the_terminal(tmp_path: Path) -> None:
    root = project(tmp_path / "p")
    put(root, "seeds/actors.yml", 'ada-marlowe: {name: "Ada\\e[2J Marlowe", kind: person}\n')
    out = ran("actors", cwd=root).out + ran("explain", "name", "\x1b[2JAda", cwd=root).out
    assert "\x1b" not in out


def test_two_ways_at_once_are_a_wrong_call(tmp_path: Path) -> None:
    assert review(project(tmp_path / "p"), "--json", "--undo").code == 2
