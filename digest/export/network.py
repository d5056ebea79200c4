"""The table of who is named with whom: the edges of a network of actors."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from digest import paths
from digest.export.table import Row, Table
from digest.model import Catalog

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
