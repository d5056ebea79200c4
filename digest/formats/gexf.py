"""A network as GEXF 1.2 (https://gexf.net), the format of Gephi."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from digest.formats.form import Form
from digest.formats.graph import DECLARATION, Graph, Kind, known, line, shown
from digest.formats.table import Row

_HEAD = f'{DECLARATION}<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
_KINDS: dict[Kind, str] = {"string": "string", "boolean": "boolean", "int": "integer"}


def gexf(graph: Graph) -> Form[Row]:
    """An undirected graph, a line an element: it is never held whole."""

    def edge(row: Row) -> str:
        source, target, weight = (shown(row[name]) for name in ("source", "target", graph.weight))
        element = ET.Element("edge", id=f"{source}--{target}", source=source, target=target, weight=weight)
        return line(_with_values(element, row, graph.edge_fields))

    return Form(edge, _opening(graph), "</edges>\n</graph>\n</gexf>\n")


def _opening(graph: Graph) -> Iterator[str]:
    yield _HEAD + '<graph mode="static" defaultedgetype="undirected">\n'
    for owner, fields in (("node", graph.node_fields), ("edge", graph.edge_fields)):
        attributes = ET.Element("attributes", {"class": owner})
        for number, (name, kind) in enumerate(fields.items()):
            ET.SubElement(attributes, "attribute", id=str(number), title=name, type=_KINDS[kind])
        yield line(attributes)
    yield "<nodes>\n"
    for row in graph.nodes:
        node = ET.Element("node", id=shown(row["id"]), label=shown(row["name"]))
        yield line(_with_values(node, row, graph.node_fields))
    yield "</nodes>\n<edges>\n"


def _with_values(element: ET.Element, row: Row, names: Iterable[str]) -> ET.Element:
    values = ET.SubElement(element, "attvalues")
    for number, value in known(row, names):
        ET.SubElement(values, "attvalue", {"for": str(number), "value": value})
    return element
