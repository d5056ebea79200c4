"""The words that tell furniture from text, by language: `languages/<code>.yml`, read once in a process."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

import yaml
from ahocorasick_rs import AhoCorasick
from pydantic import BaseModel, ConfigDict

from digest.clean.phrases import GAP, Phrases, keys

Mark = Literal["end", "joint", "widget"]
Call = Literal["solicitation", "note"]


class Language(BaseModel):
    """One file of `languages/`; the first of them, en.yml, tells how entries are written."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    end: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    widget: tuple[str, ...] = ()
    pointer: tuple[str, ...] = ()
    solicitation: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    update: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    desk: tuple[str, ...] = ()
    credit: tuple[str, ...] = ()
    says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """All languages together, made for looking up keys of lines (`key.key`) and folded texts (`key.folded`)."""

    lines: Phrases[Mark]
    pointers: Phrases[str]
    openings: Phrases[Call]  # at the start of a line
    anywhere: AhoCorasick  # in a folded text
    calls: tuple[Call, ...]  # what each pattern of `anywhere` is
    updates: re.Pattern[str]
    credits: frozenset[str]
    says: frozenset[str]


@cache
def languages() -> dict[str, Language]:
    """Every language by its code, in the order of the codes."""
    found = sorted(
        (file for file in files("digest.clean").joinpath("languages").iterdir() if file.name.endswith(".yml")),
        key=lambda file: file.name,
    )
    return {file.name.removesuffix(".yml"): _language(file.read_text("utf-8")) for file in found}


def _language(text: str) -> Language:
    return Language.model_validate(yaml.load(text, Loader=yaml.CSafeLoader))


@cache
def marks() -> Marks:
    """The marks of all languages: a page in one prints buttons in another."""
    calls = {name: _named(name) for name in get_args(Call)}
    anywhere = {
        phrase: name for name, own in calls.items() for phrase in keys(entry for entry in own if GAP not in entry)
    }
    return Marks(
        lines=Phrases({name: _named(name) for name in get_args(Mark)}),
        pointers=Phrases({"pointer": _named("pointer")}),
        openings=Phrases({name: [entry for entry in own if GAP in entry] for name, own in calls.items()}),
        anywhere=AhoCorasick(sorted(anywhere)),
        calls=tuple(anywhere[phrase] for phrase in sorted(anywhere)),
        updates=re.compile(rf"(?:{any_of(keys(_named('update')))})\b"),
        credits=keys(_named("credit")),
        says=keys(_named("says")),
    )


def _named(field: str) -> list[str]:
    return [entry for own in languages().values() for entry in getattr(own, field)]


def any_of(phrases: Iterable[str]) -> str:
    """A regular expression for folded texts: any of the keys, longer ones first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda own: (-len(own), own)))
