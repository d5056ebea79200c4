"""Strings that two names of one actor share, so that not every pair of names need be compared."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from digest.model import ActorKind
from digest.names.bones import bones
from digest.names.frequent import common_name
from digest.names.given import GIVEN
from digest.names.key import key
from digest.names.organisations import organisation_blocks
from digest.names.persons import readings
from digest.names.persons.likeness import bare
from digest.names.persons.parts import Part, PersonName
from digest.names.sounds import VOWELS, sounds
from digest.text import fold

_RARE = 4  # sounds that stay of a token that is looked up alone


def blocks(name: str, kind: ActorKind) -> tuple[str, ...]:
    """Two names of a kind that `compare` links or asks about share at least one of them (nearly always)."""
    if kind in ("organisation", "outlet"):
        return organisation_blocks(name)
    if kind in ("state", "place"):
        return (fold(name),)
    found = {f"key:{key(name)}"} if key(name) else set()
    return tuple(sorted(found.union(*(_blocks(reading) for reading in readings(name)))))


def _blocks(name: PersonName) -> Iterator[str]:
    """Rare tokens, each two tokens, the first letter with the last token, and everything written together."""
    parts = name.names
    coded = [(at, code) for at, part in enumerate(parts) for code in _codes(part)]
    for (at, code), (other, second) in combinations(coded, 2):
        if at != other:
            yield "two:" + "|".join(sorted((code, second)))
    for part in parts:
        if _is_rare(part):
            yield from (f"one:{code}" for code in bones(part.form, fine=True) if len(code) >= _RARE)
    if len(parts) > 1:
        last = bare(parts[-1].form)
        yield from (f"end:{code}:{_edges(last)}" for code in bones(last, fine=True) if len(code) == _RARE - 1)
        yield from (f"in:{parts[0].form[0]}|{code}" for code in _codes(parts[-1]))
    if parts:
        yield f"all:{bones(''.join(part.whole for part in parts))[0]}"


def _edges(token: str) -> str:
    """Does it begin, does it end with a vowel, has it one alone?"""
    heard = sounds(token)
    vowels = [sound in VOWELS for sound in heard]
    return "".join("a" if vowel else "b" for vowel in (vowels[0], vowels[-1], sum(vowels) < 2))


def _is_rare(part: Part) -> bool:
    return part.kind == "name" and part.form not in GIVEN and common_name(part.form) is None


def _codes(part: Part) -> tuple[str, ...]:
    if part.kind == "initial":
        return ()
    if known := common_name(part.form):
        return (f"={known}", *bones(part.form))
    return tuple({*bones(part.form), *bones(bare(part.form))})
