"""Where the clause of a cue begins, and who does what it tells."""

from __future__ import annotations

from typing import NamedTuple

from digest.contacts import english as en
from digest.contacts.chunks import Head, chunk
from digest.contacts.lists import listed
from digest.contacts.tape import NAMES, PERSONAL, Tape

_RELATIVE = frozenset(("who", "whom", "whose", "which", "where"))
PRONOUNS = ("he", "she", "they")
_MARKS = frozenset(('"', ";", ":"))
_FARTHEST = 90  # tokens looked at to the left of a cue
_TRIES = 8  # places in a clause at which its subject may begin
_CLOCK = frozenset("on in at late early last this".split())


class Subject(NamedTuple):
    """Who acts: parties; or `pronoun`, the number of the token `he`, `she` or `they`. Its clause begins at `start`."""

    heads: tuple[Head, ...]
    start: int
    pronoun: int | None = None


def clause_start(tape: Tape, cue: int) -> int:
    """The token at which the clause of the token `cue` begins: behind a subordinator, a word of speech or a mark."""
    tokens = tape.tokens
    at = cue - 1
    depth = 0
    while at >= 0 and cue - at < _FARTHEST:
        word = tokens[at].text
        if word == "," and at + 1 < cue and tokens[at + 1].text in _RELATIVE and depth:
            depth -= 1  # the relative clause between two commas is no boundary
        elif word == "," and _closes_relative(tape, at):
            depth += 1
        elif not depth and (word in _MARKS or _parts(tape, at, cue)):
            return at + 1
        at -= 1
    return at + 1


def _parts(tape: Tape, at: int, cue: int) -> bool:
    word = tape.tokens[at].text
    if word in en.SPEECH:
        is_broken = tape.word(at + 1) == "," and tape.word(at + 2) in en.PREPOSITIONS  # stressed, during his talks
        return at + 1 < cue and not is_broken and not _is_inserted(tape, at)
    if word == "as" and tape.word(at - 1) in en.OFFICE_VERBS:
        return False
    return word in en.SUBORDINATORS and word not in ("so", "following", "ahead", "despite")


def _is_inserted(tape: Tape, at: int) -> bool:
    """`A, the Post reported, met B`."""
    return tape.word(at + 1) == "," and any(tape.word(number) == "," for number in range(at - 1, at - 5, -1))


def _closes_relative(tape: Tape, comma: int) -> bool:
    """Is it the second comma of `, who …,`?"""
    for at in range(comma - 1, max(-1, comma - 30), -1):
        if tape.tokens[at].text == ",":
            return tape.tokens[at + 1].text in _RELATIVE
    return False


def subject(tape: Tape, cue: int, far: bool = False) -> Subject:
    """Who acts in the clause whose verb begins at token `cue`. `far`: another verb may stand between."""
    start = clause_start(tape, cue)
    last = cue - 1
    while last >= start and (tape.word(last) in en.ADVERBS or tape.word(last) in en.AUXILIARIES):
        last -= 1
    is_day = tape.word(last) == "D" or tape.word(last).isdigit()
    if is_day and tape.word(last - 1) in ("in", "on") and tape.word(last - 2) == "and":
        last -= 2  # served and in D visited
    word = tape.word(last)
    if word in PRONOUNS:
        return Subject((), start, last)
    if word == "who":
        return Subject(antecedent_of(tape, last), start)
    return _first(tape, start, cue, far or word == "and" or _goes_on(tape, start, last))


def _goes_on(tape: Tape, start: int, comma: int) -> bool:
    """Do two verbs have one subject: `P visits S, meets`? Not in `P left, his wife, A, met`."""
    verb = _last_verb(tape, start, comma) if tape.word(comma) == "," else None
    return verb is not None and all(tape.word(at) != "," for at in range(verb, comma))


def _first(tape: Tape, start: int, cue: int, far: bool) -> Subject:
    """The first list of names in the clause behind which no other verb stands, or any one where `far`."""
    at = start
    for _ in range(_TRIES):
        at = behind_fronted(tape, at, cue)
        if at >= cue:
            break
        if tape.word(at) in PRONOUNS and (far or not _has_verb(tape, at, cue)):
            return Subject((), start, at)
        found = listed(tape, at, cue, is_subject=True)
        verb = None if far else _last_verb(tape, found.end, cue)
        if found.heads and verb is None:
            is_another = not far and _another_acts(tape, found.end, cue)
            return Subject(() if is_another else found.heads, start)
        behind = verb if verb is not None else _next_comma(tape, at, cue)
        if behind is None:
            break
        at = behind + 1
    return Subject((), start)


