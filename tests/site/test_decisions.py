"""A decision changes the pages, and they are as before, byte for byte, once its line is gone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest import pipeline
from tests.site.projects import make_project, put, tree

ARTICLES = {
    "times/one.txt": """\
---
date: 2023-09-02
id: 1saj61ba
---
Talks begin at the harbour

Ada Marlowe opened the talks at the harbour on Saturday, and Olaf Brand came by train from the north.

Then Brand and Marlowe left. Bram Okafor spoke for the Pier Board, which had no answer to Ada Marlou.
""",
    "daily/two.txt": """\
---
date: 2023-10-11
id: 2saj61ba
---
New lights for the harbour

The Pier Board paid for new lights along the quay, and the chair of the Harbour Council thanked it for them.

Olaf Brand did not come this time. Ada Marlou asked for patience, and so did Tarek Boulani and Tariq Bulani.
""",
    "times/three.txt": """\
---
date: 2023-11-01
id: 3saj61ba
---
A ferry for the harbour

Tarek Boulani and Tareq Bulani rowed, said Olaf Brand. The Harbour Council bought a ferry from the Pier Board.
""",
}
ACTORS = """\
ada-marlowe: {name: Ada Marlowe, kind: person}
bram-okafor: {name: Bram Okafor, kind: person, roles: [{title: chair, of: pier-board}]}
tareq-bulani: {name: Tareq Bulani, kind: person}
harbour-council: {name: Harbour Council, kind: organisation}
pier-board: {name: Pier Board, kind: organisation}
"""
OWN = {"by": "an editor", "on": "2026-11-20", "why": "seen in print"}
LINES: dict[str, dict[str, object]] = {
    "same": {"name": "Ada Marlou", "actor": "ada-marlowe"},
    "merge": {"from": "pier-board", "into": "harbour-council"},
    "not-an-actor": {"name": "Olaf Brand"},
    "different": {"a": "Tarek Boulani", "b": "tareq-bulani"},
    "this-mention": {"article": "1saj61ba", "text": "Brand", "nth": 2, "actor": "bram-okafor"},
}


def decide(root: Path, *verdicts: str) -> None:
    """The file with one line for each of these verdicts; no file for none."""
    lines = [json.dumps({"verdict": verdict, **LINES[verdict], **OWN}) for verdict in verdicts]
    path = put(root, "seeds/decisions.jsonl", "\n".join(lines))
    if not verdicts:
        path.unlink()


def pages(root: Path) -> dict[str, bytes | None]:
    pipeline.convert_project(root)
    return tree(root / "docs")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = make_project(tmp_path / "project", ARTICLES)
    put(root, "seeds/actors.yml", ACTORS)
    return root


@pytest.mark.parametrize("verdict", sorted(LINES))
def test_undoing_a_decision_brings_every_page_back(root: Path, verdict: str) -> None:
    before = pages(root)
    decide(root, verdict)
    decided = pages(root)
    assert decided != before
    decide(root)
    assert pages(root) == before


def test_undoing_one_of_many_leaves_what_the_others_make(root: Path) -> None:
    decide(root, "same", "merge", "this-mention")
    three = pages(root)
    decide(root, *LINES)
    assert pages(root) != three
    decide(root, "this-mention", "merge", "same")  # the order has no meaning
    assert pages(root) == three


def test_a_merged_actor_has_one_page_and_its_address_redirects(root: Path) -> None:
    decide(root, "merge")
    docs = {name: content for name, content in pages(root).items() if content is not None}
    assert b'to: "actor/harbour-council/"' in docs["actor/pier-board.md"]
    assert b"Pier Board" in docs["actor/harbour-council.md"]
    # Whose office it was at the one body, holds it at the other.
    assert b"chair of the Harbour Council" in docs["actor/bram-okafor.md"]


def test_a_name_that_is_no_actor_has_no_page(root: Path) -> None:
    assert "actor/olaf-brand.md" in pages(root)
    decide(root, "not-an-actor")
    assert "actor/olaf-brand.md" not in pages(root)


def test_a_parted_name_keeps_the_address_that_was_promised(root: Path) -> None:
    decide(root, "different")
    assert "actor/tarek-boulani.md" in pages(root)
    pipeline.freeze(root, "2026-11-20")
    assert "actor/tarek-boulani.md" in pages(root)
    decide(root)
    assert b'to: "actor/tareq-bulani/"' in (pages(root)["actor/tarek-boulani.md"] or b"")


def test_a_decision_without_effect_is_a_warning_of_every_build(root: Path) -> None:
    gone = {"verdict": "this-mention", "article": "1saj61ba", "text": "Brand", "nth": 9, "actor": None, **OWN}
    put(root, "seeds/decisions.jsonl", f"\n{json.dumps(gone)}\n")
    for _ in range(2):
        (problem,) = pipeline.convert_project(root).problems
        assert (problem.where, problem.level) == ("seeds/decisions.jsonl:2", "warning")
        assert "times/one.txt prints “Brand” 2 times, not 9" in problem.what
