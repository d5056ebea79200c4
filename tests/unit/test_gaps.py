"""A feed that did not answer is told of, where its articles may be missing."""

from __future__ import annotations

import json
from pathlib import Path

from digest import pipeline
from tests.site.projects import SOURCES, make_project, put

FEED = "https://times.example/feed.xml"
STATES = {
    FEED: {
        "last_success": "2024-03-01T06:00:00Z",
        "last_try": "2024-03-05T06:00:00Z",
        "error": "was answered with 404 Not Found",
    },
    "https://daily.example/feed.xml": {"last_success": None, "last_try": "2024-03-05T06:00:00Z", "error": None},
}


def test_the_page_of_the_source_and_the_list_of_sources_say_so(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    put(root, "seeds/sources.yml", SOURCES.replace("  language: en\n", f"  language: en\n  feeds: [{FEED}]\n", 1))
    pipeline.convert_project(root)
    assert "Articles may be missing" not in (root / "docs/source/example-times.md").read_text("utf-8")
    put(root, "seeds/raw/feeds.json", json.dumps(STATES))
    run = pipeline.convert_project(root)
    assert (run.problems, run.unchanged) == ((), False)
    for page in ("source/example-times.md", "sources/index.md"):
        text = (root / "docs" / page).read_text("utf-8").replace("&#46;", ".")
        assert "The Example Times, asked on 5 March 2024, was answered with 404 Not Found" in text
        assert "it last answered on 1 March 2024" in text
    assert "Articles may be missing" not in (root / "docs/source/sample-daily.md").read_text("utf-8")


def test_a_broken_record_of_feeds_is_named_and_ends_nothing(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    put(root, "seeds/raw/feeds.json", "[")
    assert [problem.where for problem in pipeline.convert_project(root).problems] == ["seeds/raw/feeds.json"]
