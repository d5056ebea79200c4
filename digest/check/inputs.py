"""The articles as they lie in the folder, for the rules that look into them."""

from __future__ import annotations

from collections.abc import Iterator

from digest import paths
from digest.model import Document
from digest.project import Project
from digest.read.file import read_file
from digest.read.find import find


def documents(project: Project) -> Iterator[Document]:
    """Every input that can be read; what is wrong with the others is told by `digest build`."""
    found, _ = find(project.articles)
    for item in found:
        document = read_file(item, project.settings.limits)
        if isinstance(document, Document):
            yield document


def article_id(document: Document, project: Project) -> str:
    """The id that the document's article has."""
    declared = dict(document.declared)
    made = paths.article_id(paths.article_key(document.origin, declared.get("url")))
    return declared.get("id") or project.ledger.ids.get(document.origin) or made
