"""The decisions and the registry side by side: what the search for contradictions asks of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from digest.registry.actors import Actor
from digest.registry.circles import Step, Term, listed, stated
from digest.registry.equals import roots, spelling
from digest.registry.states import states_by_id
from digest.registry.verdicts import Decision, Different, NotAnActor, Same
from digest.registry.yaml_file import YamlFile


@dataclass(frozen=True)
class Case:
    """The verdicts of the file `name`, and the registry with its lines."""

    name: str
    lines: tuple[Decision, ...]
    actors: Mapping[str, Actor]
    file: YamlFile | None

    def where(self, line: Decision) -> str:
        """`file:line` of a verdict."""
        return f"{self.name}:{line.line.number}"

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every known actor: of the registry, and the states that it does not list."""
        return frozenset({*self.actors, *states_by_id(self.actors)})

    @cached_property
    def former(self) -> dict[str, str]:
        """Ids that actors of the registry had before."""
        return {id: actor.id for actor in self.actors.values() for id in actor.was}

    @cached_property
    def stated(self) -> tuple[Step, ...]:
        """What the decisions say is one."""
        return tuple(stated(self.lines, self.name))

    @cached_property
    def equalities(self) -> tuple[Step, ...]:
        """What decisions and registry say is one."""
        return (*self.stated, *listed(self.actors, self.file, set(_names(self.lines))))

    @cached_property
    def merged(self) -> dict[str, str]:
        """Of each merged id the one that stays."""
        return roots(self.lines)

    def actor(self, id: str) -> str:
        """The id after all merges."""
        return self.merged.get(id, id)

    def term(self, name: str) -> Term:
        """An id or a name as printed, as an end of an equality."""
        return ("actor", name) if name in self.ids else ("name", spelling(name))


def _names(lines: tuple[Decision, ...]) -> Iterator[str]:
    """Every spelling that a verdict is about; ids too, which are no spellings."""
    for line in lines:
        match line:
            case Same(name=name) | NotAnActor(name=name):
                yield spelling(name)
            case Different(a=a, b=b):
                yield from (spelling(a), spelling(b))
