"""Nodes of YAML with their places in the text."""

from __future__ import annotations

import re

import yaml

from digest.registry.yaml_file import parse_yaml

LINE_END = re.compile(r"\r\n|\r|\n")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# YAML ends lines at these too; one character for one keeps the places.
_NO_LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")
Pair = tuple[yaml.Node, yaml.Node]


def compose(text: str) -> yaml.Node | None:
    """The node of a text; none of an empty one and of one that digest does not read.

    `parse_yaml` comes first: PyYAML's `compose` recurses in C, and brackets in brackets would end the process.
    """
    if parse_yaml(text, "")[1]:
        return None
    node: yaml.Node | None = yaml.compose(text.translate(_NO_LINE_ENDS), Loader=_LOADER)
    return node


def pairs(node: yaml.Node | None) -> list[Pair]:
    """Keys and values of a mapping; none of anything else."""
    return node.value if isinstance(node, yaml.MappingNode) else []


def pair(node: yaml.Node | None, key: str) -> Pair | None:
    return next((found for found in pairs(node) if found[0].value == key), None)


def is_flow(node: yaml.Node) -> bool:
    """Is it a mapping in braces, or a list in brackets?"""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def is_nothing(node: yaml.Node) -> bool:
    """Is it a key's value that was left empty, or written as `null`?"""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in ("", "~", "null")


def start(node: yaml.Node) -> int:
    """Where a node begins, in characters."""
    return int(node.start_mark.index)


def end(node: yaml.Node) -> int:
    """Where a scalar or a list in brackets ends; a list of lines ends with its last item."""
    if isinstance(node, yaml.CollectionNode) and not is_flow(node) and node.value:
        last = node.value[-1]
        return end(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


def line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def behind_line(text: str, at: int) -> int:
    """Where the line that holds `at` is over; a block of text ends behind its own line."""
    if at and text[at - 1] in "\r\n":
        return at
    found = LINE_END.search(text, at)
    return found.end() if found else len(text)


def line_end(text: str) -> str:
    """How lines end in this text: as its first one does."""
    found = LINE_END.search(text)
    return found[0] if found else "\n"
