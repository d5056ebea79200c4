"""What the theme makes of pages: hostile metadata is text, six ways on, one policy, nothing from another host."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from digest.publish.policy import close_policy
from digest.publish.site import render_site
from tests.site.handmade import HOSTILE, write_project

SIX = ["Today", "Stories", "Actors", "Sources", "Search", "About"]
EPOCH = 1_700_000_000


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site with its policy closed, without a search index."""
    folder = tmp_path_factory.mktemp("theme")
    assert render_site(write_project(folder), folder / "site", EPOCH) == ()
    close_policy(folder / "site")
    return folder / "site"


def tree(page: Path) -> LexborHTMLParser:
    return LexborHTMLParser(page.read_text(encoding="utf-8"))


def every(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def hostile(site: Path) -> Path:
    return site / "article" / "4e5f6g7h-script-alert-1" / "index.html"


def inner(node: LexborNode | None) -> str:
    assert node is not None
    return node.text().strip()


def test_a_hostile_title_is_text_in_title_heading_and_metadata(site: Path) -> None:
    page = tree(hostile(site))
    assert inner(page.css_first("title")) == f"{HOSTILE} – digest"
    assert inner(page.css_first("h1")) == HOSTILE
    for name in ("description", "author", "digest:title"):
        node = page.css_first(f'meta[name="{name}"]')
        assert node is not None
        assert node.attributes["content"] == HOSTILE


def test_a_hostile_title_brings_no_element_anywhere(site: Path) -> None:
    for path in every(site):
        page = tree(path)
        assert page.css("img") == [], path
        assert [tag.text() for tag in page.css("script") if "alert" in (tag.text() or "")] == [], path


def test_a_hostile_title_in_the_navigation_is_text(tmp_path: Path) -> None:
    config = write_project(tmp_path)
    about = tmp_path / "docs" / "about" / "index.md"
    about.write_text(
        about.read_text(encoding="utf-8").replace('title: "About"', f"title: {HOSTILE!r}"), encoding="utf-8"
    )
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("  - About: about/index.md", "  - about/index.md"), encoding="utf-8")
    render_site(config, tmp_path / "site", EPOCH)
    close_policy(tmp_path / "site")
    page = tree(tmp_path / "site" / "index.html")
    assert HOSTILE in [inner(link) for link in page.css(".d-nav a")]
    assert page.css("img") == []


def test_a_projects_own_templates_get_escaped_metadata(tmp_path: Path) -> None:
    config = write_project(tmp_path)
    own = tmp_path / "own"
    own.mkdir()
    (own / "main.html").write_text(
        '{% extends "digest.html" %}{% block extrahead %}'
        '{% if page %}<meta name="own" content="{{ page.meta.title }}">{% endif %}{% endblock %}'
    )
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("  name: digest", "  name: digest\n  custom_dir: own"), encoding="utf-8")
    render_site(config, tmp_path / "site", EPOCH)
    node = tree(hostile(tmp_path / "site")).css_first('meta[name="own"]')
    assert node is not None
    assert node.attributes["content"] == HOSTILE


def test_every_page_has_the_six_ways_on_and_no_other(site: Path) -> None:
    for path in every(site):
        assert [inner(link) for link in tree(path).css(".d-nav a")] == SIX, path


def test_the_navigation_leads_to_pages_that_are_there(site: Path) -> None:
    for path in every(site):
        for link in tree(path).css("a[href]"):
            href = link.attributes["href"] or ""
            if path.name == "404.html":
                target = site / href.lstrip("/")
            elif href.startswith(("#", "http")):
                continue
            else:
                target = path.parent / href.split("#")[0]
            assert (target / "index.html").is_file() or target.name == "404.html#top", (path, href)


@pytest.mark.parametrize(
    ("folder", "under"),
    [("article/4e5f6g7h-script-alert-1", "Stories"), ("actor/hassan-nasrallah/2023", "Actors"), ("actors", "Actors")],
)
def test_what_is_in_no_navigation_stands_under_what_lists_it(site: Path, folder: str, under: str) -> None:
    current = tree(site / folder / "index.html").css(".d-nav a[aria-current]")
    told = "page" if folder == "actors" else "true"
    assert [(inner(link), link.attributes["aria-current"]) for link in current] == [(under, told)]


