"""Verdicts as they come in: one JSON object a line, in the format of `decisions.jsonl`, and `new` besides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

from digest import paths
from digest.desk.sign import Signed
from digest.problems import Problem
from digest.registry.actors import RegistryKind
from digest.registry.json_lines import objects
from digest.registry.shapes import read_verdict
from digest.text import normalise

_SIGNED = ("by", "on", "why")
_NEW = '{"verdict": "new", "name": "Jonas Falk", "kind": "person"}'
_TEXTS = ("a", "b", "name", "text", "reason", "by", "why")


@dataclass(frozen=True, slots=True)
class Verdict:
    """`content` is the line that is written; `where` it came from: `file:line`, or empty where it was typed."""

    content: dict[str, Any]
    where: str = ""

    @property
    def word(self) -> str:
        """`same`, `different`, `new` …"""
        return str(self.content["verdict"])

    @property
    def meaning(self) -> str:
        """Equal for two verdicts that say the same, whoever says it and whenever."""
        return meaning(self.content)


def meaning(content: dict[str, Any]) -> str:
    """What a line says; `different` says the same both ways round."""
    said = {key: value for key, value in content.items() if key not in _SIGNED}
    if said.get("verdict") == "different":
        said["a"], said["b"] = sorted(map(str, (said.get("a"), said.get("b"))))
    return str(sorted(said.items()))


def verdict(content: dict[str, Any], signed: Signed, where: str = "") -> Verdict:
    """`content` with what it lacks of by, on and why; its keys in the order of the file, its texts normalised."""
    own = {key: value for key, value in content.items() if key not in _SIGNED}
    full = {**own, **{key: content.get(key, getattr(signed, key)) for key in _SIGNED}}
    return Verdict(
        {key: normalise(value) if key in _TEXTS and isinstance(value, str) else value for key, value in full.items()},
        where,
    )


def read_verdicts(text: str, name: str, signed: Signed) -> tuple[list[Verdict], list[Problem]]:
    """The verdicts in a text, called `name` in problems, and every line that is none."""
    found: list[Verdict] = []
    problems: list[Problem] = []
    for number, entry, broken in objects(text):
        where = f"{name}:{number}"
        made = verdict(entry, signed, where)
        what, fix = (broken, 'write one object a line: {"verdict": "same", …}') if broken else _wrong(made, number)
        if what:
            problems.append(Problem(where, what, fix))
        else:
            found.append(made)
    return found, problems


def _wrong(made: Verdict, number: int) -> tuple[str | None, str]:
    if made.content.get("verdict") == "new":
        return _wrong_in_new(made.content), f"write the line as {_NEW}"
    _, what, fix = read_verdict(made.content, number)
    return what, fix.replace("use one of: ", "use one of: new ")


def _wrong_in_new(content: dict[str, Any]) -> str | None:
    if unknown := sorted(content.keys() - {"verdict", "name", "kind", "id", *_SIGNED}):
        return f"has unknown keys: {' '.join(unknown)}"
    if not isinstance(name := content.get("name"), str) or not any(map(str.isalnum, name)):
        return "lacks a name" if name is None else "`name` is no name"
    if content.get("kind") not in get_args(RegistryKind):
        return f"`kind` is none of: {' '.join(get_args(RegistryKind))}"
    if "id" in content and not _is_id(content["id"]):
        return "`id` cannot be an actor's id: small letters, digits and single hyphens"
    return None


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and bool(paths.KEYED_ID.fullmatch(value)) and not paths.is_reserved(value)
