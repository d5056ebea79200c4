"""The table of who is named with whom: the edges of a network of actors; and that network itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from digest import paths
from digest.formats.graph import Graph
from digest.formats.table import Row, Table
from digest.gathered import Catalog

TABLE = Table(
    name="network",
    fields=("source", "target", "articles", "contacts", "first_date", "last_date"),
)


def rows(catalog: Catalog) -> Iterator[Row]:
    """Two actors that one article names, or more articles do, a row; by id.

    `articles` counts these, of articles of one text one; `contacts` the meetings and other contacts of the two.
    """
    together: Counter[tuple[str, str]] = Counter()
    dates: dict[tuple[str, str], list[str]] = defaultdict(list)
    for card in catalog.cards:
        if card.id in catalog.copies:
            continue
        entries = (catalog.actor_of(naming.actor, naming.key) for naming in card.namings)
        for pair in combinations(sorted({entry.id for entry in entries if entry}), 2):
            together[pair] += 1
            if card.date:
                dates[pair].append(card.date)
    for (a, b), count in sorted(together.items()):
        yield {
            "source": a,
            "target": b,
            "articles": count,
            "contacts": len(catalog.pairs.get(paths.pair_name(a, b), ())),
            "first_date": min(dates[a, b], default=None),
            "last_date": max(dates[a, b], default=None),
        }


def graph(catalog: Catalog) -> Graph:
    """All actors with a page, also those that are named alone; the rows of the table are its edges."""
    nodes: Iterator[Row] = (
        {
            "id": entry.id,
            "name": entry.name,
            "kind": entry.kind,
            "verified": entry.verified,
            "articles": len(entry.appearances),
        }
        for entry in catalog.actors.values()
    )
    return Graph(
        nodes=nodes,
        node_fields={"kind": "string", "verified": "boolean", "articles": "int"},
        edge_fields={"articles": "int", "contacts": "int", "first_date": "string", "last_date": "string"},
        weight="articles",
    )
