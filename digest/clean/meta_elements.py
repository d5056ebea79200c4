"""What the head of a page says in its `meta` and `link` elements, title and language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby

from lxml import etree

from digest.model import Evidence

DESCRIPTION = "description"  # no field of an article: its standfirst, if the page prints it as such

# Names in lower case, a colon for a stop; of one field the more exact first.
_OPEN_GRAPH = {
    "og:title": "title",
    "og:description": DESCRIPTION,
    "article:published_time": "date",
    "og:article:published_time": "date",
    "article:author": "byline",
    "og:article:author": "byline",
    "og:site_name": "source",
    "og:url": "url",
    "og:locale": "language",
}
_NAMED: Mapping[str, str] = {
    "title": "twitter:title parsely-title sailthru:title citation_title dc:title dcterms:title",
    DESCRIPTION: "description twitter:description sailthru:description dc:description",
    "date": """
        parsely-pub-date sailthru:date cxenseparse:recs:publishtime cxenseparse:publishtime article:published
        citation_publication_date citation_online_date citation_date article_date_original originalpublicationdate
        publication_date publish_date publish-date publishdate pubdate pub_date datepublished rnews:datepublished
        dcterms:created dcterms:issued dc:date:issued dc:date:created dcterms:date dc:date date
    """,
    "byline": "parsely-author sailthru:author citation_author cxenseparse:author byl author dc:creator dcterms:creator",
    "source": "application-name apple-mobile-web-app-title dc:publisher dcterms:publisher citation_journal_title",
    "language": "content-language dc:language dcterms:language",
}
_META = {name: field for field, names in _NAMED.items() for name in names.split()}
_RANKS = {name: rank for rank, name in enumerate((*_OPEN_GRAPH, *_META))}
_PARSELY = {"title": "title", "pub_date": "date", "author": "byline", "link": "url"}
_MOST = 2_000  # elements
_MOST_AUTHORS = 20


def head_evidence(root: etree._Element) -> list[Evidence]:
    """Of each field all that the head says of it, the more exact names first."""
    found: list[tuple[int, Evidence]] = []
    for number, element in enumerate(root.iter("meta", "link")):
        if number >= _MOST:
            break
        found += _meta(element) if element.tag == "meta" else _link(element)
    found.sort(key=lambda item: item[0])
    return [*_language(root), *_written_together(found), *_marked(root), *_title(root)]


def _written_together(found: list[tuple[int, Evidence]]) -> Iterator[Evidence]:
    """Several authors are as many elements of one name: one byline."""
    for rank, group in groupby(found, key=lambda item: item[0]):
        own = [evidence for _, evidence in group]
        if own[0].field == "byline" and rank != _RANKS["parsely-title"]:
            names = dict.fromkeys(item.value for item in own[:_MOST_AUTHORS])
            yield Evidence("byline", ", ".join(names), own[0].by)
        else:
            yield from own


def _meta(element: etree._Element) -> Iterator[tuple[int, Evidence]]:
    content = element.get("content")
    if not content:
        return
    said = element.get("property") or element.get("name") or element.get("http-equiv") or ""
    for name in said.lower().replace(".", ":").split()[:4]:
        if name == "parsely-page":
            yield from _parsely(content)
        elif field := _OPEN_GRAPH.get(name):
            yield _RANKS[name], Evidence(field, content, "open graph")
        elif field := _META.get(name):
            yield _RANKS[name], Evidence(field, content, "meta")


def _link(element: etree._Element) -> Iterator[tuple[int, Evidence]]:
    address = element.get("href")
    if address and "canonical" in (element.get("rel") or "").lower().split():
        yield 0, Evidence("url", address, "meta")


def _marked(root: etree._Element) -> Iterator[Evidence]:
    """The date that microdata gives, if it is one: of several that differ all but one are other articles'."""
    said = {element.get("content") for element in root.iter("meta") if element.get("itemprop") == "datePublished"}
    if len(said) == 1 and (date := said.pop()):
        yield Evidence("date", date, "page")


def _title(root: etree._Element) -> Iterator[Evidence]:
    title = root.find(".//title")
    if title is not None:
        yield Evidence("title", "".join(title.itertext()), "meta")


def _language(root: etree._Element) -> Iterator[Evidence]:
    if language := root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"):
        yield Evidence("language", language, "meta")


def _parsely(content: str) -> Iterator[tuple[int, Evidence]]:
    """The object that one measuring service has pages carry."""
    try:
        said = json.loads(content, strict=False)
    except (ValueError, RecursionError):
        return
    for key, field in _PARSELY.items() if isinstance(said, dict) else ():
        if isinstance(value := said.get(key), str):
            yield _RANKS["parsely-title"], Evidence(field, value, "meta")
