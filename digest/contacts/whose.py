"""Whose meeting it is: `A's meeting with B`, `his`; who held it, or said something in it."""

from __future__ import annotations

import re

from digest.contacts import english as en
from digest.contacts.chunks import Head
from digest.contacts.clauses import Subject, clause_start, following_subject, subject
from digest.contacts.tape import PERSONAL, Tape
from digest.model import ContactKind, Party

_BEFORE = frozenset("in during at after following for from on upon since".split())
_GOVERNORS = frozenset(
    """
    held holds had has having attended joined conducted led opened began started ended concluded completed finished
    sent wrote gave granted paid made placed leaving left exchanged wrapped took
    """.split()
)
_PARTS = frozenset("end start beginning conclusion course sidelines margins".split())
_TIMES = frozenset("day days hour hours week weeks minutes month months shortly immediately".split())
_AMOUNTS = frozenset("round rounds series hours days minutes set".split())
_NOBODYS = frozenset("the their our these those this that".split())
_FOR_HIS = re.compile(r"([PU]) for (?:his|her) (?:[a-z-]+ ){1,3}$")
_FAR = 7  # tokens between a noun and what governs it


def owner(tape: Tape, kind: ContactKind, cue: int, end: int) -> Subject | None:
    """Whose the meeting at token `cue` is, whose other side ends before token `end`; none where nothing tells it."""
    at = cue - 1
    if tape.word(at) == "of" and tape.word(at - 1) in _AMOUNTS:
        at -= 2
    while at >= 0 and cue - at < _FAR and (_is_plain(tape.word(at)) or tape.word(at) in ("A", "D")):
        at -= 1
    if tape.word(at) == "'s":
        is_name = tape.word(at - 1) in ("P", "U", "B", "S")
        return Subject((Head(tape.tokens[at - 1]),), clause_start(tape, at)) if is_name else None
    determiner = tape.word(at) if tape.word(at) in en.DETERMINERS else ""
    at -= bool(determiner)
    if tape.word(at) == "of" and tape.word(at - 1) in _PARTS:  # at the end of a visit
        at -= 2
        at -= tape.word(at) == "the"
    if tape.word(at) in _GOVERNORS and determiner != "the":
        return subject(tape, at)
    if tape.word(at) == "of" and determiner in ("his", "her") and tape.word(at - 1) in en.SPEECH:
        return subject(tape, at - 1)  # said of his meeting with B
    if tape.word(at) == "about" and determiner in ("his", "her"):
        return subject(tape, at, far=True)  # lied about his meetings with B
    if tape.word(at) not in _BEFORE or (kind == "visit" and tape.word(at) == "for"):  # left for a visit
        return None
    return _where_it_is_told(tape, at, determiner, end)


def _where_it_is_told(tape: Tape, at: int, determiner: str, end: int) -> Subject | None:
    """Who acts `in a meeting with B`, `at` being the preposition."""
    comma = closing_comma(tape, end)
    if opens(tape, at) and comma is None and determiner in ("a", "an", "his", "her", ""):
        who = following_subject(tape, end - 1)  # in an interview with B in D she said
        return who if who.heads or who.pronoun is not None else None
    if opens(tape, at) and comma is not None:
        if determiner == "the" and tape.word(at - 1) in _TIMES:  # hours after the meeting with A, B said
            return None
        return following_subject(tape, comma)
    if determiner in _NOBODYS:
        return None
    if (named := _FOR_HIS.search(tape.between(0, at))) is not None:  # thanked A for his words in a meeting with B
        return Subject((Head(tape.tokens[tape.token_at(named.start(1))]),), clause_start(tape, at))
    who = subject(tape, at, far=True)
    is_doubtful = determiner in ("his", "her") and _persons(tape, who.start, at) > 1
    return None if is_doubtful else who


def _is_plain(word: str) -> bool:
    if not word[:1].isalnum() or len(word) < 2:
        return False
    return word not in en.DETERMINERS and word not in en.PREPOSITIONS and word not in _GOVERNORS and word not in _BEFORE


def opens(tape: Tape, at: int) -> bool:
    """Does the phrase at token `at` open its clause?"""
    before = tape.word(at - 1)
    if before in ("speaking", "talking") or before in _TIMES:
        return at < 4  # Two days after talks with A, B said
    return before in ("", '"', ";", "and", "but", "that") or (at == 1 and before in en.ADVERBS)


def closing_comma(tape: Tape, start: int) -> int | None:
    """The comma behind a phrase that opens a clause."""
    for at in range(start, min(len(tape.tokens), start + 14)):
        if tape.word(at) == ",":
            return at
        if en.is_verb(tape.word(at), "") and tape.word(at) not in en.SEEN:
            return None
    return None


def _persons(tape: Tape, start: int, end: int) -> int:
    found = {
        Party(token.mention.actor, token.mention.key)
        for token in tape.tokens[max(start, 0) : end]
        if token.mention is not None and token.text in PERSONAL
    }
    return len(found)
