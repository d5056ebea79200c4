"""Verbs that tell of a contact: `A met B`, `A and B held talks`, `A was received by B`, `A told the Norhaven Post`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from digest.contacts import english as en
from digest.contacts import phrases as ph
from digest.contacts.chunks import Head
from digest.contacts.clauses import Subject, following_subject, subject
from digest.contacts.found import MOST, Contact
from digest.contacts.lists import Listed, listed
from digest.contacts.objects import BEHIND_GUEST, Verb, objects, outlet_of
from digest.contacts.patterns import BASE_FORMS, PATTERNS, PRESENT_FORMS, Pattern
from digest.contacts.real import is_unreal, present_is_real, verb_is_real
from digest.contacts.tape import Tape
from digest.contacts.whose import closing_comma
from digest.model import ContactKind

_FAR, _OPENING = 16, 14  # tokens behind a verb, and before its clause, that tell in what somebody did it
_SHARED = ("discussed", "discuss", "exchanged", "exchange")
_BES = 12  # `was` and `had`, which are first words of patterns too


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
    behind = listed(tape, end, len(tape.tokens)) if end < len(tape.tokens) else Listed((), end)
    who = _actors(tape, cue, end, behind, in_headline)
    if who is None:
        return None
    if pattern.wants == "joint":
        return _joint(tape, who, cue)
    named = found.groupdict()
    others, him = objects(Verb(tape, pattern, cue, end, who), behind, is_passive="verb" in named)
    if not who.heads and who.pronoun is None:
        return None
    if not others.heads and not others.two and him is None:
        if not (pattern.alone and len(who.heads) > 1 and _stands_alone(tape, end, found[0])):
            return None
        others = Listed((), end)
    shown = tape.token_at(found.start("verb")) if "verb" in named else cue
    cue_end = _cue_end(tape, shown, end)
    kind: ContactKind = "call" if named.get("phone") else pattern.kind
    journalists = outlet_of(tape, end)
    if kind == "meeting" and journalists and ph.FOR_INTERVIEW.search(tape.between(others.end, others.end + 12)):
        kind, others = "interview", others._replace(heads=(*journalists, *others.heads))
    if kind == "interview" and any(head.on_behalf for head in (*who.heads, *others.heads)):
        return None
    if is_unreal(tape, shown + 1, cue_end) or _is_fixture(tape, kind, (*who.heads, *others.heads), found[0]):
        return None
    return Contact(
        kind=kind,
        actors=who.heads,
        others=others.heads,
        start=who.start,
        cue=shown,
        cue_end=cue_end,
        end=others.end,
        pronoun=who.pronoun,
        two=others.two,
        him=him,
        apart=kind == "letter" or ph.APART.search(tape.between(cue, others.end + 4)) is not None,
        another=ph.ANOTHER.search(tape.between(who.start, cue)) is not None,
    )


def _joint(tape: Tape, who: Subject, cue: int) -> Contact | None:
    """`A and B agreed in a phone call`, `at their meeting A and B discussed`: two persons, and in what they did it."""
    if len(who.heads) < 2 or not all(head.on_behalf or head.token.text in "PUS" for head in who.heads):
        return None
    end = min(len(tape.tokens), cue + _FAR)
    places = tape.between(cue, end), tape.between(who.start - _OPENING, cue)
    behind = ph.TOGETHER.search(places[0])
    if behind and _is_to_come(places[0][: behind.end()], behind[0]):
        return None
    told = behind or ph.TOGETHER.search(places[1])
    if told is None and not (tape.word(cue) in _SHARED and any(map(ph.HERE.search, places))):
        return None
    kind: ContactKind = "call" if told and (told["phone"] or told["by"]) else "meeting"
    return Contact(kind, who.heads, (), who.start, cue, cue + 1, cue + 1)


def _is_to_come(words: str, told: str) -> bool:
    """`agreed to meet at a summit`, `discussed plans for a summit`; who convenes for a meeting has it."""
    if told.startswith("for ") and not words.startswith("convene"):
        return True
    return (words.startswith("agree") and " to " in words) or en.PLANS.search(words) is not None


def _actors(tape: Tape, cue: int, end: int, behind: Listed, in_headline: bool) -> Subject | None:
    """Who does it; none where it did not happen."""
    word = tape.word(cue)
    if word == "written" and tape.word(cue - 1) not in en.AUXILIARIES | en.ADVERBS:  # a written message
        return None
    if tape.word(cue - 1) == "to":  # travelled to Norhaven to meet
        far = subject(tape, cue, far=True)
        return far if verb_is_real(tape, far.start, cue, end, True, in_headline) else None
    who = subject(tape, cue)
    if word == "speaking" and cue == who.start and (comma := closing_comma(tape, behind.end)) is not None:
        who = following_subject(tape, comma)._replace(start=cue)
    if not verb_is_real(tape, who.start, cue, end, word in BASE_FORMS, in_headline):
        return None
    return who if word not in PRESENT_FORMS or present_is_real(tape, who.start, in_headline) else None


def _cue_end(tape: Tape, cue: int, end: int) -> int:
    """Behind the verb and its noun; not the names and dates between them and the object."""
    return max((at + 1 for at in range(cue + 1, end) if ph.NOUN.fullmatch(tape.word(at))), default=cue + 1)


def _stands_alone(tape: Tape, end: int, words: str) -> bool:
    """`A and B met in Norhaven`: nobody and nothing is met. Behind `with` somebody is, whom no name tells."""
    return not words.endswith(("with ", "to ")) and tape.word(end) in BEHIND_GUEST


def _is_fixture(tape: Tape, kind: ContactKind, heads: tuple[Head, ...], words: str) -> bool:
    """Two teams that meet: no person, no `with`, and the sentence speaks of a game or of a day to come."""
    if kind != "meeting" or not words.startswith(("met", "meet", "host")):
        return False
    if any(head.token.text == "P" or head.on_behalf for head in heads):
        return False
    return bool(en.SPORTS.search(tape.text)) or ("with " not in words and not words.startswith("met"))
