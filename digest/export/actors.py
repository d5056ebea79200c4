"""The table of actors."""

from __future__ import annotations

from collections.abc import Iterator

from digest.formats.table import Row, Table
from digest.gathered import Catalog
from digest.link.known import Known

TABLE = Table(
    name="actors",
    fields=("id", "name", "kind", "verified", "aliases", "spellings", "articles", "mentions"),
)


def rows(catalog: Catalog, known: Known) -> Iterator[Row]:
    """An actor with a page a row: `aliases` of the registry, `spellings` as printed, and counts."""
    for entry in catalog.actors.values():
        listed = known.actors.get(entry.id)
        yield {
            "id": entry.id,
            "name": entry.name,
            "kind": entry.kind,
            "verified": entry.verified,
            "aliases": list(listed.aliases) if listed else [],
            "spellings": list(dict.fromkeys(text for text, _, _ in entry.spellings)),
            "articles": len(entry.appearances),
            "mentions": sum(appearance.naming.count for appearance in entry.appearances),
        }