def _another_acts(tape: Tape, end: int, cue: int) -> bool:
    """Does somebody without a name stand between a list and the verb: `A visited L, a source in the party told`?"""
    comma = next((at for at in range(cue - 1, end - 1, -1) if tape.word(at) == ","), None)
    return comma is not None and tape.word(comma + 1) in en.DETERMINERS


def _next_comma(tape: Tape, start: int, stop: int) -> int | None:
    return next((number for number in range(start, stop) if tape.word(number) == ","), None)


def behind_fronted(tape: Tape, at: int, cue: int) -> int:
    """Behind `On Monday,`, `In Paris`, `Meanwhile,`, `According to B,`."""
    tokens = tape.tokens
    for _ in range(_TRIES):
        if at >= cue:
            return at
        word = tokens[at].text
        if word in en.ADVERBS or word in ("D", ",", "and", "but", "or", "as"):
            at += 1
        elif word in en.PREPOSITIONS:
            near = next(
                (
                    number
                    for number in range(at + 1, min(cue, at + 8))
                    if tokens[number].text in "LSUD" or tokens[number].text == ","
                ),
                None,
            )
            if near is not None and tokens[near].text != "," and word in _CLOCK and tokens[near + 1].text != "'s":
                at = near + 1
                continue
            comma = _next_comma(tape, at, cue)
            if comma is None:
                return at
            at = comma + 1
        elif _is_participle(word) and (comma := _next_comma(tape, at, cue)) is not None:
            at = comma + 1
        else:
            return at
    return at


def _is_participle(word: str) -> bool:
    """`a day after visiting S, A met B`; `in a letter to B, seen by C, A said`."""
    return word.endswith("ing") or word in en.SEEN


def _last_verb(tape: Tape, start: int, cue: int) -> int | None:
    """The finite verb nearest to the cue, the cue's own auxiliaries and what stands between commas apart."""
    tokens = tape.tokens
    stop = cue
    while stop > start and (tokens[stop - 1].text in en.ADVERBS or tokens[stop - 1].text in en.AUXILIARIES):
        stop -= 1
    if stop > start and tokens[start].text == "," and tokens[stop - 1].text == ",":
        return None
    for at in range(stop - 1, start - 1, -1):
        if tokens[at].text not in NAMES and en.is_verb(tokens[at].text, tokens[at - 1].text if at else ""):
            return at
    return None


def _has_verb(tape: Tape, start: int, cue: int) -> bool:
    return _last_verb(tape, start, cue) is not None


def antecedent_of(tape: Tape, who: int) -> tuple[Head, ...]:
    """The person whom `who` or `whom`, at token `who`, means: named nearest before it, not behind `of`."""
    tokens = tape.tokens
    for at in range(who - 1, max(-1, who - 30), -1):
        if tokens[at].text in PERSONAL:
            start = at
            while start > 0 and at - start < 10 and tokens[start - 1].text not in (",", ";", '"', "and"):
                if en.is_verb(tokens[start - 1].text, "") or tokens[start - 1].text in en.SUBORDINATORS:
                    break
                start -= 1
            while start < at and tokens[start].text in en.PREPOSITIONS:
                start += 1
            found = chunk(tape, start, who)
            if found.what == "person" and found.heads[0].token is tokens[at]:
                return found.heads
        elif tokens[at].text in _MARKS:
            break
    return ()


def following_subject(tape: Tape, comma: int) -> Subject:
    """Who acts in the clause behind the comma of a fronted phrase: `After talks with A, B said`."""
    tokens = tape.tokens
    at = comma + 1
    at = behind_fronted(tape, at, len(tokens))
    if at < len(tokens) and tokens[at].text in PRONOUNS:
        return Subject((), comma + 1, at)
    found = listed(tape, at, len(tokens), is_subject=True)
    behind = found.end
    if behind < len(tokens) and tokens[behind].text == ",":
        behind += 1
    acts = any(en.is_verb(tokens[number].text, "") for number in range(found.end, min(len(tokens), found.end + 25)))
    return Subject(found.heads if acts else (), comma + 1)
