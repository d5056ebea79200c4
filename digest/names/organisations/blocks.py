"""Strings that two names of one organisation share, so that not every pair of names need be compared."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from digest.names.organisations.likeness import bones, without_feminine_t
from digest.names.organisations.tokens import OrganisationName, Word, taken_apart
from digest.names.scripts.sounds import skeleton

_MOST_NOTIONS = 5  # of a long name, in alphabetical order: 10 pairs
_JOINED = 14  # letters of two words written together
_GLUED = 6  # letters: a longer word in al- may have the article glued to it
_START = 3
_TELLING = 3  # classes of consonants: fewer are shared by too many words


def organisation_blocks(name: str) -> tuple[str, ...]:
    """The key, the consonants of each word of its own, pairs of the general words, acronyms."""
    found = taken_apart(name)
    blocks = {f"key:{found.key}", *_words(found), *_starts(found), *_pairs(found), *_acronyms(found)}
    return tuple(sorted(blocks))


def _words(found: OrganisationName) -> Iterator[str]:
    """Of each word that few names have; and of two neighbours written together."""
    own = [word.key for word in found.words if word.weight == "own"]
    yield from map(_code, own)
    yield from (_code(word[2:]) for word in own if word.startswith("al") and len(word) > _GLUED)
    if len(own) == 1 and len(skeleton(own[0])) > 1:
        yield f"only:{skeleton(own[0])}"
    for first, second in zip(found.words, found.words[1:], strict=False):
        together = first.key + second.key
        if len(together) <= _JOINED and ("own" in (first.weight, second.weight) or len(found.words) == 2):
            yield _code(together)


def _starts(found: OrganisationName) -> Iterator[str]:
    """The first letters of a word of its own with a general word: `cri` and railway of the Crimean Railway."""
    notions = sorted({word.notion for word in found.words if word.weight not in ("own", "kind")})
    for word in found.words:
        if word.weight == "own" and len(word.key) > _START:
            yield from (f"start:{word.key[:_START]}+{notion}" for notion in notions[:_MOST_NOTIONS])


def _code(word: str) -> str:
    """The classes of its consonants; where these are few, the consonants and the first sound."""
    code = skeleton(without_feminine_t(word))
    if len(code) >= _TELLING:
        return f"word:{code}"
    return f"letters:{bones(word)}" if len(bones(word)) > 1 else f"letters:{word}"


def _pairs(found: OrganisationName) -> Iterator[str]:
    """Two notions that many names have, such as bank and Cuba, in names that have hardly anything else."""
    notions = sorted({(word.notion, word.weight) for word in found.words if word.weight not in ("own", "kind")})
    own = [word for word in found.words if word.weight == "own"]
    if len(own) > 1 or (own and len(notions) < 2):
        return
    for (one, weight), (other, second) in combinations(notions[:_MOST_NOTIONS], 2):
        if not weight == second == "modifier":
            yield f"pair:{one}+{other}"
    if len(notions) == 1 and not own:
        yield f"notion:{notions[0][0]}"


def _acronyms(found: OrganisationName) -> Iterator[str]:
    if len(found.words) > 2:
        yield f"acronym:{''.join(word.key[0] for word in found.words)}"
    if found.stated:
        yield f"acronym:{found.stated}"
    for word in found.words:
        if _may_be_acronym(word, found):
            yield f"acronym:{word.key}"


def _may_be_acronym(word: Word, found: OrganisationName) -> bool:
    is_short = word.weight in ("own", "place") and 2 < len(word.key) < 8
    return is_short and (word.printed.isupper() or len(found.words) == 1)
