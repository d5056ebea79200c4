"""Who is named where, as rows: what `digest actors` lists and `digest explain name` looks into."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from digest.gather.likes import blocks_of
from digest.gather.strangers import Party, parties
from digest.gathered import ActorEntry, Catalog
from digest.model import Naming
from digest.registry.actors import Actor
from digest.stages import Kept


def actor_rows(catalog: Catalog) -> Iterator[str]:
    """One actor with a page a row, by id; spellings as met, most frequent first."""
    for id, entry in catalog.actors.items():
        yield _json(
            {
                "id": id,
                "name": entry.name,
                "kind": entry.kind,
                "verified": entry.verified,
                "articles": len(entry.appearances),
                "mentions": sum(count for _, _, count in entry.spellings),
                "spellings": _spellings(entry),
            }
        )


def name_rows(catalog: Catalog, known: Mapping[str, Actor], listed: Container[str]) -> Iterator[str]:
    """Articles by id, then everybody who has a name: spellings, blocks to compare by, and where they are named.

    `listed`: ids of actors.yml; others that are known are states.
    """
    for card in catalog.cards:
        yield _json({"article": card.id, "title": card.title, "date": card.date, "source": card.source})
    namings, keys = _namings(catalog), _keys(catalog)
    for party in parties(catalog, known):
        actor = known[party.id] if party.verified else None
        yield _json(
            {
                "id": party.id,
                "key": party.key,
                "keys": (own := keys.get(party.id, [party.key] if party.key else [])),
                "joined": {key: catalog.joined[key] for key in own if key in catalog.joined},
                "name": party.name,
                "kind": party.kind,
                "listed": "" if actor is None else "actors.yml" if party.id in listed else "the list of states",
                "spellings": list(party.spellings),
                "acronyms": list(actor.acronyms) if actor else [],
                "blocks": _blocks(party),
                "named": namings.get(party.id or party.key, []),
            }
        )


def article_rows(articles: Iterable[Kept]) -> Iterator[str]:
    """One article a row, by id, also those that are taken down; articles of one text have the same `text`."""
    for item in sorted(articles, key=lambda item: item.card.id):
        yield _json({"id": item.card.id, "origin": item.origin, "sha256": item.sha256, "text": item.card.text_hash})


def _spellings(entry: ActorEntry) -> list[dict[str, Any]]:
    return [{"text": text, "how": how, "count": count} for text, how, count in entry.spellings]


def _blocks(party: Party) -> list[str]:
    """Of names that are compared at all; only names that may be of one kind share some."""
    return sorted({block for name in party.spellings for block in blocks_of(name, party.kind)})


def _keys(catalog: Catalog) -> dict[str, list[str]]:
    """Of each actor's id, the keys of names outside the registry that lead there."""
    found: dict[str, list[str]] = {}
    for key, id in sorted(catalog.discovered.items()):
        found.setdefault(id, []).append(key)
    return found


def _namings(catalog: Catalog) -> dict[str, list[list[Any]]]:
    """Of each actor's id, or the key of a name without a page: article and spellings, newest first."""
    found: dict[str, list[list[Any]]] = {}
    for card in catalog.cards:
        for naming in card.namings:
            own = naming.actor or catalog.discovered.get(naming.key or "") or naming.key or ""
            found.setdefault(own, []).append([card.id, _counted(naming)])
    return found


def _counted(naming: Naming) -> list[list[Any]]:
    return [[text, how, count] for text, how, count in naming.spellings]


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False)
