"""Which of several persons' name keys is a fuller form of another: with a middle name, an initial, all given names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from digest.names.key import key, keys, plain
from digest.names.nicknames import are_nicknames

_NICKNAME = re.compile(r" [\"'“‘`(]+([A-Z][^\"”’`)]*?)[\"'”’`)]+ ")
_PARTICLES = frozenset(map(key, "al ben bin da de del della den der di dos du el ibn la le lo van von".split()))
_MARKS = "\"'“‘`("


def without_nickname(printed: str) -> str:
    """`Orla "Chin" Velmian` without what stands in marks."""
    return _NICKNAME.sub(" ", printed) if _has_marks(printed) else printed


def _has_marks(printed: str) -> bool:
    # Most names are letters and spaces, which takes a sixth of looking for each mark.
    return not printed.replace(" ", "").isalpha() and any(mark in printed for mark in _MARKS)


def called(printed: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Keys of nickname and surname to the one key whose spellings hold the nickname in marks.

    `printed` are spellings by key. `Luis Gerardo "Jerry" Velmian` is `Jerry Velmian` too, where nobody else is.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    for made, spellings in printed.items():
        for spelling in spellings:
            if nickname := _nickname(spelling):
                owners[key(f"{nickname} {spelling.split()[-1]}")].add(made)
    return {
        short: next(iter(own))
        for short, own in owners.items()
        if len(own) == 1 and short in printed and short not in own
    }


def has_particle(name: str) -> bool:
    """Does a name begin with a particle, as a surname of two words does: `Lo Brandvik`?"""
    return key(name.split(" ", 1)[0]) in _PARTICLES


def in_full(names: Iterable[str]) -> dict[str, str]:
    """A surname of two words to the one full name that ends in it: `lo brandvik` to `marta lo brandvik`."""
    owners: dict[str, set[str]] = defaultdict(set)
    for made in names:
        words = made.split()
        if len(words) > 2 and words[-2] in _PARTICLES:
            owners[" ".join(words[-2:])].add(made)
    return {surname: next(iter(own)) for surname, own in owners.items() if len(own) == 1}


def _nickname(printed: str) -> str:
    found = _NICKNAME.search(printed) if _has_marks(printed) else None
    return found[1].removeprefix("The ") if found else ""


def pet_forms(printed: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Keys to the one key of that surname whose given name is a form of theirs: `mo brandvik` to `maurice brandvik`.

    `printed` are the spellings by key, of one article: two articles may mean two persons. The fuller key stays, of
    equally full ones the longer.
    """
    alike: dict[str, list[tuple[str, str, set[str]]]] = defaultdict(list)
    for made, spellings in printed.items():
        spelling = next(iter(spellings))
        surname = keys(spelling)[-1].rsplit(" ", 1)[-1]
        alike[surname].append((made, given_name(spelling), {*made.split()[1:-1]}))
    found: dict[str, str] = {}
    for group in alike.values():
        for made, given, middle in group if len(group) > 1 else ():
            others = [other for other in group if are_nicknames(given, other[1]) and _agree(middle, other[2])]
            if len(others) == 1:
                fuller, form, names = others[0]
                if (len(middle), len(given), made) < (len(names), len(form), fuller):
                    found[made] = fuller
    return found


def given_name(printed: str) -> str:
    """The first token of a name in plain form: `mo` of `Dr. Mo Brandvik`."""
    return plain(printed).split(" ", 1)[0]


def _agree(a: set[str], b: set[str]) -> bool:
    return a <= b or b <= a


def fullest(names: Iterable[str]) -> dict[str, str]:
    """Keys of persons to the one fuller key that holds each: `mark filt` to `u mark filt`; an initial may come first.

    With two fuller forms (`George H. W.`, `George W.`) nobody knows whose the short one is.
    """
    alike: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for made in names:
        tokens = tuple(made.split())
        alike[tokens[-1]].append(tokens)
    found: dict[str, str] = {}
    for group in alike.values():
        for short in group if len(group) > 1 else ():
            longer = [other for other in group if len(other) > len(short) and _is_fuller(short, other)]
            longest = max(longer, key=lambda other: (len(other), other), default=())
            if longest and all(other == longest or _is_fuller(other, longest) for other in longer):
                found[" ".join(short)] = " ".join(longest)
    return found


def _is_fuller(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) < 2 or len(short) >= len(long):
        return False
    first = 1 if len(long[0]) == 1 and len(short[0]) > 1 else 0
    rest = iter(long[first:])
    return short[0] == long[first] and all(token in rest for token in short)
