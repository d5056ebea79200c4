"""The consonants of a token, coarsely: what two spellings of one name have in common."""

from __future__ import annotations

from functools import lru_cache

from digest.names.sounds import sounds

# What a sound is in a block: those that spellings take for one another are one; vowels, h, w and y are nothing.
_FINE: dict[int, str] = str.maketrans(
    dict.fromkeys("kqgGX", "k")
    | dict.fromkeys("szcçΘ", "s")
    | dict.fromkeys("SCŠZJj", "c")
    | dict.fromkeys("tdD", "t")
    | dict.fromkeys("bp", "b")
    | dict.fromkeys("fv", "f")
    | dict.fromkeys("aeiouEAIOWUÖÆhwy", "")
)
_COARSE: dict[int, str] = _FINE | dict(zip(map(ord, "SCŠZJjΘ"), "sssssst", strict=True))
# Sounds that may be another, and what: a soft g, the g that is h in Ukrainian, j as y, dh as z, ch as kh, w as v.
_OTHERWISE = (
    ("ğ", "g"),
    ("ğ", "j"),
    ("h", "g"),
    ("j", "y"),
    ("j", "g"),
    ("D", "z"),
    ("Θ", "s"),
    ("C", "k"),
    ("w", "v"),
    ("W", "v"),
)
_MOST = 8  # readings of a token


@lru_cache(maxsize=65536)
def bones(token: str, *, fine: bool = False) -> tuple[str, ...]:
    """The consonants of a token, alike ones as one: `nasrullah` gives `nsrl`; several where a letter has."""
    heard = sounds(token)
    read = [heard]
    for letter, other in _OTHERWISE:
        if letter in heard and len(read) < _MOST:
            read += [reading.replace(letter, other) for reading in read]
    return tuple(sorted({_bones(reading, _FINE if fine else _COARSE) for reading in read}))


def _bones(heard: str, table: dict[int, str]) -> str:
    return heard.translate(table) or heard[:1]
