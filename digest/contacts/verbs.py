"""Verbs that tell of a contact: `A met B`, `A and B held talks`, `A was received by B`, `A told the Norhaven Post`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from digest.contacts import english as en
from digest.contacts.chunks import Head
from digest.contacts.clauses import Subject, antecedent_of, following_subject, subject
from digest.contacts.found import MOST, Contact
from digest.contacts.lists import Listed, listed
from digest.contacts.patterns import (
    BASE_FORMS,
    FOR_INTERVIEW,
    FOR_TALKS,
    HERE,
    NOUN,
    ON_A_VISIT,
    PATTERNS,
    PHONED,
    PHONED_FIRST,
    PRESENT_FORMS,
    TOGETHER,
    Pattern,
)
from digest.contacts.real import present_is_real, verb_is_real
from digest.contacts.tape import PERSONAL, Tape
from digest.model import ContactKind

_FAR, _OPENING = 16, 14  # tokens behind a verb, and before its clause, that tell in what somebody did it
_SHARED = ("discussed", "discuss", "exchanged", "exchange")
_BES = 12  # `was` and `had`, which are first words of patterns too
_BEHIND_CALLED = frozenset("to on and yesterday today last again late early earlier this , D to".split()) | {""}
_BEHIND_GUEST = en.PREPOSITIONS | en.SUBORDINATORS | en.ADVERBS | frozenset((",", "D", ";", "and", '"', ""))


def verb_contacts(tape: Tape, in_headline: bool) -> Iterator[Contact]:
    """The contacts that verbs of the sentence tell of; of two at one place the first in the table counts."""
    taken = 0
    cues = (number for number, token in enumerate(tape.tokens) if token.text in PATTERNS)
    for cue in islice(cues, _BES + MOST):
        if cue < taken:
            continue
        for pattern in PATTERNS[tape.word(cue)]:
            found = pattern.words.match(tape.text, tape.starts[cue])
            made = found and _contact(tape, pattern, found, cue, in_headline)
            if made:
                taken = made.cue_end
                yield made
                break


def _contact(tape: Tape, pattern: Pattern, found: re.Match[str], cue: int, in_headline: bool) -> Contact | None:
    end = tape.token_behind(found.end())
    objects = listed(tape, end, len(tape.tokens)) if end < len(tape.tokens) else Listed((), end)
    who = _actors(tape, cue, end, objects, in_headline)
    if who is None:
        return None
    if pattern.wants == "joint":
        return _joint(tape, who, cue)
    named = found.groupdict()
    objects, him = _objects(tape, pattern, who, objects, cue, end, is_passive="verb" in named)
    if not who.heads and who.pronoun is None:
        return None
    if not objects.heads and not objects.two and him is None:
        if not (pattern.alone and len(who.heads) > 1 and _stands_alone(tape, end, found[0])):
            return None
        objects = Listed((), end)
    kind: ContactKind = "call" if named.get("phone") else pattern.kind
    if _is_fixture(tape, kind, (*who.heads, *objects.heads), found[0]):
        return None
    shown = tape.token_at(found.start("verb")) if "verb" in named else cue
    return Contact(
        kind=kind,
        actors=who.heads,
        others=objects.heads,
        start=who.start,
        cue=shown,
        cue_end=_cue_end(tape, shown, end),
        end=objects.end,
        pronoun=who.pronoun,
        two=objects.two,
        him=him,
    )


def _joint(tape: Tape, who: Subject, cue: int) -> Contact | None:
    """`A and B agreed in a phone call`, `at their meeting A and B discussed`: two persons, and in what they did it."""
    if len(who.heads) < 2 or not all(head.on_behalf or head.token.text in "PUS" for head in who.heads):
        return None
    end = min(len(tape.tokens), cue + _FAR)
    places = tape.between(cue, end), tape.between(who.start - _OPENING, cue)
    told = TOGETHER.search(places[0]) or TOGETHER.search(places[1])
    if told is None and not (tape.word(cue) in _SHARED and any(map(HERE.search, places))):
        return None
    kind: ContactKind = "call" if told and (told["phone"] or told["by"]) else "meeting"
    return Contact(kind, who.heads, (), who.start, cue, cue + 1, cue + 1)


def _actors(tape: Tape, cue: int, end: int, objects: Listed, in_headline: bool) -> Subject | None:
    """Who does it; none where it did not happen."""
    word = tape.word(cue)
    if tape.word(cue - 1) == "to":  # travelled to Norhaven to meet
        far = subject(tape, cue, far=True)
        return far if verb_is_real(tape, far.start, cue, end, True, in_headline) else None
    who = subject(tape, cue)
    if word == "speaking" and cue == who.start and tape.word(objects.end) == ",":
        who = following_subject(tape, objects.end)._replace(start=cue)
    if not verb_is_real(tape, who.start, cue, end, word in BASE_FORMS, in_headline):
        return None
    return who if word not in PRESENT_FORMS or present_is_real(tape, who.start, in_headline) else None


def _objects(
    tape: Tape, pattern: Pattern, who: Subject, objects: Listed, cue: int, end: int, is_passive: bool
) -> tuple[Listed, int | None]:
    """With whom: names that fit the verb, the token of `him` or `her`, or whom `whom` means."""
    if (him := _him(tape, end, pattern)) is not None:
        return Listed((), him + 1), him
    if not is_passive:
        objects = objects._replace(heads=_fitting(tape, pattern, who, objects, cue, end))
    if not objects.heads and tape.word(who.start - 1) == "whom":
        objects = objects._replace(heads=antecedent_of(tape, who.start - 1), end=end)
    return objects, None


def _him(tape: Tape, at: int, pattern: Pattern) -> int | None:
    """`met him`, `called her on Monday`; not `met her demands`, `called him a liar`, `told him`."""
    if tape.word(at) not in ("him", "her") or pattern.wants not in ("", "guest", "called", "phone"):
        return None
    if pattern.wants == "phone":
        return at if PHONED.match(tape.between(at + 1, at + 26)) else None
    return at if tape.word(at + 1) in (_BEHIND_CALLED if pattern.wants == "called" else _BEHIND_GUEST) else None


def _cue_end(tape: Tape, cue: int, end: int) -> int:
    """Behind the verb and its noun; not the names and dates between them and the object."""
    return max((at + 1 for at in range(cue + 1, end) if NOUN.fullmatch(tape.word(at))), default=cue + 1)


def _fitting(tape: Tape, pattern: Pattern, who: Subject, objects: Listed, cue: int, end: int) -> tuple[Head, ...]:
    """The objects, where they and what stands behind them make the verb mean what the table says."""
    heads = objects.heads
    if pattern.wants == "trip":
        is_trip = ON_A_VISIT.match(tape.between(objects.end, objects.end + 25)) is not None
        return tuple(head for head in heads if head.token.text == "S") if is_trip else ()
    if pattern.kind == "visit":
        return tuple(head for head in heads if not head.on_behalf)
    if pattern.wants == "outlet":
        outlets = tuple(head for head in heads if not head.on_behalf and head.token.is_outlet)
        return outlets or _outlet_at(tape, end)
    if pattern.wants == "reader":
        return tuple(head for head in heads if head.token.text != "S")
    return heads if _fits(tape, pattern, who, objects, cue, end) else ()


def _fits(tape: Tape, pattern: Pattern, who: Subject, objects: Listed, cue: int, end: int) -> bool:
    behind = tape.word(objects.end)
    rest = tape.between(objects.end, objects.end + 25)
    if pattern.wants == "guest":
        is_guest = all(head.on_behalf or head.token.text in PERSONAL for head in objects.heads)
        return is_guest and behind in _BEHIND_GUEST
    if pattern.wants == "interview":
        return FOR_INTERVIEW.search(rest) is not None
    if pattern.wants == "talks":
        return FOR_TALKS.search(rest) is not None
    if pattern.wants == "called":
        are_persons = all(head.token.text in PERSONAL for head in objects.heads)
        return are_persons and behind in _BEHIND_CALLED and not _is_passive(tape, end - 1)
    if pattern.wants == "caller":  # called on him at his house, not: called on him to resign
        are_persons = all(head.token.text in PERSONAL for head in objects.heads)
        return are_persons and behind in _BEHIND_GUEST - {"for", "to"} and " to " not in f" {rest}"
    if pattern.wants == "phone":
        is_phoned = PHONED.match(rest) or PHONED_FIRST.match(tape.between(who.start, cue))
        return bool(is_phoned) and not any(head.token.is_outlet for head in objects.heads)
    if pattern.wants == "here":
        return _are_here(tape, who, objects, cue)
    return True


def _are_here(tape: Tape, who: Subject, objects: Listed, cue: int) -> bool:
    """Persons who spoke at one place: it is told in front of their clause, between or behind them."""
    if not all(head.on_behalf or head.token.text in PERSONAL for head in objects.heads):
        return False
    if any(head.token.is_outlet for head in objects.heads):
        return False
    behind = tape.between(objects.end, min(len(tape.tokens), objects.end + 14))
    return any(HERE.search(told) for told in (tape.between(who.start, cue), tape.between(cue, objects.end), behind))


def _outlet_at(tape: Tape, at: int) -> tuple[Head, ...]:
    """`tells Reuters port is closed`: headlines spare the `that`."""
    at += tape.word(at) == "the"
    is_outlet = at < len(tape.tokens) and tape.tokens[at].is_outlet and tape.word(at + 1) not in ("'s", "-")
    return (Head(tape.tokens[at]),) if is_outlet else ()


def _is_passive(tape: Tape, cue: int) -> bool:
    return tape.word(cue - 1) in en.AUXILIARIES - {"has", "have", "had", "also", "then"}


def _stands_alone(tape: Tape, end: int, words: str) -> bool:
    """`A and B met in Norhaven`: nobody and nothing is met. Behind `with` somebody is, whom no name tells."""
    return not words.endswith(("with ", "to ")) and tape.word(end) in _BEHIND_GUEST


def _is_fixture(tape: Tape, kind: ContactKind, heads: tuple[Head, ...], words: str) -> bool:
    """Two teams that meet: no person, no `with`, and the sentence speaks of a game or of a day to come."""
    if kind != "meeting" or not words.startswith(("met", "meet", "host")):
        return False
    if any(head.token.text == "P" or head.on_behalf for head in heads):
        return False
    return bool(en.SPORTS.search(tape.text)) or ("with " not in words and not words.startswith("met"))
