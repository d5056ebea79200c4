"""With whom a verb tells of a contact: the names behind it, where they and the words around them let it mean one."""

from __future__ import annotations

from typing import NamedTuple

from digest.contacts import english as en
from digest.contacts import phrases as ph
from digest.contacts.chunks import Head
from digest.contacts.clauses import Subject, antecedent_of
from digest.contacts.lists import Listed
from digest.contacts.patterns import Pattern
from digest.contacts.tape import PERSONAL, Tape

BEHIND_GUEST = en.PREPOSITIONS | en.SUBORDINATORS | en.ADVERBS | frozenset((",", "D", ";", "and", '"', ""))
_BEHIND_CALLED = frozenset("to on and yesterday today last again late early earlier this , D to".split()) | {""}
_REST, _NEAR = 25, 14  # tokens behind the object that tell what the verb means
_SEATS = frozenset(("headquarters", "offices", "seat"))
_NO_PASSIVES = frozenset(("has", "have", "had", "also", "then"))


class Verb(NamedTuple):
    """A verb of the table at the tokens `cue` to `end`, and who does it."""

    tape: Tape
    pattern: Pattern
    cue: int
    end: int
    who: Subject


def objects(verb: Verb, found: Listed, is_passive: bool) -> tuple[Listed, int | None]:
    """Those of the names behind it that fit the verb; the token of `him` or `her`; or whom `whom` means."""
    tape, who = verb.tape, verb.who
    if (him := _him(verb)) is not None:
        return Listed((), him + 1), him
    if not is_passive:
        found = found._replace(heads=_fitting(verb, found))
    if not found.heads and tape.word(who.start - 1) == "whom":
        found = found._replace(heads=antecedent_of(tape, who.start - 1), end=verb.end)
    return found, None


def _him(verb: Verb) -> int | None:
    """`met him`, `called her on Monday`; not `met her demands`, `called him a liar`, `told him`."""
    tape, at, wants = verb.tape, verb.end, verb.pattern.wants
    if tape.word(at) not in ("him", "her") or wants not in ("", "guest", "called", "phone"):
        return None
    if wants == "phone":
        return at if ph.PHONED.match(tape.between(at + 1, at + 1 + _REST)) else None
    return at if tape.word(at + 1) in (_BEHIND_CALLED if wants == "called" else BEHIND_GUEST) else None


def _fitting(verb: Verb, found: Listed) -> tuple[Head, ...]:
    tape, pattern = verb.tape, verb.pattern
    if pattern.wants == "trip":
        is_trip = ph.ON_A_VISIT.match(tape.between(found.end, found.end + _REST)) is not None
        return tuple(head for head in found.heads if head.token.text == "S") if is_trip else ()
    if pattern.kind == "visit":
        return tuple(head for head in found.heads if not head.on_behalf) or _seat(verb, found)
    if pattern.wants == "outlet":
        return _outlets(verb, found)
    if pattern.wants == "reader":
        return tuple(head for head in found.heads if head.token.text != "S")
    return found.heads if _fits(verb, found) else ()


def _seat(verb: Verb, found: Listed) -> tuple[Head, ...]:
    """Whose seat is visited: `the headquarters of B`, `the B headquarters`."""
    tape = verb.tape
    inside = [number for number in range(verb.end, min(found.end, verb.end + _NEAR)) if tape.word(number) == "B"]
    words = {tape.word(number) for number in range(verb.end, min(found.end, verb.end + _NEAR))}
    return (Head(tape.tokens[inside[0]]),) if len(inside) == 1 and not words.isdisjoint(_SEATS) else ()


def _fits(verb: Verb, found: Listed) -> bool:
    tape, wants = verb.tape, verb.pattern.wants
    behind = tape.word(found.end)
    rest = tape.between(found.end, found.end + _REST)
    if wants == "guest":
        return _are_guests(found) and behind in BEHIND_GUEST
    if wants == "called":
        return _are_persons(found) and behind in _BEHIND_CALLED and not _is_passive(tape, verb.end - 1)
    if wants == "caller":  # called on him at his house; not: called on him to resign
        return _are_persons(found) and behind in BEHIND_GUEST - {"for", "to"} and " to " not in f" {rest}"
    if wants == "phone":
        is_phoned = ph.PHONED.match(rest) or ph.WITH_PHONE.search(tape.between(verb.cue, verb.end))
        is_phoned = is_phoned or ph.PHONED_FIRST.match(tape.between(verb.who.start, verb.cue))
        return is_phoned is not None and not any(head.token.is_outlet for head in found.heads)
    if wants == "written":
        return _are_persons(found) and ph.WRITTEN.match(rest) is not None
    if wants == "here":
        return _are_guests(found) and _are_here(verb, found)
    if wants == "talks":
        return ph.FOR_TALKS.search(rest) is not None
    return wants != "interview" or ph.FOR_INTERVIEW.search(rest) is not None


def _are_persons(found: Listed) -> bool:
    return all(head.token.text in PERSONAL for head in found.heads)


def _are_guests(found: Listed) -> bool:
    return all(head.on_behalf or head.token.text in PERSONAL for head in found.heads)


def _is_passive(tape: Tape, cue: int) -> bool:
    return tape.word(cue - 1) in en.AUXILIARIES - _NO_PASSIVES


def _are_here(verb: Verb, found: Listed) -> bool:
    """Were they at one place? It is told in front of the verb, between it and them, or behind them."""
    if any(head.token.is_outlet for head in found.heads):
        return False
    tape = verb.tape
    around = (verb.who.start, verb.cue), (verb.cue, found.end), (found.end, found.end + _NEAR)
    return any(ph.HERE.search(tape.between(start, end)) for start, end in around)


def _outlets(verb: Verb, found: Listed) -> tuple[Head, ...]:
    """The outlets among the names, with the journalist where one is named: `told the Post's P`."""
    tape, at = verb.tape, verb.end
    heads = (*outlet_of(tape, at), *found.heads)
    outlets = tuple(head for head in heads if not head.on_behalf and head.token.is_outlet)
    if outlets and any(head.token.text in PERSONAL and not head.token.is_outlet for head in heads):
        return tuple(dict.fromkeys(heads))
    return outlets or _outlet_at(tape, at)


def outlet_of(tape: Tape, at: int) -> tuple[Head, ...]:
    """Whose the journalist is who stands at one of the next tokens: `the Post's P`, `P of the Post`."""
    for number in range(at, min(at + 5, len(tape.tokens) - 1)):
        token = tape.tokens[number]
        if token.is_outlet and tape.word(number + 1) == "'s" and tape.word(number + 2) in PERSONAL:
            return (Head(token),)
        if token.text in PERSONAL and tape.word(number + 1) == "of":
            return tuple(Head(other) for other in tape.tokens[number + 2 : number + 4] if other.is_outlet)
    return ()


def _outlet_at(tape: Tape, at: int) -> tuple[Head, ...]:
    """`tells Reuters port is closed`: headlines spare the `that`."""
    at += tape.word(at) == "the"
    is_outlet = at < len(tape.tokens) and tape.tokens[at].is_outlet and tape.word(at + 1) not in ("'s", "-")
    return (Head(tape.tokens[at]),) if is_outlet else ()
