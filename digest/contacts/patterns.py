"""Which verbs tell of a contact, and what may stand between them and their object: regular expressions over tapes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Literal, NamedTuple

from digest.contacts import english as en
from digest.model import ContactKind

# What the object must be, or what must stand behind it: somebody who can be received; `for talks`; no `a liar`;
# `by phone`; somebody who can read; an outlet.
Wants = Literal["", "guest", "talks", "called", "phone", "reader", "outlet"]

_ADVERBS = "|".join(sorted(en.ADVERBS, key=len, reverse=True))
MID = rf"(?:(?:{_ADVERBS}|on D|late on D|last D|D|in L|in S|in the A capital of L|for (?:the first|a second) time) )*"
_OWN = r"(?:(?![PUBS] |with |and |to |that |he |she )[\w'-]+ )"  # a word between a verb and its noun
_TALKS = r"(?:meetings?|talks|discussions|consultations|negotiations|conversations?|sessions?|audience|summit)"
_CALL = r"(?:(?:(?:tele)?phone|video) (?:calls?|conversations?|talks|discussions?)|calls?)"
_LETTER = r"(?:letters?|messages?|telegrams?|e-?mails?|cables?)"
_HOLD = (
    "held holds hold had has have holding conducted resumed resumes broke opened began started ended concluded "
    "completed attended"
)
_BY_PHONE = r"(?:by|on|over|via) (?:the |a |video )?(?:tele)?(?:phone|call)"
_A_LETTER = rf"(?:an?|the|his|her) (?:\S+ ){{0,2}}?{_LETTER} "

NOUN = re.compile(rf"{_TALKS}|{_LETTER}|calls?|visits?|interviews?|phone|telephone|down")
PHONED = re.compile(rf"{MID}(?:{_BY_PHONE}|(?:in|during|on) an? (?:\S+ )?(?:tele)?phone (?:call|conversation)) ")
FOR_TALKS = re.compile(r"for (?:\S+ ){0,4}?(?:talks|meetings?|discussions|negotiations|summit) ")
BASE_FORMS = frozenset("meet hold have visit".split())
PRESENT_FORMS = frozenset(
    "meets holds receives hosts welcomes visits sits confers consults joins phones speaks writes sends".split()
)


class Pattern(NamedTuple):
    """A verb and what stands between it and its object. `alone`: `A and B met` tells of a contact too."""

    kind: ContactKind
    firsts: str
    words: re.Pattern[str]
    alone: bool = False
    wants: Wants = ""


def _pattern(kind: ContactKind, firsts: str, rest: str, alone: bool = False, wants: Wants = "") -> Pattern:
    return Pattern(kind, firsts, re.compile(rf"(?:{firsts.replace(' ', '|')}) {rest}"), alone, wants)


_ACTIVE = (
    _pattern("call", _HOLD, rf"(?:off )?{_OWN}{{0,5}}?{_CALL} {MID}(?:with |to )?", alone=True),
    _pattern(
        "meeting",
        _HOLD,
        rf"(?:off )?{_OWN}{{0,5}}?{_TALKS} (?:by (?P<phone>(?:tele)?phone) )?{MID}(?:with )?",
        alone=True,
    ),
    _pattern("meeting", "met meets meet", rf"{MID}(?:up )?{MID}(?:with )?{MID}", alone=True),
    _pattern("meeting", "sat sits", rf"down {MID}with "),
    _pattern("meeting", "conferred confers negotiated negotiates consulted consults", rf"{MID}with "),
    _pattern("meeting", "consulted consults", ""),
    _pattern("meeting", "received receives hosted hosts welcomed welcomes", MID, wants="guest"),
    _pattern("meeting", "joined joins", "", wants="talks"),
    _pattern("call", "phoned phones telephoned telephones rang", rf"(?:up )?{MID}"),
    _pattern("call", "called", "", wants="called"),
    _pattern("call", "spoke spoken speaks talked talks", rf"{MID}{_BY_PHONE} {MID}(?:with |to )?", alone=True),
    _pattern("call", "spoke spoken talked", rf"{MID}(?:with|to) ", wants="phone"),
    _pattern("call", "told informed assured", "", wants="phone"),
    _pattern("call", "discussed", rf"{_OWN}{{0,8}}?with ", wants="phone"),
    _pattern("letter", "wrote written writes", rf"{_OWN}{{0,5}}?to "),
    _pattern("letter", "wrote written writes", rf"(?=[PUBS] {_A_LETTER})"),
    _pattern(
        "letter",
        "sent sends delivered addressed forwarded",
        rf"{_OWN}{{0,5}}?{_LETTER} {_OWN}{{0,4}}?to ",
        wants="reader",
    ),
    _pattern("letter", "exchanged exchange traded", rf"{_OWN}{{0,4}}?{_LETTER} {MID}(?:with )?", alone=True),
    _pattern("letter", "received receives got", rf"{_OWN}{{0,5}}?{_LETTER} {MID}from "),
    _pattern("letter", "replied responded answered", rf"(?:to )?{_OWN}{{0,4}}?{_LETTER} {MID}from "),
    _pattern("letter", "sent sends handed", rf"(?=[PUB] {_A_LETTER})"),
    _pattern("letter", "emailed e-mailed cabled texted", ""),
    _pattern("visit", "visited visits visit", MID),
    _pattern("visit", "paid pays made makes began ended concluded started", rf"{_OWN}{{0,5}}?visits? {MID}to "),
    _pattern("interview", "told tells", "", wants="outlet"),
    _pattern("interview", "spoke speaks speaking spoken talked talking", rf"{MID}(?:to|with) ", wants="outlet"),
    _pattern("interview", "gave gives granted given", rf"{_OWN}{{0,5}}?interviews? {MID}(?:to|with) ", wants="outlet"),
    _pattern("interview", "interviewed", ""),
)
_BE = "was were been is are"
_BY = rf"{MID}(?:(?:at|in|on|upon|during|for) (?:(?!by )\S+ ){{1,7}})?by "
_PASSIVE = (
    _pattern("meeting", _BE, rf"{MID}(?P<verb>received|welcomed|hosted|met) {_BY}"),
    _pattern("interview", _BE, rf"{MID}(?P<verb>interviewed) {_BY}"),
    _pattern("visit", _BE, rf"{MID}(?P<verb>visited) {_BY}"),
    _pattern("call", _BE, rf"{MID}(?P<verb>telephoned|phoned) {_BY}"),
)


def _by_first_word(patterns: Iterable[Pattern]) -> dict[str, tuple[Pattern, ...]]:
    made: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        for first in pattern.firsts.split():
            made[first].append(pattern)
    return {first: tuple(found) for first, found in made.items()}


# By the first word: a look at each token costs a fifth of searching the tape with every pattern.
PATTERNS = _by_first_word((*_PASSIVE, *_ACTIVE))
