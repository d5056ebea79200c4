"""Reading: from article to actor to article, on every page kind, in both palettes, on the narrowest phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.handmade import HOSTILE

pytestmark = pytest.mark.browser

KINDS = {
    "today": "",
    "article": "article/2c3d4e5f-funeral/",
    "hostile": "article/4e5f6g7h-script-alert-1/",
    "arabic": "article/6g7h8j9k-haniya/",
    "actor": "actor/saleh-al-arouri/",
    "source": "source/sample-daily/",
    "articles": "articles/",
    "month": "articles/2023-04/",
    "actors": "actors/",
    "sources": "sources/",
    "search": "search/",
    "found": "search/?q=Haniyeh",
    "about": "about/",
    "missing": "404.html",
}


def test_from_an_article_to_an_actor_to_another_article(page: Page, base: str) -> None:
    page.goto(f"{base}article/0a1b2c3d-talks-in-beirut/")
    page.locator(".d-chips").get_by_role("link", name="Saleh al-Arouri").click()
    expect(page.locator("h1")).to_have_text("Saleh al-Arouri")
    page.locator(".d-receipts").get_by_role("link", name="A funeral in Beirut").click()
    expect(page.locator("h1")).to_have_text("A funeral in Beirut")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_sticks_out_at_320_pixels(phone: Page, base: str, kind: str) -> None:
    phone.goto(base + KINDS[kind])
    if kind == "found":
        expect(phone.locator(".d-hit").first).to_be_visible()
    phone.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320


# Half a second of silence each. The others are made with the templates of these, which suffice for every day.
TEMPLATES = {"today", "article", "actor", "articles", "search", "found", "missing"}
BY_TEMPLATE = [kind if kind in TEMPLATES else pytest.param(kind, marks=pytest.mark.slow) for kind in KINDS]


@pytest.mark.parametrize("kind", BY_TEMPLATE)
def test_every_page_is_quiet_and_has_its_six_ways_on(page: Page, base: str, kind: str) -> None:
    page.goto(base + KINDS[kind], wait_until="networkidle")
    six = page.locator(".d-nav a")
    expect(six).to_have_text(["Today", "Stories", "Actors", "Sources", "Search", "About"])
    for link in six.all():
        expect(link).to_be_visible()


def test_the_six_ways_on_are_in_sight_on_a_phone(phone: Page, base: str) -> None:
    phone.goto(base)
    for link in phone.locator(".d-nav a").all():
        expect(link).to_be_in_viewport(ratio=1)


def test_a_hostile_title_is_text(page: Page, base: str) -> None:
    page.goto(base + KINDS["hostile"])
    expect(page.locator("h1")).to_have_text(HOSTILE)
    assert page.title().startswith(HOSTILE)
    assert page.locator("img").count() == 0


def _background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_the_palette_toggle_works_and_is_remembered(newcomer: Page, base: str) -> None:
    newcomer.goto(base)
    light = _background(newcomer)
    newcomer.get_by_title("Switch to dark colours").click()
    expect(newcomer.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    dark = _background(newcomer)
    assert dark != light
    newcomer.goto(f"{base}actor/hamas/")
    assert _background(newcomer) == dark
    newcomer.get_by_title("Switch to light colours").click()
    assert _background(newcomer) == light


def test_the_readers_system_decides_the_first_palette(browser, base: str) -> None:  # type: ignore[no-untyped-def]
    seen = set()
    for script in (True, False):
        context = browser.new_context(color_scheme="dark", java_script_enabled=script)
        page = context.new_page()
        page.goto(f"{base}about/")
        seen.add(page.locator("body").evaluate("(body) => getComputedStyle(body).backgroundColor"))
        context.close()
    assert seen == {"rgb(21, 23, 26)"}


def test_the_keyboard_sees_where_it_is(page: Page, base: str) -> None:
    page.goto(f"{base}actor/hamas/")
    for _ in range(6):
        page.keyboard.press("Tab")
        width = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        assert float(re.sub("px", "", width)) >= 1


def test_an_arabic_article_reads_from_the_right(page: Page, base: str) -> None:
    page.goto(base + KINDS["arabic"])
    text = page.locator(".d-text")
    assert text.evaluate("(e) => getComputedStyle(e).direction") == "rtl"


def test_a_page_prints_without_its_ways_on(page: Page, base: str) -> None:
    page.goto(base + KINDS["article"])
    page.emulate_media(media="print")
    expect(page.locator(".d-nav")).to_be_hidden()
    expect(page.locator(".d-find")).to_be_hidden()
    expect(page.locator(".d-text")).to_be_visible()
