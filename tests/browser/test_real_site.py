"""The site of the samples and of the five shared articles, made by `digest build` as a maintainer makes it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from digest import pipeline
from tests.browser.conftest import _serve
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

HOSTILE = "Talks <img src=x onerror=alert(1)> resume & <script>alert(2)</script>"
HITS = ".d-hit h2 a"
STATUS = ".d-status [role=status]"


@pytest.fixture(scope="module")
def real_base(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Iterator[str]:
    """The address of the built site; one more article has a title that would run, were it not text."""
    root = tmp_path_factory.mktemp("real")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "seeds", root / "seeds")
    shutil.copytree(ROOT / "docs" / "about", root / "docs" / "about", ignore=shutil.ignore_patterns("index.md"))
    for article in sorted((shared / "seeds").glob("*.txt")):
        shutil.copy(article, root / "seeds" / "articles")
    body = "Officials of Lebanon said on Sunday that the talks would go on in the coming week.\n"
    text = f"{HOSTILE}\n\n2024-12-01\n\n{body}"
    (root / "seeds" / "articles" / "hostile.txt").write_text(text, "utf-8")
    run = pipeline.build(root)
    assert run.counts["articles"] == 12 + 5 + 1
    yield from _serve(root / "site")


def first_title(page: Page, words: str, base: str) -> str:
    page.goto(f"{base}search/?q={words}")
    expect(page.locator(STATUS)).to_have_text(re.compile(r"\d+ results?"))
    return page.locator(HITS).first.inner_text()


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Haniyeh", "Ismail Haniyeh"),
        ("Al-Aruri", "Saleh al-Arouri"),
        ("Hiya", "Khalil al-Hayya"),
        ("Seyed Hassan Nasrallah", "Hassan Nasrallah"),
        ("نصر الله", "Hassan Nasrallah"),
        ("IOF", "Israel Defense Forces"),
    ],
)
def test_the_actors_page_is_the_first_result(page: Page, real_base: str, words: str, actor: str) -> None:
    assert first_title(page, words, real_base) == actor


def test_filtering_by_an_actor_leaves_what_names_it(page: Page, real_base: str) -> None:
    page.goto(f"{real_base}search/?q=Hezbollah")
    page.locator(".d-facets").get_by_role("button", name=re.compile("^All ")).first.click()
    page.locator(".d-facets").get_by_role("button", name=re.compile("^Osama Hamdan")).click()
    expect(page).to_have_url(re.compile(r"actor=Osama"))
    expect(page.locator(STATUS)).to_have_text(re.compile(r"\d+ results?"))
    titles = page.locator(HITS).all_inner_texts()
    assert any(title.startswith("Details of the meeting of Hamas leaders") for title in titles)
    assert not any("maritime" in title for title in titles)


def test_from_an_article_to_an_actor_to_another_article(page: Page, real_base: str) -> None:
    page.goto(f"{real_base}articles/undated/")
    page.get_by_role("link", name=re.compile("^Details of the meeting")).click()
    page.locator(".d-chips").get_by_role("link", name="Khalil al-Hayya").click()
    expect(page.locator("h1")).to_have_text("Khalil al-Hayya")
    page.locator(".d-receipts").get_by_role("link", name=re.compile("^Nasrallah holds talks")).click()
    expect(page.locator("h1")).to_have_text(re.compile("^Nasrallah holds talks"))
    expect(page.locator(".d-note").first).to_contain_text("“on Wednesday”")


def test_a_hostile_title_is_text_everywhere(page: Page, real_base: str) -> None:
    for path in ("", "articles/", "articles/2024-12/", "actor/lebanon/"):
        page.goto(f"{real_base}{path}")
        expect(page.get_by_role("link", name=HOSTILE)).to_have_count(1)
    page.get_by_role("link", name=HOSTILE).click()
    expect(page.locator("h1")).to_have_text(HOSTILE)
    assert page.title().startswith(HOSTILE)
    page.goto(f"{real_base}search/?q=officials+talks+coming+week")
    expect(page.locator(HITS).filter(has_text=HOSTILE)).to_have_count(1)


def rows_left(page: Page) -> list[str]:
    return page.locator(".d-table tbody tr:visible a, .d-cards > ul > li:visible > p:first-child a").all_inner_texts()


@pytest.mark.parametrize("words", ["Kassem", "قاسم", "naim Q"])
def test_a_list_of_actors_is_filtered_in_any_spelling(page: Page, real_base: str, words: str) -> None:
    page.goto(f"{real_base}actors/")
    box = page.get_by_label("Filter this list")
    box.fill(words)
    expect(page.locator(".d-filter [role=status]")).to_have_text(re.compile(r"^\d+ of \d+ on this page$"))
    assert "Naim Qassem" in rows_left(page)
    assert len(rows_left(page)) < 5
    box.fill("")
    expect(page.locator(".d-filter [role=status]")).to_have_text("")
    assert len(rows_left(page)) > 20


def test_who_is_on_another_page_of_the_list_is_led_to(page: Page, real_base: str) -> None:
    page.goto(f"{real_base}actors/unverified/")
    page.get_by_label("Filter this list").fill("Nasralla")
    link = page.locator(".d-filter").get_by_role("link", name="Hassan Nasrallah")
    expect(link).to_be_visible()
    assert rows_left(page) == []
    link.click()
    expect(page.locator("h1")).to_have_text("Hassan Nasrallah")


def test_stories_are_filtered_by_all_that_their_cards_say(page: Page, real_base: str) -> None:
    page.goto(f"{real_base}stories/")
    before = len(rows_left(page))
    page.get_by_label("Filter this list").fill("no such words")
    expect(page.locator(".d-filter [role=status]")).to_have_text(f"0 of {before} on this page")
    assert rows_left(page) == []
