"""Everybody whose names can be compared: the registry, and the names that articles print besides."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digest.gathered import ActorEntry, Appearance, Catalog
from digest.model import BODIES, ActorKind, Naming
from digest.names.key import without_honorifics, words
from digest.registry.actors import Actor

_SPELLINGS = 4  # of one name outside the registry: they all have one key, and differ little


@dataclass(frozen=True, slots=True)
class Party:
    """One of them. `key` is the name key of a name outside the registry, empty for an actor of it.

    `id` is empty for a name without a page; `naming` is of the newest `article`.
    """

    key: str
    id: str
    name: str
    kind: ActorKind
    spellings: tuple[str, ...]
    articles: int
    naming: Naming | None
    article: str | None

    @property
    def verified(self) -> bool:
        return not self.key

    @property
    def known_as(self) -> str:
        """How a decision calls them: by id if it is the registry's, else by name."""
        return self.id if self.verified else self.name

    @property
    def order(self) -> tuple[bool, int, str]:
        """Registered ones first, then those with most articles."""
        return not self.verified, -self.articles, self.id or self.key


def parties(catalog: Catalog, known: Mapping[str, Actor]) -> tuple[Party, ...]:
    """Registered actors by id, then pages outside the registry, then names without a page."""
    keys = {id: key for key, id in sorted(catalog.discovered.items(), reverse=True)}
    registered = (_registered(actor, catalog.actors.get(actor.id)) for _, actor in sorted(known.items()))
    pages = (_page(keys[id], entry) for id, entry in sorted(catalog.actors.items()) if not entry.verified)
    return (*registered, *pages, *_without_page(catalog))


def _registered(actor: Actor, entry: ActorEntry | None) -> Party:
    newest = entry.appearances[0] if entry else None
    return Party(
        key="",
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        spellings=actor.spellings,
        articles=len(entry.appearances) if entry else 0,
        naming=newest.naming if newest else None,
        article=newest.card.id if newest else None,
    )


def _page(key: str, entry: ActorEntry) -> Party:
    printed = [text for text, how, _ in entry.spellings if how == "discovered"]
    newest = entry.appearances[0]
    bare = (_bare(text, entry.kind) for text in printed)
    spellings = tuple(dict.fromkeys((entry.name, *bare)))[:_SPELLINGS]
    return Party(
        key, entry.id, entry.name, entry.kind, spellings, len(entry.appearances), newest.naming, newest.card.id
    )


def _without_page(catalog: Catalog) -> Iterator[Party]:
    found: dict[str, list[Appearance]] = defaultdict(list)
    for card in catalog.cards:
        for naming in card.namings:
            # A key in brackets belongs to one article: a surname with nobody's full name.
            if naming.key is not None and naming.key not in catalog.discovered and "(" not in naming.key:
                found[naming.key].append(Appearance(card, naming))
    for key, appearances in sorted(found.items()):
        counts = Counter[str]()
        for appearance in appearances:
            for text, how, count in appearance.naming.spellings:
                if how == "discovered":
                    counts[_bare(text, _kind(appearance.naming))] += count
        if counts:
            name = min(counts, key=lambda text: (-counts[text], text))
            newest = appearances[0]
            yield Party(key, "", name, _kind(newest.naming), (name,), len(appearances), newest.naming, newest.card.id)


def _kind(naming: Naming) -> ActorKind:
    """What the newest article takes the name for."""
    return naming.kinds[0][0] if naming.kinds else "unknown"


def _bare(name: str, kind: ActorKind) -> str:
    """Without honorifics; those of an organisation are a part of its name: `General Motors`."""
    return name if kind in BODIES else " ".join(without_honorifics(words(name)))
