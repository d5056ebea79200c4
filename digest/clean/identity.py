"""Which article a document is of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest import paths
from digest.clean.address import address
from digest.clean.metadata import addresses
from digest.clean.tree import parse
from digest.model import Document, Evidence
from digest.project import Project


@dataclass(frozen=True, slots=True)
class Identity:
    """An article's id, the key that it is made from, the reason in words, and the address that it was published at."""

    id: str
    key: str
    reason: str
    url: str | None


def identity(document: Document, project: Project) -> Identity:
    """Which article a document is of, as cleaning it would tell: of a page only what it says of itself is read."""
    own: tuple[Evidence, ...] = ()
    if document.form == "page" and (tree := parse(document.text)):
        own = addresses(tree.root)
    return identified(document, (*document.evidence, *own), project)


def identified(document: Document, evidence: Iterable[Evidence], project: Project) -> Identity:
    """Which article it is of, by all that is said of its address."""
    declared = dict(document.declared)
    said = address(evidence)
    url = declared.get("url") or (said[0] if said else None)
    key = paths.article_key(document.origin, url, document.key)
    if own := declared.get("id"):
        return Identity(own, key, "declared in the article's front matter", url)
    if frozen := project.ledger.ids.get(document.origin):
        return Identity(frozen, key, "its line in seeds/permalinks.jsonl", url)
    return Identity(paths.article_id(key), key, f"made from {key}", url)
