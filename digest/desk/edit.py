"""One entry of `actors.yml` edited as text: an alias goes in or out, and every other line stays as it is."""

from __future__ import annotations

import yaml

from digest.desk.nodes import (
    Pair,
    behind_line,
    compose,
    end,
    is_flow,
    is_nothing,
    line_end,
    line_start,
    pair,
    pairs,
    start,
)
from digest.desk.scalar import scalar


class CannotEditError(Exception):
    """The entry is written in a way that is left to a person."""


def add_alias(text: str, id: str, alias: str, *, in_lines: bool = False) -> str:
    """`text` with one more alias of the entry `id`.

    The list keeps its style; where there is none, a new one goes below `kind`: in lines if `in_lines`, or in brackets.
    """
    entry = _entry(text, id)
    found = pair(entry, "aliases")
    if found is None:
        return _with_list(text, entry, alias, in_lines)
    aliases = found[1]
    if is_nothing(aliases):
        return _filled(text, found, alias)
    if not isinstance(aliases, yaml.SequenceNode):
        raise CannotEditError
    return _longer(text, aliases, alias) if is_flow(aliases) else _one_line_more(text, aliases, alias)


def remove_alias(text: str, id: str, alias: str) -> str:
    """`text` without the last alias of that spelling; a list that gets empty goes with its key."""
    entry = _entry(text, id)
    found = pair(entry, "aliases")
    listed = found[1].value if found and isinstance(found[1], yaml.SequenceNode) else []
    places = [n for n, item in enumerate(listed) if item.value == alias]
    if found is None or not places:
        return text
    number, items = places[-1], found[1].value
    if len(items) == 1:
        return _without_pair(text, entry, found)
    if not is_flow(found[1]):
        return text[: line_start(text, start(items[number]))] + text[behind_line(text, end(items[number])) :]
    if number:
        return text[: end(items[number - 1])] + text[end(items[number]) :]
    return text[: start(items[0])] + text[start(items[1]) :]


def _entry(text: str, id: str) -> yaml.Node:
    found = pair(compose(text), id)
    if found is None or not pairs(found[1]):
        raise CannotEditError
    return found[1]


def _filled(text: str, found: Pair, alias: str) -> str:
    """`aliases:` with nothing, or `null`, behind it gets a list there."""
    key, value = found
    at = text.find(":", end(key)) + 1
    if not at or text[end(key) : at - 1].strip():
        raise CannotEditError
    if start(value) == end(value):
        return _inserted(text, at, f" [{scalar(alias)}]")
    return f"{text[: start(value)]}[{scalar(alias)}]{text[end(value) :]}"


def _longer(text: str, aliases: yaml.SequenceNode, alias: str) -> str:
    """`[a, b]` to `[a, b, alias]`; behind the last item, so that a comma or a comment after it stays."""
    if not aliases.value:
        at = text.index("[", start(aliases)) + 1
        return text[:at] + scalar(alias) + text[at:]
    last = aliases.value[-1]
    return _inserted(text, end(last), f", {scalar(alias, _style(last))}")


def _one_line_more(text: str, aliases: yaml.SequenceNode, alias: str) -> str:
    last = aliases.value[-1]
    dash = int(aliases.start_mark.column)
    gap = int(last.start_mark.column) - dash - 1
    return _line_after(text, end(last), f"{' ' * dash}-{' ' * max(gap, 1)}{scalar(alias, _style(last))}")


def _with_list(text: str, entry: yaml.Node, alias: str, in_lines: bool) -> str:
    fields = pairs(entry)
    if is_flow(entry):
        return _inserted(text, end(fields[-1][1]), f", aliases: [{scalar(alias)}]")
    after = pair(entry, "kind") or fields[-1]
    indent = " " * int(fields[0][0].start_mark.column)
    below = line_end(text) + f"{indent}  - {scalar(alias)}" if in_lines else f" [{scalar(alias)}]"
    return _line_after(text, end(after[1]), f"{indent}aliases:{below}")


def _without_pair(text: str, entry: yaml.Node, found: Pair) -> str:
    key, value = found
    if not is_flow(entry):
        return text[: line_start(text, start(key))] + text[behind_line(text, end(value)) :]
    number = pairs(entry).index(found)
    if number:
        return text[: end(pairs(entry)[number - 1][1])] + text[end(value) :]
    return text[: start(key)] + text[start(pairs(entry)[1][0]) :]


def _style(node: yaml.Node) -> str | None:
    style: str | None = getattr(node, "style", None)
    return style


def _inserted(text: str, at: int, new: str) -> str:
    return text[:at] + new + text[at:]


def _line_after(text: str, at: int, line: str) -> str:
    """A line of its own behind that of `at`. A text whose last line has no end keeps having none."""
    behind = behind_line(text, at)
    mark = line_end(text)
    ends = behind > 0 and text[behind - 1] in "\r\n"
    return _inserted(text, behind, line + mark if ends else mark + line)
