"""Verbs that tell of a contact: `A met B`, `A and B held talks`, `A was received by B`, `A told the Norhaven Post`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from digest.contacts import english as en
from digest.contacts.chunks import Head
from digest.contacts.clauses import Subject, antecedent_of, following_subject, subject
from digest.contacts.found import Contact
from digest.contacts.lists import Listed, listed
from digest.contacts.real import present_is_real, verb_is_real
from digest.contacts.tape import PERSONAL, Tape
from digest.model import ContactKind

_ADVERBS = "|".join(sorted(en.ADVERBS, key=len, reverse=True))
_MID = rf"(?:(?:{_ADVERBS}|on D|late on D|last D|D|in L|in S|in the A capital of L|for (?:the first|a second) time) )*"
_OWN = r"(?:(?![PUBS] |with |and |to |that |he |she )[\w'-]+ )"  # a word between a verb and its noun
_TALKS = r"(?:meetings?|talks|discussions|consultations|negotiations|conversations?|sessions?|audience|summit)"
_CALL = r"(?:(?:(?:tele)?phone|video) (?:calls?|conversations?|talks|discussions?)|calls?)"
_LETTER = r"(?:letters?|messages?|telegrams?|e-?mails?|notes?|cables?|telexes)"
_HOLD = r"(?:held|holds|hold|had|has|have|holding|conducted|resumed|resumes|broke off|opened|began|started|ended|concluded|completed|attended)"
_PHONE = r"(?:by|on|over|via) (?:the |a |video )?(?:tele)?(?:phone|call)"


class Pattern(NamedTuple):
    """A verb with what may stand between it and its object. `alone`: `A and B met` tells of it too."""

    kind: ContactKind
    words: re.Pattern[str]
    alone: bool = False
    wants: str = ""


def _pattern(kind: ContactKind, words: str, alone: bool = False, wants: str = "") -> Pattern:
    return Pattern(kind, re.compile(rf"(?<!\S){words}"), alone, wants)


_ACTIVE = (
    _pattern("call", rf"{_HOLD} {_OWN}{{0,5}}?{_CALL} {_MID}(?:with |to )?", alone=True),
    _pattern(
        "meeting", rf"{_HOLD} {_OWN}{{0,5}}?{_TALKS} (?:by (?P<phone>(?:tele)?phone) )?{_MID}(?:with )?", alone=True
    ),
    _pattern("meeting", rf"(?:met|meets|meet) {_MID}(?:up )?{_MID}(?:with )?{_MID}", alone=True),
    _pattern("meeting", rf"(?:sat|sits) down {_MID}with "),
    _pattern("meeting", rf"(?:conferred|confers|negotiated|negotiates|consulted|consults) {_MID}with "),
    _pattern("meeting", r"(?:consulted|consults) (?!with )"),
    _pattern("meeting", rf"(?:received|receives|hosted|hosts|welcomed|welcomes) {_MID}", wants="guest"),
    _pattern("meeting", r"(?:joined|joins) ", wants="talks"),
    _pattern("call", rf"(?:phoned|phones|telephoned|telephones|rang) (?:up )?{_MID}"),
    _pattern("call", r"called ", wants="called"),
    _pattern("call", rf"(?:spoke|spoken|speaks|talked|talks) {_MID}{_PHONE} {_MID}(?:with |to )?", alone=True),
    _pattern("call", rf"(?:spoke|spoken|talked) {_MID}(?:with|to) ", wants="phone"),
    _pattern("call", r"(?:told|informed|assured) ", wants="phone"),
    _pattern("letter", rf"(?:wrote|written|writes) {_OWN}{{0,5}}?to "),
    _pattern("letter", r"(?:wrote|written|writes) (?=[PUBS] (?:an?|the|his|her) (?:\S+ ){0,2}?letter )"),
    _pattern(
        "letter",
        rf"(?:sent|sends|delivered|addressed|forwarded) {_OWN}{{0,5}}?{_LETTER} (?:{_OWN}{{0,4}}?)to ",
        wants="reader",
    ),
    _pattern("letter", rf"(?:exchanged|exchange|traded) {_OWN}{{0,4}}?{_LETTER} {_MID}(?:with )?", alone=True),
    _pattern("letter", rf"(?:received|receives|got|has had) {_OWN}{{0,5}}?{_LETTER} {_MID}from "),
    _pattern("letter", rf"(?:replied to|responded to|answered) {_OWN}{{0,4}}?{_LETTER} {_MID}from "),
    _pattern("letter", rf"(?:sent|sends|handed) (?=[PUB] (?:an?|the|his|her) (?:\S+ ){{0,2}}?{_LETTER} )"),
    _pattern("letter", r"(?:e-?mailed|cabled|texted) "),
    _pattern("visit", rf"(?:visited|visits|visit) {_MID}"),
    _pattern("visit", rf"(?:paid|pays|made|makes|began|ended|concluded|started) {_OWN}{{0,5}}?visits? {_MID}to "),
    _pattern("interview", r"(?:told|tells) ", wants="outlet"),
    _pattern("interview", rf"(?:spoke|speaks|speaking|spoken|talked|talking) {_MID}(?:to|with) ", wants="outlet"),
    _pattern(
        "interview", rf"(?:gave|gives|granted|given) {_OWN}{{0,5}}?interviews? {_MID}(?:to|with) ", wants="outlet"
    ),
    _pattern("interview", r"interviewed "),
)
_BE = r"(?:was|were|been|is|are)"
_BY = rf"{_MID}(?:(?:at|in|on|upon|during|for) (?:(?!by )\S+ ){{1,7}})?by "
_PASSIVE = (
    _pattern("meeting", rf"{_BE} {_MID}(?P<verb>received|welcomed|hosted|met) {_BY}"),
    _pattern("interview", rf"{_BE} {_MID}(?P<verb>interviewed) {_BY}"),
    _pattern("visit", rf"{_BE} {_MID}(?P<verb>visited) {_BY}"),
    _pattern("call", rf"{_BE} {_MID}(?P<verb>telephoned|phoned) {_BY}"),
)
_BASE = frozenset("meet hold have visit".split())
_PRESENT = re.compile(
    r"(?:meets|holds|receives|hosts|welcomes|visits|sits|confers|consults|joins|phones|speaks|writes|sends) "
)
_FOR_TALKS = re.compile(r"for (?:\S+ ){0,4}?(?:talks|meetings?|discussions|negotiations|summit) ")
_BY_PHONE = re.compile(rf"{_MID}(?:{_PHONE}|(?:in|during|on) an? (?:\S+ )?(?:tele)?phone (?:call|conversation)) ")
_BEHIND_CALLED = frozenset("to on and yesterday today last again late early earlier this , D to".split())
_BEHIND_GUEST = en.PREPOSITIONS | en.SUBORDINATORS | en.ADVERBS | frozenset((",", "D", ";", "and", '"'))


def verb_contacts(tape: Tape, in_headline: bool) -> Iterator[Contact]:
    """The contacts that verbs of the sentence tell of; of two verbs at one place the first in the table counts."""
    taken: set[int] = set()
    for passive, patterns in ((True, _PASSIVE), (False, _ACTIVE)):
        for pattern in patterns:
            for found in pattern.words.finditer(tape.text):
                cue = tape.token_at(found.start())
                if cue in taken:
                    continue
                made = _contact(tape, pattern, found, cue, in_headline, passive)
                if made:
                    taken |= set(range(cue, made.cue_end))
                    yield made


def _contact(
    tape: Tape, pattern: Pattern, found: re.Match[str], cue: int, in_headline: bool, passive: bool
) -> Contact | None:
    end = tape.token_at(found.end()) if found.end() < len(tape.text) else len(tape.tokens)
    who, word = subject(tape, cue), tape.word(cue)
    objects = listed(tape, end, len(tape.tokens)) if end < len(tape.tokens) else Listed((), end)
    if word == "speaking" and cue == who.start and tape.word(objects.end) == ",":
        who = following_subject(tape, objects.end)._replace(start=cue)
    kind: ContactKind = "call" if found.groupdict().get("phone") else pattern.kind
    if not _happens(tape, who, cue, end, word, in_headline):
        far = subject(tape, cue, far=True) if tape.word(cue - 1) == "to" else None
        if far is None or not verb_is_real(tape, far.start, cue, end, True, in_headline):
            return None
        who = far
    elif not who.heads and who.pronoun is None and tape.word(cue - 1) == "to":
        who = subject(tape, cue, far=True)
    others = objects.heads
    him = _him(tape, end, pattern)
    if him is not None:
        objects = Listed((), him + 1)
    elif not passive:
        kept = _fitting(tape, pattern, who, objects, end)
        if kept is None:
            return None
        others = kept
    if not others and him is None and tape.word(who.start - 1) == "whom":
        others = antecedent_of(tape, who.start - 1)
    if not who.heads and who.pronoun is None:
        return None
    if (
        not others
        and not objects.two
        and him is None
        and not (pattern.alone and len(who.heads) > 1 and _stands_alone(tape, end, found))
    ):
        return None
    if _is_fixture(tape, kind, who.heads, others, found[0]):
        return None
    if passive:
        cue = tape.token_at(found.start("verb"))
    cue_end = _cue_end(tape, cue, end)
    behind = objects.end if others or him is not None else end
    return Contact(kind, who.heads, others, who.start, cue, cue_end, behind, who.pronoun, two=objects.two, him=him)


def _him(tape: Tape, at: int, pattern: Pattern) -> int | None:
    """`met him`, `called her on Monday`; not `met her demands`, `called him a liar`, `told him`."""
    word, behind = tape.word(at), tape.word(at + 1)
    if word not in ("him", "her") or pattern.wants not in ("", "guest", "called"):
        return None
    return at if behind == "" or behind in (_BEHIND_CALLED if pattern.wants == "called" else _BEHIND_GUEST) else None


def _happens(tape: Tape, who: Subject, cue: int, end: int, word: str, in_headline: bool) -> bool:
    if not verb_is_real(tape, who.start, cue, end, word in _BASE, in_headline):
        return False
    return not _PRESENT.match(f"{word} ") or present_is_real(tape, who.start, cue, in_headline)


def _cue_end(tape: Tape, cue: int, end: int) -> int:
    """Behind the verb and its noun; not the names and dates between them and the object."""
    stop = cue + 1
    for at in range(cue + 1, end):
        if re.fullmatch(rf"{_TALKS}|{_LETTER}|calls?|visits?|interviews?|phone|telephone|down", tape.tokens[at].text):
            stop = at + 1
    return stop


def _fitting(tape: Tape, pattern: Pattern, who: Subject, objects: Listed, end: int) -> tuple[Head, ...] | None:
    """The objects that make the verb mean what the table says; none where they do not."""
    heads = objects.heads
    behind = tape.tokens[objects.end].text if objects.end < len(tape.tokens) else ","
    rest = tape.between(objects.end, min(len(tape.tokens), objects.end + 25))
    wants = pattern.wants
    if pattern.kind == "visit":
        return tuple(head for head in heads if not head.on_behalf)
    if wants == "guest":
        return heads if heads and all(_is_guest(head) for head in heads) and behind in _BEHIND_GUEST else None
    if wants == "talks":
        return heads if heads and _FOR_TALKS.search(rest) else None
    if wants == "called":
        fits = heads and all(head.token.text in PERSONAL for head in heads) and behind in _BEHIND_CALLED
        return heads if fits and (who.heads or who.pronoun is not None) and not _is_passive(tape, end - 1) else None
    if wants == "phone":
        return heads if heads and _BY_PHONE.match(rest) else None
    if wants == "outlet":
        outlets = tuple(head for head in heads if not head.on_behalf and head.token.is_outlet)
        return outlets or _outlet_at(tape, end)
    if wants == "reader":
        return tuple(head for head in heads if head.token.text != "S") or None
    return heads


def _outlet_at(tape: Tape, at: int) -> tuple[Head, ...] | None:
    """`tells Reuters port is closed`: headlines spare the `that`."""
    at += tape.word(at) == "the"
    is_outlet = at < len(tape.tokens) and tape.tokens[at].is_outlet and tape.word(at + 1) not in ("'s", "-")
    return (Head(tape.tokens[at]),) if is_outlet else None


def _is_guest(head: Head) -> bool:
    return head.on_behalf or head.token.text in PERSONAL


def _is_passive(tape: Tape, cue: int) -> bool:
    return cue > 0 and tape.tokens[cue - 1].text in en.AUXILIARIES - {"has", "have", "had", "also", "then"}


def _stands_alone(tape: Tape, end: int, found: re.Match[str]) -> bool:
    """`A and B met in Norhaven`: nobody and nothing is met. Behind `with` somebody is, whom no name tells."""
    if found[0].endswith(("with ", "to ")):
        return False
    if end >= len(tape.tokens):
        return True
    word = tape.tokens[end].text
    return (
        word in en.PREPOSITIONS or word in en.ADVERBS or word in en.SUBORDINATORS or word in (",", "D", ";", "and", '"')
    )


def _is_fixture(tape: Tape, kind: ContactKind, actors: tuple[Head, ...], others: tuple[Head, ...], words: str) -> bool:
    """Two teams that meet: no person, no `with`, and the sentence speaks of a game or of a day to come."""
    if kind != "meeting" or not words.startswith(("met", "meet", "host", "visit")):
        return False
    if any(head.token.text == "P" or head.on_behalf for head in (*actors, *others)):
        return False
    return bool(en.SPORTS.search(tape.text)) or ("with " not in words and not words.startswith("met"))
