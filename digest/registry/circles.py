"""What is said to be one: equalities of the registry and the decisions, and the way they lead from one to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from digest.names.key import key
from digest.registry.actors import Actor
from digest.registry.equals import spelling
from digest.registry.verdicts import Decision, Merge, Same
from digest.registry.yaml_file import YamlFile

# ("actor", id) or ("name", spelling)
Term = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """Somebody said that `a` and `b` are one, at `where` (`file:line`); `says` repeats it in words."""

    a: Term
    b: Term
    where: str
    says: str


def stated(lines: Iterable[Decision], name: str) -> Iterator[Step]:
    """The equalities of the decisions, which stand in the file `name`."""
    for line in lines:
        if isinstance(line, Same):
            says = _is(line.name, line.actor)
            yield Step(("name", spelling(line.name)), ("actor", line.actor), f"{name}:{line.line.number}", says)
        elif isinstance(line, Merge):
            says = f"`{line.from_}` is `{line.into}`"
            yield Step(("actor", line.from_), ("actor", line.into), f"{name}:{line.line.number}", says)


def listed(actors: Mapping[str, Actor], file: YamlFile | None, wanted: Set[str]) -> Iterator[Step]:
    """The equalities of the registry for the spellings `wanted`: the others lead from no actor to another.

    A spelling of two actors leads to neither, and is none; a metonym is no name.
    """
    found: dict[str, list[Step]] = defaultdict(list)
    for actor in actors.values():
        for printed, place in actor.places():
            if (name := spelling(printed)) in wanted and place[1] != "metonyms":
                where = file.where(place) if file else "seeds/actors.yml"
                found[name].append(Step(("name", name), ("actor", actor.id), where, _is(printed, actor.id)))
    for steps in found.values():
        if len({step.b for step in steps}) == 1:
            yield steps[0]


def keyed(actors: Mapping[str, Actor], file: YamlFile | None, wanted: Set[str]) -> Iterator[tuple[str, Step]]:
    """The spellings of persons in the registry that have a name key of `wanted`, as linking asks for keys."""
    for actor in actors.values() if wanted else ():
        for printed, place in actor.places() if actor.kind == "person" else ():
            if place[1] in ("name", "aliases") and (made := key(printed)) in wanted:
                where = file.where(place) if file else "seeds/actors.yml"
                yield made, Step(("name", spelling(printed)), ("actor", actor.id), where, _is(printed, actor.id))


def _is(name: str, id: str) -> str:
    return f"“{name}” is `{id}`"


def way(steps: Iterable[Step], a: Term, b: Term) -> list[Step] | None:
    """The shortest chain of equalities from `a` to `b`; none where they are not one."""
    beside: dict[Term, list[tuple[Term, Step]]] = defaultdict(list)
    for step in steps:
        beside[step.a].append((step.b, step))
        beside[step.b].append((step.a, step))
    came: dict[Term, tuple[Term, Step] | None] = {a: None}
    queue = [a]
    for at in queue:
        if at == b:
            return _back(came, b)
        for to, step in beside[at]:
            if to not in came:
                came[to] = at, step
                queue.append(to)
    return None


def _back(came: Mapping[Term, tuple[Term, Step] | None], end: Term) -> list[Step]:
    """The steps that led to `end`, from the first."""
    steps: list[Step] = []
    while last := came[end]:
        end, step = last
        steps.append(step)
    return steps[::-1]


def told(steps: Iterable[Step]) -> str:
    """The chain in words, each step with its place."""
    return ", ".join(f"{step.says} ({step.where})" for step in steps)
