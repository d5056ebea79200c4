"""Are two names those of one actor? By the rules of their kind."""

from __future__ import annotations

from dataclasses import replace

from digest.model import ActorKind
from digest.names.comparison import Aligned, Comparison
from digest.names.homoglyphs import deception
from digest.names.key import key
from digest.names.organisations import compare_organisations
from digest.names.persons import compare_persons
from digest.text import fold


def compare(a: str, b: str, kind: ActorKind = "person") -> Comparison:
    """How alike two names of one kind are. Score and band are the same for (b, a); no pair raises.

    Names that deceive by look-alike letters are left alone, however alike. States and places are one only when they
    are equal but for case and marks; names of unknown kind link only when their keys are equal.
    """
    for name in (a, b) if a != b else ():
        if why := deception(name):
            return Comparison(0.0, "leave", (why,), (Aligned(a, b, "clearly different"),))
    if kind == "person":
        return compare_persons(a, b)
    if kind in ("organisation", "outlet"):
        return compare_organisations(a, b)
    if kind == "unknown":
        return _cautious(a, b)
    return _exact(a, b)


def _exact(a: str, b: str) -> Comparison:
    if fold(a) and fold(a) == fold(b):
        return Comparison(1.0, "link", ("the same name",), (Aligned(a, b, "equal"),))
    return Comparison(
        0.0, "leave", ("names of states and places have to be equal",), (Aligned(a, b, "clearly different"),)
    )


def _cautious(a: str, b: str) -> Comparison:
    found = compare_persons(a, b)
    if found.band == "link" and key(a) != key(b):
        return replace(found, band="ask", reasons=("it is not known what kind of actor this is", *found.reasons))
    return found
