"""One entry an actor: in which articles, in which spellings, with whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from digest.model import ActorEntry, ActorKind, Appearance, Card, How

_MOST = 12  # companions and sources listed on a page


def gather_actors(
    cards: Sequence[Card], known: dict[str, tuple[str, ActorKind]], discovered: dict[str, tuple[str, str]]
) -> dict[str, ActorEntry]:
    """Entries by id, in order of id. `known` gives name and kind of registered actors; `cards` are newest first."""
    appearances: dict[str, list[Appearance]] = defaultdict(list)
    companions: dict[str, Counter[str]] = defaultdict(Counter)
    for card in cards:
        present = []
        for naming in card.namings:
            id = naming.actor or discovered.get(naming.key or "", ("", ""))[0]
            if id:
                appearances[id].append(Appearance(card, naming))
                present.append(id)
        for id in present:
            companions[id].update(present)
    names = known | {id: (name, "unknown") for id, name in discovered.values()}
    return {
        id: ActorEntry(
            id=id,
            name=names[id][0],
            kind=names[id][1],
            verified=id in known,
            appearances=tuple(found),
            spellings=_spellings(found),
            sources=most_common(found_in.card.source for found_in in found),
            companions=most_common_of(companions[id], leave_out=id),
        )
        for id, found in sorted(appearances.items())
    }


def most_common(values: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    """The most frequent values with their counts, None left out; equal counts in the order of values."""
    return most_common_of(Counter(value for value in values if value is not None))


def most_common_of(counts: Counter[str], leave_out: str | None = None) -> tuple[tuple[str, int], ...]:
    """The same of what is counted already."""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(item for item in ranked if item[0] != leave_out)[:_MOST]


def _spellings(appearances: Iterable[Appearance]) -> tuple[tuple[str, How, int], ...]:
    counts: Counter[tuple[str, How]] = Counter()
    for appearance in appearances:
        for text, how, count in appearance.naming.spellings:
            counts[text, how] += count
    return tuple(
        (text, how, count) for (text, how), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
