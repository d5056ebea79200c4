"""What the aligned words of two names of organisations amount to: a score, a band, reasons."""

from __future__ import annotations

from math import exp

from digest.names.comparison import Aligned, Band, Comparison
from digest.names.organisations.align import Alignment
from digest.names.organisations.evidence import evidence
from digest.names.organisations.reasons import printed, reasons
from digest.names.organisations.tokens import OrganisationName

# A logistic regression on 2,390 pairs of a sanctions list (a half of the development half), rounded. What is rare there
# (numbers, parts, whole acronyms) was pulled towards what the rules of this file say.
_START = -1.1
_POINTS: dict[str, float] = {
    "share": 2.9,
    "own words shared": 0.8,
    "nothing own": 0.15,
    "short for words": 0.8,
    "acronym of the whole": 3.5,
    "syllables of the whole": 3.5,
    "more in both": -1.3,
    "one word and more": -0.7,
    "own both": -0.4,
    "place both": -2.0,
    "place one": -0.6,
    "part both": -2.5,
    "part one": -2.5,
    "number both": -3.0,
    "field both": -1.55,
    "field against modifier": -1.1,
    "kind both": -1.1,
    "modifier both": -0.6,
    "modifier one": -0.3,
    "kind one": -0.3,
}
# A bank is not its branch, the 7th brigade not the 9th, a movement in Algeria not the one in Tunisia.
_VETOES = frozenset({"number both", "place both", "part both", "part one"})
_MOST_AFTER_VETO = 0.45
_LINK = 0.99


def scored(a: OrganisationName, b: OrganisationName, found: Alignment) -> Comparison:
    """The comparison of two names taken apart. Only an equal key, or an acronym that one of them states, links."""
    rows = _rows(found)
    if a.key == b.key and a.key:
        return Comparison(1.0, "link", ("the same name, legal form and spelling aside",), rows)
    if _states(a, b) or _states(b, a):
        return Comparison(_LINK, "link", ("one name is the acronym that the other states in brackets",), rows)
    amounts = evidence(found)
    score = _score(amounts)
    return Comparison(score, _band(score), reasons(found, amounts, score), rows)


def _score(amounts: dict[str, float]) -> float:
    points = _START + sum(_POINTS.get(name, 0.0) * amount for name, amount in amounts.items())
    score = round(min(_LINK, 1 / (1 + exp(-points))), 4)
    return min(score, _MOST_AFTER_VETO) if _VETOES & amounts.keys() else score


def _band(score: float) -> Band:
    return "ask" if score >= 0.5 else "leave"


def _states(full: OrganisationName, short: OrganisationName) -> bool:
    return bool(full.stated) and full.stated == short.key


def _rows(found: Alignment) -> tuple[Aligned, ...]:
    rows = [Aligned(printed(match.a), printed(match.b), match.how) for match in found.matches]
    rows += [Aligned(word.printed, "", "only in one") for word in found.only_a]
    return (*rows, *(Aligned("", word.printed, "only in one") for word in found.only_b))
