"""Pictures in a browser: seen at a desk, reached by keyboard, and no names on a phone that nobody could read."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ACTOR = "actor/hassan-nasrallah/"


def test_a_network_leads_to_whom_it_names(page: Page, base: str) -> None:
    page.goto(base + ACTOR)
    picture = page.locator(".d-network svg")
    expect(page.get_by_role("group", name="Hassan Nasrallah and others")).to_be_visible()
    link = picture.get_by_role("link", name="Saleh al-Arouri")
    link.focus()
    outline = link.evaluate("(e) => getComputedStyle(e).outlineStyle")
    assert outline != "none"
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Saleh al-Arouri")


def test_no_name_covers_another_or_is_cut_off(page: Page, base: str) -> None:
    page.goto(base + ACTOR)
    boxes = page.eval_on_selector_all(
        ".d-network a text",
        "(all) => all.map((one) => one.getBoundingClientRect()).map((b) => [b.left, b.top, b.right, b.bottom])",
    )
    sheet = page.locator(".d-network svg").bounding_box()
    assert sheet is not None and len(boxes) >= 3
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert sheet["x"] <= left and right <= sheet["x"] + sheet["width"]
        for other in boxes[:number]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top


def test_bars_are_seen_on_a_phone_and_a_network_is_not(phone: Page, base: str) -> None:
    phone.goto(base + ACTOR)
    expect(phone.get_by_role("img", name="Articles by year")).to_be_visible()
    expect(phone.locator(".d-network")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bars_and_lines_differ_from_the_paper(page: Page, base: str, scheme: str) -> None:
    """3 to 1 at least, as WCAG asks of what is needed to read a picture."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(base + ACTOR)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    bar = page.locator(".d-bars rect").nth(1).evaluate("(e) => getComputedStyle(e).fill")
    line = page.locator(".d-network path[class^=d-line]").first.evaluate("(e) => getComputedStyle(e).stroke")
    assert contrast(paper, bar) >= 3 and contrast(paper, line) >= 3
    page.emulate_media(color_scheme="light")


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
