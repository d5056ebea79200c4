"""How alike two words of organisations' names are."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.names.key import sound
from digest.names.organisations.tokens import Word
from digest.names.scripts.sounds import sounds_alike

_FEMININE = re.compile("(?:[aei]t|ah|eh)$")
_DENTALS = re.compile("th|dh")  # thahab and dhahab are one word
_DIFFERENT = (0.0, "clearly different")


def likeness(a: Word, b: Word) -> tuple[float, str]:
    """0..1 for two words, and why in words. Numbers, places and words of known notions are equal or not."""
    if a.key == b.key:
        return 1.0, "equal"
    if a.notion == b.notion:
        return 0.95, "the same word in another form"
    if "number" in (a.weight, b.weight):
        return _DIFFERENT
    if a.weight == b.weight == "place":
        return (0.9, "part of its name") if _is_part(a.key, b.key) else _DIFFERENT
    if "own" not in (a.weight, b.weight):
        return _DIFFERENT
    return _by_letters(a.key, b.key)


def _is_part(a: str, b: str) -> bool:
    """`Korea` of `North Korea`."""
    return bool(set(a.split()) & set(b.split()))


@lru_cache(maxsize=131072)
def _by_letters(a: str, b: str) -> tuple[float, str]:
    short, long = sorted((a, b), key=len)
    if len(short) > 2 and sound(a) == sound(b):
        return 0.95, "same sound"
    if bones(a) == bones(b) and len(bones(a)) > 2:
        return 0.88, "the same consonants"
    if len(short) > 4 and long.startswith(short) and len(long) - len(short) < 5:
        return 0.8, "a longer form of"
    by_letters = letters_alike(a, b)
    if len(short) > 3 and by_letters > 0.5 and sounds_alike(a, b) >= 0.93:
        return max(0.85, by_letters), "much the same sounds"
    return by_letters, "much the same letters"


@lru_cache(maxsize=65536)
def bones(word: str) -> str:
    """The first sound and the consonants: what is left when a transliteration's vowels are taken off."""
    sounds = sound(_DENTALS.sub("D", without_feminine_t(word)))
    first = "a" if sounds[:1] in tuple("aiu") else sounds[:1]
    return first + "".join(letter for letter in sounds[1:] if letter not in "aeiouY")


@lru_cache(maxsize=131072)
def letters_alike(a: str, b: str) -> float:
    """0..1: what is left of the longer word after its changes by letters (swap, insert, drop, replace) or by sounds."""
    bare_a, bare_b = without_feminine_t(a), without_feminine_t(b)
    return max(_kept(a, b), 0.97 * _kept(sound(bare_a), sound(bare_b)))


def without_feminine_t(word: str) -> str:
    """The Arabic ending that is written -a, -ah, -at, -et as -a: `harakat` and `haraka`."""
    return _FEMININE.sub("a", word) if len(word) > 4 else word


def _kept(a: str, b: str) -> float:
    longest = max(len(a), len(b))
    if not longest or 2 * abs(len(a) - len(b)) > longest:
        return 0.0
    return 1 - _changes(a, b) / longest


def _changes(a: str, b: str) -> int:
    """The edit distance of Damerau (1964); two neighbours swapped count once."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row, older = row, [i], before
        for j, y in enumerate(b, 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y)))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[j] = min(row[j], older[j - 2] + 1)
        before = last
    return row[-1]
