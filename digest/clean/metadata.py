"""All that a page says of its article, and how far it can be believed: JSON-LD, its head, what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from digest.clean import json_ld
from digest.clean.alike import alike, bared
from digest.clean.believed import believed, plain, text
from digest.clean.meta_elements import DESCRIPTION, head_evidence
from digest.clean.shown import heading, shown, text_of
from digest.model import Evidence


@dataclass(frozen=True, slots=True)
class Said:
    """The evidence for each field, and by the page's own word the names of the site and the text of the article.

    `heading` is the element that holds the headline.
    """

    evidence: tuple[Evidence, ...]
    names: tuple[str, ...]
    text: str
    heading: etree._Element | None


def metadata(root: etree._Element) -> Said:
    """What the page with this root says. The tree stays as it is."""
    head = [plain(item) for item in head_evidence(root)]
    every = json_ld.nodes(_blocks(root))
    publishers = [plain(item) for item in _publishers(every)]
    names = tuple(dict.fromkeys(item.value for item in (*publishers, *head) if item.field == "source"))
    titles = [item.value for item in head if item.field == "title"]
    found = heading(root, titles, names)
    if found is not None:
        head.append(Evidence("title", text_of(found), "page"))
        titles.append(text_of(found))
    own = [item.value for item in head if item.field == "url"]
    nodes = _chosen(every, titles, own)
    structured = [plain(item) for node in nodes for item in _node(node, every)]
    descriptions = [item.value for item in (*structured, *head) if item.field == DESCRIPTION]
    printed = [] if found is None else [plain(item) for item in shown(found, descriptions)]
    evidence = (item for item in (*structured, *publishers, *head, *printed) if item.field != DESCRIPTION)
    body = next((body for node in nodes for body in json_ld.texts(node.get("articleBody"))), "")
    return Said(tuple(believed(evidence, names)), names, body, found)


def addresses(root: etree._Element) -> tuple[Evidence, ...]:
    """What a page says of its own address: the same that `metadata` gives for it, without the rest."""
    return tuple(item for item in metadata(root).evidence if item.field == "url")


def _blocks(root: etree._Element) -> Iterator[str]:
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower().startswith("application/ld+json") and script.text:
            yield script.text


def _publishers(every: Iterable[json_ld.Node]) -> Iterator[Evidence]:
    """The outlet's name: of the article, else of the website."""
    found = list(every)
    for node in json_ld.articles(found):
        for name in json_ld.texts(json_ld.resolved(node.get("publisher"), found))[:1]:
            yield Evidence("source", name, "json-ld")
    for node in json_ld.sites(found):
        for name in json_ld.texts(node)[:1]:
            yield Evidence("source", name, "json-ld")


def _chosen(every: Iterable[json_ld.Node], titles: Iterable[str], own: Iterable[str]) -> list[json_ld.Node]:
    """The objects that are this page's article: others may stand beside it, of related or popular articles."""
    found, said, places = json_ld.articles(every), bared(titles), {_place(url) for url in own}
    matching = [node for node in found if _matches(node, said, places)]
    return matching or (found if len(found) == 1 and not _contradicts(found[0], said, places) else [])


def _matches(node: json_ld.Node, titles: frozenset[str], places: set[str]) -> bool:
    if places & {_place(url) for url in json_ld.addresses(node)}:
        return True
    return any(alike(headline, titles) for headline in _headlines(node))


def _contradicts(node: json_ld.Node, titles: frozenset[str], places: set[str]) -> bool:
    """Whether both its headline and its address are another article's."""
    elsewhere = [url for url in json_ld.addresses(node) if url.startswith("http")]
    return bool(_headlines(node) and titles and elsewhere and places)


def _place(url: str) -> str:
    """An address as it can be compared: no scheme, no `www.`, no query, no stop at its end."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}"


def _headlines(node: json_ld.Node) -> list[str]:
    return [text(said, "json-ld") for key in ("headline", "name") for said in json_ld.texts(node.get(key))]


def _node(node: json_ld.Node, every: list[json_ld.Node]) -> Iterator[Evidence]:
    """What an object says. `dateModified` tells of a change."""
    for headline in json_ld.texts(node.get("headline"))[:1]:
        yield Evidence("title", headline, "json-ld")
    for date in json_ld.texts(node.get("datePublished"))[:1]:
        yield Evidence("date", date, "json-ld")
    writers = json_ld.resolved(node.get("author") or node.get("creator"), every)
    if names := json_ld.texts(writers):
        yield Evidence("byline", "\n".join(names), "json-ld")
    for language in _languages(node.get("inLanguage")):
        yield Evidence("language", language, "json-ld")
    for description in json_ld.texts(node.get("description"))[:1]:
        yield Evidence(DESCRIPTION, description, "json-ld")
    for url in json_ld.addresses(node):
        yield Evidence("url", url, "json-ld")


def _languages(value: Any) -> list[str]:
    """`en-GB`, or the object of a language with its code beside its name."""
    if isinstance(value, dict):
        value = value.get("alternateName") or value.get("name")
    return json_ld.texts(value)[:1]
