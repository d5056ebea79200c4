"""The block between `---` lines at the head of an article's own file."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Removed
from digest.problems import Problem
from digest.registry.yaml_file import parse_yaml
from digest.text import lines, normalise

KEYS = ("id", "title", "standfirst", "date", "byline", "source", "url", "language")
_FENCE = "---"
_LONGEST = 200  # lines: a fence further down is an article's own rule


@dataclass(frozen=True, slots=True)
class Parted:
    """Text behind the block, the number of its first line, and what the block declares."""

    text: str
    first_line: int = 1
    declared: tuple[tuple[str, str], ...] = ()
    ignored: tuple[Removed, ...] = ()


def split(text: str, where: str) -> Parted | Problem:
    """Cut the block off. Text without one is returned whole; a block that is no YAML mapping is a problem with its line."""
    all_lines = lines(text)
    if all_lines[0].rstrip() != _FENCE:
        return Parted(text)
    head = all_lines[1 : _LONGEST + 1]
    end = next((index for index, line in enumerate(head, start=1) if line.rstrip() == _FENCE), None)
    if end is None:
        return Parted(text)
    file, problems = parse_yaml("\n".join(all_lines[1:end]), where, first_line=2)
    if problems or file is None:
        return problems[0]
    if not isinstance(file.content, dict):
        return Problem(
            f"{where}:2", "front matter is no mapping of keys to values", "write title: …, or remove the block"
        )
    declared, ignored = [], []
    for key, value in file.content.items():
        if key in KEYS and isinstance(value, str) and normalise(value):
            declared.append((key, normalise(value)))
        else:
            number = file.lines[(key,)]
            ignored.append(Removed(number, "front matter key not used", normalise(all_lines[number - 1])))
    return Parted("\n".join(all_lines[end + 1 :]), end + 2, tuple(declared), tuple(ignored))
