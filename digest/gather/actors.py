"""One entry an actor: in which articles, in which spellings, with whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from digest.gather.discovered import Promoted
from digest.gather.ties import MOST as COMPANIONS
from digest.gather.ties import ties
from digest.gathered import ActorEntry, Appearance
from digest.model import ActorKind, Card, How, Naming

_BY_KEY: How = "key"
_MOST = 12  # sources and the like listed on a page


def gather_actors(
    cards: Sequence[Card],
    known: dict[str, tuple[str, ActorKind]],
    discovered: dict[str, Promoted],
    met: Mapping[str, int] = MappingProxyType({}),
) -> dict[str, ActorEntry]:
    """Entries by id, in order of id. `known` gives name and kind of registered actors; `cards` are newest first;
    `met` are the numbers of contacts by the names of pairs."""
    appearances: dict[str, list[Appearance]] = defaultdict(list)
    companions: dict[str, Counter[str]] = defaultdict(Counter)
    for card in cards:
        present: dict[str, Naming] = {}
        for found in card.namings:
            page = discovered.get(found.key or "")
            id = found.actor or (page.id if page else "")
            naming = _respelled(found) if page and page.reason else found
            if id:
                present[id] = _together(present[id], naming) if id in present else naming
        for id, naming in present.items():
            appearances[id].append(Appearance(card, naming))
        for id in present:
            companions[id].update(present.keys())
    names = {page.id: (page.name, page.kind) for page in discovered.values()} | known
    contacts = _by_actor(met)
    nearest = {id: _nearest(id, companions[id], contacts.get(id)) for id in appearances}
    return {
        id: ActorEntry(
            id=id,
            name=names[id][0],
            kind=names[id][1],
            verified=id in known,
            appearances=tuple(own),
            spellings=_spellings(own),
            sources=most_common(appearance.card.source for appearance in own),
            companions=nearest[id],
            ties=ties([other for other, _ in nearest[id]], companions),
        )
        for id, own in sorted(appearances.items())
    }


def _by_actor(met: Mapping[str, int]) -> dict[str, Counter[str]]:
    """Of each actor how many contacts with whom."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name, count in met.items():
        a, b = name.split("--")
        found[a][b] = found[b][a] = count
    return found


def _nearest(id: str, companions: Counter[str], contacts: Counter[str] | None) -> tuple[tuple[str, int], ...]:
    """The actors that are named in most of the same articles, a contact counting as one article more."""
    ranked = companions + contacts if contacts else companions
    nearest = most_common_of(ranked, leave_out=id, most=COMPANIONS)
    return tuple((other, articles) for other, _ in nearest if (articles := companions[other]))


def _respelled(naming: Naming) -> Naming:
    """The naming of a name that turned out to be another spelling of somebody's."""
    spellings = tuple((text, _BY_KEY if how == "discovered" else how, count) for text, how, count in naming.spellings)
    return replace(naming, spellings=spellings)


def _together(a: Naming, b: Naming) -> Naming:
    """Two namings of one article that turned out to be of one actor: the place is the first's."""
    spellings = Counter({(text, how): count for text, how, count in (*a.spellings, *b.spellings)})
    kinds = Counter(dict(a.kinds)) + Counter(dict(b.kinds))
    return replace(
        a,
        count=a.count + b.count,
        spellings=tuple((*item, spellings[item]) for item in sorted(spellings, key=lambda one: (-spellings[one], one))),
        kinds=tuple(sorted(kinds.items(), key=lambda item: (-item[1], item[0]))),
    )


def most_common(values: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    """The most frequent values with their counts, None left out; equal counts in the order of values."""
    return most_common_of(Counter(value for value in values if value is not None))


def most_common_of(
    counts: Counter[str], leave_out: str | None = None, most: int = _MOST
) -> tuple[tuple[str, int], ...]:
    """The same of what is counted already."""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(item for item in ranked if item[0] != leave_out)[:most]


def _spellings(appearances: Iterable[Appearance]) -> tuple[tuple[str, How, int], ...]:
    counts: Counter[tuple[str, How]] = Counter()
    for appearance in appearances:
        for text, how, count in appearance.naming.spellings:
            counts[text, how] += count
    return tuple(
        (text, how, count) for (text, how), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
