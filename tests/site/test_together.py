"""What articles say together, on the pages: pairs, stories, digests."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import frontmatter
import pytest

from digest import pipeline
from digest.export.file import Wish
from tests.site.projects import here, make_project, put, tree

MEETING = """\
---
date: {date}
---
{title}

Ada Marlowe met Bram Okafor and Cora Linden at the quay of Norhaven on Monday, and the three looked at the lights.

“The harbour will be open all night from now on,” Ada Marlowe said. The Harbour Council paid for lights {more}.
"""
ACTORS = "".join(
    f"{id}: {{name: {name}, kind: {kind}}}\n"
    for id, name, kind in (
        ("ada-marlowe", "Ada Marlowe", "person"),
        ("bram-okafor", "Bram Okafor", "person"),
        ("cora-linden", "Cora Linden", "person"),
        ("harbour-council", "Harbour Council", "organisation"),
    )
)
OTHER = """\
---
date: 2023-11-20
---
The bridge of Eastholm is closed for repairs

A part of its railing had fallen into the water, and the ferry Kestrel runs instead of it until the spring, they say.

The Harbour Council wrote a letter to Bram Okafor, who builds bridges, and asked him what the repairs would cost it.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    texts = {
        "times/a.txt": MEETING.format(date="2023-09-05", title="Three meet at the quay of Norhaven", more="and lamps"),
        "daily/b.txt": MEETING.format(date="2023-09-06", title="Marlowe meets Okafor and Linden", more="of its own"),
        "daily/c.txt": OTHER,
    }
    root = make_project(tmp_path_factory.mktemp("together") / "project", texts)
    put(root, "seeds/actors.yml", ACTORS)
    pipeline.convert_project(root)
    return root


def rows(site: Path, what: str) -> list[dict[str, object]]:
    path = pipeline.export(site, Wish(what, "jsonl")).path
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def pages(site: Path, folder: str) -> dict[str, frontmatter.Post]:
    return {path.stem: frontmatter.load(str(path)) for path in (site / "docs" / folder).glob("*.md")}


def test_a_meeting_of_three_is_on_the_pages_of_three_pairs(site: Path) -> None:
    found = pages(site, "pair")
    assert sorted(found) == sorted(
        [
            "ada-marlowe--bram-okafor",
            "ada-marlowe--cora-linden",
            "bram-okafor--cora-linden",
            "bram-okafor--harbour-council",
        ]
    )
    ids = Counter(id for page in found.values() for id in page["meetings"])
    meetings = {str(row["id"]): row for row in rows(site, "meetings")}
    assert ids.keys() == meetings.keys()
    assert all(ids[id] == (3 if row["kind"] == "meeting" else 1) for id, row in meetings.items())


def test_each_row_of_a_pair_has_its_sentence_its_day_and_its_place(site: Path) -> None:
    text = pages(site, "pair")["ada-marlowe--bram-okafor"].content
    assert text.count("> Ada Marlowe met Bram Okafor and Cora Linden at the quay of Norhaven on Monday") == 2
    assert text.count("Meeting · 4 September 2023 (printed “on Monday”)") == 2
    assert len(re.findall(r"\]\(\.\./article/\w{8}-[\w-]+\.md#p1\)", text)) == 2


def test_a_story_shows_both_outlets_and_the_article_links_the_other(site: Path) -> None:
    (page,) = pages(site, "story").values()
    (story,) = rows(site, "stories")
    assert (story["articles"], page["id"]) == (2, story["id"])
    assert "Three meet at the quay of Norhaven" in page.content
    assert "Marlowe meets Okafor and Linden" in page.content
    articles = [post for post in pages(site, "article").values() if post.get("story") == story["id"]]
    assert len(articles) == 2
    assert all("## The same story elsewhere" in post.content for post in articles)


def test_digests_of_weeks_months_and_years(site: Path) -> None:
    found = pages(site, "digest")
    assert sorted(found) == ["2023", "2023-09", "2023-11", "2023-w36", "2023-w47"]
    september, november, week = (found[name].content for name in ("2023-09", "2023-11", "2023-w36"))
    assert "1 September 2023 – 30 September 2023 · 2 articles, 1 story" in september
    assert "4 September 2023 – 10 September 2023" in week
    assert "Every article of this time belongs to a story." in week
    assert "The bridge of Eastholm is closed for repairs" in november.partition("## Articles in no story")[2]
    quiet = november.partition("## Gone quiet")[2].partition("##")[0]
    assert "Ada Marlowe" in quiet
    assert "Bram Okafor" not in quiet


