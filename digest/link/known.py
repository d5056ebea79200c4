"""Everybody who is known before a text is read: the registry, and the states that it does not list."""

from __future__ import annotations

from dataclasses import dataclass

from digest.names.states import State
from digest.registry.actors import Actor
from digest.registry.decisions import Decisions
from digest.registry.merging import merged_registry
from digest.registry.states import states_by_id
from digest.text import fold

_NONE = Decisions()


@dataclass(frozen=True, slots=True)
class Known:
    """`actors` by id; `demonyms` and extra `acronyms` by actor id; `guarded`: ids whose name asks for more context."""

    actors: dict[str, Actor]
    demonyms: dict[str, tuple[str, ...]]
    acronyms: dict[str, tuple[str, ...]]
    guarded: frozenset[str]


def known(registry: dict[str, Actor], decisions: Decisions = _NONE) -> Known:
    """The registry's actors after all merges, and each state of the table, bound to the entry of its name or added."""
    registry = merged_registry(registry, decisions.who.merged)
    actors = dict(registry)
    taken = {fold(name) for actor in registry.values() for name in actor.spellings}
    by_id = states_by_id(registry)
    for id, state in by_id.items():
        actors[id] = _with_names(state, id, registry.get(id), taken)
    return Known(
        actors,
        {id: state.demonyms for id, state in by_id.items()},
        {id: state.acronyms for id, state in by_id.items()},
        frozenset(id for id, state in by_id.items() if state.ambiguous and id not in registry),
    )


def _with_names(state: State, id: str, listed: Actor | None, taken: set[str]) -> Actor:
    """A registry entry keeps its name and gains the list's; the index leaves a name to whom the registry gives it."""
    extra = tuple(name for name in (state.name, *state.names) if fold(name) not in taken)
    if listed is not None:
        return listed.model_copy(update={"aliases": (*listed.aliases, *extra)})
    return Actor(id=id, name=state.name, kind="state", aliases=tuple(name for name in extra if name != state.name))
