"""Nouns that tell of a contact: `talks between A and B`, `A's letter to B`, `in an interview with C, A said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.contacts import english as en
from digest.contacts.chunks import Head
from digest.contacts.clauses import Subject, clause_start, following_subject, subject
from digest.contacts.found import Contact
from digest.contacts.lists import Listed, listed
from digest.contacts.real import noun_is_real
from digest.contacts.tape import PERSONAL, Tape
from digest.model import ContactKind

_MID = r"(?:(?:on|in|at|late|last|this|held|D|L|today|yesterday|earlier|here|back|again) ){0,6}"
_MEETING = r"(?:meetings?|talks|discussions|negotiations|consultations|conversations?|summit|session|audience)"
_NOUNS: tuple[tuple[ContactKind, str, str], ...] = (
    ("call", r"(?:(?:tele)?phone|video) (?:calls?|conversations?|talks|discussions?)", "between|with|to|from"),
    ("call", r"calls?", "between|with"),
    ("meeting", _MEETING, "between|with|of|(?:was|were) attended by|brought together"),
    ("letter", r"(?:letters?|messages?|telegrams?|e-?mails?|notes?|correspondence)", "between|to|from|by"),
    ("visit", r"visits?", "to|by"),
    ("interview", r"interviews?(?: (?:published|broadcast|aired|carried|shown))?", "with|to|for|by|on"),
)
_PATTERNS = tuple(
    (kind, re.compile(rf"(?<!\S)(?P<noun>{noun}) {_MID}(?P<link>{links}) ")) for kind, noun, links in _NOUNS
)
_PAIRED = re.compile(rf"(?<!\S)(?P<a>[PUBSA]) (?:-|;) (?P<b>[PUBSA]) (?:[a-z-]+ ){{0,2}}?(?P<noun>{_MEETING}) ")
_GATHERING = ("between", "was attended by", "were attended by", "brought together")
_GERUND = re.compile(r"(?<!\S)(?:after|while|upon|since|when|by|,) (?:\S+ly )?(?P<noun>meeting) (?:with )?(?=\S)")
_BEFORE = frozenset("in during at after following for from on upon since".split())
_GOVERNORS = frozenset(
    """
    held holds had has having attended joined conducted led opened began started ended concluded completed finished
    sent wrote gave granted paid made placed leaving left exchanged wrapped took
    """.split()
)
_OWNERS = frozenset("his her".split())
_FOR_HIS = re.compile(r"([PU]) for (?:his|her) (?:[a-z-]+ ){1,3}$")


def noun_contacts(tape: Tape, taken: set[int]) -> Iterator[Contact]:
    """The contacts that nouns of the sentence tell of, those at the tokens `taken` by verbs left out."""
    taken = set(taken)
    for kind, pattern in _PATTERNS:
        for found in pattern.finditer(tape.text):
            cue = tape.token_at(found.start("noun"))
            if cue in taken:
                continue
            made = _contact(tape, kind, found, cue)
            if made:
                taken |= set(range(made.cue, made.cue_end))
                yield made
    for found in _GERUND.finditer(tape.text):
        cue = tape.token_at(found.start("noun"))
        made = None if cue in taken else _gerund(tape, found, cue)
        if made:
            taken.add(cue)
            yield made
    for found in _PAIRED.finditer(tape.text):
        cue = tape.token_at(found.start("noun"))
        if cue not in taken:
            heads = tuple(Head(tape.tokens[tape.token_at(found.start(name))]) for name in "ab")
            start = clause_start(tape, cue)
            if noun_is_real(tape, start, cue, cue + 1):
                yield Contact("meeting", heads[:1], heads[1:], start, cue, cue + 1, cue + 1, is_noun=True)


def _contact(tape: Tape, kind: ContactKind, found: re.Match[str], cue: int) -> Contact | None:
    link = found["link"]
    cue_end = tape.token_at(found.end("noun") - 1) + 1
    end = tape.token_at(found.end()) if found.end() < len(tape.text) else len(tape.tokens)
    right = listed(tape, end, len(tape.tokens), is_subject=link in (*_GATHERING, "of"))
    who, others, stop = Subject((), clause_start(tape, cue)), right.heads, right.end
    if link in _GATHERING:
        if len(others) < 2:
            return None
    elif link == "of":
        if tape.word(stop) == "with" and others:
            more = listed(tape, stop + 1, len(tape.tokens), is_subject=True)
            others, stop = (*others, *more.heads), more.end
        if len(others) < 2:
            return None
    elif link in ("from", "by") and kind in ("letter", "visit", "call"):
        if tape.word(stop) != "to" or not others:
            return None
        more = listed(tape, stop + 1, len(tape.tokens))
        who, others, stop = Subject(others, who.start), more.heads, more.end
    else:
        if tape.word(stop) in ("from", "by") and kind in ("letter", "visit") and others:
            more = listed(tape, stop + 1, len(tape.tokens))
            owner, stop = Subject(more.heads, who.start), more.end
        else:
            owner = _owner(tape, cue, right)
        if owner is None or not (owner.heads or owner.pronoun is not None) or not (others or right.two):
            return None
        who = owner
    if not others and not right.two:
        return None
    if not noun_is_real(
        tape, min(who.start, clause_start(tape, cue)) if who.start <= cue else clause_start(tape, cue), cue, stop
    ):
        return None
    if kind == "interview" and not any(head.token.is_outlet for head in (*who.heads, *others)):
        return None
    start = who.start if who.start <= cue else clause_start(tape, cue)
    return Contact(kind, who.heads, others, start, cue, cue_end, stop, who.pronoun, is_noun=True, two=right.two)


def _gerund(tape: Tape, found: re.Match[str], cue: int) -> Contact | None:
    """`after meeting A, B said`, `B left after meeting with A`, `B visited Norhaven, meeting A`."""
    right = listed(tape, tape.token_at(found.end()), len(tape.tokens))
    at = tape.token_at(found.start())
    comma = _closing_comma(tape, right.end) if _opens(tape, at) else None
    who = following_subject(tape, comma) if comma is not None else subject(tape, at, far=True)
    if not right.heads or not (who.heads or who.pronoun is not None):
        return None
    start = clause_start(tape, at)
    if not noun_is_real(tape, start, cue, right.end):
        return None
    return Contact("meeting", who.heads, right.heads, start, cue, cue + 1, right.end, who.pronoun)


def _owner(tape: Tape, cue: int, right: Listed) -> Subject | None:
    """Whose meeting it is: `A's`, `his`; whoever acts where it is `held`, or where something is said `in` it."""
    at = cue - 1
    while at >= 0 and cue - at < 7 and (_is_plain(tape.word(at)) or tape.word(at) in "AD"):
        at -= 1
    word = tape.word(at)
    if word == "'s":
        return _possessor(tape, at)
    determiner = ""
    if word in en.DETERMINERS:
        determiner = word
        at -= 1
        word = tape.word(at)
    if word in _GOVERNORS and determiner != "the":
        return subject(tape, at)
    if word not in _BEFORE:
        return None
    comma = _closing_comma(tape, right.end)
    if _opens(tape, at) and comma is not None:
        return following_subject(tape, comma)
    if determiner in ("the", "their", "our", "these", "those", "this", "that"):
        return None
    if (named := _FOR_HIS.search(tape.between(0, at))) is not None:
        return Subject((Head(tape.tokens[tape.token_at(named.start(1))]),), clause_start(tape, cue))
    who = subject(tape, at, far=True)
    if determiner in _OWNERS and _persons_between(tape, who.start, at) > 1:
        return None
    return who


def _is_plain(word: str) -> bool:
    return (
        word[:1].isalnum()
        and len(word) > 1
        and word not in en.DETERMINERS | en.PREPOSITIONS | _GOVERNORS | _BEFORE
        and word != "'s"
    )


def _possessor(tape: Tape, mark: int) -> Subject | None:
    start = mark - 1
    if start < 0 or tape.tokens[start].text not in "PUBS":
        return None
    return Subject((Head(tape.tokens[start]),), clause_start(tape, mark))


def _opens(tape: Tape, at: int) -> bool:
    """Does the phrase open its clause?"""
    return at == 0 or tape.word(at - 1) in ('"', ";", "and", "but", "that") or (at == 1 and tape.word(0) in en.ADVERBS)


def _closing_comma(tape: Tape, start: int) -> int | None:
    for at in range(start, min(len(tape.tokens), start + 14)):
        if tape.tokens[at].text == ",":
            return at
        if en.is_verb(tape.tokens[at].text, ""):
            return None
    return None


def _persons_between(tape: Tape, start: int, end: int) -> int:
    return len({token.mention[4:6] for token in tape.tokens[start:end] if token.mention and token.text in PERSONAL})
