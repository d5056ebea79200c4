"""`seeds/decisions.jsonl`: verdicts of the maintainers; the order of the lines has no meaning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from digest.names.key import key
from digest.problems import Problem
from digest.registry.actors import Actor
from digest.registry.equals import Who
from digest.registry.json_lines import objects, read_text
from digest.registry.shapes import read_verdict
from digest.registry.verdicts import (
    Decision,
    Different,
    Line,
    Merge,
    NotAnActor,
    Same,
    StoryJoin,
    StoryName,
    StorySplit,
    Takedown,
    ThisMention,
)

__all__ = [
    "NAME",
    "Decision",
    "Decisions",
    "Different",
    "Line",
    "Merge",
    "NotAnActor",
    "Same",
    "StoryJoin",
    "StoryName",
    "StorySplit",
    "Takedown",
    "ThisMention",
    "read_decisions",
    "settled",
]

NAME = "seeds/decisions.jsonl"


@dataclass(frozen=True, slots=True)
class Decisions:
    """All verdicts, in the order of the file, and `who`: what they and the registry together say of names.

    `taken_down`: one line for each article that is; of several the oldest, with the first reason that one gives.
    """

    lines: tuple[Decision, ...] = ()
    who: Who = field(default_factory=Who)
    by_article: Mapping[str, tuple[ThisMention, ...]] = field(default_factory=dict)
    taken_down: Mapping[str, Takedown] = field(default_factory=dict)

    @property
    def of_names(self) -> tuple[Same, ...]:
        """Every spelling that a line gives to an actor, the oldest lines first."""
        given = (line for line in self.lines if isinstance(line, Same))
        return tuple(sorted(given, key=lambda same: (same.line.on, same.name, same.line.why)))

    def are_different(self, a: str, b: str) -> bool:
        """Does a line part these two (ids of actors, or names as printed)? It parts every spelling of theirs."""
        return self.who.are_different(a, b)

    def actor(self, id: str) -> str:
        """The id that an actor has after all merges; the same id, where it was merged into nobody."""
        return self.who.merged.get(id, id)

    def is_nobody(self, name: str) -> bool:
        """Is the name, by a line, no actor's outside the registry?"""
        return self.who.is_nobody(name)

    def is_parted(self, name: str) -> bool:
        """Does a line part this spelling from somebody who has the same name key? Then its key links it to nobody."""
        return self.who.is_parted(name)

    def name_key(self, name: str) -> str:
        """`names.key.key`; of a spelling that a line parts from others of its key, a key of its own."""
        return self.who.apart(name, key(name))

    def apart(self, name: str, made: str) -> str:
        """The same for a key that was made of the name in another way, as those of organisations are."""
        return self.who.apart(name, made)


def read_decisions(path: Path, name: str) -> tuple[Decisions, list[Problem]]:
    """The verdicts, and every line that is none. A missing file is an empty one. `settled` adds the registry."""
    text, problems = read_text(path, name)
    taken: list[Decision] = []
    for number, entry, broken in objects(text):
        if broken:
            fix = 'write one object a line: {"verdict": "different", …}'
            problems.append(Problem(f"{name}:{number}", broken, fix))
            continue
        decision, wrong, fix = read_verdict(entry, number)
        if decision is not None:
            taken.append(decision)
        elif wrong:
            problems.append(Problem(f"{name}:{number}", wrong, fix))
    return settled(tuple(taken), {}), problems


def settled(lines: tuple[Decision, ...], actors: Mapping[str, Actor]) -> Decisions:
    """The verdicts, and what follows from them for the actors of a registry."""
    if not lines:
        return Decisions()
    by_article: dict[str, tuple[ThisMention, ...]] = {}
    for line in lines:
        if isinstance(line, ThisMention):
            by_article[line.article] = (*by_article.get(line.article, ()), line)
    return Decisions(lines, Who.of(lines, actors), by_article, _taken_down(lines))


def _taken_down(lines: Iterable[Decision]) -> dict[str, Takedown]:
    """Two people may have said it, on two branches: that is no contradiction."""
    found: dict[str, Takedown] = {}
    for line in sorted((line for line in lines if isinstance(line, Takedown)), key=_by_age):
        first = found.setdefault(line.article, line)
        found[line.article] = replace(first, reason=first.reason or line.reason)
    return found


def _by_age(line: Takedown) -> tuple[str, str, str, str]:
    return line.line.on, line.reason or "", line.line.why, line.line.by
