"""Decisions that cannot all be true, or that are about nobody: each an error that names every line it takes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Set

from digest.names.key import key
from digest.problems import Problem
from digest.registry.actors import Actor
from digest.registry.case import Case
from digest.registry.circles import Step, keyed, told, way
from digest.registry.equals import Who, spelling
from digest.registry.merges import merges, strangers
from digest.registry.verdicts import (
    Decision,
    Different,
    NotAnActor,
    Same,
    StoryJoin,
    StoryName,
    StorySplit,
    ThisMention,
)
from digest.registry.yaml_file import YamlFile


def contradictions(
    lines: tuple[Decision, ...], name: str, actors: Mapping[str, Actor], file: YamlFile | None
) -> list[Problem]:
    """Every contradiction among the verdicts of the file `name`, and between them and the registry."""
    if not lines:
        return []
    case = Case(name, lines, actors, file)
    return sorted(
        (problem for rule in _RULES for problem in rule(case)),
        key=lambda problem: int(problem.where.rpartition(":")[2]),
    )


def _names_of_two(case: Case) -> Iterator[Problem]:
    """A name given to an actor, and by another line or the registry to somebody else."""
    earlier: dict[str, Same] = {}
    listed_as = {step.a[1]: step for step in case.equalities[len(case.stated) :]}
    for line in case.lines:
        if not isinstance(line, Same):
            continue
        name = spelling(line.name)
        other, step = earlier.setdefault(name, line), listed_as.get(name)
        says = f"“{line.name}” is `{line.actor}`, but also"
        if case.actor(other.actor) != case.actor(line.actor):
            what = f"{says} `{other.actor}` ({case.where(other)})"
            yield Problem(case.where(line), what, "remove one of the two lines, or merge the two")
        if step and case.actor(step.b[1]) != case.actor(line.actor):
            fix = "remove the line or the spelling there, or merge the two"
            yield Problem(case.where(line), f"{says} `{step.b[1]}` ({step.where})", fix)


def _nobodies(case: Case) -> Iterator[Problem]:
    """A name that is no actor's, and is somebody's: by its spelling, or, of a person, by its name key."""
    owners = {step.a[1]: step for step in reversed(case.equalities) if step.a[0] == "name"}
    left: list[NotAnActor] = []
    for line in case.lines:
        if not isinstance(line, NotAnActor):
            continue
        if step := owners.get(spelling(line.name)):
            what = f"“{line.name}” is no actor, but {told([step])}"
            yield Problem(case.where(line), what, "remove the one or the other")
        else:
            left.append(line)
    persons = _persons(case, {made for line in left if " " in (made := key(line.name))})
    for line in left:
        step = persons.get(key(line.name))
        if step and not Who.of(case.lines, case.actors).is_parted(line.name):
            yield Problem(case.where(line), *_somebody_by_key(line, step))


def _persons(case: Case, wanted: Set[str]) -> dict[str, Step]:
    """Of each name key the spelling of a person that has it; a key of two persons is neither's."""
    found: dict[str, list[Step]] = defaultdict(list)
    for made, step in keyed(case.actors, case.file, wanted):
        found[made].append(step)
    for step in case.stated if wanted else ():
        actor = case.actors.get(step.b[1])
        if step.a[0] == "name" and actor and actor.kind == "person" and (made := key(step.a[1])) in wanted:
            found[made].append(step)
    return {made: steps[0] for made, steps in found.items() if len({case.actor(step.b[1]) for step in steps}) == 1}


def _somebody_by_key(line: NotAnActor, step: Step) -> tuple[str, str]:
    what = f"“{line.name}” is no actor, but has the name key of a spelling: {told([step])}"
    parted = json.dumps({"verdict": "different", "a": line.name, "b": step.b[1]}, ensure_ascii=False)
    return what, f"remove the line; if it is somebody else's name, say so instead: {parted}"


def _walls(case: Case) -> Iterator[Problem]:
    """Two that are different, and one."""
    for line in case.lines:
        if not isinstance(line, Different):
            continue
        chain = way(case.equalities, case.term(line.a), case.term(line.b))
        if chain:
            what = f"{_shown(case, line.a)} is different from {_shown(case, line.b)}, but {told(chain)}"
            places = ", ".join(dict.fromkeys((case.where(line), *(step.where for step in chain))))
            yield Problem(case.where(line), what, f"one of these must go: {places}")
        elif chain is not None:
            what = f"{_shown(case, line.a)} is different from itself"
            yield Problem(case.where(line), what, "remove the line, or correct one of the two names")


def _shown(case: Case, name: str) -> str:
    return f"`{name}`" if name in case.ids else f"“{name}”"


def _places_of_two(case: Case) -> Iterator[Problem]:
    """One place in an article, given to two."""
    earlier: dict[tuple[str, str, int], ThisMention] = {}
    for line in case.lines:
        if isinstance(line, ThisMention):
            other = earlier.setdefault((line.article, line.text, line.nth), line)
            if _actor_of(case, other) != _actor_of(case, line):
                given = f"`{other.actor}`" if other.actor else "nobody's"
                what = f"“{line.text}” {line.nth} of {line.article} is {given} already ({case.where(other)})"
                yield Problem(case.where(line), what, "remove one of the two lines")


def _actor_of(case: Case, line: ThisMention) -> str | None:
    return case.actor(line.actor) if line.actor else None


def _stories(case: Case) -> Iterator[Problem]:
    """Articles that are of one story and of two; a story with two names."""
    splits = [line for line in case.lines if isinstance(line, StorySplit)]
    names: dict[str, StoryName] = {}
    for line in case.lines:
        if isinstance(line, StoryJoin):
            for split in splits:
                if len(both := set(line.articles) & set(split.articles)) > 1:
                    what = f"{' and '.join(sorted(both))} are one story, but two by {case.where(split)}"
                    yield Problem(case.where(line), what, "remove one of the two lines")
        elif isinstance(line, StoryName):
            other = names.setdefault(line.article, line)
            if other.title != line.title:
                what = f"the story of {line.article} is called “{other.title}” already ({case.where(other)})"
                yield Problem(case.where(line), what, "remove one of the two lines")


_RULES: tuple[Callable[[Case], Iterator[Problem]], ...] = (
    strangers,
    merges,
    _names_of_two,
    _nobodies,
    _walls,
    _places_of_two,
    _stories,
)
