"""Spellings that lead to more than one actor, or to the wrong one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

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
        for spelling, place in _places(actor):
            if found := _doubtful(spelling, place, actor):
                yield Problem(file.where(place), *found, "warning")
    yield from _shared_spellings(project, file)
    yield from _shared_keys(project, file)


def _doubtful(spelling: str, place: Place, actor: Actor) -> tuple[str, str] | None:
    """What is wrong with one spelling by itself, and the fix."""
    if place[1] == "acronyms" and not any(character.isupper() for character in spelling):
        what = f"“{spelling}” has no capital: acronyms are matched as they are written"
        return what, "write it in capitals, or as an alias"
    if fold(spelling) in GENERIC or fold(spelling) in OPENERS:
        what = f"“{spelling}” is a common word, and would link wherever it has a capital"
        return what, "remove it, or write the full name"
    if actor.kind == "person" and place[1] == "aliases" and " " not in fold(spelling):
        what = f"“{spelling}” is one word: it may be the surname of others"
        return what, "remove it: surnames are linked by themselves after the full name"
    return None


def _shared_spellings(project: Project, file: YamlFile) -> Iterator[Problem]:
    owners: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for id, actor in project.actors.items():
        for spelling, place in _places(actor):
            owners[fold(spelling)].append((id, place))
    for spelling, found in owners.items():
        others = sorted({id for id, _ in found})
        if len(others) > 1:
            what = f"“{spelling}” is a spelling of {' and '.join(f'`{id}`' for id in others)}: it links to neither"
            yield Problem(file.where(found[-1][1]), what, "leave it with one of them")


def _shared_keys(project: Project, file: YamlFile) -> Iterator[Problem]:
    keys: dict[str, set[str]] = defaultdict(set)
    spellings: dict[str, set[str]] = defaultdict(set)
    for id, actor in project.actors.items():
        for name in (actor.name, *actor.aliases) if actor.kind == "person" else ():
            if " " in (made := key(name)):
                keys[made].add(id)
                spellings[made].add(fold(name))
    for made, ids in keys.items():
        if len(ids) > 1 and len(spellings[made]) > 1:  # one spelling of two is told above
            names = " and ".join(f"`{id}`" for id in sorted(ids))
            what = f"{names} have the same name key ({made}): other spellings of it link to neither"
            fix = "merge the two entries if they are one person; else add to each the spellings met as aliases"
            yield Problem(file.where((sorted(ids)[-1],)), what, fix, "warning")


def _places(actor: Actor) -> Iterator[tuple[str, Place]]:
    yield actor.name, (actor.id, "name")
    for field in ("aliases", "acronyms"):
        for number, spelling in enumerate(getattr(actor, field)):
            yield spelling, (actor.id, field, number)
    for language, spelling in actor.scripts.items():
        yield spelling, (actor.id, "scripts", language)
