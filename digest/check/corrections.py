"""Corrections of articles that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from digest.check.inputs import article_id, documents
from digest.problems import Problem
from digest.project import Project


def corrections(project: Project) -> Iterator[Problem]:
    """An id in corrections.yml that no input has."""
    if not project.corrections:
        return
    ids = {article_id(document, project) for document in documents(project)}
    file = project.files["seeds/corrections.yml"]
    for id in project.corrections:
        if id not in ids:
            fix = "take the id from the article's address, /article/<id>-…/, or remove the entry"
            yield Problem(file.where((id,)), f"no article has the id `{id}`", fix, "warning")