def test_what_was_said_after_a_period_stands_under_it(site: Path, tmp_path: Path) -> None:
    (story,) = rows(site, "stories")
    root = make_project(tmp_path / "project", {})
    for path in (site / "seeds").rglob("*"):
        if path.is_file():
            put(root, f"seeds/{path.relative_to(site / 'seeds')}", path.read_bytes())
    line = {
        "verdict": "story-name",
        "article": story["id"],
        "title": "The lights",
        "by": "t",
        "on": "2023-10-02",
        "why": "so",
    }
    put(root, "seeds/decisions.jsonl", json.dumps(line) + "\n")
    pipeline.convert_project(root)
    found = pages(root, "digest")
    assert "2 October 2023: its story was changed" in found["2023-09"].content
    assert "its story was changed" not in found["2023-11"].content
    assert "Nothing." in found["2023"].content.partition("## Corrected or removed since")[2]
    log = pages(root, "log")["index"].content
    assert "2 October 2023: its story was changed" in log
    assert "1 change" in log


def test_a_pair_is_one_address_and_leads_on_when_somebody_gets_another_id(site: Path, tmp_path: Path) -> None:
    root = make_project(tmp_path / "project", {})
    for path in (site / "seeds").rglob("*"):
        if path.is_file():
            put(root, f"seeds/{path.relative_to(site / 'seeds')}", path.read_bytes())
    pipeline.freeze(root, "2024-03-05")
    put(root, "seeds/actors.yml", ACTORS.replace("ada-marlowe: {", "zada-marlowe: {was: [ada-marlowe], "))
    pipeline.convert_project(root)
    moved = pages(root, "pair")["ada-marlowe--bram-okafor"]
    assert (moved["kind"], moved["to"]) == ("redirect", "pair/bram-okafor--zada-marlowe/")


def test_copies_that_are_parted_stand_in_two_stories_and_each_speaks_there(tmp_path: Path) -> None:
    told = MEETING.format(date="2023-09-05", title="Three meet at the quay of Norhaven", more="and lamps")
    last = "\n\nThe {} looked at them, and the mayor of Eastholm thanked whoever had paid.\n"
    texts = {f"{name}/a.txt": told for name in ("times", "daily")}
    texts |= {
        f"{name}/a.txt": told.replace("and lamps", name).replace("Three", name.title()) + last.format(name)
        for name in ("fishers", "bakers")
    }
    root = make_project(tmp_path / "project", texts)
    put(root, "seeds/actors.yml", ACTORS)
    pipeline.convert_project(root)
    before = tree(root / "docs")
    ids = {str(post["input"]): str(post["id"]) for post in pages(root, "article").values()}
    lines = [
        ("story-split", ids["times/a.txt"], ids["daily/a.txt"]),
        ("story-split", ids["fishers/a.txt"], ids["bakers/a.txt"]),
        ("story-join", ids["times/a.txt"], ids["bakers/a.txt"]),
    ]
    rest = {"by": "t", "on": "2023-10-02", "why": "two evenings"}
    decided = "".join(json.dumps({"verdict": verdict, "articles": own, **rest}) + "\n" for verdict, *own in lines)
    put(root, "seeds/decisions.jsonl", decided)
    pipeline.convert_project(root)
    found = {post["id"]: post.content for post in pages(root, "story").values()}
    assert len(found) == 2
    for content in found.values():
        assert "2 articles" in content
        assert content.partition("## Who said what")[2].count("> “The harbour will be open all night") == 2
    (copy,) = (post for post in pages(root, "article").values() if "duplicate_of" in post)
    assert copy["duplicate_of"] in ids.values()
    assert here("check", cwd=root).code == 0
    (root / "seeds/decisions.jsonl").unlink()
    pipeline.convert_project(root)
    assert tree(root / "docs") == before
