"""The registry as it is after all merges: what was the one actor's is the other's."""

from __future__ import annotations

from collections.abc import Mapping

from digest.registry.actors import Actor, Role


def merged_registry(registry: Mapping[str, Actor], merged: Mapping[str, str]) -> dict[str, Actor]:
    """Without the actors that were merged; those they went into gain all of theirs. `merged`: id to id."""
    if not merged:
        return dict(registry)
    made = {id: _moved(actor, merged) for id, actor in registry.items() if id not in merged}
    for id in sorted(merged.keys() & registry.keys()):
        into = made.get(merged[id])
        if into is not None:
            made[into.id] = _joined(into, _moved(registry[id], merged))
    return made


def _moved(actor: Actor, merged: Mapping[str, str]) -> Actor:
    """The actor, its offices at those who have the bodies now."""
    if not any(role.of in merged for role in actor.roles):
        return actor
    return actor.model_copy(update={"roles": tuple(_of(role, merged) for role in actor.roles)})


def _of(role: Role, merged: Mapping[str, str]) -> Role:
    return role.model_copy(update={"of": merged.get(role.of or "", role.of)})


def _joined(into: Actor, other: Actor) -> Actor:
    """A name in a script that both have is one more alias."""
    doubled = tuple(name for language, name in other.scripts.items() if language in into.scripts)
    return into.model_copy(
        update={
            "aliases": _once((*into.aliases, other.name, *other.aliases, *doubled), but=into.name),
            "acronyms": _once((*into.acronyms, *other.acronyms)),
            "metonyms": _once((*into.metonyms, *other.metonyms)),
            "scripts": {**other.scripts, **into.scripts},
            "roles": tuple(dict.fromkeys((*into.roles, *other.roles))),
            "was": _once((*into.was, other.id, *other.was)),
        }
    )


def _once(names: tuple[str, ...], but: str = "") -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(names) if name != but)
