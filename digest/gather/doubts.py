"""The queue of `digest review`: names outside the registry that may be somebody's who has another page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.gather.likes import kind_of_both, rank
from digest.gather.nearby import Nearby
from digest.gather.strangers import Party, parties
from digest.gathered import Catalog
from digest.model import ActorKind, Naming
from digest.names import Comparison, compare
from digest.registry.actors import Actor
from digest.registry.decisions import Decisions
from digest.text import fold

_CANDIDATES = 9  # shown of one doubt: a key each


@dataclass(frozen=True, slots=True)
class Candidate:
    """Whom a doubtful name may mean: an actor of the registry, or (not `verified`) another name outside it.

    `comparison` has the doubtful name's tokens on the left. `naming` is from `article`, the newest that names the
    candidate; both are none where no article does.
    """

    id: str
    name: str
    kind: ActorKind
    verified: bool
    comparison: Comparison
    articles: int
    naming: Naming | None
    article: str | None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name that a maintainer is asked about. `id` is that of its page, empty where it has none."""

    key: str
    id: str
    name: str
    kind: ActorKind
    articles: int
    article: str
    naming: Naming
    candidates: tuple[Candidate, ...]


def doubts(catalog: Catalog, known: Mapping[str, Actor], decisions: Decisions) -> tuple[Doubt, ...]:
    """Names with most articles first, then by name. `known`: registered actors by id.

    Of two names outside the registry the one with fewer articles is in doubt, the other its candidate. A name without
    a page is compared with the registry alone.
    """
    everybody = parties(catalog, known)
    named = ((number, spelling, party.kind) for number, party in enumerate(everybody) for spelling in _spellings(party))
    index = Nearby(item for item in named if everybody[item[0]].id)
    found = [_doubt(party, everybody, index, decisions) for party in everybody if party.key]
    return tuple(
        sorted((doubt for doubt in found if doubt), key=lambda doubt: (-doubt.articles, doubt.name, doubt.key))
    )


def _doubt(party: Party, everybody: Sequence[Party], index: Nearby, decisions: Decisions) -> Doubt | None:
    best: dict[int, Comparison] = {}
    for other, spelling in index.near(party.name, party.kind):
        against = everybody[other]
        if not _may_be(party, against) or decisions.are_different(party.name, against.known_as):
            continue
        comparison = compare(party.name, spelling, kind_of_both(party.kind, against.kind))
        if comparison.band != "leave" and (other not in best or rank(comparison) > rank(best[other])):
            best[other] = comparison
    if not best or party.naming is None or party.article is None:
        return None
    nearest = sorted(best, key=lambda other: everybody[other].order)
    nearest.sort(key=lambda other: rank(best[other]), reverse=True)
    chosen = tuple(_candidate(everybody[other], best[other]) for other in nearest[:_CANDIDATES])
    return Doubt(party.key, party.id, party.name, party.kind, party.articles, party.article, party.naming, chosen)


def _candidate(party: Party, comparison: Comparison) -> Candidate:
    return Candidate(
        party.id,
        party.name,
        party.kind,
        party.verified,
        comparison,
        party.articles,
        party.naming,
        party.article,
    )


def _may_be(party: Party, other: Party) -> bool:
    """Is it this one's turn to be in doubt, not the other's?"""
    return other.verified or bool(party.id and other.id and other.order < party.order)


def _spellings(party: Party) -> Iterator[str]:
    """Those that differ by more than case."""
    yield from {fold(spelling): spelling for spelling in reversed(party.spellings)}.values()
