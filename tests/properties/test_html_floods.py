"""Time grows no faster than about linearly with a page, whatever it is flooded with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest

from digest.clean import clean
from digest.model import Document
from digest.read.html import page as read_page
from digest.read.reader import Input
from digest.registry.settings import Limits
from tests.properties.articles import NO_REPEATS, project
from tests.properties.test_floods import assert_about_linear, some

PROSE = (
    "<p>The council met on Monday, and its members talked for three hours about the money for the bridge, she said.</p>"
)
UNITS = (
    *("<div>", "<b>x ", "<p>x ", "<ul><li>x", "<li>some entry</li>", "<blockquote>x", "<table><tr><td>x", "<form>x"),
    *(
        "<span>word</span> ",
        "<a href=x>word</a> ",
        "<div><a href=x>word</a></div>",
        "word <br>",
        "<h2>x</h2>",
        "<q>x</q>",
    ),
    *("<tr><td>a</td><td>b</td></tr>", "<article>x</article>", "<div class=related><p>x", "<div class=comment>x</div>"),
    *(
        "<!-- x ",
        "<",
        "<a",
        "<a '",
        '<p x="',
        "&lt;",
        "&#",
        "</",
        "</html>",
        "<![CDATA[",
        "<script>x",
        "<svg>",
        "<title>x",
    ),
    *(
        "<h1>Harbour talks</h1>",
        "<time datetime=x>x</time>",
        "<meta name=author content='Lena Brandvik'>",
        "<link rel=canonical>",
    ),
    *(
        "<p>Related Articles</p><p>Some other headline of it</p>",
        "<p>By Lena Brandvik</p>",
        "<pre>x\n</pre>",
        "<img alt=x>",
    ),
    *(
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>',
        "<div style='display:none'>x</div>",
    ),
)
JSON = (
    "[",
    '{"a":',
    '{"@graph":[',
    '{"@type":"Article"},',
    '"',
    "\\",
    ",",
    "1",
    "&quot;",
    '{"author":[{"@id":"#1"}]},',
)
SIZE = 4_000


def whole(html: str, form: str) -> Callable[[], object]:
    source = replace(Document("x.html", html, "", "text/html"), form=form)
    return lambda: clean(source, NO_REPEATS, project())


def flood(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def page(text: str, head: str = "") -> str:
    return (
        f"<html><head><title>Harbour talks</title>{head}</head><body><h1>Harbour talks</h1>{PROSE * 3}{text}{PROSE * 3}"
    )


@pytest.mark.parametrize("unit", some(UNITS, 2))
def test_a_page(unit: str) -> None:
    assert_about_linear(lambda size: whole(page(flood(unit, size)), "page"), SIZE)


@pytest.mark.parametrize("unit", some(UNITS, 2, 1))
def test_a_fragment(unit: str) -> None:
    assert_about_linear(lambda size: whole(PROSE + flood(unit, size), "fragment"), SIZE)


@pytest.mark.parametrize("unit", JSON)
def test_structured_data(unit: str) -> None:
    def make(size: int) -> Callable[[], object]:
        return whole(page("", f'<script type="application/ld+json">{flood(unit, size)}</script>'), "page")

    assert_about_linear(make, SIZE)


@pytest.mark.parametrize("attribute", ["class", "style", "id", "content"])
def test_one_huge_attribute(attribute: str) -> None:
    def make(size: int) -> Callable[[], object]:
        return whole(page(f"<div {attribute}='{flood('related none ', size)}'>x</div>"), "page")

    assert_about_linear(make, SIZE * 4)


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_a_megabyte_ends(unit: str) -> None:
    assert whole(page(flood(unit, 1_000_000)), "page")()
    assert whole(PROSE + flood(unit, 1_000_000), "fragment")()


@pytest.mark.slow
def test_two_hundred_thousand_attributes_end() -> None:
    attributes = " ".join(f"a{number}='>'" for number in range(200_000))
    assert whole(page(f"<p {attributes}>x</p>"), "page")()


@pytest.mark.parametrize(
    "unit", [" ", "<?xml ", "<?xml x?> ", "<!-- -->", "<!--", "<meta charset=", "<!-- saved from url=(", "é"]
)
def test_reading(unit: str) -> None:
    def make(size: int) -> Callable[[], object]:
        raw = flood(unit, size).encode()
        return lambda: read_page(Input("x.html", BytesIO(), Limits()), raw)

    assert_about_linear(make, SIZE * 10)
