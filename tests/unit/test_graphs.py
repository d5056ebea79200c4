"""GraphML and GEXF, read back by networkx."""

from __future__ import annotations

import io
from typing import Any

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.formats.gexf import gexf
from digest.formats.graph import Graph
from digest.formats.graphml import graphml
from digest.formats.table import Row
from digest.text import normalise

HARD = [
    "<b>&amp;\"'>",
    "]]> <![CDATA[x",
    "a\x00\x01\x08\x0b\x0c\x1fb\ud800\ufffe\uffff",
    "نصر \u202eالله\u202c",
    "tab\tand\nline\u2028",
    "<?xml?><!ENTITY x>",
    "&lol;",
]
EDGE: Row = {"articles": 3, "contacts": 0, "first_date": "2023-09", "last_date": None}


def graph(names: list[str]) -> tuple[Graph, list[Row]]:
    nodes: list[Row] = [
        {"id": f"n-{number}", "name": name, "kind": "person", "verified": number % 2 == 0, "articles": number}
        for number, name in enumerate(names)
    ]
    edges: list[Row] = [{"source": "n-0", "target": f"n-{number}", **EDGE} for number in range(1, len(names))]
    fields = Graph(
        nodes,
        {"kind": "string", "verified": "boolean", "articles": "int"},
        {"articles": "int", "contacts": "int", "first_date": "string", "last_date": "string"},
        "articles",
    )
    return fields, edges


def read(form: str, names: list[str]) -> networkx.Graph[Any]:
    made, edges = graph(names)
    text = "".join((graphml if form == "graphml" else gexf)(made).written(edges))
    source = io.BytesIO(text.encode())
    found = networkx.read_graphml(source) if form == "graphml" else networkx.read_gexf(source)
    assert not found.is_directed()
    assert not found.is_multigraph()
    return found


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_nodes_edges_and_what_they_have(form: str) -> None:
    found = read(form, HARD)
    assert (found.number_of_nodes(), found.number_of_edges()) == (len(HARD), len(HARD) - 1)
    name = "name" if form == "graphml" else "label"
    assert [found.nodes[f"n-{number}"][name] for number in range(len(HARD))] == [normalise(text) for text in HARD]
    assert [found.nodes["n-1"][field] for field in ("kind", "verified", "articles")] == ["person", False, 1]
    edge = found.edges["n-0", "n-2"]
    assert (edge["articles"], edge["contacts"], edge["first_date"], edge["weight"]) == (3, 0, "2023-09", 3)
    assert "last_date" not in edge


@pytest.mark.parametrize("form", ["graphml", "gexf"])
@given(names=st.lists(st.text(), min_size=0, max_size=5))
def test_any_names(form: str, names: list[str]) -> None:
    found = read(form, names)
    assert (found.number_of_nodes(), found.number_of_edges()) == (len(names), max(len(names) - 1, 0))
