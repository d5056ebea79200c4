"""Spellings that lead to more than one actor, or to the wrong one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from digest.check.common_words import COMMON
from digest.names.homoglyphs import deception
from digest.names.honorifics import GENERIC, OPENERS
from digest.names.key import key
from digest.problems import Problem
from digest.project import Project
from digest.registry.actors import Actor
from digest.registry.yaml_file import Place, YamlFile
from digest.text import fold


def aliases(project: Project) -> Iterator[Problem]:
    """Shared spellings (an error: neither is linked), shared name keys, one-word aliases of persons, common words."""
    file = project.files["seeds/actors.yml"]
    for actor in project.actors.values():
        for spelling, place in actor.places():
            if found := _doubtful(spelling, place, actor):
                yield Problem(file.where(place), *found, "warning")
    yield from _shared_spellings(project, file)
    yield from _shared_keys(project, file)


def _doubtful(spelling: str, place: Place, actor: Actor) -> tuple[str, str] | None:
    """What is wrong with one spelling by itself, and the fix."""
    if place[1] == "acronyms" and not any(character.isupper() for character in spelling):
        what = f"“{spelling}” has no capital: acronyms are matched as they are written"
        return what, "write it in capitals, or as an alias"
    if deceives := deception(spelling):
        return f"“{spelling}” looks like another name: {deceives}", "write it in the letters of one script"
    if fold(spelling) in GENERIC or fold(spelling) in OPENERS:
        what = f"“{spelling}” is a common word, and would link wherever it has a capital"
        return what, "remove it, or write the full name"
    if place[1] == "aliases" and fold(spelling) in COMMON:
        what = f"“{spelling}” is an ordinary word too, and would link wherever it has a capital"
        return what, "remove it, or write the full name"
    if actor.kind == "person" and place[1] == "aliases" and " " not in fold(spelling):
        what = f"“{spelling}” is one word: it may be the surname of others"
        return what, "remove it: surnames are linked by themselves after the full name"
    return None


def _shared_spellings(project: Project, file: YamlFile) -> Iterator[Problem]:
    owners: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for id, actor in project.actors.items():
        for spelling, place in actor.places():
            owners[fold(spelling)].append((project.decisions.actor(id), place))
    for spelling, found in owners.items():
        others = sorted({id for id, _ in found})
        if len(others) > 1:
            what = f"“{spelling}” is a spelling of {' and '.join(f'`{id}`' for id in others)}: it links to neither"
            yield Problem(file.where(found[-1][1]), what, "leave it with one of them")


def _shared_keys(project: Project, file: YamlFile) -> Iterator[Problem]:
    """Two of one kind whose names differ as spellings of one name do, and that no decision tells apart."""
    keys: dict[tuple[str, str], set[str]] = defaultdict(set)
    spellings: dict[tuple[str, str], set[str]] = defaultdict(set)
    for id, actor in project.actors.items():
        for name in (actor.name, *actor.aliases):
            if " " in (made := key(name)) or (made and actor.kind != "person"):
                keys[actor.kind, made].add(project.decisions.actor(id))
                spellings[actor.kind, made].add(fold(name))
    for (kind, made), ids in keys.items():
        # One spelling of two is told above.
        if len(spellings[kind, made]) > 1 and not _are_parted(ids, project):
            names = " and ".join(f"`{id}`" for id in sorted(ids))
            told = ": other spellings of it link to neither" if kind == "person" else ": are they one?"
            what = f"{names} have the same name key ({made}){told}"
            fix = f"merge the two if they are one {kind}; else add a line `different` to seeds/decisions.jsonl"
            yield Problem(file.where((sorted(ids)[-1],)), what, fix, "warning")


def _are_parted(ids: set[str], project: Project) -> bool:
    return all(project.decisions.are_different(a, b) for a, b in combinations(sorted(ids), 2))
