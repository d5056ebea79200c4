"""Everybody can read it: axe-core on one page of every kind, in both palettes, on a phone and at a desk."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import frontmatter
import pytest
from axe_playwright_python.sync_playwright import Axe

from digest import paths, pipeline
from tests.browser.conftest import _serve, watched
from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ARABIC = (
    "---\nid: 0rab1c00\ndate: 2024-11-02\nlanguage: ar\nsource: levant-ledger\n---\n"
    "إسماعيل هنية يلتقي حسن نصر الله في بيروت\n\n"
    "التقى إسماعيل هنية حسن نصر الله في بيروت يوم الأربعاء، وبحثا الوضع في المنطقة خلال اجتماع طويل استمر ساعات.\n\n"
    "وقال مكتب حسن نصر الله إن اللقاء تناول ما يجري في غزة، وإن الطرفين اتفقا على لقاء آخر في الشهر المقبل.\n"
)
KINDS = (
    *("today", "article", "arabic", "actor", "unverified", "story", "pair", "source", "week", "month", "year"),
    *(
        "stories",
        "articles",
        "articles of a month",
        "undated",
        "actors",
        "sources",
        "search",
        "found",
        "about",
        "log",
        "data",
    ),
    "missing",
)
# Of the four one runs every day, since each takes a quarter of a minute.
DAILY = ((360, "light"),)
SEEN = [
    pytest.param((width, scheme), marks=() if (width, scheme) in DAILY else pytest.mark.slow, id=f"{width}-{scheme}")
    for width in (360, 1280)
    for scheme in ("light", "dark")
]
SERIOUS = ("serious", "critical")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples and an Arabic article, built as a maintainer builds them; somebody is named to report to."""
    root = tmp_path_factory.mktemp("access")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "seeds", root / "seeds")
    shutil.copytree(ROOT / "docs" / "about", root / "docs" / "about", ignore=shutil.ignore_patterns("index.md"))
    (root / "digest.yml").write_text("report_to: desk@norhaven.example\n", "utf-8")
    (root / "seeds" / "articles" / "arabic.txt").write_text(ARABIC, "utf-8")
    pipeline.build(root)
    return root


@pytest.fixture(scope="module")
def site_base(site: Path) -> Iterator[str]:
    yield from _serve(site / "site")


@cache
def addresses(root: Path) -> dict[str, str]:
    """One page of every kind: the largest, which has most to go wrong."""

    def largest(folder: str, pattern: str = r"[^/]+") -> str:
        found = [path for path in (root / "docs" / folder).glob("*.md") if re.fullmatch(pattern, path.stem)]
        return address(max(found, key=lambda path: (path.stat().st_size, path.name)))

    def address(path: Path) -> str:
        return paths.address(path.relative_to(root / "docs").as_posix())[1:]

    actors = sorted((root / "docs" / "actor").glob("*.md"))
    unverified = next(path for path in actors if frontmatter.load(str(path)).get("verified") is False)
    return {
        "today": "",
        "article": largest("article", "(?!0rab1c00).*"),
        "arabic": largest("article", "0rab1c00.*"),
        "actor": largest("actor"),
        "unverified": address(unverified),
        "story": largest("story"),
        "pair": largest("pair"),
        "source": largest("source"),
        "week": largest("digest", r"\d{4}-w\d\d"),
        "month": largest("digest", r"\d{4}-\d\d"),
        "year": largest("digest", r"\d{4}"),
        "stories": "stories/",
        "articles": "articles/",
        "articles of a month": largest("articles", r"\d{4}-\d\d"),
        "undated": "articles/undated/",
        "actors": "actors/",
        "sources": "sources/",
        "search": "search/",
        "found": "search/?q=Haniyeh",
        "about": "about/",
        "log": "log/",
        "data": "data/",
        "missing": "404.html",
    }


@pytest.fixture(scope="module", params=SEEN)
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of a width, in a palette."""
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    yield from watched(context)
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_serious(reader: Page, site: Path, site_base: str, kind: str) -> None:
    reader.goto(site_base + addresses(site)[kind], wait_until="load")
    if kind == "found":
        reader.locator(".d-hit").first.wait_for()
    reader.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    found = Axe().run(reader).response["violations"]
    told = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found if one["impact"] in SERIOUS]
    assert told == []
