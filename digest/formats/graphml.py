"""A network as GraphML (http://graphml.graphdrawing.org)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.formats.form import Form
from digest.formats.graph import DECLARATION, Graph, Kind, element, known, shown, text
from digest.formats.table import Row

_HEAD = f'{DECLARATION}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
_WEIGHT: dict[str, Kind] = {"weight": "int"}


def graphml(graph: Graph) -> Form[Row]:
    """An undirected graph, a line an element: it is never held whole."""
    names = (*graph.edge_fields, "weight")

    def edge(row: Row) -> str:
        own = {"source": shown(row["source"]), "target": shown(row["target"])}
        return _line("edge", own, {**row, "weight": row[graph.weight]}, names)

    return Form(edge, _opening(graph), "</graph>\n</graphml>\n")


def _opening(graph: Graph) -> Iterator[str]:
    yield _HEAD
    for owner, fields in (("node", {"name": "string", **graph.node_fields}), ("edge", graph.edge_fields | _WEIGHT)):
        for number, (name, kind) in enumerate(fields.items()):
            key = {"id": f"{owner[0]}{number}", "for": owner, "attr.name": name, "attr.type": kind}
            yield element("key", key) + "\n"
    yield '<graph id="network" edgedefault="undirected">\n'
    for row in graph.nodes:
        yield _line("node", {"id": shown(row["id"])}, row, ("name", *graph.node_fields))


def _line(tag: str, own: dict[str, str], row: Row, names: Iterable[str]) -> str:
    """What is known of a node or an edge stands in `data` by the key of its field: `n0`, `e0`."""
    data = [element("data", {"key": f"{tag[0]}{number}"}, text(value)) for number, value in known(row, names)]
    return element(tag, own, "".join(data)) + "\n"
