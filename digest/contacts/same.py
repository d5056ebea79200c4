"""One contact told several times is one: in headline, lead and text, with or without names, date and place."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from digest.contacts import english as en
from digest.model import ContactKind, Party, Span, TextDate

_COMPARED = 32  # contacts told last that a party had; more would make floods quadratic


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of a contact, which may be `apart` from another of its sentence, or told as `another`.

    `on_behalf` are the parties of whom only officials without a name were there.
    """

    kind: ContactKind
    parties: tuple[Party, ...]
    on_behalf: frozenset[Party]
    span: Span
    cue: Span
    date: TextDate | None
    printed: str | None
    place: str | None
    apart: bool = False
    another: bool = False


def joined(tellings: list[Told]) -> list[Told]:
    """Each contact once, by its fullest telling, in the order of their first ones."""
    kept: list[Told] = []
    of_party: dict[Party, list[int]] = defaultdict(list)
    for told in tellings:
        near = sorted({number for party in told.parties for number in of_party[party][-_COMPARED:]}, reverse=True)
        at = next((number for number in near if _is_same(kept[number], told)), None)
        if at is None:
            at = len(kept)
            kept.append(told)
        else:
            kept[at] = _fuller(kept[at], told)
        for party in kept[at].parties:
            if at not in of_party[party][-1:]:
                of_party[party].append(at)
    return kept


def _is_same(one: Told, other: Told) -> bool:
    if one.kind != other.kind or _dates_differ(one, other):
        return False
    if one.apart and other.apart and one.span == other.span:
        return False
    first, second = set(one.parties), set(other.parties)
    if first <= second or second <= first:
        return True
    return not other.another and (_is_core(one, second) or _is_core(other, first))


def _is_core(told: Told, parties: set[Party]) -> bool:
    """Are the parties without officials all among these?"""
    core = {party for party in told.parties if party not in told.on_behalf}
    return bool(core) and len(core) < len(told.parties) and core <= parties


def _dates_differ(one: Told, other: Told) -> bool:
    if one.date is None or other.date is None:
        return False
    if one.date.date and other.date.date:
        return not (one.date.date.startswith(other.date.date) or other.date.date.startswith(one.date.date))
    names = [en.weekday(told.printed or "") for told in (one, other)]
    return bool(names[0] and names[1] and names[0] != names[1])


def _fuller(one: Told, other: Told) -> Told:
    """The telling with more persons, then more parties, date and place; what it lacks is taken from the other."""
    best, rest = sorted((one, other), key=_rank, reverse=True)
    date, printed = (best.date, best.printed)
    if date is None or (date.date is None and rest.date is not None and rest.date.date):
        date, printed = (rest.date, rest.printed) if rest.date is not None else (date, printed)
    return replace(best, date=date, printed=printed, place=best.place or rest.place)


def _rank(told: Told) -> tuple[int, int, bool, bool]:
    real = len(told.parties) - len(told.on_behalf)
    return real, -len(told.on_behalf), told.date is not None, told.place is not None
