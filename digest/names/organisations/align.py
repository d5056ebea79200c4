"""Which word of one organisation's name stands against which of the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from digest.names.organisations.likeness import letters_alike, likeness
from digest.names.organisations.shortened import is_syllables
from digest.names.organisations.tokens import OrganisationName, Word, spells

_ALIKE = 0.74  # below, two words are other words: `melli` and `mellat` are .67


@dataclass(frozen=True, slots=True)
class Match:
    """Words of both names that stand against each other; `likeness` 0..1, `how` in words."""

    a: tuple[Word, ...]
    b: tuple[Word, ...]
    likeness: float
    how: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """The matches, and the words that only one name has. `whole`: how one name as a whole is short for the other."""

    matches: tuple[Match, ...]
    only_a: tuple[Word, ...]
    only_b: tuple[Word, ...]
    whole: str = ""


def aligned(a: OrganisationName, b: OrganisationName) -> Alignment:
    """One to one, best first; then words written together, then acronyms of what is left."""
    matches = _both_ways(_written_together, a.words, b.words)
    rest_a = _unmatched(a.words, [match.a for match in matches])
    rest_b = _unmatched(b.words, [match.b for match in matches])
    matches += _one_to_one(rest_a, rest_b)
    for find in (_joined, _acronyms, _syllables):
        rest_a = _unmatched(a.words, [match.a for match in matches])
        rest_b = _unmatched(b.words, [match.b for match in matches])
        matches += _both_ways(find, rest_a, rest_b)
    rest_a = _unmatched(a.words, [match.a for match in matches])
    rest_b = _unmatched(b.words, [match.b for match in matches])
    return Alignment(tuple(matches), rest_a, rest_b, _whole(a, b) or _whole(b, a))


def _one_to_one(a: tuple[Word, ...], b: tuple[Word, ...]) -> list[Match]:
    pairs = [
        (-alike, abs(i - j), i, j, how)
        for i, word in enumerate(a)
        for j, other in enumerate(b)
        for alike, how in [likeness(word, other)]
        if alike >= _ALIKE
    ]
    used_a: set[int] = set()
    used_b: set[int] = set()
    matches = []
    for alike, _, i, j, how in sorted(pairs):
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            matches.append((i, Match((a[i],), (b[j],), -alike, how)))
    return [match for _, match in sorted(matches, key=lambda found: found[0])]


def _unmatched(words: tuple[Word, ...], used: list[tuple[Word, ...]]) -> tuple[Word, ...]:
    rest = list(words)
    for word in (word for taken in used for word in taken):
        rest.remove(word)
    return tuple(rest)


Finder = Callable[[tuple[Word, ...], tuple[Word, ...]], Iterator[Match]]


def _both_ways(find: Finder, a: tuple[Word, ...], b: tuple[Word, ...]) -> list[Match]:
    kept: list[Match] = []
    for match in (*find(a, b), *(Match(found.b, found.a, found.likeness, found.how) for found in find(b, a))):
        if not any(set(match.a) & set(other.a) or set(match.b) & set(other.b) for other in kept):
            kept.append(match)
    return kept


def _written_together(one: tuple[Word, ...], many: tuple[Word, ...]) -> Iterator[Match]:
    """`Greenwave` against `Green Wave`, to the letter: before a part of it finds another word."""
    for word in one:
        for at in range(len(many) - 1):
            if len(word.key) > 4 and word.key == many[at].key + many[at + 1].key:
                yield Match((word,), many[at : at + 2], 0.97, "the same, written together")


def _joined(one: tuple[Word, ...], many: tuple[Word, ...]) -> Iterator[Match]:
    """`Petrochem` against `Petro Chem`."""
    for word in one:
        for at in range(len(many) - 1):
            together = many[at].key + many[at + 1].key
            if len(together) > 4 and letters_alike(word.key, together) >= 0.85:
                yield Match((word,), many[at : at + 2], 0.95, "the same, written together")


def _acronyms(one: tuple[Word, ...], many: tuple[Word, ...]) -> Iterator[Match]:
    """`IRGC` against the four words; two letters say little."""
    for word in one:
        size = len(word.key)
        if 2 <= size <= 7 and word.weight in ("own", "place"):
            runs = (many[at : at + size] for at in range(len(many) - size + 1))
            found = next((run for run in runs if spells(word.key, [other.key for other in run])), None)
            if found:
                yield Match((word,), found, 0.9 if size > 2 else 0.7, "an acronym of")


def _syllables(one: tuple[Word, ...], many: tuple[Word, ...]) -> Iterator[Match]:
    """`Gazprom` against `Gazovaya Promyshlennost`."""
    for word in one:
        for size in range(min(4, len(many)), 1, -1):
            for at in range(len(many) - size + 1):
                run = many[at : at + size]
                if word.weight == "own" and is_syllables(word.key, [other.key for other in run]):
                    yield Match((word,), run, 0.85, "the first syllables of")


def _whole(short: OrganisationName, full: OrganisationName) -> str:
    """Is a name of one word short for all the words of the other, as they are written?"""
    own = [word for word in short.words if word.weight in ("own", "place")]
    if len(short.words) != 1 or not own or len(full.words) < 2:
        return ""
    if 2 < len(own[0].key) < 9 and spells(own[0].key, list(full.written)):
        return "acronym"
    full_words = [word.key for word in full.words]
    is_short = is_syllables(own[0].key, full_words) or is_syllables(own[0].key, list(full.written))
    return "syllables" if is_short else ""
