"""Which words make an organisation's name, and which connectors belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from digest.link import shapes as s
from digest.model import ActorKind

_GENERAL = s.GENERAL | s.THING | s.TOPIC | s.ORG_END | s.ORG_HEAD | s.SMALL | s.FIELD | s.OFFICE | s.NUMBER
_ENDS = s.ORG_END | s.LEGAL
_MONTHS = frozenset("March April May June August Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split())
_BODIES = frozenset("council committee commission subcommittee conference panel center centre campaign".split())
_TELLING = 4  # general words that together are one body's: Health and Human Services Department
# Of several states: there is one such body.
_OF_MANY = frozenset("european african american asian arab atlantic pacific world international global".split())
_UNIONS = frozenset({"UN", "EU", "World", "European", "United Nations", "European Union"})
_PROGRAMMES = frozenset({"programme", "program"})  # bodies, where unions of states have them
_COMPANIES = frozenset("motors airlines airways electric industries pharmaceuticals software studios records".split())
# Words that do not make a branch with a land behind them, as they do in `Air France` and `Environment Canada`.
_NO_BRANCH = s.GIVEN | s.STATE | s.PLACE_START | s.PEOPLE | s.NUMBER | s.OPENER | s.PLACE | s.NOUN | s.GENERAL


_REACH = 8  # tokens: in a flood of connectors nothing is joined


class _Word(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def bits(self) -> int: ...


def joins(own: Sequence[_Word], at: int, tokens: Sequence[_Word]) -> bool:
    """Does the connector `tokens[at]` belong to the name `own` before it and what follows?"""
    word = tokens[at].text.lower()
    following = next((token for token in tokens[at + 1 : at + _REACH] if not token.bits & s.SMALL), None)
    if following is None or following.bits & s.DAY or following.text in _MONTHS:
        return False
    last = own[-1]
    if word == "&":
        return True
    if last.bits & s.SMALL:
        return True  # of the
    if word == "of" and following.bits & s.STATE and last.bits & s.TOPIC and _has_object(own):
        return True  # Ministry of Foreign Affairs of a state, Popular Front for the Liberation of one
    if word in ("of", "for"):
        return bool(last.bits & s.ORG_HEAD) and (word == "of" or not following.bits & s.STATE)
    if word == "on":
        return last.text.lower() in _BODIES and not following.bits & (s.STATE | s.NUMBER)
    if word == "at":
        return any(token.text == "University" for token in own) and not following.bits & s.STATE
    if word == "and":
        inside = any(token.bits & s.SMALL for token in own) or following.bits & s.TOPIC
        return bool(inside and _is_topic(last) and _is_topic(following)) or _is_levant(own, tokens, at)
    return False


def _has_object(own: Sequence[_Word]) -> bool:
    """Does `of` or `for` stand behind a head?"""
    return any(head.bits & s.ORG_HEAD and word.text in ("of", "for") for head, word in pairwise(own))


def _is_topic(word: _Word) -> bool:
    return bool(word.bits & s.TOPIC)


def _is_levant(own: Sequence[_Word], tokens: Sequence[_Word], at: int) -> bool:
    """`Islamic State of Iraq and the Levant`: two lands of one state."""
    is_state_of = len(own) > 3 and own[-1].bits & s.STATE and own[1].text == "State" and own[2].text == "of"
    return bool(is_state_of) and at + 1 < len(tokens)


def organisation(chunk: Sequence[_Word]) -> tuple[int, int, ActorKind, int, bool] | None:
    """Where in `chunk` an organisation's name starts and ends, its kind, weight and generality."""
    head = _head(chunk)
    if head < 0 or (len(chunk) == 2 and chunk[0].bits & s.PLACE_START and chunk[1].text == "Bank"):
        return None  # the West Bank
    last = chunk[-1]
    if head == len(chunk) - 1 and len(chunk) == 1:
        return None
    first = _first(chunk, head) if not last.bits & s.LAND or head < len(chunk) - 1 else 0
    if first == len(chunk) - 1:
        return None
    kind: ActorKind = "organisation"
    if (last if head == len(chunk) - 1 else chunk[head]).bits & s.OUTLET_END and not last.bits & s.ORG_END:
        kind = "outlet"
    if first < head < len(chunk) - 1 or head == 0:
        chunk = chunk[: _before_person(chunk, head)]
    return first, len(chunk), kind, 4, _is_general(chunk[first:])


def _is_general(name: Sequence[_Word]) -> bool:
    """Is it what every state or town may have: an `Air Force`, a `Justice Department`; not the `European Union`?"""
    telling = [word for word in name if not word.bits & s.SMALL]
    if len(telling) >= _TELLING or name[-1].text.lower() in _COMPANIES:
        return False
    return all(word.bits & _GENERAL and word.text.lower() not in _OF_MANY for word in name)


def _before_person(chunk: Sequence[_Word], head: int) -> int:
    """Where a person is glued to an organisation: `University of Texas | Amneh Jafari`."""
    starts = (
        (head + 1, *range(head + 3, len(chunk) - 1)) if chunk[head].bits & s.ORG_END else range(head + 3, len(chunk))
    )
    return next((at for at in starts if not chunk[at - 1].bits & s.SMALL and _is_person(chunk, at)), len(chunk))


def _is_person(chunk: Sequence[_Word], at: int) -> bool:
    """Do a given name and one more word that is no body's stand there?"""
    return at + 1 < len(chunk) and bool(chunk[at].bits & s.GIVEN) and not chunk[at + 1].bits & (_GENERAL | s.STATE)


def _head(chunk: Sequence[_Word]) -> int:
    """The place of the word that makes it an organisation: the last, or the one before the first `of`; -1 for none."""
    for at, token in enumerate(chunk):
        if token.bits & s.SMALL and at and token.text.lower() in ("of", "for", "on"):
            return at - 1 if chunk[at - 1].bits & s.ORG_HEAD else -1
    last = chunk[-1]
    if last.bits & _ENDS or any(token.text == "&" for token in chunk):
        return len(chunk) - 1
    if last.text.lower() in _PROGRAMMES and len(chunk) > 2 and _is_union(chunk):
        return len(chunk) - 1
    if last.bits & s.OUTLET_END and len(chunk) > 1 and not chunk[0].bits & s.GIVEN:
        return len(chunk) - 1
    if len(chunk) == 2 and last.bits & s.LAND and not chunk[0].bits & _NO_BRANCH:
        return 1
    for at, token in enumerate(chunk[1:-1], 1):
        if token.bits & s.LEGAL or (token.bits & s.ORG_END and token.text in ("University", "Police")):
            return at
        if token.bits & s.ORG_END and _is_person(chunk, at + 1):
            return at
    return -1


def _is_union(chunk: Sequence[_Word]) -> bool:
    """Does it begin with many states: `UN`, `United Nations`, `World`?"""
    return chunk[0].text.replace(".", "") in _UNIONS or f"{chunk[0].text} {chunk[1].text}" in _UNIONS


def _first(chunk: Sequence[_Word], head: int) -> int:
    """Where the name starts: behind a person glued to it; a state or people at the front is a part of it."""
    for at in range(head, 0, -1):
        if chunk[at - 1].bits & s.STATE and at - 1 > 0 and not chunk[at - 2].bits & s.STATE:
            return at - 1
    return 0
