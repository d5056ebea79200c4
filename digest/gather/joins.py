"""Names outside the registry that surely are somebody else's spelling: by comparison, never through a third name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from digest.model import ActorKind
from digest.names import compare
from digest.names.blocks import blocks
from digest.names.organisations import organisation_key
from digest.registry.actors import Actor
from digest.registry.decisions import Decisions

# Of 1,458 pairs of one person that `compare` links (sanctions lists), 1,451 share one of these.
_SHARED = ("two:", "all:", "key:")
_COMPARED = 40  # names compared with one name, those that share most: a flood of one name stays cheap
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
    near = _Near()
    for actor in registry if people else ():
        if actor.kind == "person":
            for spelling in actor.spellings:
                near.add(_Owner(actor.id, True, actor.id), spelling)
    found: dict[str, Join] = {}
    for key in sorted(people, key=lambda key: (-people[key].texts, key)):
        name = people[key].name
        linked = near.linked(name, decisions)
        if join := _only(linked):
            found[key] = join
        elif not linked:
            near.add(_Owner(key, False, name), name)
    return found


class _Near:
    """Spellings by the blocks that linked names share: two tokens of each, or all written together."""

    def __init__(self) -> None:
        self._by_block: dict[str, list[tuple[_Owner, str]]] = defaultdict(list)

    def add(self, owner: _Owner, spelling: str) -> None:
        for block in _blocks(spelling):
            self._by_block[block].append((owner, spelling))

    def linked(self, name: str, decisions: Decisions) -> dict[_Owner, str]:
        """The owners that a name is linked with, each with the reason."""
        shared: Counter[tuple[_Owner, str]] = Counter()
        for block in _blocks(name):
            shared.update(self._by_block.get(block, ()))
        ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_COMPARED]
        found: dict[_Owner, str] = {}
        for (owner, spelling), _ in ranked:
            if owner not in found and not decisions.are_different(name, owner.known_as):
                comparison = compare(name, spelling)
                if comparison.band == "link":
                    found[owner] = f"compared with “{spelling}”: {comparison.reasons[0]}"
        return found


def _blocks(name: str) -> list[str]:
    return [block for block in blocks(name, "person") if block.startswith(_SHARED)]


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
