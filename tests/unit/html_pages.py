"""Small pages for tests, cleaned in an empty project."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Any

from digest.clean import clean
from digest.clean.fragment import fragment
from digest.model import Article, Document, Evidence, Repeats
from digest.project import Project
from digest.registry.sources import Source
from tests.properties.articles import project

TITLE = "Ferry returns to Norhaven after a year in the dock"
LEAD = "The ferry came back to Norhaven on Monday, and the quay was full of people who had waited for it since morning."
NEXT = "Its captain said that the repairs had taken longer than planned, and that the council had paid for all of them."
MORE = (
    "The council had asked three yards for an offer, and took the dearest of them since it promised to be the fastest.",
    "On board there is now room for forty cars, ten more than before, and a café that will stay open on the last trip.",
    "Fishermen who had carried people across for a year said they were glad of their sleep, and some a bit sad.",
)
LAST = "The council meets again in autumn, and will then decide whether a second ferry is needed for the summer months."
BODY = (LEAD, NEXT, *MORE, LAST)
SHORT = (LEAD, NEXT, LAST)


def page(head: str = "", body: str | None = None, before: str = "", title: str = TITLE) -> str:
    """A page with this in its head, `before` the text, and the text."""
    text = "".join(f"<p>{text}</p>" for text in BODY) if body is None else body
    shown = f"<h1>{escape(title)}</h1>{before}<div class='entry-content'>{text}</div>"
    return (
        f"<!DOCTYPE html><html><head><title>{escape(title)}</title>{head}</head><body><div class='top'>Norhaven</div>"
        f"<main><article>{shown}</article></main></body></html>"
    )


def structured(*data: Mapping[str, Any] | Sequence[Any] | str) -> str:
    """Blocks of JSON-LD: objects, or text as it stands."""
    texts = (item if isinstance(item, str) else json.dumps(item) for item in data)
    return "".join(f'<script type="application/ld+json">{text}</script>' for text in texts)


def news(**said: Any) -> dict[str, Any]:
    """The object of an article."""
    return {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, **said}


def meta(**said: str) -> str:
    """Elements `meta`: `og__title` is `og:title`."""
    return "".join(f'<meta name="{name.replace("__", ":")}" content="{escape(text)}">' for name, text in said.items())


def document(html: str, evidence: tuple[Evidence, ...] = (), origin: str = "x.html") -> Document:
    return Document(origin, html, "", "text/html", form="page", evidence=evidence)


def article(html: str, evidence: tuple[Evidence, ...] = (), sources: tuple[Source, ...] = ()) -> Article:
    """The page, cleaned; the project knows these sources alone."""
    return clean(document(html, evidence), Repeats(), with_sources(*sources))


def fragment_article(html: str, evidence: tuple[Evidence, ...] = ()) -> Article:
    source = replace(document(html, evidence), form="fragment")
    return clean(source, Repeats(), with_sources())


def fragment_paragraphs(html: str) -> tuple[str, ...]:
    return fragment(replace(document(html), form="fragment")).paragraphs


def with_sources(*sources: Source) -> Project:
    return replace(project(), sources={source.id: source for source in sources})
