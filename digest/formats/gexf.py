"""A network as GEXF 1.2 (https://gexf.net), the format of Gephi."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.formats.form import Form
from digest.formats.graph import DECLARATION, Graph, Kind, element, known, shown
from digest.formats.table import Row

_HEAD = f'{DECLARATION}<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
_KINDS: dict[Kind, str] = {"string": "string", "boolean": "boolean", "int": "integer"}


def gexf(graph: Graph) -> Form[Row]:
    """An undirected graph, a line an element: it is never held whole."""

    def edge(row: Row) -> str:
        source, target, weight = (shown(row[name]) for name in ("source", "target", graph.weight))
        own = {"id": f"{source}--{target}", "source": source, "target": target, "weight": weight}
        return _line("edge", own, row, graph.edge_fields)

    return Form(edge, _opening(graph), "</edges>\n</graph>\n</gexf>\n")


def _opening(graph: Graph) -> Iterator[str]:
    yield _HEAD + '<graph mode="static" defaultedgetype="undirected">\n'
    for owner, fields in (("node", graph.node_fields), ("edge", graph.edge_fields)):
        declared = [
            element("attribute", {"id": str(number), "title": name, "type": _KINDS[kind]})
            for number, (name, kind) in enumerate(fields.items())
        ]
        yield element("attributes", {"class": owner}, "".join(declared)) + "\n"
    yield "<nodes>\n"
    for row in graph.nodes:
        yield _line("node", {"id": shown(row["id"]), "label": shown(row["name"])}, row, graph.node_fields)
    yield "</nodes>\n<edges>\n"


def _line(tag: str, own: dict[str, str], row: Row, names: Iterable[str]) -> str:
    values = [element("attvalue", {"for": str(number), "value": value}) for number, value in known(row, names)]
    return element(tag, own, element("attvalues", {}, "".join(values))) + "\n"
