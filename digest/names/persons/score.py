"""What the evidence amounts to: a score and a band."""

from __future__ import annotations

from math import exp

from digest.names.comparison import Band
from digest.names.persons.evidence import Evidence

_LINK = 0.9
_FEW = -0.1  # at most, where one token is all that they share
_SOME = 1.32  # what shared names have to tell for a missing middle name to be no matter
_LITTLE = 1.3  # what two common names tell together


def score(seen: Evidence) -> float:
    """0..1, a logistic sum of weights."""
    if seen.generations or not (seen.sure or seen.fuzzy or seen.guessed or seen.initials):
        return 0.05
    return round(1 / (1 + exp(-(_against(seen) if seen.against else _for(seen)))), 4)


def in_script(alike: float) -> float:
    """The score of a name in another script, by how much of its sounds a Latin one has; chance gives up to .55."""
    return round(1 / (1 + exp(-10 * (alike - 0.74))), 4)


def _for(seen: Evidence) -> float:
    """No token contradicts."""
    sum_ = -0.1 + 1.4 * min(seen.sure, 3) + 1.5 * min(seen.fuzzy, 2) + 1.0 * seen.ends + 0.6 * seen.firsts
    sum_ -= 1.2 * seen.low + 1.2 * seen.faint + 2.0 * seen.guessed + 0.5 * seen.initials
    sum_ -= (
        (0.3 if seen.missing_muhammad else 1.2) * seen.missing_first
        + 0.2 * seen.missing_last
        + 0.6 * min(seen.missing_middle, 2)
    )
    sum_ -= 4.0 * seen.soft_against
    sum_ -= (0.8 if seen.rotated else 1.5) * seen.crossed + 2.5 * seen.sons_crossed
    if seen.crossed and seen.sure + seen.fuzzy < _LITTLE:
        sum_ -= 1.5
    return sum_ if seen.tokens > 1 else min(sum_ - 1.0, _FEW)


def _against(seen: Evidence) -> float:
    alike = seen.against[2] if seen.against else 0.0
    sum_ = -2.0 + 6 * max(0.0, alike - 0.5) + 1.2 * min(seen.sure + seen.fuzzy, 2) - 2 * seen.others
    return min(sum_ - 1.2 * seen.low - 0.5 * seen.crossed, 0.5 if alike >= 0.65 and not seen.others else -0.2)


def band(value: float, seen: Evidence) -> Band:
    """`link` only where nothing is missing that matters and no token had to be guessed."""
    if value < 0.5:
        return "leave"
    return "ask" if value < _LINK or _is_doubtful(seen) else "link"


def _is_doubtful(seen: Evidence) -> bool:
    """Would a careful reader want to see the two contexts?"""
    missing = seen.missing_last or seen.missing_middle
    return bool(
        seen.against
        or seen.faint
        or seen.shaky
        or seen.guessed
        or seen.initials
        or seen.crossed
        or seen.soft_against
        or seen.tokens < 2
        or seen.one_generation
        or seen.initials_differ
        or (seen.in_one_way and (seen.missing_last or seen.missing_names or seen.missing_middle > 1))
        or seen.missing_first
        or seen.missing_middle > 2
        or (seen.missing_middle and seen.sure + seen.fuzzy < _SOME)
        or (seen.missing_last and seen.tokens < 3)
        or (seen.low and (missing or seen.low > 1))
    )
