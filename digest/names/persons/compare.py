"""Are two names those of one person? Tokens are set against each other; one that clearly differs is a veto."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import product

from digest.names.comparison import Aligned, Comparison
from digest.names.key import key, without_honorifics, words
from digest.names.persons.align import align
from digest.names.persons.evidence import evidence
from digest.names.persons.parts import PersonName, person_parts
from digest.names.persons.reasons import reasons, rows
from digest.names.persons.score import band, in_script, score
from digest.names.scripts import latin, same_in_script

_READINGS = 3
_LATIN = ("LATIN", "MODIFIER", "COMBINING", "FEMININE", "MASCULINE")


def compare_persons(a: str, b: str) -> Comparison:
    """Score, band and reasons; symmetric in score and band."""
    return _compared_in_order(a, b) if a <= b else _compared_in_order(b, a).turned()


def _compared_in_order(a: str, b: str) -> Comparison:
    made = key(a)
    if (made and made == key(b)) or (a == b and any(char.isalnum() for char in a)):
        return _of_one_key(a, b)
    if _is_han(a) and _is_han(b):
        reason = "names in Chinese characters have to be equal"
        return Comparison(0.3, "leave", (reason,), (Aligned(a, b, "clearly different"),))
    found = max((_compared(x, y) for x, y in product(readings(a), readings(b))), key=lambda one: one.score)
    if found.band == "leave" and ((_is_latin(a) and _is_native(b)) or (_is_latin(b) and _is_native(a))):
        return _across_scripts(a, b, found)
    return found


def _of_one_key(a: str, b: str) -> Comparison:
    x, y = person_parts(a), person_parts(b)
    reason = (
        "the two names are spelled alike"
        if a == b
        else "both names have the same key: titles and spelling aside they are one"
    )
    return Comparison(1.0, "link", (reason,), rows(x, y, align(x.names, y.names)))


def _compared(a: PersonName, b: PersonName) -> Comparison:
    found = align(a.names, b.names)
    seen = evidence(a, b, found)
    value = score(seen)
    return Comparison(value, band(value, seen), reasons(seen, found), rows(a, b, found))


def _across_scripts(a: str, b: str, found: Comparison) -> Comparison:
    """One name in Latin letters, one in another script: the sounds of the whole names count."""
    native, other = (b, a) if _is_latin(a) else (a, b)
    value = in_script(same_in_script(native, " ".join(without_honorifics(words(other)))))
    if value <= found.score:
        return found
    said = "says nearly what" if value >= 0.5 else "does not say what"
    return Comparison(
        value, "ask" if value >= 0.5 else "leave", (f"“{native}” {said} “{other}” says", *found.reasons), found.aligned
    )


@lru_cache(maxsize=16384)
def readings(name: str) -> tuple[PersonName, ...]:
    """A name taken apart; one in another script by its likeliest readings."""
    return tuple(person_parts(reading) for reading in ((name,) if _is_latin(name) else latin(name)[:_READINGS]))


@lru_cache(maxsize=16384)
def _is_latin(name: str) -> bool:
    return name.isascii() or not any(char.isalpha() and not _named(char).startswith(_LATIN) for char in name)


def _is_native(name: str) -> bool:
    """Are there no Latin letters in it?"""
    return not any(char.isalpha() and _named(char).startswith(_LATIN) for char in name)


def _named(char: str) -> str:
    return unicodedata.name(char, "")


@lru_cache(maxsize=16384)
def _is_han(name: str) -> bool:
    """Are all its letters Chinese characters? Each carries a meaning; another one is another name."""
    if name.isascii():
        return False
    letters = [char for char in name if char.isalpha()]
    return bool(letters) and all(_named(char).startswith("CJK UNIFIED") for char in letters)
