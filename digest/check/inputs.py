"""The articles as they lie in the folder, for the rules that look into them."""

from __future__ import annotations

from collections.abc import Iterator

from digest import collection
from digest.clean.article import identity
from digest.model import Document
from digest.project import Project
from digest.read.inputs import find_inputs


def documents(project: Project) -> Iterator[Document]:
    """Every input that can be read; what is wrong with the others is told by `digest build`."""
    for outcome in collection.documents(project, find_inputs(project)[0]):
        if isinstance(outcome, Document):
            yield outcome


def article_id(document: Document, project: Project) -> str:
    """The id that the document's article has."""
    return identity(document, project).id
