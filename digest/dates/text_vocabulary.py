"""The words of time of one language as running text has them, and the automaton that finds their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from digest.dates.fold import fold
from digest.dates.text_words import TEXT_WORDS
from digest.dates.vocabulary import Entry, Vocabulary, months, numbered, vocabulary
from digest.dates.weekdays import WEEKDAYS

LANGUAGES = tuple(TEXT_WORDS)
_PLACES = "MSHWRuUv"  # kinds of words that an expression of time cannot do without
_KEY = re.compile(r"(\D)(-?\d*)")
_SHORTEST_WEEKDAY = 4  # letters: `sun`, `mer` and `mi` are words as well
_CENTURIES = ("19", "20")
_OTHER_CENTURIES = {"ar": ("١٩", "٢٠", "14"), "fa": ("۱۹", "۲۰", "13", "14", "۱۳", "۱۴")}


@dataclass(frozen=True, slots=True)
class Tongue:
    """What is known of a language: `places[i]` is pattern i of the automaton, a word of time or a century.

    `words` are all words of its spellings; `ahead` those of a sentence that speaks of what is to come.
    """

    code: str
    known: Vocabulary
    automaton: AhoCorasick
    places: tuple[Entry, ...]
    words: frozenset[str]
    ahead: frozenset[str]


@lru_cache(maxsize=len(LANGUAGES))
def tongue(code: str) -> Tongue:
    """One of `LANGUAGES`; KeyError for another code."""
    entries = [*_names(code), *_text_words(code)]
    known = vocabulary((*entries, ("'", "'", 0)))
    seen: dict[str, Entry] = {}
    for printed, kind, value in entries:
        if kind in _PLACES:
            seen.setdefault(fold(printed), (fold(printed), kind, value))
    years = [(digits, "y", 0) for digits in (*_CENTURIES, *_OTHER_CENTURIES.get(code, ()))]
    places = (*seen.values(), *years)
    automaton = AhoCorasick(
        [spelling for spelling, _, _ in places],
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.ContiguousNFA,
    )
    ahead = frozenset(fold(word) for word in TEXT_WORDS[code].get("!", "").split(", "))
    words = frozenset(word for printed, _, _ in entries for word in fold(printed).split())
    return Tongue(code, known, automaton, places, words, ahead)


def _names(code: str) -> Iterator[Entry]:
    yield from months(code)
    for weekday, kind, value in numbered(WEEKDAYS[code], "W", 0):
        if len(weekday) >= _SHORTEST_WEEKDAY:
            yield weekday, kind, value


def _text_words(code: str) -> Iterator[Entry]:
    for key, words in TEXT_WORDS[code].items():
        found = _KEY.fullmatch(key)
        if found is None or found[1] == "!":
            continue
        for number, word in enumerate(words.split(", "), 1):
            if word.strip():
                yield word, found[1], int(found[2]) if found[2] else number