def test_one_policy_first_in_every_head_with_the_hashes_of_its_scripts(site: Path) -> None:
    policies = set()
    for path in every(site):
        page = tree(path)
        first = page.css_first("head > *")
        assert first is not None
        assert first.attributes.get("http-equiv") == "Content-Security-Policy", path
        policy = first.attributes["content"] or ""
        policies.add(policy)
        for script in page.css("script:not([src])"):
            if script.attributes.get("type") == "application/json":
                continue
            digest = base64.b64encode(hashlib.sha256((script.text() or "").encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy, path
    assert len(policies) == 1
    (policy,) = policies
    assert "unsafe-inline" not in policy
    assert policy.count("sha256-") == 3
    assert policy.startswith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-")


def test_no_page_has_a_style_or_a_handler_of_its_own(site: Path) -> None:
    for path in every(site):
        for node in tree(path).css("*"):
            names = [name for name in node.attributes if name == "style" or name.startswith("on")]
            assert not names, (path, node.tag, names)
        assert tree(path).css("style") == [], path


def test_nothing_is_asked_of_another_host(site: Path) -> None:
    asked = "link[href], script[src], img[src], iframe[src], source[src]"
    for path in every(site):
        for node in tree(path).css(asked):
            address = node.attributes.get("href") or node.attributes.get("src") or ""
            assert not re.match(r"(?:[a-z]+:)?//", address), (path, address)
    for sheet in site.rglob("*.css"):
        assert not re.search(r"""(?:@import|url\()\s*["']?(?:https?:)?//""", sheet.read_text(encoding="utf-8")), sheet


def test_addresses_are_relative_so_that_any_base_path_will_do(site: Path) -> None:
    for path in every(site):
        if path.name == "404.html":
            continue
        for node in tree(path).css("[href], [src], [data-search]"):
            for name in ("href", "src", "data-search"):
                assert not (node.attributes.get(name) or "").startswith("/"), (path, node.attributes)


def test_only_pages_with_facets_are_for_the_search(site: Path) -> None:
    marked = {path.parent.relative_to(site).parts[0] for path in every(site) if tree(path).css("[data-pagefind-body]")}
    assert marked == {"article", "actor", "source"}


def test_facets_are_attributes_and_shown_nowhere(site: Path) -> None:
    page = tree(site / "article" / "0a1b2c3d-talks-in-beirut" / "index.html")

    def values(attribute: str, name: str) -> list[str | None]:
        return [node.attributes["content"] for node in page.css(f'meta[{attribute}*="{name}[content]"]')]

    assert values("data-pagefind-filter", "actor") == [
        "Hassan Nasrallah",
        "Ismail Haniyeh",
        "Saleh al-Arouri",
        "Hamas",
    ]
    assert values("data-pagefind-filter", "source") == ["The Example Times"]
    assert values("data-pagefind-filter", "year") == ["2023"]
    assert values("data-pagefind-filter", "kind") == ["article"]
    assert values("data-pagefind-filter", "language") == ["en"]
    assert values("data-pagefind-meta", "date") == ["2023-04-09"]
    assert page.css("[data-pagefind-sort]") == []  # 2.5 bytes a page of every first search; the names are sorted


def test_the_search_is_a_link_where_there_is_no_script(site: Path) -> None:
    for path in every(site):
        link = tree(path).css_first(".d-find a")
        assert link is not None
        href = link.attributes["href"] or ""
        assert href.endswith("search/") or path.parent.name == "search", path


def test_there_is_no_empty_column(site: Path) -> None:
    for path in every(site):
        assert tree(path).css(".md-sidebar, .md-tabs, .md-search") == [], path


def test_our_scripts_stay_small(site: Path) -> None:
    """What is loaded before somebody types, as it is; all of them, as transferred."""
    scripts = {path.name: path.read_bytes() for path in (site / "assets" / "digest").glob("*.js")}
    later = ("filter.js", "names.js", "suggest.js", "table.js")  # tests/browser/test_suggestions.py sees that they are
    assert sum(len(script) for name, script in scripts.items() if name not in later) <= 20_000
    assert sum(len(gzip.compress(script)) for script in scripts.values()) <= 20_000


def test_escaped_text_is_escaped_once(site: Path) -> None:
    raw = hostile(site).read_text(encoding="utf-8")
    assert "&amp;lt;" not in raw
    assert "&amp;amp;" not in raw
    assert html.escape("<script>alert(1)") in raw
