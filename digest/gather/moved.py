"""Addresses that the ledger or the registry promised and that no page has any more: where each leads now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from digest import paths
from digest.link.index import Index
from digest.model import Catalog
from digest.names.key import key
from digest.registry.permalinks import Frozen
from digest.text import fold


@dataclass(frozen=True, slots=True)
class Moved:
    """The page at `path` is gone; `to` is the page that took its place, none where nothing did."""

    path: str
    to: str | None


def moved(
    frozen: tuple[Frozen, ...], live: Collection[str], catalog: Catalog, hashes: dict[str, str], index: Index
) -> tuple[Moved, ...]:
    """Every promised page that is not `live`, by path. `hashes` leads from SHA-256 of an input to its article's id."""
    found: dict[str, Moved] = {}
    for line in frozen:
        path = paths.page_at(line.address)
        if path not in live:
            found[path] = Moved(path, _successor(line, live, catalog, hashes, index))
    for path, to in _former_ids(catalog, index):
        if path not in live:
            found[path] = Moved(path, to)
    return tuple(found[path] for path in sorted(found))


def _former_ids(catalog: Catalog, index: Index) -> Iterator[tuple[str, str]]:
    """`was:` of the registry: the addresses of ids that an actor had before."""
    for id in catalog.actors:
        actor = index.known.actors.get(id)
        for former in actor.was if actor else ():
            yield paths.actor(former), paths.actor(id)


def _successor(
    line: Frozen, live: Collection[str], catalog: Catalog, hashes: dict[str, str], index: Index
) -> str | None:
    kind, _, id = line.key.partition(":")
    find: dict[str, Callable[[], str | None]] = {
        "article": lambda: _article(id, line.sha256, catalog, hashes),
        "actor": lambda: _actor(id, line.origin, catalog, index),
        "source": lambda: None,
        "list": lambda: _list(paths.page_at(line.address), live),
    }
    to = find[kind]()
    return to if to in live else None


def _list(path: str, live: Collection[str]) -> str | None:
    """The nearest page above a list that is there: of a month's second page the month, else the list of all."""
    above = paths.list_above(path)
    while above not in live and not above.endswith("/index.md") and "/" in above:
        above = paths.list_above(above)
    return above


def _article(id: str, sha256: str | None, catalog: Catalog, hashes: dict[str, str]) -> str | None:
    """The article's page of today; where its id is gone, the article made of the same bytes: a renamed file."""
    slugs = {card.id: card.slug for card in catalog.cards}
    now = id if id in slugs else hashes.get(sha256 or "", "")
    return paths.article(now, slugs[now]) if now in slugs else None


def _actor(id: str, name: str | None, catalog: Catalog, index: Index) -> str | None:
    """Whoever has the id, had it before, or has the name that the page had when it was frozen."""
    if id in catalog.actors:
        return paths.actor(id)
    heirs = [actor.id for actor in index.known.actors.values() if id in actor.was]
    if not heirs and name:
        heirs = [actor.id for actor in index.known.actors.values() if fold(name) in map(fold, actor.spellings)]
        heirs = heirs or list(index.keys.get(key(name), ())) or [catalog.discovered.get(key(name), "")]
    return paths.actor(heirs[0]) if len(heirs) == 1 and heirs[0] in catalog.actors else None
