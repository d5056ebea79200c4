"""Names outside the registry that surely are somebody else's spelling: by comparison, never through a third name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from heapq import nsmallest
from itertools import combinations
from typing import NamedTuple

from digest.gather.name_groups import Sentence
from digest.model import BODIES, ActorKind
from digest.names import compare
from digest.names.blocks import blocks
from digest.names.organisations import organisation_key
from digest.registry.actors import Actor
from digest.registry.decisions import Decisions

# Of 1,458 pairs of one person that `compare` links (sanctions lists), 1,451 share one of these.
_SHARED = ("two:", "all:", "key:")
_COMPARED = 40  # names compared with one name, those that share most
_COUNTED = 400  # names counted for one name, under its rarest blocks first: a flood of one name stays cheap


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name outside the registry: its most frequent spelling, how many texts print it, and where they first do."""

    name: str
    kind: ActorKind
    texts: int
    sentences: Set[Sentence] = frozenset()


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


Named = Mapping[str, Set[Sentence]]  # of each id of the registry the sentences in which articles first name it
_NOWHERE: Named = {}


def joins(
    strangers: Mapping[str, Stranger], registry: Iterable[Actor], decisions: Decisions, named: Named = _NOWHERE
) -> dict[str, Join]:
    """Of name keys, whose they are.

    A person joins where exactly one actor of the registry, else exactly one more frequent name that joined nobody, is
    linked with the name by `compare`, and no sentence names both. Names that would meet at one owner although they
    exclude each other stay apart: `Mohammed Ali Hassan` and `Mohammed Omar Hassan` are not both `Mohammed Hassan`. An
    organisation joins the one of the registry that has its key.
    """
    everybody = list(registry)
    people = {key: stranger for key, stranger in strangers.items() if stranger.kind == "person"}
    found = _without_quarrels(_people(people, everybody, decisions, named), people, decisions)
    bodies = {key: stranger for key, stranger in strangers.items() if stranger.kind in BODIES}
    return found | _bodies(bodies, everybody, decisions)


def _people(
    people: Mapping[str, Stranger], registry: Iterable[Actor], decisions: Decisions, named: Named
) -> dict[str, Join]:
    near = _Near()
    for actor in registry if people else ():
        if actor.kind == "person":
            for spelling in actor.spellings:
                near.add(_Owner(actor.id, True, actor.id), spelling)
    found: dict[str, Join] = {}
    for key in sorted(people, key=lambda key: (-people[key].texts, key)):
        name = people[key].name
        linked = {
            owner: reason
            for owner, reason in near.linked(name, decisions).items()
            if not people[key].sentences & _sentences(owner, people, named)
        }
        if join := _only(linked):
            found[key] = join
        elif not linked:
            near.add(_Owner(key, False, name), name)
    return found


def _sentences(owner: _Owner, people: Mapping[str, Stranger], named: Named) -> Set[Sentence]:
    return named.get(owner.into, frozenset()) if owner.known else people[owner.into].sentences


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
        room = _COUNTED
        for some in sorted((self._by_block.get(block, ()) for block in _blocks(name)), key=len):
            shared.update(some[:room])
            room -= len(some)
            if room <= 0:
                break
        ranked = nsmallest(_COMPARED, shared.items(), key=lambda item: (-item[1], not item[0][0].known, item[0]))
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
        members[join.into, join.known].append(key)
    apart: set[str] = set()
    for keys in members.values():
        for a, b in combinations(sorted(keys)[:_COMPARED], 2):
            names = people[a].name, people[b].name
            if decisions.are_different(*names) or compare(*names).band == "leave":
                apart |= {a, b}
        apart.update(sorted(keys)[_COMPARED:])
    return {key: join for key, join in found.items() if key not in apart}


def _bodies(bodies: Mapping[str, Stranger], registry: Iterable[Actor], decisions: Decisions) -> dict[str, Join]:
    owners: dict[str, set[str]] = defaultdict(set)
    names = {actor.id: actor.name for actor in registry if actor.kind in BODIES}
    for actor in registry if bodies else ():
        if actor.kind in BODIES:
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
