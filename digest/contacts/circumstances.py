"""When and where: the date and the place that stand in the clause of a cue, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from digest.contacts import english as en
from digest.contacts.tape import NAMES, Tape, Token
from digest.model import Span, TextDate

_FARTHEST = 40  # tokens
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_AT = frozenset("in at on during from last this late early earlier the since back".split())
_EARLY = ("late", "early")
# What is told of talks before it is told when and where they were.
_HELD = frozenset("began begin opened started resumed ended concluded took lasted continued held".split())
_NOT_BEFORE = frozenset("of since until by before after for than".split())
_FINE_BEHIND = (
    en.ADVERBS | en.PREPOSITIONS | en.SUBORDINATORS | frozenset("and or morning afternoon evening night".split())
)
_TOPICAL = frozenset("amid about over regarding concerning against between from by with into under to of".split())
_PUBLISHED = frozenset("published released dated sent made delivered".split())


def when(tape: Tape, start: int, cue: int, end: int, is_noun: bool, is_letter: bool) -> Token | None:
    """The date of a contact: `cue` is its first token, `end` the one behind its parties, `start` begins its clause."""
    behind = chain(_zone(tape, end, is_letter, is_noun), range(min(end, len(tape.tokens)) - 1, cue, -1))
    if (found := next((at for at in behind if _is_date(tape, at)), None)) is not None:
        return tape.tokens[found]
    for at in range(cue - 1, max(start - 1, cue - 5), -1) if is_noun else ():  # a 1972 meeting
        if tape.tokens[at].text == "D":
            return tape.tokens[at]
        if _YEAR.fullmatch(tape.tokens[at].text):
            return _year(tape.tokens[at])
    before = (at for at in range(cue - 1, start - 1, -1) if _is_date(tape, at) and _is_of_clause(tape, start, at))
    return next((tape.tokens[at] for at in before), None)


def _year(token: Token) -> Token:
    told = TextDate(Span("text", token.start, token.end), token.text, token.text, "year", "printed")
    return token._replace(date=told)


def _is_of_clause(tape: Tape, start: int, at: int) -> bool:
    """Does nobody do anything else on that day: no verb between it and the comma before it?"""
    for number in range(at - 1, start - 1, -1):
        word = tape.tokens[number].text
        if word == ",":
            return True
        if word in ("who", "which", "whose") or _is_clause(tape, number):
            return False
    return True


def _zone(tape: Tape, end: int, is_letter: bool = False, is_noun: bool = False) -> Iterator[int]:
    """The tokens behind the parties up to the next clause."""
    tokens = tape.tokens
    for at in range(end, min(len(tokens), end + _FARTHEST)):
        word = tokens[at].text
        if word in ('"', ";", ":"):
            return
        if word in en.SUBORDINATORS:
            told = [tokens[number].text for number in range(at, min(at + 5, len(tokens)))]
            if not (is_letter and word == "which" and not _PUBLISHED.isdisjoint(told)):
                return
            is_letter = False
        elif is_noun and word in _HELD:
            is_noun = False  # talks between A and B began in L
        elif word not in NAMES and word not in _PUBLISHED and _is_clause(tape, at):
            return
        yield at


def _is_clause(tape: Tape, at: int) -> bool:
    word = tape.tokens[at].text
    before = tape.tokens[at - 1].text if at else ""
    return word not in en.AUXILIARIES and en.is_verb(word, before)


def _is_date(tape: Tape, at: int) -> bool:
    """A date of its own: not `the 1967 war`, `since 2011`, `the elections of May`."""
    tokens = tape.tokens
    if tokens[at].text != "D":
        return False
    if at and tokens[at - 1].text in _NOT_BEFORE:
        return False
    if at + 1 == len(tokens):
        return True
    behind = tokens[at + 1].text
    is_set = bool(at) and tokens[at - 1].text in ("on", "in")
    if is_set and (behind in en.DETERMINERS or behind in ("he", "she") or at == 1 or tokens[at - 2].text in _EARLY):
        return True  # received on D a delegation; late on D captain P met
    return (
        behind in _FINE_BEHIND or behind in NAMES or not behind[0].isalpha() or behind == "D" or en.is_verb(behind, "")
    )


def printed(tape: Tape, token: Token, text: str) -> str:
    """The words that tell a date: `on Wednesday`, `back in July`."""
    number = start = tape.starting_at(token.start)
    while start > 0 and number - start < 3 and tape.tokens[start - 1].text in _AT:
        start -= 1
    if start < number and tape.tokens[start].text == "the":
        start += 1
    return text[tape.tokens[start].start : token.end]


def where(tape: Tape, start: int, cue: int, end: int, is_noun: bool = False) -> Token | None:
    """The place behind `in` or `at` that stands nearest behind the parties, else between, else in front."""
    for at in _zone(tape, end, is_noun=is_noun):
        if tape.word(at) in _TOPICAL or (tape.word(at) == "on" and tape.word(at + 1) not in ("D", "the", "last")):
            break
        if (found := _place(tape, at, len(tape.tokens))) is not None:
            return found
    for at in range(cue, end):
        if (found := _place(tape, at, end)) is not None and not _is_of_a_body(tape, at):
            return found
    if tape.word(cue - 1) == "to" and cue > 2 and tape.word(cue - 3) == "to" and tape.word(cue - 2) in ("L", "S"):
        return tape.tokens[cue - 2]  # travelled to L to meet
    for at in range(start, min(start + 8, cue)):
        if (found := _place(tape, at, cue)) is not None and not _is_of_a_body(tape, at):
            return found
    return None


def _is_of_a_body(tape: Tape, at: int) -> bool:
    """`the head of B in S`: where the body is, not the meeting."""
    return at > 0 and tape.tokens[at - 1].text in NAMES


def _place(tape: Tape, at: int, stop: int) -> Token | None:
    """`in L`, `in the A capital city of L`, `in L 's north`: the place itself or nothing."""
    tokens = tape.tokens
    if tokens[at].text not in ("in", "at"):
        return None
    for number in range(at + 1, min(stop, at + 8)):
        word = tokens[number].text
        if word in "LS":
            behind = tokens[number + 1].text if number + 1 < len(tokens) else ""
            is_modifier = behind in ("'s", "-") or (word == "S" and behind.isalpha() and _is_noun(behind))
            return None if is_modifier else tokens[number]
        if (word in en.PREPOSITIONS and word != "of") or word in (",", "and", "D") or not word[0].isalpha():
            return None
    return None


def _is_noun(word: str) -> bool:
    return word.islower() and word not in _FINE_BEHIND and not en.is_verb(word, "")
