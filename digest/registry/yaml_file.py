"""YAML that people edit: composed with PyYAML's C loader, strings only, every value with its line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from digest.problems import Problem

Place = tuple[str | int, ...]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The content of one file: mappings, lists and strings; `lines` gives the line (from 1) of each place in it."""

    name: str
    content: Any
    lines: dict[Place, int]

    def where(self, place: Place = ()) -> str:
        """`file:line` of a place, or of the nearest place around it that has a line."""
        while place and place not in self.lines:
            place = place[:-1]
        return f"{self.name}:{self.lines.get(place, 1)}"


def read_yaml(path: Path, name: str) -> tuple[YamlFile | None, list[Problem]]:
    """The file at `path`, called `name` in problems. A missing or empty file is an empty mapping."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return YamlFile(name, {}, {}), []
    except UnicodeDecodeError as error:
        return None, [Problem(name, f"is not UTF-8 (byte {error.start})", "save the file as UTF-8")]
    except OSError as error:
        return None, [Problem(name, f"cannot be read: {error.strerror}", "check the file and its permissions")]
    return parse_yaml(text, name)


def parse_yaml(text: str, name: str, first_line: int = 1) -> tuple[YamlFile | None, list[Problem]]:
    """`text` as YAML; `first_line` is the number of its first line in the file it was cut from."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        what = f"is not YAML: {error.problem or error.context or 'unreadable'}"
        return None, [Problem(f"{name}:{line}", what, _yaml_fix(text, line - first_line))]
    except (yaml.YAMLError, RecursionError) as error:
        what = f"is not YAML: {getattr(error, 'reason', None) or 'unreadable'}"
        return None, [Problem(f"{name}:{first_line}", what, "remove the characters that YAML does not allow")]
    builder = _Builder(name, first_line)
    content = {} if node is None else builder.value(node, (), 0)
    return YamlFile(name, content, builder.lines), builder.problems


def _yaml_fix(text: str, index: int) -> str:
    lines = text.splitlines()
    around = lines[index].strip() if 0 <= index < len(lines) else ""
    if "\t" in around or (0 <= index < len(lines) and lines[index].startswith("\t")):
        return "indent with spaces, not tabs"
    return 'check indentation, and put values with `: ` or `#` in quotes, such as name: "A: B"'


class _Builder:
    def __init__(self, name: str, first_line: int) -> None:
        self.name, self.first_line = name, first_line
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, place: Place, depth: int) -> Any:
        line = node.start_mark.line + self.first_line
        self.lines.setdefault(place, line)
        if id(node) in self._seen or depth > _DEEPEST:
            self._refuse(line, "uses an anchor (`&x`, `*x`) or is nested too deep", "write the values out")
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return None if node.style is None and node.value in ("", "~", "null") else node.value
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*place, index), depth + 1) for index, item in enumerate(node.value)]
        return self._mapping(node, place, depth)

    def _mapping(self, node: yaml.Node, place: Place, depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + self.first_line
            key = key_node.value
            if not isinstance(key, str):
                self._refuse(line, "has a key that is no text", "write a plain key, such as name:")
            elif key in made:
                first = self.lines[(*place, key)]
                self._refuse(line, f"`{key}` stands twice (first on line {first})", "remove or rename one of them")
            else:
                self.lines[(*place, key)] = line
                made[key] = self.value(value_node, (*place, key), depth + 1)
        return made

    def _refuse(self, line: int, what: str, fix: str) -> None:
        self.problems.append(Problem(f"{self.name}:{line}", what, fix))


Model = TypeVar("Model", bound=BaseModel)


def validated(model: type[Model], content: Any, file: YamlFile, place: Place) -> tuple[Model | None, list[Problem]]:
    """`content`, found at `place` of `file`, as a `model`; or every problem pydantic has with it, each at its line."""
    try:
        return model.model_validate(content), []
    except ValidationError as error:
        return None, [
            Problem(file.where((*place, *_real(found["loc"]))), _what(found, place), _fix(model, found))
            for found in error.errors(include_url=False, include_context=True)
        ]


def _real(location: tuple[int | str, ...]) -> Place:
    return tuple("from" if part == "from_" else part for part in location)


def _what(found: Any, place: Place) -> str:
    entry = ".".join(str(part) for part in (*place, *_real(found["loc"])))
    match found["type"]:
        case "missing":
            return f"`{entry}` is missing"
        case "extra_forbidden":
            return f"`{entry}` is not a known key"
        case "value_error":
            return f"`{entry}`: {found['msg'].removeprefix('Value error, ')}"
    return f"`{entry}`: {found['msg'][:1].lower()}{found['msg'][1:]}, found {_shown(found['input'])}"


def _fix(model: type[BaseModel], found: Any) -> str:
    match found["type"]:
        case "missing":
            return f"add `{found['loc'][-1]}: …`"
        case "extra_forbidden" if len(found["loc"]) == 1:
            return "use one of: " + " ".join(field.alias or name for name, field in model.model_fields.items())
        case "extra_forbidden":
            return "remove it, or check its spelling"
        case "literal_error":
            return f"use one of: {found['ctx']['expected']}"
        case "list_type" | "tuple_type":
            return f"write it as a list: [{_shown(found['input'])}]"
    return "see the comment at the head of the file for what may stand here"


def _shown(value: Any) -> str:
    text = "nothing" if value is None else str(value)
    return text if len(text) <= 40 else text[:39] + "…"
