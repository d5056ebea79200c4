"""Since when a page says what it says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import frontmatter
import pytest

from digest import pipeline
from tests.site.projects import make_project, put

SAID = {"by": "t", "why": "a test"}


def updated(root: Path) -> dict[str, str | None]:
    """By path of a page; of articles by their id."""
    pipeline.convert_project(root)
    docs = root / "docs"
    found = {path.relative_to(docs).as_posix(): frontmatter.load(str(path)) for path in docs.rglob("*.md")}
    return {re.sub(r"^article/(\w{8})-.*", r"\1", path): page.get("updated") for path, page in found.items()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project")


def ids(root: Path) -> dict[str, str]:
    """Ids of articles by the beginning of their slugs."""
    return {path.stem[9:14]: path.stem[:8] for path in (root / "docs/article").glob("*.md")}


def test_the_newest_date_of_what_a_page_tells(project: Path) -> None:
    found = updated(project)
    id = ids(project)
    assert found[id["ada-m"]] == "2023-09-02"
    assert found[id["the-b"]] is None
    assert found["actor/ada-marlowe.md"] == "2023-09-02"
    assert found["actor/bram-okafor.md"] == "2023-10-11"
    assert found["source/example-times.md"] == "2023-10-11"
    assert found["source/sample-daily.md"] is None
    assert found["articles/2023-09.md"] == "2023-09-02"
    assert found["articles/undated.md"] is None
    assert found["digest/2023.md"] == "2023-10-11"
    assert {found[page] for page in ("index.md", "articles/index.md", "data/index.md")} == {"2023-10-11"}
    assert {found[page] for page in ("about/index.md", "search/index.md")} == {None}


def test_the_day_of_a_correction_and_of_a_decision(project: Path) -> None:
    pipeline.convert_project(project)
    id = ids(project)
    put(project, "seeds/corrections.yml", f"{id['the-b']}:\n  byline: A. Writer\n  on: 2024-05-06\n")
    lines = [
        {"verdict": "story-name", "article": id["ada-m"], "title": "Talks", "on": "2024-02-03", **SAID},
        {"verdict": "same", "name": "B. Okafor", "actor": "bram-okafor", "on": "2024-07-08", **SAID},
    ]
    put(project, "seeds/decisions.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
    found = updated(project)
    assert found[id["the-b"]] == "2024-05-06"
    assert found[id["ada-m"]] == "2024-02-03"
    assert found["articles/undated.md"] == "2024-05-06"
    assert found["actor/ada-marlowe.md"] == "2024-05-06"  # she is in both
    assert found["actor/bram-okafor.md"] == "2024-07-08"
    assert found["digest/2023-w35.md"] == "2024-02-03"


def test_a_month_is_older_than_its_days(tmp_path: Path) -> None:
    text = "---\ndate: {}\n---\nAda Marlowe at the quay {}\n\nAda Marlowe saw the quay {} and went home in the night.\n"
    days = ("2023-09", "2023-09-02", "2022")
    root = make_project(tmp_path / "p", {f"{n}.txt": text.format(day, n, n) for n, day in enumerate(days)})
    found = updated(root)
    assert found["actor/ada-marlowe.md"] == "2023-09-02"
    assert found["articles/2022.md"] == "2022"
