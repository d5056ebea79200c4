"""`seeds/actors.yml`: the actors that a maintainer vouches for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from digest import paths
from digest.problems import Problem
from digest.registry.yaml_file import Place, YamlFile, read_yaml, validated
from digest.text import normalise

RegistryKind = Literal["person", "organisation", "state", "outlet", "place"]
_PARTIAL_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_CLOSED = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def _named(text: str) -> str:
    clean = normalise(text)
    if not any(character.isalnum() for character in clean):
        raise ValueError(f"{text!r} is no name")
    return clean


def _without_article(name: str) -> str:
    return name[4:] if name[:4].lower() == "the " else name


class Role(BaseModel):
    """An office: `title` of the actor `of`, in force `from` … `to` (`YYYY`, `YYYY-MM` or a day, both included)."""

    model_config = _CLOSED
    title: str
    of: str | None = None
    from_: str | None = Field(default=None, alias="from")
    to: str | None = None

    _title = field_validator("title")(_named)

    @field_validator("from_", "to")
    @classmethod
    def _is_date(cls, value: str | None) -> str | None:
        if value is not None and not _PARTIAL_DATE.fullmatch(value):
            raise ValueError(f"{value!r} is no date; write 2023, 2023-09 or 2023-09-02")
        return value

    def in_force(self, day: str) -> bool:
        """Was the office held on `day` (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`)? A year that only touches it counts."""
        return (self.from_ is None or self.from_[: len(day)] <= day[: len(self.from_)]) and (
            self.to is None or day[: len(self.to)] <= self.to[: len(day)]
        )


class Actor(BaseModel):
    """One entry. `id` is its key in the file; a name in any spelling leads here.

    `metonyms` are names of places that stand for it in print: “the Kremlin said” of a state.
    """

    model_config = _CLOSED
    id: str
    name: str
    kind: RegistryKind
    aliases: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    scripts: Mapping[str, str] = {}
    roles: tuple[Role, ...] = ()
    was: tuple[str, ...] = ()

    _names = field_validator("name")(_named)

    @field_validator("aliases", "acronyms", "metonyms", "roles", "was", mode="before")
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return () if value is None else value

    @field_validator("aliases", "acronyms")
    @classmethod
    def _all_named(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_named(value) for value in values)

    @field_validator("metonyms")
    @classmethod
    def _of_powers(cls, values: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        """Without `the`: they are met as `The Kremlin` and in `Kremlin officials` too."""
        if values and info.data.get("kind") not in ("state", "organisation"):
            raise ValueError("only states and organisations have metonyms")
        if small := next((value for value in values if not any(map(str.isupper, value))), None):
            raise ValueError(f"{small!r} has no capital, and would link as an ordinary word")
        return tuple(_without_article(_named(value)) for value in values)

    @field_validator("was")
    @classmethod
    def _ids(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        for value in values:
            if not paths.KEYED_ID.fullmatch(value):
                raise ValueError(f"{value!r} cannot have been an actor's id")
        return values

    @field_validator("scripts")
    @classmethod
    def _scripts_named(cls, values: Mapping[str, str]) -> Mapping[str, str]:
        return {language: _named(value) for language, value in values.items()}

    @property
    def spellings(self) -> tuple[str, ...]:
        """Name, aliases and names in other scripts: what is looked for in texts, acronyms and metonyms apart."""
        return (self.name, *self.aliases, *self.scripts.values())

    def places(self) -> Iterator[tuple[str, Place]]:
        """Every spelling of the entry, acronyms and metonyms too, with its place in the file."""
        yield self.name, (self.id, "name")
        for field in ("aliases", "acronyms", "metonyms"):
            for number, spelling in enumerate(getattr(self, field)):
                yield spelling, (self.id, field, number)
        for language, spelling in self.scripts.items():
            yield spelling, (self.id, "scripts", language)


def read_actors(path: Path, name: str) -> tuple[dict[str, Actor], YamlFile | None, list[Problem]]:
    """The registry by id, the file with its lines (for checks), and every problem in it."""
    file, problems = read_yaml(path, name)
    if file is None:
        return {}, None, problems
    if not isinstance(file.content, dict):
        fix = "write one entry an actor: id:, and below it name: and kind:"
        return {}, file, [*problems, Problem(file.where(), "is not a mapping of ids to actors", fix)]
    actors: dict[str, Actor] = {}
    for id, content in file.content.items():
        actor, found = _read_actor(id, content, file)
        problems += found
        if actor is not None:
            actors[id] = actor
    return actors, file, problems


def _read_actor(id: str, content: object, file: YamlFile) -> tuple[Actor | None, list[Problem]]:
    if not paths.KEYED_ID.fullmatch(id) or paths.is_reserved(id):
        better = paths.slug(id, "actor")
        return None, [Problem(file.where((id,)), f"`{id}` cannot be an actor's id", f"write `{better}:`")]
    if not isinstance(content, dict):
        what = f"`{id}` has no fields"
        return None, [Problem(file.where((id,)), what, "put `name: …` and `kind: person` under it, indented by two")]
    if "id" in content:
        return None, [Problem(file.where((id, "id")), f"`{id}.id` is not a known key", "remove it: the key is the id")]
    return validated(Actor, {**content, "id": id}, file, (id,))
