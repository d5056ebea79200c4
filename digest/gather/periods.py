"""Weeks, months and years: what was published, whom it names, who is new and who has gone quiet."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from digest.dates.iso import is_day, is_week, is_year
from digest.gather.actors import most_common_of
from digest.gathered import ActorEntry, Change, Period, Removal
from digest.model import Card

_MOST = 12  # actors listed
_LEFT_OUT = ("outlet", "place")


def periods(
    cards: Sequence[Card],
    actors: Mapping[str, ActorEntry],
    changed: Sequence[Change] = (),
    removed: Iterable[Removal] = (),
) -> dict[str, Period]:
    """By name: `2024`, `2024-03`, `2024-w10`; each that an article is dated in, in order. `cards` are newest first.

    `changed` are changes by day; `removed` are the articles that were taken down. A period of which no article is left
    has no digest.
    """
    held: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        for name in _names(card.date):
            held[name].append(card)
    gone: dict[str, set[str]] = defaultdict(set)
    for removal in removed:
        for name in _names(removal.date):
            gone[name].add(removal.id)
    named = _named(actors)
    counts = {name: Counter(id for card in own for id in named.get(card.id, ())) for name, own in held.items()}
    debut = _debuts(actors)
    parts = _parts(held)
    made = {}
    for kind in (4, 7, 8):  # by the length of a name
        before: Counter[str] = Counter()
        names = sorted(name for name in held if len(name) == kind)
        for place, name in enumerate(names):
            first, last = _days(name)
            own = counts[name]
            ids = {card.id for card in held[name]}
            made[name] = Period(
                name=name,
                first=first,
                last=last,
                cards=tuple(held[name]),
                actors=most_common_of(own),
                new=tuple(sorted(id for id in own if first <= debut.get(id, "") <= last))[:_MOST],
                quiet=tuple(id for id, _ in most_common_of(before) if id not in own),
                later=tuple(_later(last, ids | gone.get(name, set()), own, changed)),
                before=names[place - 1] if place else None,
                after=names[place + 1] if place + 1 < len(names) else None,
                parts=tuple(parts[name]),
            )
            before = own
    return dict(sorted(made.items()))


def _names(day: str | None) -> Iterator[str]:
    """The periods that a date is in; a month or a year that is printed without its day is in no week."""
    if day:
        yield day[:4]
        if not is_year(day):
            yield day[:7]
        if is_day(day):
            year, week, _ = date.fromisoformat(day).isocalendar()
            yield f"{year}-w{week:02}"


def _parts(names: Iterable[str]) -> dict[str, list[str]]:
    """Of each year its months and its weeks, of each month the weeks that begin or end in it; in order.

    The year of a week is that of its Thursday, as ISO 8601 has it: so a year has 53 at most.
    """
    parts: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        if not is_year(name):
            parts[name[:4]].append(name)
        if is_week(name):
            for month in sorted({day[:7] for day in _days(name)}):
                parts[month].append(name)
    return parts


def _days(name: str) -> tuple[str, str]:
    """The first and the last day of a period."""
    year, _, rest = name.partition("-")
    if not rest:
        return f"{year}-01-01", f"{year}-12-31"
    if rest.startswith("w"):
        monday = date.fromisocalendar(int(year), int(rest[1:]), 1)
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    return f"{name}-01", f"{name}-{monthrange(int(year), int(rest))[1]:02}"


def _named(actors: Mapping[str, ActorEntry]) -> dict[str, list[str]]:
    """Of each article the actors that it names, without outlets and places."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, entry in actors.items():
        if entry.kind not in _LEFT_OUT:
            for appearance in entry.appearances:
                found[appearance.card.id].append(id)
    return found


def _debuts(actors: Mapping[str, ActorEntry]) -> dict[str, str]:
    """The first day on which an article of the collection names each actor."""
    days = {id: [one.card.date for one in entry.appearances if one.card.date] for id, entry in actors.items()}
    return {id: min(own) for id, own in days.items() if own}


def _later(last: str, ids: set[str], actors: Container[str], changed: Iterable[Change]) -> Iterator[Change]:
    """The changes behind a period's last day, of its articles (`ids`; those taken down too) and actors."""
    for change in changed:
        if change.on > last:
            here = actors if change.kind == "merge" else ids
            if about := tuple(id for id in change.about if id in here):
                yield change._replace(about=about)
