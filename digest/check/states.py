"""`kind: state` is an entry of CLDR's list of territories."""

from __future__ import annotations

from collections.abc import Iterator

from digest.names.states import read_states
from digest.problems import Problem
from digest.project import Project
from digest.text import fold


def states(project: Project) -> Iterator[Problem]:
    """A state whose name and aliases are in no entry of the list."""
    listed = {fold(name) for state in read_states() for name in (state.name, *state.names)}
    file = project.files["seeds/actors.yml"]
    for id, actor in project.actors.items():
        if actor.kind == "state" and not any(fold(name) in listed for name in (actor.name, *actor.aliases)):
            what = f"`{id}` is of kind state, but “{actor.name}” is no entry of CLDR's list of territories"
            fix = "use the list's name (add it as an alias), or kind: organisation or place"
            yield Problem(file.where((id, "kind")), what, fix)
