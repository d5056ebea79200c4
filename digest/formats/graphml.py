"""A network as GraphML (http://graphml.graphdrawing.org)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from digest.formats.form import Form
from digest.formats.graph import DECLARATION, Graph, Kind, known, line, shown
from digest.formats.table import Row

_HEAD = f'{DECLARATION}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
_WEIGHT: dict[str, Kind] = {"weight": "int"}


def graphml(graph: Graph) -> Form[Row]:
    """An undirected graph, a line an element: it is never held whole."""
    names = (*graph.edge_fields, "weight")

    def edge(row: Row) -> str:
        element = ET.Element("edge", source=shown(row["source"]), target=shown(row["target"]))
        return line(_with_data(element, "e", {**row, "weight": row[graph.weight]}, names))

    return Form(edge, _opening(graph), "</graph>\n</graphml>\n")


def _opening(graph: Graph) -> Iterator[str]:
    yield _HEAD
    for owner, fields in (("node", {"name": "string", **graph.node_fields}), ("edge", graph.edge_fields | _WEIGHT)):
        for number, (name, kind) in enumerate(fields.items()):
            key = {"id": f"{owner[0]}{number}", "for": owner, "attr.name": name, "attr.type": kind}
            yield line(ET.Element("key", key))
    yield '<graph id="network" edgedefault="undirected">\n'
    for row in graph.nodes:
        yield line(_with_data(ET.Element("node", id=shown(row["id"])), "n", row, ("name", *graph.node_fields)))


def _with_data(element: ET.Element, owner: str, row: Row, names: Iterable[str]) -> ET.Element:
    for number, value in known(row, names):
        ET.SubElement(element, "data", key=f"{owner}{number}").text = value
    return element
