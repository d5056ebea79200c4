"""Which of the addresses that a page names is its own."""

from __future__ import annotations

import pytest

from digest.clean.address import address
from digest.clean.identity import identity
from digest.model import Evidence
from tests.unit.html_pages import article, document, meta, news, page, structured, with_sources

OWN = "https://courier.example/news/ferry"


def said(**urls: str) -> str | None:
    """The address that is taken of these, by their `by`, `_` for a space and a hyphen."""
    names = {"json_ld": "json-ld", "open_graph": "open graph"}
    found = address(Evidence("url", url, names.get(by, by)) for by, url in urls.items())
    return found[0] if found else None


def test_the_canonical_link_comes_before_all_else_that_a_page_says() -> None:
    other = "https://courier.example/other"
    assert said(json_ld=other, open_graph=other, meta=OWN) == OWN
    assert said(json_ld=other, open_graph=OWN) == OWN
    assert said(record=OWN, meta=other) == OWN


@pytest.mark.parametrize(
    ("canonical", "got", "taken"),
    [
        (OWN, f"{OWN}?utm_source=x", OWN),
        (OWN, "https://www.courier.example/news/ferry", OWN),
        (OWN, "https://m.courier.example/ferry", OWN),
        ("https://news.courier.example/ferry", "https://courier.example/ferry", "https://news.courier.example/ferry"),
        ("https://evil.example/ferry", OWN, OWN),
        ("https://evilcourier.example/ferry", OWN, OWN),
        ("https://courier.example.evil.example/ferry", OWN, OWN),
        ("https://courier.example/", OWN, OWN),
        ("/news/ferry", "https://courier.example/x?y", OWN),
        ("javascript:alert(1)", OWN, OWN),
        ("//[", OWN, OWN),
        ("https://courier.example:8000:1/x", OWN, OWN),
        ("https://user:pw@courier.example/x", OWN, OWN),
        ("", OWN, OWN),
    ],
)
def test_another_hosts_address_is_not_believed_where_the_own_is_known(canonical: str, got: str, taken: str) -> None:
    assert said(meta=canonical, fetch=got) == taken


def test_where_nothing_else_is_known_the_page_is_believed_but_for_a_front_page() -> None:
    assert said(meta=OWN) == OWN
    assert said(meta="https://courier.example/") is None
    assert said(meta="https://courier.example", open_graph=OWN) == OWN
    assert said(meta="/news/ferry") is None


@pytest.mark.parametrize(
    "html",
    [
        page(f'<link rel="canonical" href="{OWN}">{meta(og__url="https://courier.example/x")}'),
        page(meta(og__url=OWN)),
        page(structured(news(mainEntityOfPage={"@id": OWN}))),
        page(f"<!-- <link rel=canonical href=https://courier.example/wrong> --><LINK REL='x Canonical' HREF='{OWN}'>"),
        page(f'<script>"<link rel=canonical href=/wrong>"</script><link rel="canonical" href="{OWN}">'),
    ],
)
def test_a_page_has_the_same_id_before_and_after_it_is_cleaned(html: str) -> None:
    before, after = identity(document(html), with_sources()), article(html)
    assert (before.id, before.key, before.url) == (after.id, after.key, after.url)
    assert after.url == after.key == OWN


def test_a_page_without_an_address_is_known_by_its_file() -> None:
    found = article(page())
    assert (found.url, found.key) == (None, "x.html")
    assert identity(document(""), with_sources()).key == "x.html"
