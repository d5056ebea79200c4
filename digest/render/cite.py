"""How an article is cited: in a box on its page, and in a file beside it for reference managers.

BibTeX is copied, RIS is opened: a second file for each article would cost a build more than its lines cost the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from digest import paths
from digest.formats import bibtex, ris
from digest.formats.citation import Citation, names_in
from digest.gathered import Catalog
from digest.interface.words import say
from digest.model import Article
from digest.render.address import safe_address
from digest.render.nodes import Details, Div, File, Inline, Lines, Link, Name, Paragraph, Text
from digest.render.site import Site
from digest.render.when import day_or_unknown


def citation(article: Article, page: str, catalog: Catalog, site: Site) -> Citation:
    """`url` is the outlet's own address; where it is not known that of the article's `page` here, if that has one."""
    source = catalog.sources.get(article.source or "")
    original = safe_address(article.url) if article.url else None
    return Citation(
        key=f"digest-{article.id}",
        title=article.title,
        authors=names_in(article.byline),
        outlet=source.name if source else article.source_name,
        date=article.date,
        language=article.language,
        url=original or site.address(page),
    )


def cite_box(cited: Citation, article: Article, page: str, site: Site) -> Div:
    """One line to copy, BibTeX to copy, and a link to the file."""
    line = Paragraph(tuple(_line(cited, site.address(page))))
    managers = Paragraph((Text(say("cite.managers", ris=Link("RIS", paths.cited(article.id)))),))
    return Div("d-cite", (Details(say("cite.heading"), (line, managers, Lines(bibtex.entry(cited)))),))


def cite_file(cited: Citation, article: Article) -> File:
    """For a program that keeps references."""
    return File(paths.cited(article.id), ris.record(cited).encode())


def _line(cited: Citation, page: str | None) -> Iterator[Inline]:
    """Authors: “Title”. Outlet, day. Address. Where it is kept."""
    for number, name in enumerate(cited.authors):
        yield Text("; " if number else "")
        yield Name(name)
    yield Text(": “" if cited.authors else "“")
    yield Name(cited.title)
    yield Text("”. ")
    yield Name(cited.outlet) if cited.outlet else Text(say("source.unknown_head"))
    yield Text(", ")
    yield Text(day_or_unknown(cited.date))
    yield Text(".")
    if cited.url and cited.url != page:
        yield Text(f" {cited.url}.")
    if page:
        yield Text(" ")
        yield Text(say("cite.read_at", page=page))
