"""Offices of actors that are not there, or that end before they begin."""

from __future__ import annotations

from collections.abc import Iterator

from digest.link.known import known
from digest.problems import Problem
from digest.project import Project


def roles(project: Project) -> Iterator[Problem]:
    """`of:` must be an actor's id; `to` must not lie before `from`."""
    file = project.files["seeds/actors.yml"]
    ids = known(project.actors).actors.keys()
    for id, actor in project.actors.items():
        for number, role in enumerate(actor.roles):
            where = file.where((id, "roles", number))
            if role.of is not None and role.of not in ids:
                what = f"`{id}` is {role.title} of `{role.of}`, which is no actor's id"
                yield Problem(where, what, f"add an entry `{role.of}:`, or correct the id")
            first, last = role.from_, role.to
            if first and last and last[: len(first)] < first[: len(last)]:
                yield Problem(where, f"`{id}` is {role.title} from {first} to {last}", "exchange or correct the two")
