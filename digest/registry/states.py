"""The states of CLDR's list, each under the id that it has in a project."""

from __future__ import annotations

from collections.abc import Mapping

from digest import paths
from digest.names.states import State, read_states
from digest.registry.actors import Actor
from digest.text import fold


def states_by_id(registry: Mapping[str, Actor]) -> dict[str, State]:
    """Each listed state under the id of the registry's entry of its name; else under an id of its own."""
    owners = {
        fold(name): actor.id
        for actor in registry.values()
        if actor.kind == "state"
        for name in (actor.name, *actor.aliases)
    }
    taken = set(registry)
    found: dict[str, State] = {}
    for state in read_states():
        owner = next((owners[fold(name)] for name in (state.name, *state.names) if fold(name) in owners), None)
        id = owner or _free_id(state, taken)
        taken.add(id)
        found[id] = state
    return found


def _free_id(state: State, taken: set[str]) -> str:
    id = paths.slug(state.name, state.code.lower())
    return f"{id}-state" if id in taken else id
