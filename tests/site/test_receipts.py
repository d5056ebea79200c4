"""Every statement has a receipt; one changed character breaks exactly the statements that hold it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest import pipeline
from digest.problems import Problem
from digest.publish.receipts import NAME
from digest.text import sha256
from tests.site.projects import ARTICLES, here, make_project, put

BODY = [
    "Ada Marlowe met Bram Okafor at the quay on Monday, and the two looked at the new lights for an hour.",
    "“The harbour will be open all night from now on,” Ada Marlowe said to the Harbour Council on the same day.",
    "A sentence in which nobody at all is named stands here, and it is as long as a sentence of a paper is.",
]
QUAY = "seeds/articles/daily/quay.txt"
TITLE = "Two look at the lights"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = make_project(tmp_path / "project", {**ARTICLES, "daily/quay.txt": "\n\n".join([TITLE, *BODY])})
    pipeline.convert_project(root)
    return root


def rows(root: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (root / "docs" / NAME).read_text("utf-8").splitlines()]


def texts(root: Path) -> dict[str, dict[str, str]]:
    """Title, standfirst and text of each article, as exported."""
    path = pipeline.export(root, pipeline.Wish("articles", "jsonl", with_text=True)).path
    found = map(json.loads, path.read_text("utf-8").splitlines())
    return {row["id"]: {name: row[name] or "" for name in ("title", "standfirst", "text")} for row in found}


def test_every_receipt_holds_the_hash_of_what_its_article_prints(project: Path) -> None:
    printed = texts(project)
    found = rows(project)
    assert {row["kind"] for row in found} >= {"lead", "naming", "quote", "meeting"}
    for row in found:
        words = printed[str(row["article"])][str(row["field"])][row["start"] : row["end"]]  # type: ignore[misc]
        assert sha256(words) == row["sha256"]
    assert pipeline.broken_statements(project) == ()


def holding(root: Path, article: str, at: int) -> int:
    """How many statements hold a place of an article's text."""
    return sum(
        row["article"] == article and row["field"] == "text" and row["start"] <= at < row["end"]  # type: ignore[operator]
        for row in rows(root)
    )


@pytest.mark.parametrize(
    "at", [*range(20, 300, 71), *(pytest.param(at, marks=pytest.mark.slow) for at in range(43, 300, 29))]
)
def test_one_other_character_breaks_exactly_the_statements_that_hold_it(project: Path, at: int) -> None:
    body = "\n\n".join(BODY)
    (article,) = (id for id, fields in texts(project).items() if fields["text"] == body)
    if not body[at].islower():
        at = next(place for place in range(at, len(body)) if body[place].islower())
    expected = holding(project, article, at)
    changed = body[:at] + ("x" if body[at] != "x" else "y") + body[at + 1 :]
    put(project, QUAY, f"{TITLE}\n\n{changed}")
    problems: tuple[Problem, ...] = pipeline.broken_statements(project)
    assert len(problems) == expected
    assert {problem.where for problem in problems} <= {QUAY}


def test_what_stands_outside_of_every_statement_breaks_none(project: Path) -> None:
    put(project, QUAY, "\n\n".join([TITLE, *BODY[:2], BODY[2].replace("nobody at all", "no one at all")]))
    assert pipeline.broken_statements(project) == ()


def test_check_tells_it_with_its_place_and_its_mend(project: Path) -> None:
    assert here("check", cwd=project).code == 0
    put(project, QUAY, "\n\n".join([TITLE, BODY[0], BODY[1].replace("all night", "all week"), BODY[2]]))
    ended = here("check", cwd=project)
    assert ended.code == 1
    assert f"{QUAY}: text, characters" in ended.err
    assert "not what the quote of ada-marlowe states it to be any more" in ended.err
    assert "fix: run digest convert" in ended.err
    pipeline.convert_project(project)
    assert here("check", cwd=project).code == 0


def test_an_article_that_is_gone_and_a_file_that_is_broken(project: Path) -> None:
    (project / QUAY).unlink()
    assert all("an article that is gone" in problem.what for problem in pipeline.broken_statements(project))
    put(project, f"docs/{NAME}", "[]\nno json\n" + (project / "docs" / NAME).read_text("utf-8"))
    told = pipeline.broken_statements(project)
    assert [problem.where for problem in told[:2]] == [f"docs/{NAME}:1", f"docs/{NAME}:2"]


@pytest.mark.parametrize("publish", ["excerpt", "link"])
def test_statements_of_restricted_sources_have_receipts_too(project: Path, publish: str) -> None:
    put(project, "digest.yml", f"publish: {publish}\n")
    pipeline.convert_project(project)
    test_every_receipt_holds_the_hash_of_what_its_article_prints(project)
