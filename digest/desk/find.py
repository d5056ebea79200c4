"""Which actor a name leads to, and by which rule."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from digest.model import ActorKind
from digest.names.key import key, surname_key
from digest.registry.decisions import Decisions
from digest.text import fold

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Names:
    """Everybody who has a name, and the articles by id: the rows of `digest.desk.lists.name_rows`, read."""

    people: tuple[Row, ...]
    articles: dict[str, Row] = field(repr=False)

    @classmethod
    def read(cls, rows: Iterable[str]) -> Names:
        content = [json.loads(row) for row in rows]
        articles = {row["article"]: row for row in content if "article" in row}
        return cls(tuple(row for row in content if "article" not in row), articles)

    def of_id(self, id: str) -> Row | None:
        return next((row for row in self.people if id and row["id"] == id), None)


@dataclass(frozen=True, slots=True)
class Found:
    """`row` is whom a name leads to, `why` in words; `name` is what is compared: of an id the actor's name."""

    name: str
    row: Row | None
    why: str

    @property
    def kind(self) -> ActorKind:
        kind: ActorKind = self.row["kind"] if self.row else "unknown"
        return kind

    @property
    def known_as(self) -> str:
        """How decisions call it."""
        return self.row["id"] if self.row and not self.row["key"] else self.name


def find(asked: str, names: Names, decisions: Decisions) -> Found:
    """Whom a name, or the id of an actor, leads to; the first rule that says so."""
    if row := names.of_id(asked) or names.of_id(decisions.actor(asked)):
        merged = f", after a merge of `{asked}`" if row["id"] != asked else ""
        return Found(row["name"], row, f"by its id{merged}")
    if decisions.is_nobody(asked):
        return Found(asked, None, "a decision says that it is not an actor")
    for rule in _RULES:
        if made := rule(asked, names, decisions):
            return Found(asked, *made)
    return Found(asked, None, _no_rule(asked, names))


def _by_decision(name: str, names: Names, decisions: Decisions) -> tuple[Row, str] | None:
    for line in decisions.of_names:
        if fold(line.name) == fold(name) and (row := names.of_id(decisions.actor(line.actor))):
            return row, f"by decision: seeds/decisions.jsonl:{line.line.number}, {line.line.by}: {line.line.why}"
    return None


def _by_spelling(name: str, names: Names, decisions: Decisions) -> tuple[Row, str] | None:
    rows = [row for row in names.people if not row["key"] and any(fold(name) == fold(own) for own in row["spellings"])]
    return (rows[0], "by alias: a spelling that the registry lists") if len(rows) == 1 else None


def _by_acronym(name: str, names: Names, decisions: Decisions) -> tuple[Row, str] | None:
    rows = [row for row in names.people if name in row["acronyms"]]
    return (rows[0], "by acronym: the registry lists it") if len(rows) == 1 else None


def _by_key(name: str, names: Names, decisions: Decisions) -> tuple[Row, str] | None:
    made = decisions.name_key(name)
    if " " not in made:
        return None
    rows = [row for row in names.people if made in row["keys"]]
    known = [
        row
        for row in names.people
        if not row["key"] and row["kind"] == "person" and any(key(own) == made for own in row["spellings"])
    ]
    if len(known) == 1:
        return known[0], f"by key: “{name}” and “{known[0]['name']}” have the same name key ({made})"
    if not rows or known:
        return None
    if reason := rows[0]["joined"].get(made):
        return rows[0], f"by key: {reason}"
    if rows[0]["key"]:
        return rows[0], f"by key: the name key is {made}, which is in no registry"
    return rows[0], f"by comparison: its key {made} is not the registry's, and only this actor is so near"


def _by_print(name: str, names: Names, decisions: Decisions) -> tuple[Row, str] | None:
    """By how articles printed it: a surname, an acronym they explain, an office."""
    rows = _printed_of(name, names)
    if len(rows) != 1:
        return None
    how = _spellings(rows[0])[name]
    return rows[0], f"by {how}, where an article prints it so; elsewhere it leads to nobody by itself"


def _printed_of(name: str, names: Names) -> list[Row]:
    """Everybody of whom an article prints it."""
    return [row for row in names.people if name in _spellings(row)]


def _of_several(name: str, rows: Iterable[Row]) -> str:
    """Whose it is is told in the article alone: a surname, a short form."""
    counts = {
        row["id"] or f"“{row['name']}”": sum(
            count for _, printed in row["named"] for text, _, count in printed if text == name
        )
        for row in rows
    }
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    told = ", ".join(f"{who} {count}×" for who, count in ranked)
    return f"articles print it of several, and each tells of whom: {told}"


def _no_rule(name: str, names: Names) -> str:
    if printed := _printed_of(name, names):
        return _of_several(name, printed)
    made = key(name)
    same = [
        row["id"] or row["name"] for row in names.people if made and any(key(own) == made for own in row["spellings"])
    ]
    if len(same) > 1:
        return f"several have this name: {', '.join(sorted(same))}"
    ends = sorted(
        {
            row["id"]
            for row in names.people
            if row["id"] and row["kind"] == "person" and surname_key(row["name"]) == made
        }
    )
    if " " not in made and ends:
        return (
            f"a surname alone: of {', '.join(ends)}; it links in an article with exactly one full name that ends in it"
        )
    return "no article's mention has it, and no registry lists it"


def _spellings(row: Row) -> dict[str, str]:
    return {text: how for _, printed in row["named"] for text, how, _ in printed}


_RULES: tuple[Callable[[str, Names, Decisions], tuple[Row, str] | None], ...] = (
    _by_decision,
    _by_spelling,
    _by_acronym,
    _by_key,
    _by_print,
)
