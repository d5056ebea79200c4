"""What speaks for and against two names of organisations being one, as counts."""

from __future__ import annotations

from collections.abc import Iterable

from digest.names.organisations.align import Alignment, Match
from digest.names.organisations.tokens import Weight, Word

_SHARE: dict[Weight, float] = {
    "own": 1.0,
    "number": 0.8,
    "place": 0.6,
    "part": 0.6,
    "field": 0.4,
    "modifier": 0.3,
    "kind": 0.2,
}


def evidence(found: Alignment) -> dict[str, float]:
    """Each kind of evidence with its amount; those of amount 0 are left out."""
    own = [match for match in found.matches if is_own(match.a) or is_own(match.b)]
    short = [m for m in own if m.how in ("an acronym of", "the first syllables of")]
    amounts = {
        "own words shared": min(2.0, float(len(own))),
        "own words inexact": sum(1 - match.likeness for match in own),
        "short for words": float(len(short)),
        "acronym of the whole": float(found.whole == "acronym"),
        "syllables of the whole": float(found.whole == "syllables"),
        "share": shared(found),
        "more in both": min(_share(found.only_a), _share(found.only_b)),
        "one word and more": float(len(own) == 1 and bool(alone((*found.only_a, *found.only_b), "own"))),
        "nothing own": float(not own),
    }
    for weight in ("own", "number", "place", "part", "field", "modifier", "kind"):
        a, b = alone(found.only_a, weight), alone(found.only_b, weight)
        amounts[f"{weight} both"] = min(2.0, float(min(a, b)))
        amounts[f"{weight} one"] = min(2.0, float(max(a, b) - min(a, b)))
    fields, modifiers = _surplus(found, "field"), _surplus(found, "modifier")
    if fields * modifiers < 0:  # shipping in one stands against general in the other
        amounts["field against modifier"] = 1.0
    return {name: amount for name, amount in amounts.items() if amount}


def alone(words: Iterable[Word], weight: str) -> int:
    """How many words of one weight only one name has."""
    return sum(word.weight == weight for word in words)


def _surplus(found: Alignment, weight: str) -> int:
    """How many more words of a weight stand alone in the first name than in the second."""
    return alone(found.only_a, weight) - alone(found.only_b, weight)


def is_own(words: tuple[Word, ...]) -> bool:
    """Is a word among them that few names have?"""
    return any(word.weight == "own" for word in words)


def shared(found: Alignment) -> float:
    """The part of both names, 0..1, that has its like in the other; words of their own count most."""
    both = sum(_matched(match) for match in found.matches)
    everything = sum(_share((*match.a, *match.b)) for match in found.matches)
    everything += _share(found.only_a) + _share(found.only_b)
    return both / everything if everything else 0.0


def _matched(match: Match) -> float:
    return match.likeness * _share((*match.a, *match.b))


def _share(words: Iterable[Word]) -> float:
    return sum(_SHARE[word.weight] for word in words)
