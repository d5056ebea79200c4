"""Who is whom, by the registry and the decisions together: spellings, merges, walls."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from digest.names.key import key, without_honorifics, words
from digest.names.organisations import organisation_key
from digest.registry.actors import Actor
from digest.registry.verdicts import Decision, Different, Merge, NotAnActor, Same
from digest.text import fold

# Who a wall stands before: ("actor", id), ("key", name key), or ("name", spelling) where the key is the other side's.
Side = tuple[str, str]


def spelling(name: str) -> str:
    """A name as it is compared when nothing may be guessed: folded, without honorifics."""
    return fold(" ".join(without_honorifics(words(name)))) or fold(name)


def roots(lines: Iterable[Decision]) -> dict[str, str]:
    """Of each merged id the one that stays in the end. An id that leads into a circle of merges has none."""
    into = {line.from_: line.into for line in lines if isinstance(line, Merge)}
    found: dict[str, str] = {}
    astray: set[str] = set()
    for id in into:
        walk: dict[str, None] = {}
        at = id
        while at in into and at not in found and at not in astray and at not in walk:
            walk[at] = None
            at = into[at]
        if at in walk or at in astray:
            astray |= walk.keys()
        else:
            found |= dict.fromkeys(walk, found.get(at, at))
    return found


@dataclass(frozen=True, slots=True)
class Who:
    """`merged`: id to id. `spellings` and `keys` lead to the one actor that has them; `ids` are known ones.

    `walls`: pairs of sides, both ways round. `parted`: spellings that a wall keeps from others of their own name key.
    `nobody`: name keys, or spellings of one word, that are no actors'.
    """

    merged: Mapping[str, str] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()
    spellings: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    walls: frozenset[tuple[Side, Side]] = frozenset()
    parted: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()

    @classmethod
    def of(cls, lines: Iterable[Decision], actors: Mapping[str, Actor]) -> Who:
        """What the verdicts mean for a registry."""
        lines = tuple(lines)
        merged = roots(lines)
        nobody = frozenset(_nobody(line.name) for line in lines if isinstance(line, NotAnActor))
        different = [line for line in lines if isinstance(line, Different)]
        if not different:  # then nobody asks who has a name, and a key costs 15 µs
            return cls(merged, nobody=nobody)
        decided = {line.actor for line in lines if isinstance(line, Same)}
        ids = frozenset({*actors, *merged, *merged.values(), *decided})
        everybody = cls(merged, ids, *_names(lines, actors, merged), nobody=nobody)
        pairs = [everybody.sides(line.a, line.b) for line in different]
        return everybody._narrowed(frozenset({*pairs, *((b, a) for a, b in pairs)}))

    def _narrowed(self, walls: frozenset[tuple[Side, Side]]) -> Who:
        """With these walls, and of the registry's names those alone that could be before one: all processes get it."""
        sides = {side for side, _ in walls}
        return Who(
            self.merged,
            frozenset(id for id in self.ids if ("actor", self.merged.get(id, id)) in sides),
            {
                name: id
                for name, id in self.spellings.items()
                if ("actor", id) in sides or ("key", key(name) or name) in sides
            },
            {made: id for made, id in self.keys.items() if ("actor", id) in sides},
            walls,
            frozenset(held for side, held in sides if side == "name"),
            self.nobody,
        )

    def sides(self, a: str, b: str) -> tuple[Side, Side]:
        """The two sides of a wall. Where the name key would unite them, it stands before the spelling alone."""
        first, second = self._side(a), self._side(b)
        is_one = first == second or (first[0] == second[0] == "key" and _is_one_organisation(a, b))
        return (self._exactly(a), self._exactly(b)) if is_one else (first, second)

    def are_different(self, a: str, b: str) -> bool:
        """Is there a wall between the two?"""
        return bool(self.walls) and any((x, y) in self.walls for x in self._all(a) for y in self._all(b))

    def is_nobody(self, name: str) -> bool:
        """Is the name no actor's?"""
        return bool(self.nobody) and _nobody(name) in self.nobody

    def is_parted(self, name: str) -> bool:
        """Does a wall part this spelling from somebody of the same name key?"""
        return bool(self.parted) and spelling(name) in self.parted

    def apart(self, name: str, made: str) -> str:
        """The key `made` of a name; one of its own for a parted spelling."""
        return f"{made} / {spelling(name)}" if self.is_parted(name) else made

    def known(self, name: str) -> str | None:
        """The actor whose id or exact spelling this is."""
        if name in self.ids:
            return self.merged.get(name, name)
        return self.spellings.get(spelling(name))

    def _side(self, name: str) -> Side:
        made = key(name) or spelling(name)
        actor = self.known(name) or self.keys.get(made)
        return ("actor", actor) if actor else ("key", made)

    def _exactly(self, name: str) -> Side:
        actor = self.known(name)
        return ("actor", actor) if actor else ("name", spelling(name))

    def _all(self, name: str) -> set[Side]:
        if self.is_parted(name):
            return {("name", spelling(name)), ("key", key(name))}
        return {self._side(name)}


def _is_one_organisation(a: str, b: str) -> bool:
    return organisation_key(a) == organisation_key(b) != ""


def _nobody(name: str) -> str:
    made = key(name)
    return made if " " in made else spelling(name)


def _names(
    lines: tuple[Decision, ...], actors: Mapping[str, Actor], merged: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Spellings and name keys that lead to one actor alone; only persons have keys."""
    spellings: dict[str, set[str]] = defaultdict(set)
    keys: dict[str, set[str]] = defaultdict(set)
    for name, id in (
        *((name, actor.id) for actor in actors.values() for name in (*actor.spellings, *actor.acronyms)),
        *((line.name, line.actor) for line in lines if isinstance(line, Same)),
    ):
        actor = merged.get(id, id)
        spellings[spelling(name)].add(actor)
        if " " in (made := key(name)) and actor in actors and actors[actor].kind == "person":
            keys[made].add(actor)
    return _of_one(spellings), _of_one(keys)


def _of_one(owners: Mapping[str, set[str]]) -> dict[str, str]:
    return {name: next(iter(ids)) for name, ids in owners.items() if len(ids) == 1}
