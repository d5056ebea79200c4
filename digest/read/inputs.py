"""All inputs of a project."""

from __future__ import annotations

from digest.problems import Problem
from digest.project import Project
from digest.read.find import Found, find
from digest.read.raw import find_raw


def find_inputs(project: Project) -> tuple[list[Found], list[Problem]]:
    """Those under `seeds/articles/` and what was fetched, by origin; whatever else is passed over is named."""
    own, problems = find(project.articles)
    fetched, more = find_raw(project.raw, project.sources)
    return sorted((*own, *fetched), key=lambda item: item.origin), [*problems, *more]
