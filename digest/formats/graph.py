"""A network as other programs take it: what its nodes and edges have, and of which kind each is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Literal

from digest.formats.table import Row, Value
from digest.text import normalise

Kind = Literal["string", "boolean", "int"]
_MARK, _QUOTED = '"', "&quot;"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


@dataclass(frozen=True, slots=True)
class Graph:
    """What stands in a file before its edges. `nodes` are rows with `id`, `name` and `node_fields`.

    Edges are rows with `source`, `target` and `edge_fields`; no two join the same two nodes. The field `weight` says
    how much one counts.
    """

    nodes: Iterable[Row]
    node_fields: dict[str, Kind]
    edge_fields: dict[str, Kind]
    weight: str


def element(tag: str, attributes: Mapping[str, str], content: str = "") -> str:
    """One element; `content` is XML already. Values hold no white space but spaces, as `shown` gives them.

    A graph has one for each two actors that are named together: with a tree built first each costs three times as much.
    """
    head = "".join([f' {name}="{text(value).replace(_MARK, _QUOTED)}"' for name, value in attributes.items()])
    return f"<{tag}{head}>{content}</{tag}>" if content else f"<{tag}{head} />"


def text(value: str) -> str:
    """Plain text as XML between tags."""
    return escape(value, quote=False)


def shown(value: Value) -> str:
    """A value as XML of either kind has it; without the characters that XML has no way to write."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return normalise("; ".join(value) if isinstance(value, list) else str(value))


def known(row: Row, names: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Number and value of each field that the row has a value of."""
    for number, name in enumerate(names):
        if (value := row[name]) is not None:
            yield number, shown(value)
