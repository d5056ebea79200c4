"""Everybody who is known before a text is read: the registry, and the states that it does not list."""

from __future__ import annotations

from dataclasses import dataclass

from digest import paths
from digest.names.states import State, read_states
from digest.registry.actors import Actor
from digest.text import fold


@dataclass(frozen=True, slots=True)
class Known:
    """`actors` by id; `demonyms` and extra `acronyms` by actor id; `guarded`: ids whose name asks for more context."""

    actors: dict[str, Actor]
    demonyms: dict[str, tuple[str, ...]]
    acronyms: dict[str, tuple[str, ...]]
    guarded: frozenset[str]


def known(registry: dict[str, Actor]) -> Known:
    """The registry's actors, each state of the table bound to the registry's entry of that name or added to it."""
    actors = dict(registry)
    owners = {fold(name): actor.id for actor in registry.values() if actor.kind == "state" for name in _latin(actor)}
    demonyms: dict[str, tuple[str, ...]] = {}
    acronyms: dict[str, tuple[str, ...]] = {}
    guarded: set[str] = set()
    taken = {fold(name) for actor in registry.values() for name in actor.spellings}
    for state in read_states():
        owner = next((owners[fold(name)] for name in (state.name, *state.names) if fold(name) in owners), None)
        id = owner or _free_id(state, actors)
        listed = registry.get(id) if owner else None
        actors[id] = _with_names(state, id, listed, taken)
        demonyms[id] = state.demonyms
        acronyms[id] = state.acronyms
        if state.ambiguous and owner is None:
            guarded.add(id)
    return Known(actors, demonyms, acronyms, frozenset(guarded))


def _latin(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *actor.aliases)


def _free_id(state: State, actors: dict[str, Actor]) -> str:
    id = paths.slug(state.name, state.code.lower())
    return f"{id}-state" if id in actors else id


def _with_names(state: State, id: str, listed: Actor | None, taken: set[str]) -> Actor:
    """A registry entry keeps its name and gains the list's; the index leaves a name to whom the registry gives it."""
    extra = tuple(name for name in (state.name, *state.names) if fold(name) not in taken)
    if listed is not None:
        return listed.model_copy(update={"aliases": (*listed.aliases, *extra)})
    return Actor(id=id, name=state.name, kind="state", aliases=tuple(name for name in extra if name != state.name))
