"""Single words that are names by themselves: `Boeing`, `NATO`, `Gloria`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from digest.link import shapes as s
from digest.link.cues import Cue, cues
from digest.link.discovery import Found, Name, key_of
from digest.link.standing import belonging
from digest.model import BODIES, ActorKind, Field
from digest.names.words import SPEECH

_NO_NAME = (
    s.GENERAL | s.THING | s.PEOPLE | s.OPENER | s.DAY | s.OFFICE | s.HONORIFIC | s.PLACE | s.LAND | s.STATE | s.NUMBER
)
_OFTEN = 2
_NO_BODY = s.NO_ORG | s.GIVEN | s.THING_END | s.NOUN | s.PLACE_END
_SURELY = 4  # times with a capital inside of a sentence, though also printed without
_LONG = 3  # capitals
_SWAPPED: dict[ActorKind, ActorKind] = {"person": "organisation", "organisation": "person"}
_AGENT = re.compile(r" (?:has|had|will|would|is|was|also|[a-z]+(?:[^e]ed|es)|[a-z]+s) [a-z]")

# The harbour of Velmholm got, the road between Norvik and Velmholm was: another word is who did it.
_GOVERNED = re.compile(
    r"\b(?:of|in|at|near|from|to|into|between|with|by|against|for|on|between [^.,;]{1,30} and) (?:the )?$"
)
_NEAR = 48  # characters


def accepted(
    groups: Mapping[str, list[Found]], texts: Mapping[Field, str], is_ordinary: Callable[[str], bool]
) -> dict[str, Name]:
    """The single words of an article that are names by themselves, most of them of organisations.

    Those of which this article alone does not tell enough are `unknown`, or a `place`: others may tell, and gathering
    decides.
    """
    names: dict[str, Name] = {}
    for printed, founds in groups.items():
        bits = s.shape(printed)
        if len(printed) < 2 or bits & _NO_NAME:
            continue
        is_opener = len(founds) < _OFTEN and founds[0].opens
        if is_opener and printed[1:].islower():
            continue  # its capital may be that of the sentence; that of `T-Mobile` is not
        inside = sum(not (found.opens or found.is_headline) for found in founds)
        if inside < _SURELY and is_ordinary(printed):
            continue  # as most are; to weigh a word takes ten times as long as to see that
        name = _of_opener(printed, bits, founds, texts) if is_opener else _judged(printed, bits, founds, texts)
        if name is not None:
            names[printed] = name
    return names


def _of_opener(printed: str, bits: int, founds: list[Found], texts: Mapping[Field, str]) -> Name | None:
    """A word that opens a sentence, once, and has more than the capital of that."""
    if bits & s.CAPITALS:
        return None if len(printed) < _LONG or bits & s.NO_ORG else _open(Name(printed, founds))
    return _judged(printed, bits, founds, texts)


def _judged(printed: str, bits: int, founds: list[Found], texts: Mapping[Field, str]) -> Name | None:
    name = _weighed(printed, bits, founds, texts)
    if name is None or _is_believed(name, bits, len(founds)):
        return name
    return None if bits & _NO_BODY else _open(name)


def _open(name: Name) -> Name:
    """A name that may be a body, or what is in it."""
    place, body = name.weights.get("place", 0), name.weights.get("organisation", 0)
    name.kind = "place" if place > 2 * body else "unknown"
    name.key = key_of(name.printed, "organisation")
    return name


def _weighed(printed: str, bits: int, founds: list[Found], texts: Mapping[Field, str]) -> Name | None:
    """A word with the cues of all its places; none for one of headlines alone, or a plural with no article: things."""
    inside = [found for found in founds if not found.is_headline]
    is_kind = s.is_plural(printed) and not bits & s.CAPITALS
    with_article = sum(_has_article(found, texts) for found in inside) if is_kind else 0
    if not inside or (with_article and 2 * with_article < len(inside)):
        return None
    name = Name(printed, founds)
    for found in inside:
        _add_cues(name, bits, found, texts[found.field])
    if bits & s.GIVEN and len(founds) >= _OFTEN:
        name.add(Cue("person", 4, "the given name"))
    return name


def _add_cues(name: Name, bits: int, found: Found, text: str) -> None:
    for cue in cues(text, found.start, found.end):
        if cue.why != "the" or bits & s.CAPITALS:
            # Persons are named in full at first, mostly; who speaks under one word is a body.
            is_swapped = cue.why in SPEECH and not bits & s.GIVEN
            name.add(cue._replace(kind=_SWAPPED.get(cue.kind, cue.kind)) if is_swapped else cue)
    if not bits & s.GIVEN and _AGENT.match(text, found.end) and not _is_governed(text, found.start):
        name.add(Cue("organisation", 1, "what it did"))
    if found.piece.title:
        name.add(Cue("person", 4, f"“{found.piece.title}” before it"))


def _is_governed(text: str, start: int) -> bool:
    return _GOVERNED.search(text[max(0, start - _NEAR) : start]) is not None


def _has_article(found: Found, texts: Mapping[Field, str]) -> bool:
    text = texts[found.field]
    return text[max(0, found.start - 4) : found.start].lower() == "the " and belonging(found, text) is None


def _is_believed(name: Name, bits: int, count: int) -> bool:
    weights = name.weights
    organisation, person = weights.get("organisation", 0), weights.get("person", 0)
    place, outlet = weights.get("place", 0), weights.get("outlet", 0)
    if bits & s.CAPITALS:
        if bits & (s.NO_ORG | s.DIGIT) or person >= 4 + organisation:
            return False
        if count >= _OFTEN or organisation or len(name.printed) >= _LONG:
            name.add(Cue("organisation", 3, "its capitals"))
            name.decide()
            return name.kind in BODIES
        return False
    if place > max(organisation, outlet, person) or (place and count < 2 * place):
        return False
    name.decide()
    if name.kind == "person":
        return person >= 4 or bool(bits & s.GIVEN)
    return name.kind in BODIES and max(organisation, outlet) >= 2 and (count >= _OFTEN or organisation >= 3)
