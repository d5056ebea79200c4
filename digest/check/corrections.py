"""Corrections of articles that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from digest import paths
from digest.model import Document
from digest.problems import Problem
from digest.project import Project
from digest.read.file import read_file
from digest.read.find import find


def corrections(project: Project) -> Iterator[Problem]:
    """An id in corrections.yml that no input has."""
    if not project.corrections:
        return
    found, _ = find(project.articles)
    ids = set()
    for item in found:
        document = read_file(item, project.settings.limits)
        if isinstance(document, Document):
            declared = dict(document.declared)
            made = paths.article_id(paths.article_key(document.origin, declared.get("url")))
            ids.add(declared.get("id") or project.ledger.ids.get(document.origin) or made)
    file = project.files["seeds/corrections.yml"]
    for id in project.corrections:
        if id not in ids:
            fix = "take the id from the article's address, /article/<id>-…/, or remove the entry"
            yield Problem(file.where((id,)), f"no article has the id `{id}`", fix, "warning")
