"""A collection as the tables that the desk looks into, a row an object: each made once, and kept from run to run."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from digest import fingerprint
from digest.collection import Collection, Inputs
from digest.convert import index_of, recipe
from digest.desk.lists import actor_rows, article_rows, name_rows
from digest.desk.queue import rows as queue_rows
from digest.gather.doubts import doubts
from digest.project import Project
from digest.publish import kept

DOUBTS = "doubts"
ALL = (DOUBTS, "actors", "articles", "names")


def made_from(project: Project, inputs: Inputs) -> str:
    """The fingerprint of all that the tables depend on."""
    return fingerprint.of_texts([fingerprint.of_code(), project.hash, *inputs.identity()])


def keep(project: Project, collection: Collection, made_from: str, names: Sequence[str] = ALL) -> None:
    """Make and keep those of the tables that are not kept yet."""
    tables = _tables(project, collection)
    missing = [name for name in names if kept.made(project.root, name, made_from) is None]
    if missing:
        kept.keep(project.root, {name: tables[name]() for name in missing}, made_from, collection.problems)


def in_doubt(root: Path, made_from: str) -> frozenset[str] | None:
    """The names that `digest review` asks about; None where they are not kept."""
    table = kept.made(root, DOUBTS, made_from)
    return frozenset(json.loads(row)["name"] for row in table.rows) if table else None


def _tables(project: Project, collection: Collection) -> Mapping[str, Callable[[], Iterator[str]]]:
    catalog = collection.catalog
    known = index_of(recipe(project)).known.actors

    def queue() -> Iterator[str]:
        cards = {card.id: card for card in catalog.cards}
        return queue_rows(doubts(catalog, known, project.decisions), cards, collection.by_id())

    return {
        DOUBTS: queue,
        "actors": lambda: actor_rows(catalog),
        "articles": lambda: article_rows((*collection.kept, *collection.taken)),
        "names": lambda: name_rows(catalog, known, project.actors),
    }
