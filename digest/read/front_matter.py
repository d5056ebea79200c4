"""The block between `---` lines at the head of an article's own file."""

from __future__ import annotations

from dataclasses import dataclass

from frontmatter.default_handlers import YAMLHandler

from digest.model import Removed
from digest.problems import Problem
from digest.registry.yaml_file import YamlFile, parse_yaml
from digest.text import lines, normalise

KEYS = ("id", "title", "standfirst", "date", "byline", "source", "url", "language")
_HANDLER = YAMLHandler()
_LONGEST = 200  # lines: a fence further down is an article's own rule


@dataclass(frozen=True, slots=True)
class Parted:
    """Text behind the block, the number of its first line, and what the block declares."""

    text: str
    first_line: int = 1
    declared: tuple[tuple[str, str], ...] = ()
    ignored: tuple[Removed, ...] = ()


def split(text: str, where: str) -> Parted | Problem:
    """Cut the block off; a block that is not YAML is a problem with its line.

    Text without a block is returned whole, as is text between rules: YAML, but no mapping of keys to values.
    """
    all_lines = lines(text)
    cut = _cut("\n".join(all_lines))
    if cut is None:
        return Parted(text)
    file, problems = parse_yaml(cut.block, where, cut.block_line)
    if file and not isinstance(file.content, dict):
        return Parted(text)
    if problems or file is None:
        return problems[0]
    declared, ignored = _sorted_out(file, all_lines)
    return Parted(cut.rest, cut.rest_line, declared, ignored)


@dataclass(frozen=True, slots=True)
class _Cut:
    """The inside of a block and the text behind it, each with the number of its first line."""

    block: str
    block_line: int
    rest: str
    rest_line: int


def _cut(text: str) -> _Cut | None:
    """`text`, its lines ended by LF, at its two fences; None where it has no block."""
    if not _HANDLER.detect(text):
        return None
    try:
        inside, behind = _HANDLER.split(text)
    except ValueError:  # no second fence
        return None
    # A fence takes the blank lines after it along, but leaves its last line end to what follows.
    last = text[: len(text) - len(behind)].rstrip().count("\n") + 1  # the line of the second fence
    if last > _LONGEST + 1:
        return None
    first = last - inside.count("\n") + 1
    rest = behind.removeprefix("\n")
    return _Cut(inside[1:-1], first, rest, text.count("\n", 0, len(text) - len(rest)) + 1)


def _sorted_out(file: YamlFile, all_lines: list[str]) -> tuple[tuple[tuple[str, str], ...], tuple[Removed, ...]]:
    """What the block declares, and the lines of it that are not used."""
    declared, ignored = [], []
    for key, value in file.content.items():
        if key in KEYS and isinstance(value, str) and normalise(value):
            declared.append((key, normalise(value)))
        else:
            number = file.lines[(key,)]
            ignored.append(Removed(number, "front matter key not used", normalise(all_lines[number - 1])))
    return tuple(declared), tuple(ignored)
