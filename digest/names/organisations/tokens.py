"""An organisation's name taken apart: words with their weight and notion, the acronym that it states, its key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from digest.names.organisations.folding import folded_words, printed_forms
from digest.names.organisations.forms import without_forms
from digest.names.organisations.places import LONGEST_PLACE, place_phrases, place_starts, places
from digest.names.organisations.words import FIELDS, FUNCTION_WORDS, KINDS, MODIFIERS, NUMBERS, QUALIFIERS, SPELLINGS

Weight = Literal["own", "number", "place", "part", "field", "modifier", "kind"]

_ARTICLES = frozenset({"the", "al", "el"})
_EZAFE = frozenset({"e", "ye"})  # Bank-e Melli
_BRACKETED = re.compile(r"[(\[]\s*([A-Z][A-Z0-9&.\-]{1,9})\s*[)\]]")
_TENS = frozenset(str(ten) for ten in range(20, 100, 10))
_UNITS = frozenset(str(unit) for unit in range(1, 10))
_ORDINAL = re.compile(r"0*(\d+)(?:st|nd|rd|th)?")


@dataclass(frozen=True, slots=True)
class Word:
    """One word that counts: as `printed`, as in the `key`; `notion` is the English word of its line, or the key."""

    printed: str
    key: str
    notion: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """A name taken apart. `stated`: the acronym in brackets, in lower case; `written`: all words, with legal forms."""

    key: str
    words: tuple[Word, ...]
    stated: str
    written: tuple[str, ...]


@lru_cache(maxsize=65536)
def key_of(name: str) -> str:
    """The key alone, in a third of the time."""
    _, rest = _stated_acronym(name)
    return " ".join(_of_key(folded_words(rest)))


@lru_cache(maxsize=65536)
def taken_apart(name: str) -> OrganisationName:
    """`The Bank of Xanadu Ltd.` has the key `bank of xanadu`, one word of its own. An empty key: no letter at all."""
    stated, rest = _stated_acronym(name)
    written = folded_words(rest)
    kept = _of_key(written)
    content = [word for word in kept if word not in FUNCTION_WORDS] or kept
    forms = {_canonical(word): form for word, form in printed_forms(rest).items()}
    weighed = tuple(_weighed(word, " ".join(forms.get(part, part) for part in word.split())) for word in content)
    return OrganisationName(" ".join(kept), weighed, stated, tuple(written))


def _of_key(written: list[str]) -> list[str]:
    """The words of the key: without legal forms and articles."""
    words = _with_joined_numbers([_canonical(word) for word in _with_joined_places(without_forms(written))])
    kept = [word for word in words if word not in _ARTICLES] or words
    return [word for at, word in enumerate(kept) if word not in _EZAFE or at in (0, len(kept) - 1)]


def _with_joined_places(words: list[str]) -> list[str]:
    """Places of several words as one element: `hong kong`."""
    joined: list[str] = []
    at = 0
    while at < len(words):
        longest = min(LONGEST_PLACE, len(words) - at) if words[at] in place_starts() else 1
        size = next((n for n in range(longest, 1, -1) if tuple(words[at : at + n]) in place_phrases()), 1)
        joined.append(" ".join(words[at : at + size]))
        at += size
    return joined


def _with_joined_numbers(words: list[str]) -> list[str]:
    """`30 6` of `Thirty-Sixth Division` as `36`."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _TENS and word in _UNITS:
            joined[-1] = str(int(joined[-1]) + int(word))
        else:
            joined.append(word)
    return joined


def _canonical(word: str) -> str:
    """British spelling, short form, ordinal and number word resolved."""
    if ordinal := _ORDINAL.fullmatch(word):
        return ordinal[1]
    return NUMBERS.get(word) or SPELLINGS.get(word, word)


def _weighed(word: str, printed: str) -> Word:
    if word.isdigit():
        return Word(printed, word, word, "number")
    if word in QUALIFIERS:
        return Word(printed, word, FIELDS.get(word, word), "part")
    tables: tuple[tuple[Weight, dict[str, str]], ...] = (
        ("place", places()),
        ("kind", KINDS),
        ("modifier", MODIFIERS),
        ("field", FIELDS),
    )
    weight, notion = next(((weight, table[word]) for weight, table in tables if word in table), ("own", word))
    return Word(printed, word, notion, weight)


def _stated_acronym(name: str) -> tuple[str, str]:
    """The acronym in brackets that the other words spell, and the name without it; otherwise nothing is taken off."""
    found = _BRACKETED.search(name)
    if found is None:
        return "", name
    acronym = re.sub(r"[^A-Z0-9]", "", found[1]).lower()
    rest = name[: found.start()] + " " + name[found.end() :]
    return (acronym, rest) if spells(acronym, folded_words(rest)) else ("", name)


def spells(acronym: str, words: list[str]) -> bool:
    """Do the words give the acronym, a letter each, `of` and `and` at will? `un` of United Nations."""
    if len(acronym) < 2:
        return False
    reached = {0}
    for word in words:
        took = {at + 1 for at in reached if at < len(acronym) and word[:1] == acronym[at]}
        reached = took | reached if word in FUNCTION_WORDS else took
        if not reached:
            return False
    return len(acronym) in reached
