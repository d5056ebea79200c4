"""Names outside the registry that surely are somebody else's spelling: by comparison, never through a third name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from digest.gather.nearby import Nearby
from digest.model import ActorKind
from digest.names import compare
from digest.names.organisations import organisation_key
from digest.registry.actors import Actor
from digest.registry.decisions import Decisions

_BODIES = ("organisation", "outlet")


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name outside the registry: its most frequent spelling, and how many texts print it."""

    name: str
    kind: ActorKind
    texts: int


class Join(NamedTuple):
    """Whose spelling a name is: `into` is an id where `known`, else the key of another stranger."""

    into: str
    known: bool
    reason: str


class _Owner(NamedTuple):
    """Whom names may join: `known_as` is what decisions call them."""

    into: str
    known: bool
    known_as: str


def joins(strangers: Mapping[str, Stranger], registry: Iterable[Actor], decisions: Decisions) -> dict[str, Join]:
    """Of name keys, whose they are.

    A person joins where exactly one actor of the registry, else exactly one more frequent name that joined nobody, is
    linked with the name by `compare`. Names that would meet at one owner although they exclude each other stay apart,
    all of them: `Mohammed Ali Hassan` and `Mohammed Omar Hassan` are not both `Mohammed Hassan`. An organisation joins
    the one of the registry that has its key.
    """
    everybody = list(registry)
    people = {key: stranger for key, stranger in strangers.items() if stranger.kind == "person"}
    found = _without_quarrels(_people(people, everybody, decisions), people, decisions)
    bodies = {key: stranger for key, stranger in strangers.items() if stranger.kind in _BODIES}
    return found | _bodies(bodies, everybody, decisions)


def _people(people: Mapping[str, Stranger], registry: Iterable[Actor], decisions: Decisions) -> dict[str, Join]:
    if not people:
        return {}
    owners = [_Owner(actor.id, True, actor.id) for actor in registry if actor.kind == "person"]
    spellings = [(actor.id, spelling) for actor in registry if actor.kind == "person" for spelling in actor.spellings]
    numbers = {owner.into: number for number, owner in enumerate(owners)}
    listed: list[tuple[int, str, ActorKind]] = [(numbers[id], spelling, "person") for id, spelling in spellings]
    for key, stranger in sorted(people.items()):
        listed.append((len(owners), stranger.name, "person"))
        owners.append(_Owner(key, False, stranger.name))
    near = Nearby(listed)
    heads: set[str] = set()
    found: dict[str, Join] = {}
    for key in sorted(people, key=lambda key: (-people[key].texts, key)):
        name = people[key].name
        linked: dict[_Owner, str] = {}
        for number, spelling in near.near(name, "person"):
            owner = owners[number]
            if owner in linked or not (owner.known or owner.into in heads):
                continue
            if not decisions.are_different(name, owner.known_as) and (reason := _link(name, spelling)):
                linked[owner] = reason
        if join := _only(linked):
            found[key] = join
        elif not linked:
            heads.add(key)
    return found


def _link(name: str, spelling: str) -> str | None:
    """Why two names are one person's; none where that is not sure."""
    comparison = compare(name, spelling)
    return f"compared with “{spelling}”: {comparison.reasons[0]}" if comparison.band == "link" else None


def _only(linked: Mapping[_Owner, str]) -> Join | None:
    """The one actor of the registry, else the one stranger; none where there are several."""
    for known in (True, False):
        of_kind = [(owner, reason) for owner, reason in linked.items() if owner.known == known]
        if of_kind:
            owner, reason = of_kind[0]
            return Join(owner.into, known, reason) if len(of_kind) == 1 else None
    return None


def _without_quarrels(found: dict[str, Join], people: Mapping[str, Stranger], decisions: Decisions) -> dict[str, Join]:
    members: dict[tuple[str, bool], list[str]] = defaultdict(list)
    for key, join in found.items():
        members[join.into, join.known].append(people[key].name)
    apart = {
        owner
        for owner, names in members.items()
        if any(decisions.are_different(a, b) or compare(a, b).band == "leave" for a, b in combinations(names, 2))
    }
    return {key: join for key, join in found.items() if (join.into, join.known) not in apart}


def _bodies(bodies: Mapping[str, Stranger], registry: Iterable[Actor], decisions: Decisions) -> dict[str, Join]:
    owners: dict[str, set[str]] = defaultdict(set)
    names = {actor.id: actor.name for actor in registry if actor.kind in _BODIES}
    for actor in registry if bodies else ():
        if actor.kind in _BODIES:
            for spelling in (actor.name, *actor.aliases):
                owners[organisation_key(spelling)].add(actor.id)
    found = {}
    for key, stranger in bodies.items():
        made = organisation_key(stranger.name)
        ids = owners.get(made, set())
        if made and len(ids) == 1:
            (id,) = ids
            if not decisions.are_different(stranger.name, id):
                found[key] = Join(id, True, f"the same as “{names[id]}” but for words that say little ({made})")
    return found
