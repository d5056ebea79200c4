"""The words of speech of each language: `languages/<code>.yml`, read once in a process."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict

Order = Literal["either", "verb last"]
_FALLBACK = "en"


class Words(BaseModel):
    """One file of `languages/`; the first of them, en.yml, tells how entries are written."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    verbs: tuple[str, ...]
    participles: tuple[str, ...] = ()
    judging: tuple[str, ...] = ()
    according: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    order: Order = "either"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language, as patterns of whole words: verbs as listed (`the United States` is none).

    `verbs` are those of speech, participles too; `judging` those that are no more than that, of them some participles;
    `according` leads to a source; `names` comes before something that is called so, `of` before the name of one to
    whom it is said or whose spokesman speaks, `joint` between two names.
    """

    code: str
    verbs: re.Pattern[str]
    all_verbs: re.Pattern[str]
    participles: frozenset[str]
    judging: frozenset[str]
    according: re.Pattern[str]
    names: re.Pattern[str]
    of: re.Pattern[str]
    joint: re.Pattern[str]
    order: Order


def lexicon(language: str | None) -> Lexicon:
    """Of a language as tagged (`en-GB`); English where it is unknown or has no file."""
    code = (language or _FALLBACK).split("-", 1)[0].lower()
    return _lexicon(code if code in _codes() else _FALLBACK)


@cache
def _codes() -> frozenset[str]:
    folder = files("digest.quotes").joinpath("languages")
    return frozenset(file.name.removesuffix(".yml") for file in folder.iterdir() if file.name.endswith(".yml"))


@cache
def _lexicon(code: str) -> Lexicon:
    text = files("digest.quotes").joinpath("languages", f"{code}.yml").read_text("utf-8")
    words = Words.model_validate(yaml.load(text, Loader=yaml.CSafeLoader))
    spoken = (*words.verbs, *(word for word in words.participles if word not in words.judging))
    return Lexicon(
        code=code,
        verbs=_pattern(spoken),
        all_verbs=_pattern((*spoken, *words.judging)),
        participles=frozenset(words.participles),
        judging=frozenset(words.judging),
        according=_pattern(words.according, re.IGNORECASE),
        names=_before(words.names, r"[\s,:]*"),
        of=_before(words.of),
        joint=re.compile(rf"\s+(?:{'|'.join(map(re.escape, words.joint))})\s+" if words.joint else r"(?!)"),
        order=words.order,
    )


def _before(words: tuple[str, ...], gap: str = r"\s*") -> re.Pattern[str]:
    """Any of the words at the end of what is searched, `gap` behind it."""
    told = "|".join(map(re.escape, words))
    return re.compile(rf"(?<![^\W_])(?:{told}){gap}$" if words else r"(?!)", re.IGNORECASE)


def _pattern(words: tuple[str, ...], flags: int = 0) -> re.Pattern[str]:
    """Any of the words, the longest first; one that never matches where there are none."""
    if not words:
        return re.compile(r"(?!)")
    told = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{told})(?![^\W_])", flags)
