"""Invented words and names: pronounceable, nobody's, the same for the same random numbers."""

from __future__ import annotations

from random import Random

_STARTS = (*"bdfghjklmnprstvwz", *"bdklmnrst", "br", "ch", "dr", "gr", "pl", "sh", "st", "tr")
_VOWELS = (*"aeiou", *"aeiou", "ai", "ea", "ou")
_ENDS = (*("",) * 8, *"lmnrst", "nd", "rk")
# By these an article is known to be English, as most articles of an English collection are.
_MOST_FREQUENT = "the of and to in a that with was on from his have which would".split()


def word(random: Random, syllables: int) -> str:
    """One word in lower case."""
    return "".join(random.choice(_STARTS) + random.choice(_VOWELS) + random.choice(_ENDS) for _ in range(syllables))


def vocabulary(random: Random, size: int) -> list[str]:
    """`size` different words, the most frequent first: those are short, as in any language, and a few are English."""
    found = dict.fromkeys(_MOST_FREQUENT)
    while len(found) < size:
        found[word(random, 1 if len(found) < size // 100 else random.randint(2, 3))] = None
    return list(found)


def zipf_weights(size: int) -> list[float]:
    """Cumulative weights of ranks 1 … `size`, each rank being 1/rank as frequent as the first (Zipf 1949)."""
    weights: list[float] = []
    total = 0.0
    for rank in range(1, size + 1):
        total += 1.0 / rank
        weights.append(total)
    return weights


def names(random: Random, count: int) -> list[str]:
    """`count` different names of two words; every surname belongs to one of them alone."""
    found: dict[str, str] = {}
    while len(found) < count:
        surname = word(random, random.randint(2, 3)).capitalize()
        found.setdefault(surname, f"{word(random, 2).capitalize()} {surname}")
    return list(found.values())
