"""Decisions about actors that are not there, and merges that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest import paths
from digest.problems import Problem
from digest.registry.case import Case
from digest.registry.verdicts import Decision, Different, Merge, Same, ThisMention


def strangers(case: Case) -> Iterator[Problem]:
    """Ids that are no actor's."""
    for line in case.lines:
        match line:
            case Same(actor=str(id)) | ThisMention(actor=str(id)) if id not in case.ids:
                yield _stranger(case, line, id)
            case Merge(from_=from_, into=into):
                yield from (_stranger(case, line, id) for id in (from_, into) if _is_stranger_to_merges(case, id, into))
            case Different(a=a, b=b):
                yield from (_stranger(case, line, id) for id in (a, b) if _looks_like_an_id(id) and id not in case.ids)


def _is_stranger_to_merges(case: Case, id: str, into: str) -> bool:
    is_done = case.former.get(id) == case.actor(into)  # carried out in the registry since
    return id not in case.actors and not is_done


def _looks_like_an_id(name: str) -> bool:
    return "-" in name and paths.KEYED_ID.fullmatch(name) is not None


def _stranger(case: Case, line: Decision, id: str) -> Problem:
    what = f"`{id}` is no actor's id"
    if id in case.former:
        return Problem(case.where(line), what, f"write `{case.former[id]}`, which it is now")
    if id in case.ids:
        fix = f"add an entry `{id}:` of kind state to seeds/actors.yml: only its entries can be merged"
        return Problem(case.where(line), f"`{id}` has no entry in seeds/actors.yml", fix)
    fix = f"add an entry `{id}:` to seeds/actors.yml, or correct the id; of somebody without entry, write the name"
    return Problem(case.where(line), what, fix)


def merges(case: Case) -> Iterator[Problem]:
    """Merges of two kinds, into two, or in a circle."""
    first: dict[str, Merge] = {}
    for line in case.lines:
        if not isinstance(line, Merge):
            continue
        kinds = [case.actors[id].kind for id in (line.from_, line.into) if id in case.actors]
        if len(set(kinds)) > 1:
            what = f"`{line.from_}` is of kind {kinds[0]}, `{line.into}` of kind {kinds[1]}"
            yield Problem(case.where(line), what, "correct the kind of one in seeds/actors.yml, or remove the line")
        other = first.setdefault(line.from_, line)
        if case.actor(other.into) != case.actor(line.into):
            what = f"`{line.from_}` is `{line.into}`, but also `{other.into}` ({case.where(other)})"
            yield Problem(case.where(line), what, "remove one of the two lines, or merge the two")
    yield from _circles(case, first)


def _circles(case: Case, first: Mapping[str, Merge]) -> Iterator[Problem]:
    seen: set[str] = set()
    for id in first:
        walk: list[str] = []
        at = id
        while at in first and at not in seen:
            seen.add(at)
            walk.append(at)
            at = first[at].into
        if at in walk:
            circle = walk[walk.index(at) :]
            told = ", ".join(f"`{one}` into `{first[one].into}` ({case.where(first[one])})" for one in circle)
            yield Problem(case.where(first[circle[-1]]), f"merges in a circle: {told}", "remove one of these lines")
