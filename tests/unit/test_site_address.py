"""Where the site lives, and whom its readers write to."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.gathered import Catalog
from digest.interface.files import english
from digest.project import load
from digest.render.files import all_files
from digest.render.nodes import Heading, Page, Text
from digest.render.report import report_address, with_report
from digest.render.site import Site, site_of

PAGE = Page("actor/ada-marlowe.md", (("title", "Ada Marlowe"),), (Heading(1, "top", (Text("Ada Marlowe"),)),))


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("", None),
        ("site_url: https://example.org/digest", "https://example.org/digest/"),
        ("site_url: https://example.org/digest/?a=b#c", "https://example.org/digest/"),
        ("site_url: file:///digest/", None),
        ("site_url: mailto:desk@example.org", None),
        ("site_url: 7", None),
    ],
)
def test_the_address_of_the_site(tmp_path: Path, line: str, url: str | None) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Norhaven digest\ntheme: {{name: digest}}\n{line}\n")
    site = site_of(load(tmp_path))
    assert (site.name, site.url) == ("Norhaven digest", url)


def test_addresses_of_pages_and_files() -> None:
    site = Site("x", english(), "https://example.org/digest/")
    assert site.address("index.md") == "https://example.org/digest/"
    assert site.address("actor/ada-marlowe.md") == "https://example.org/digest/actor/ada-marlowe/"
    assert site.address("feed.xml") == "https://example.org/digest/feed.xml"
    assert Site("x", english()).address("index.md") is None


@pytest.mark.parametrize(
    ("to", "address"),
    [
        ("desk@example.org", "mailto:desk@example.org?subject=Problem%20on%20%2Factor%2Fx%2F"),
        ("mailto:desk@example.org", "mailto:desk@example.org?subject=Problem%20on%20%2Factor%2Fx%2F"),
        ("https://h.example/issues/new", "https://h.example/issues/new?title=Problem%20on%20%2Factor%2Fx%2F"),
        ("https://h.example/form?about={page}", "https://h.example/form?about=%2Factor%2Fx%2F"),
        ("https://h.example/contact", "https://h.example/contact"),
    ],
)
def test_where_a_problem_is_reported(to: str, address: str) -> None:
    assert report_address(to, "/actor/x/", "Problem on /actor/x/") == address


def test_every_page_says_where_or_nothing_does() -> None:
    assert with_report(PAGE, Site("x", english())) == PAGE
    last = with_report(PAGE, Site("x", english(), report_to="desk@example.org")).body[-1]
    assert "Problem%20on%20%2Factor%2Fada-marlowe%2F" in repr(last)


def test_robots_are_told_where_the_list_of_pages_is() -> None:
    nobody = Catalog((), {}, {}, {}, {}, (), None)
    files = dict(all_files(Site("x", english(), "https://example.org/digest/"), nobody, {}))
    assert files["robots.txt"] == b"User-agent: *\nAllow: /\n\nSitemap: https://example.org/digest/sitemap.xml\n"
    assert b"Sitemap" not in dict(all_files(Site("x", english()), nobody, {}))["robots.txt"]
