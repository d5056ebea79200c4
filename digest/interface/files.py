"""The language files: those that come with digest, and a project's own in `seeds/interface/`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from digest.interface.texts import PLACE, Entry, Texts
from digest.problems import Problem, Refusal
from digest.registry.yaml_file import Place, YamlFile, read_yaml

ENGLISH = "en"
FOLDER = "seeds/interface"
_PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
_SECTION = re.compile(r"([a-z_]+):")
_ENTRY = re.compile(r"  ([a-z0-9_]+): ")
_CODE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Interface:
    """The texts of a site, and those of them by key that files of its language have: the others are in English."""

    texts: Texts
    own: Mapping[str, Entry]


@cache
def english() -> Texts:
    """The texts that are complete."""
    return Texts(ENGLISH, _shipped(ENGLISH))


def english_keys() -> tuple[str, ...]:
    """Of all texts."""
    return tuple(_shipped(ENGLISH))


def read_interface(root: Path, language: str) -> Interface:
    """The texts of a project in a language: its own file before that of digest, English last.

    `pt-BR` is looked for as `pt-BR`, then as `pt`. Raises Refusal with each fault of the project's file.
    """
    known = _shipped(ENGLISH)
    found: dict[str, Entry] = {}
    for code in reversed(_codes(language)):
        own, problems = read_texts(root / FOLDER / f"{code}.yml", f"{FOLDER}/{code}.yml", known)
        if problems:
            raise Refusal(problems)
        found |= {**_shipped(code), **own}
    return Interface(Texts(language, {**known, **found}), found)


def draft(own: Mapping[str, Entry]) -> Iterator[str]:
    """The lines of a language file with every key: what is there of it, and in comments what is there in English."""
    section = ""
    for line in (Path(__file__).parent / f"{ENGLISH}.yml").read_text("utf-8").splitlines():
        if found := _SECTION.fullmatch(line):
            section = found[1]
        entry = _ENTRY.match(line)
        if entry is None:
            yield line
        elif (value := own.get(f"{section}.{entry[1]}")) is None:
            yield f"  # {line.strip()}"
        elif isinstance(value, str):
            yield f"  {entry[1]}: {_quoted(value)}"
        else:
            yield f"  {entry[1]}: {{{', '.join(f'{form}: {_quoted(text)}' for form, text in value.items())}}}"


def _quoted(text: str) -> str:
    # A text in JSON is one in YAML.
    return json.dumps(text, ensure_ascii=False)


def _codes(language: str) -> tuple[str, ...]:
    """The names of the files of a language, the nearest first; none for what is no code."""
    if not _CODE.fullmatch(language):
        return ()
    return tuple(dict.fromkeys((language, language.split("-", maxsplit=1)[0])))


@cache
def _shipped(code: str) -> Mapping[str, Entry]:
    path = Path(__file__).parent / f"{code}.yml"
    if not path.is_file():
        return {}
    found, problems = read_texts(path, path.name, None if code == ENGLISH else _shipped(ENGLISH))
    if problems:
        raise ValueError(str(problems[0]))
    return found


def read_texts(path: Path, name: str, known: Mapping[str, Entry] | None) -> tuple[dict[str, Entry], list[Problem]]:
    """The texts of a file by key (`section.name`), and what is wrong with it: measured by the `known` ones."""
    file, problems = read_yaml(path, name)
    if file is None:
        return {}, problems
    if not isinstance(file.content, dict):
        what = "is no mapping of sections to texts"
        return {}, [Problem(file.where(), what, "write sections as `digest texts` prints them")]
    found: dict[str, Entry] = {}
    for place, key, value in _entries(file):
        faults = list(_faults(key, value, known))
        problems += [Problem(file.where(place), what, fix) for what, fix in faults]
        if not faults:
            found[key] = value
    return found, problems


def _entries(file: YamlFile) -> Iterator[tuple[Place, str, Entry]]:
    for section, texts in file.content.items():
        if isinstance(texts, dict):
            for name, value in texts.items():
                yield (section, name), f"{section}.{name}", value
        elif texts:  # a section whose texts are all in comments is empty
            yield (section,), section, texts


def _faults(key: str, value: object, known: Mapping[str, Entry] | None) -> Iterator[tuple[str, str]]:
    """What is wrong with one text, and how to mend it."""
    if known is not None and key not in known:
        near = get_close_matches(key, known, 1)
        yield f"there is no text {key}", f"write {near[0]}" if near else "remove it; `digest texts` lists all"
        return
    forms = value if isinstance(value, dict) else {"other": value}
    if not forms.keys() <= _PLURALS or "other" not in forms:
        yield f"{key} has forms that are no plurals", "write one of zero, one, two, few, many for each, and other"
    for text in forms.values():
        if not isinstance(text, str) or not text:
            yield f"{key} is no text", "put it in quotes, or remove the line: then English stands there"
        elif known is not None:
            yield from _strangers(key, text, known[key])


def _strangers(key: str, text: str, model: Entry) -> Iterator[tuple[str, str]]:
    """Names in braces that the English text does not have: nothing would be put in their place."""
    texts = [model] if isinstance(model, str) else list(model.values())
    places = {place for own in texts for place in PLACE.findall(own)}
    for place in PLACE.findall(text):
        if place not in places:
            usable = " ".join(f"{{{name}}}" for name in sorted(places)) or "none"
            yield f"{key} has {{{place}}}, which is no value of this text", f"the values are: {usable}"
