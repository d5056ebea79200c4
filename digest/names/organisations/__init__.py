"""Are two names those of one organisation? Words of its own decide; kinds of organisation and fields weigh little."""

from __future__ import annotations

from digest.names.comparison import Comparison
from digest.names.organisations.align import aligned
from digest.names.organisations.blocks import organisation_blocks
from digest.names.organisations.score import scored
from digest.names.organisations.tokens import key_of, taken_apart
from digest.names.scripts import is_native
from digest.names.scripts.compare import compare_across_scripts

__all__ = ["BODY", "body_key", "compare_organisations", "organisation_blocks", "organisation_key"]

BODY = "org:"  # what keys of discovered organisations begin with


def organisation_key(name: str) -> str:
    """The form under which two spellings of one organisation are equal: `The Bank of X Ltd.` gives `bank of x`."""
    return key_of(name)


def compare_organisations(a: str, b: str) -> Comparison:
    """Score, band and reasons for two names of organisations; symmetric in score and band. Only equal keys link.

    A name in another script is also compared by sound; the better of the two comparisons stands.
    """
    found = _in_order(a, b)
    if a <= b:
        return found
    other = _in_order(b, a)  # of several alignments equally good one is taken, by the order of words
    return found if found.score == other.score and found.band == other.band else other.turned()


def _in_order(a: str, b: str) -> Comparison:
    one, other = taken_apart(a), taken_apart(b)
    by_words = scored(one, other, aligned(one, other))
    if is_native(a) == is_native(b) or by_words.band == "link":
        return by_words
    by_sound = compare_across_scripts(a, b) if is_native(a) else compare_across_scripts(b, a).turned()
    return max(by_words, by_sound, key=lambda comparison: comparison.score)


def body_key(name: str) -> str:
    """The key under which mentions of an organisation outside the registry meet: never one of a person."""
    made = organisation_key(name)
    return f"{BODY}{made}" if made else ""
