"""Nouns that tell of a contact: `talks between A and B`, `A's letter to B`, `in an interview with C, A said`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from digest.contacts.chunks import Head
from digest.contacts.clauses import Subject, clause_start, following_subject, subject
from digest.contacts.found import MOST, Contact
from digest.contacts.lists import Listed, listed
from digest.contacts.objects import outlet_of
from digest.contacts.real import noun_is_real
from digest.contacts.tape import Tape
from digest.contacts.whose import closing_comma, opens, owner
from digest.model import ContactKind

_MID = (
    r"(?:(?:on|in|at|late|last|this|held|D|L|today|yesterday|earlier|here|back|again|addressed|dated|sent|"
    r"(?:last|this) [a-z]+) ){0,6}"
    r"(?:(?:on|about|over) (?:the |a )?(?:[a-z-]{3,} ){1,3}?)?"
)
_MEETING = (
    r"(?:meetings?|talks|discussions|negotiations|consultations|conversations?|summit|session|audience|one-on-one|"
    r"bilateral)"
)
_GATHERING = ("between", "attended by", "brought together", "bringing together")
_ATTENDED = re.compile(
    r"(?<!\S)(?:present at|attended|attends|hosted|hosts|chaired|chairs|took part in|participated in|sat in on) "
    r"(?:(?:the|an?|this|that) )?(?:(?!with |to |of )[a-z-]+ ){0,3}$"
)
_HELD = r"(?:(?:took place|was held|were held) (?:(?:on|in|at|earlier|late|D|L|S) ){0,4})?"
_NOUNS: tuple[tuple[ContactKind, str, str], ...] = (
    ("call", r"(?:(?:tele)?phone|video) (?:calls?|conversations?|talks|discussions?)", rf"{_HELD}between|with|to|from"),
    ("call", r"calls?", "between|with"),
    (
        "meeting",
        _MEETING,
        rf"(?:(?:, )?{_HELD})between|with|of|(?:was |were |, )?attended by|"
        "(?:that |, which )?brought together|(?:, )?bringing together",
    ),
    ("letter", r"(?:letters?|messages?|telegrams?|e-?mails?|correspondence)", "between|to|from|by"),
    ("visit", r"visits?", "to|by"),
    ("interview", r"(?:remarks|comments)", "to"),
    ("interview", r"interviews?(?: (?:published|broadcast|aired|carried|shown))?", "with|to|for|by|on|in"),
)
_PATTERNS = tuple((kind, re.compile(rf"(?P<noun>{noun}) {_MID}(?P<link>{links}) ")) for kind, noun, links in _NOUNS)
_FIRSTS = re.compile(
    rf"(?<!\S)(?:(?:tele)?phone|video|calls?|{_MEETING}|letters?|messages?|telegrams?|e-?mails?|correspondence|"
    r"visits?|interviews?|remarks|comments) "
)
_PAIRED = re.compile(rf"(?<!\S)(?P<a>[PUBSA]) (?:-|;) (?P<b>[PUBSA]) (?:[a-z-]+ ){{0,2}}?(?P<noun>{_MEETING}) ")
_ASKED = re.compile(r"(?<!\S)(?:asked|questioned|interviewed) (?:(?!by )[a-z-]+ ){0,5}?by (?=\S)")
_GERUND = re.compile(
    r"(?<!\S)(?:after|while|upon|since|when|by|,) (?:\S+ly )?(?P<noun>meeting|visiting) (?:with )?(?=\S)"
)


def noun_contacts(tape: Tape, taken: set[int]) -> Iterator[Contact]:
    """The contacts that nouns of the sentence tell of, those at the tokens `taken` by verbs left out."""
    taken = set(taken)
    for made in (*_linked(tape, taken), *_gerunds(tape), *_asked(tape), *_pairs(tape)):
        if made.cue not in taken:
            taken |= set(range(made.cue, made.cue_end))
            yield made


def _linked(tape: Tape, taken: set[int]) -> Iterator[Contact]:
    for first in islice(_FIRSTS.finditer(tape.text), MOST):
        cue = tape.token_at(first.start())
        if cue in taken:
            continue
        for kind, pattern in _PATTERNS:
            found = pattern.match(tape.text, first.start())
            made = found and _contact(tape, kind, found, cue)
            if made:
                yield made
                break


def _contact(tape: Tape, kind: ContactKind, found: re.Match[str], cue: int) -> Contact | None:
    link = found["link"]
    end = tape.token_behind(found.end())
    is_gathering = link.endswith(_GATHERING) or link == "of"
    right = listed(tape, end, len(tape.tokens), is_subject=is_gathering)
    if is_gathering:
        who = Subject((), clause_start(tape, cue)) if link == "of" else _attending(tape, cue)
        right = _gathered(tape, right)
        if len(right.heads) < 2:
            return None
    else:
        sides = _sides(tape, kind, link, cue, right)
        if sides is None:
            return None
        who, right = sides
    if found["noun"].startswith("message"):  # a message to a state is most often none
        right = right._replace(heads=tuple(head for head in right.heads if head.token.text != "S"))
        if not right.heads:
            return None
    start = who.start if who.start <= cue else clause_start(tape, cue)
    if not noun_is_real(tape, start, cue, right.end):
        return None
    if kind == "interview":
        right = right._replace(heads=tuple(dict.fromkeys((*outlet_of(tape, end), *right.heads))))
        if not any(head.token.is_outlet for head in (*who.heads, *right.heads)):
            return None
    cue_end = tape.token_at(found.end("noun") - 1) + 1
    return Contact(
        kind,
        who.heads,
        right.heads,
        start,
        cue,
        cue_end,
        right.end,
        who.pronoun,
        True,
        right.two,
        is_whole=is_gathering,
    )


def _attending(tape: Tape, cue: int) -> Subject:
    """Who was `present at a meeting between A and B`; often nobody."""
    found = _ATTENDED.search(tape.between(cue - 9, cue))
    if found is None:
        return Subject((), clause_start(tape, cue))
    return subject(tape, max(0, cue - 9) + tape.between(cue - 9, cue)[: found.start()].count(" "))


def _gathered(tape: Tape, right: Listed) -> Listed:
    """`of A and B`, `of A with B`."""
    if tape.word(right.end) != "with" or not right.heads:
        return right
    more = listed(tape, right.end + 1, len(tape.tokens), is_subject=True)
    return Listed((*right.heads, *more.heads), more.end)


def _sides(tape: Tape, kind: ContactKind, link: str, cue: int, right: Listed) -> tuple[Subject, Listed] | None:
    """Who acts and with whom; none where either has no name."""
    start = clause_start(tape, cue)
    behind = tape.word(right.end)
    if link in ("from", "by") and kind != "interview":  # a letter from A to B
        if behind != "to":
            return None
        who, right = Subject(right.heads, start), listed(tape, right.end + 1, len(tape.tokens))
    elif behind in ("from", "by") and kind in ("letter", "visit"):  # a letter to B from A
        more = listed(tape, right.end + 1, len(tape.tokens))
        who, right = Subject(more.heads, start), right._replace(end=more.end)
    else:
        found = owner(tape, kind, cue, right.end)
        if found is None:
            return None
        who = found
    if not (who.heads or who.pronoun is not None) or not (right.heads or right.two):
        return None
    return who, right


def _gerunds(tape: Tape) -> Iterator[Contact]:
    """`after meeting A, B said`, `B left after meeting with A`, `B left, meeting A`, `while visiting A`."""
    for found in islice(_GERUND.finditer(tape.text), MOST):
        cue = tape.token_at(found.start("noun"))
        right = listed(tape, tape.token_at(found.end()), len(tape.tokens))
        at = tape.token_at(found.start())
        comma = closing_comma(tape, right.end) if opens(tape, at) else None
        who = following_subject(tape, comma) if comma is not None else subject(tape, at, far=True)
        start = clause_start(tape, at)
        kind: ContactKind = "meeting" if found["noun"] == "meeting" else "visit"
        if right.heads and (who.heads or who.pronoun is not None) and noun_is_real(tape, start, cue, right.end):
            yield Contact(kind, who.heads, right.heads, start, cue, cue + 1, right.end, who.pronoun)


def _asked(tape: Tape) -> Iterator[Contact]:
    """`Asked by the Post about it, A said`."""
    for found in islice(_ASKED.finditer(tape.text), MOST):
        cue = tape.token_at(found.start())
        asking = tape.token_at(found.end())
        right = listed(tape, asking, len(tape.tokens))
        comma = closing_comma(tape, right.end)
        heads = tuple(dict.fromkeys((*outlet_of(tape, asking), *right.heads)))
        if comma is None or not opens(tape, cue) or not any(head.token.is_outlet for head in heads):
            continue
        who = following_subject(tape, comma)
        if who.heads or who.pronoun is not None:
            yield Contact("interview", who.heads, heads, cue, cue, cue + 1, right.end, who.pronoun)


def _pairs(tape: Tape) -> Iterator[Contact]:
    """`A-B talks`."""
    for found in islice(_PAIRED.finditer(tape.text), MOST):
        cue = tape.token_at(found.start("noun"))
        one, other = (Head(tape.tokens[tape.token_at(found.start(name))]) for name in "ab")
        start = clause_start(tape, cue)
        if noun_is_real(tape, start, cue, cue + 1):
            yield Contact("meeting", (one,), (other,), start, cue, cue + 1, cue + 1, is_noun=True)
