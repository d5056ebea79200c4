"""Ids that actors had before must be nobody's now."""

from __future__ import annotations

from collections.abc import Iterator

from digest.problems import Problem
from digest.project import Project


def actor_ids(project: Project) -> Iterator[Problem]:
    """`was:` of one actor names another actor, or is claimed twice."""
    file = project.files["seeds/actors.yml"]
    claimed: dict[str, str] = {}
    for id, actor in project.actors.items():
        for number, former in enumerate(actor.was):
            where = file.where((id, "was", number))
            if former in project.actors and project.decisions.actor(former) != project.decisions.actor(id):
                fix = f"remove it, or remove the entry `{former}:` if the two are one actor"
                yield Problem(where, f"`{id}` was `{former}`, which is an actor of its own", fix)
            elif former in claimed:
                what = f"`{former}` is a former id of both `{claimed[former]}` and `{id}`"
                yield Problem(where, what, "leave it with one of them")
            claimed.setdefault(former, id)
