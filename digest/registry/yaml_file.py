"""YAML that people edit: composed with PyYAML's C loader, strings only, every value with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from digest.problems import Problem
from digest.text import lines

Place = tuple[str | int, ...]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 20
# YAML ends lines at these too, and would count more lines than an editor does.
_NO_LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


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
    text = text.translate(_NO_LINE_ENDS) if not text.isascii() else text
    builder = _Builder(name, first_line, text)
    try:
        content = builder.document()
    except _TooDeepError as error:
        return None, [Problem(f"{name}:{error.line}", "is nested too deep", "write the values out, in fewer levels")]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line if mark else 0
        what = f"is not YAML: {error.problem or error.context or 'unreadable'}"
        return None, [Problem(f"{name}:{first_line + line}", what, _yaml_fix(text, line))]
    except yaml.YAMLError:
        found = _NOT_YAML.search(text)
        line = text.count("\n", 0, found.start()) if found else 0
        what = f"is not YAML: holds the character U+{ord(found[0]):04X}" if found else "is not YAML: unreadable"
        return None, [Problem(f"{name}:{first_line + line}", what, "remove the characters that YAML does not allow")]
    return YamlFile(name, {} if content is None else content, builder.lines), builder.problems


def _yaml_fix(text: str, index: int) -> str:
    all_lines = lines(text)
    if 0 <= index < len(all_lines) and "\t" in all_lines[index]:
        return "indent with spaces, not tabs"
    return 'check indentation, and put values with `: ` or `#` in quotes, such as name: "A: B"'


class _TooDeepError(Exception):
    """Brackets in brackets: the parser's time grows with the square of their number."""

    def __init__(self, line: int) -> None:
        self.line = line


class _Builder:
    """Content from the parser's events. PyYAML's own `compose` recurses in C: `[[[[…` ends the process."""

    def __init__(self, name: str, first_line: int, text: str) -> None:
        self.name, self.first_line = name, first_line
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []
        self._events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)

    def document(self) -> Any:
        """The content of the first document; a second one is a problem."""
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        content = self._value(next(self._events), (), 0)
        next(self._events)
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._refuse(self._line(after), "has a second document behind `---`", "remove the line `---`")
        return content

    def _line(self, event: Any) -> int:
        return int(event.start_mark.line) + self.first_line

    def _value(self, event: Any, place: Place, depth: int) -> Any:
        line = self._line(event)
        self.lines.setdefault(place, line)
        if depth > _DEEPEST:
            raise _TooDeepError(line)
        if isinstance(event, yaml.AliasEvent):
            self._refuse(line, "repeats another value (`*x`)", "write the value out")
            return None
        if isinstance(event, yaml.ScalarEvent):
            return None if not event.style and event.value in ("", "~", "null") else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place, depth)
        return self._mapping(place, depth)

    def _sequence(self, place: Place, depth: int) -> list[Any]:
        made: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            made.append(self._value(event, (*place, len(made)), depth + 1))
        return made

    def _mapping(self, place: Place, depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            line = self._line(event)
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(line, "has a key that is no text", "write a plain key, such as name:")
                self._skip(event)
                self._skip(next(self._events))
            elif event.value in made:
                first = self.lines[(*place, event.value)]
                self._refuse(line, f"`{event.value}` stands twice (first on line {first})", "remove or rename one")
                self._skip(next(self._events))
            else:
                self.lines[(*place, event.value)] = line
                made[event.value] = self._value(next(self._events), (*place, event.value), depth + 1)
        return made

    def _skip(self, event: Any) -> None:
        """Pass over a value that began with `event`."""
        opened = int(isinstance(event, yaml.CollectionStartEvent))
        while opened:
            event = next(self._events)
            opened += isinstance(event, yaml.CollectionStartEvent)
            opened -= isinstance(event, yaml.CollectionEndEvent)
            if opened > _DEEPEST:
                raise _TooDeepError(self._line(event))

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
        case "literal_error":
            return f"`{entry}` is {_shown(found['input'])}, which is none of its values"
        case "list_type" | "tuple_type":
            return f"`{entry}` is {_shown(found['input'])}, which is no list"
    return f"`{entry}`: {found['msg'][:1].lower()}{found['msg'][1:]}, found {_shown(found['input'])}"


def _fix(model: type[BaseModel], found: Any) -> str:
    match found["type"]:
        case "missing":
            return f"add `{found['loc'][-1]}: …`"
        case "extra_forbidden" if len(found["loc"]) == 1:
            names = (field.alias or name for name, field in model.model_fields.items() if name != "id")
            return f"use one of: {' '.join(names)}"
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
