"""Which verbs tell of a contact, and what may stand between them and their object: regular expressions over tapes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Literal, NamedTuple

from digest.contacts import english as en
from digest.model import ContactKind

# What the object must be, or what must stand behind it: somebody who can be received; `for talks`; no `a liar`;
# `called on` and no `to resign`; `by phone`; where they were; `for talks` or `on
# a visit`; somebody who can read; an outlet.
Wants = Literal["", "guest", "talks", "called", "caller", "phone", "here", "joint", "trip", "reader", "outlet", "interview"]

_ADVERBS = "|".join(sorted(en.ADVERBS, key=len, reverse=True))
_WHERE = r"L|D|S|residence|office|palace|house|home|airport|headquarters|embassy|ministry|morning|afternoon|evening|night"
# Where, when and how between a verb and its object: `received at his residence in L on D a delegation`.
MID = (
    rf"(?:(?:{_ADVERBS}|last D|D|face to face|one on one|behind closed doors|for (?:the first|a second|the second) time|"
    rf"for (?:\S+ ){{1,4}}?(?:minutes|hours?|half-hour|days)|"
    rf"(?:in|at|on|over|inside|outside|aboard|near|this|late on|early on) (?:(?![PUB,] |with |to |and |that )\S+ ){{0,5}}?(?:{_WHERE})) )*"
)
_OWN = r"(?:(?![PUBS] |with |and |to |that |he |she )[\w'-]+ )"  # a word between a verb and its noun
_TALKS = r"(?:meetings?|talks|discussions|consultations|negotiations|conversations?|sessions?|audience|summit)"
_CALL = r"(?:(?:(?:tele)?phone|video) (?:calls?|conversations?|talks|discussions?)|calls?)"
_MEAL = r"(?:lunch|dinner|breakfast|supper|coffee|tea|drinks)"
_LETTER = r"(?:letters?|messages?|telegrams?|e-?mails?|cables?)"
_HOLD = (
    "held holds hold had has have holding conducted resumed resumes broke opened began started ended concluded "
    "completed attended conclude concludes begin begins resume open opens"
)
_BY_PHONE = (
    r"(?:by|on|over|via|through) (?:(?:the|an?|secure|video) ){0,3}(?:(?:tele)?phone|call|video(?: link|conference)?|link|videolink|"
    r"videoconference|teleconference)"
)
_A_LETTER = rf"(?:an?|the|his|her) (?:\S+ ){{0,2}}?{_LETTER} "

NOUN = re.compile(rf"{_TALKS}|{_LETTER}|calls?|visits?|interviews?|phone|telephone|down")
_ON_A_CALL = r"(?:in|during|on) an? (?:\S+ ){0,2}?(?:(?:tele)?phone (?:call|conversation)|(?:video )?call)"
PHONED = re.compile(rf"{MID}(?:{_BY_PHONE}|{_ON_A_CALL}) ")
# The same before the verb, where it opens the clause: `Over a video link from L, A spoke with B`.
PHONED_FIRST = re.compile(rf"(?:D |, )*(?:{_BY_PHONE}|{_ON_A_CALL}) ")
# That they were at one place: `in L`, `at a meeting`, `over dinner`. Who discusses or talks may else do it by letter or phone.
HERE = re.compile(
    r"(?<!\S)(?:in L (?!'s |- )|in person |face to face |face-to-face |one on one |one-on-one |over (?:a |an )?(?:\S+ )?"
    r"(?:dinner|lunch|breakfast|coffee|tea) |(?:at|during|in) (?:their |an? |the )?(?:\S+ ){0,2}?"
    r"(?:meetings?|talks|summit|visit|reception|dinner|lunch|headquarters|residence|office|palace) )"
)
ON_A_VISIT = re.compile(
    rf"{MID}(?:for (?:\S+ ){{0,4}}?(?:talks|meetings?|visit|discussions|negotiations|summit|tour)|on (?:an?|his|her) (?:\S+ ){{0,4}}?"
    r"(?:visit|tour|trip)|to (?:meet|hold|attend)|(?:,|and) (?:where )?(?:he |she )?(?:met|held|was received) )"
)
# In what `A and B agreed` or `discussed` something: not a meeting of others or with others.
_OTHERS = r"(?!(?:\S+ ){0,5}?(?:with|between|of (?:the )?[PUBSA]) )"
TOGETHER = re.compile(
    rf"(?<!\S)(?:at|in|during|after|following|over|for|from) (?:(?:their|the|an?|this|that|[a-z-]+) ){{0,5}}?"
    rf"(?:(?P<phone>(?:(?:tele)?phone|video) (?:calls?|conversation|talks)|calls?)|meetings?|talks|summit|dinner|lunch|breakfast|"
    rf"session) {_OTHERS}|(?P<by>{_BY_PHONE}) "
)
FOR_INTERVIEW = re.compile(r"(?:of B )?for (?:\S+ ){0,4}?interview ")
FOR_TALKS = re.compile(r"for (?:\S+ ){0,4}?(?:talks|meetings?|discussions|negotiations|summit) ")
BASE_FORMS = frozenset("meet hold have visit discuss agree review convene exchange conclude begin resume open".split())
PRESENT_FORMS = frozenset(
    "meets holds receives hosts welcomes greets visits tours sits confers consults joins phones speaks writes sends calls "
    "huddles dines briefs shakes discusses travels flies arrives".split()
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
    _pattern("meeting", "met meets meet", rf"{MID}(?:up )?(?:(?P<phone>{_BY_PHONE}) )?{MID}(?:with )?{MID}", alone=True),
    _pattern("interview", "sat sits sitting", rf"(?:down )?{MID}(?:with )?", wants="outlet"),
    _pattern("interview", "sat sits sitting", rf"down {MID}for {_OWN}{{0,3}}?interviews? {MID}with ", wants="outlet"),
    _pattern("interview", "sat sits", rf"down {MID}with ", wants="interview"),
    _pattern("meeting", "sat sits", rf"down {MID}with "),
    _pattern(
        "meeting",
        "conferred confers negotiated negotiates consulted consults huddled huddles dined dines lunched breakfasted",
        rf"{MID}with ",
    ),
    _pattern("meeting", "consulted consults", ""),
    _pattern("meeting", "received receives hosted hosts welcomed welcomes greeted greets", MID, wants="guest"),
    _pattern("meeting", "briefed briefs", MID, wants="guest"),
    _pattern("meeting", "joined joins", "", wants="talks"),
    _pattern("meeting", "had has have having shared took", rf"{_OWN}{{0,4}}?{_MEAL} {MID}with ", alone=True),
    _pattern("meeting", "had has having", rf"an? {_OWN}{{0,2}}?(?:bilateral|one-on-one|tete-a-tete) {MID}with "),
    _pattern("meeting", "shook shakes", rf"hands {MID}with "),
    _pattern("meeting", "paid pays", rf"{_OWN}{{0,4}}?calls? {MID}on "),
    _pattern("meeting", "called calls", "on ", wants="caller"),
    _pattern("meeting", "discussed discusses", rf"{_OWN}{{0,10}}?with ", wants="here"),
    _pattern("meeting", "exchanged exchange exchanges", rf"{_OWN}{{0,2}}?views {MID}with ", wants="here"),
    _pattern("meeting", "spoke spoken speaks talked", rf"{MID}(?:with|to) ", wants="here"),
    _pattern("call", "phoned phones telephoned telephones rang", rf"(?:up )?{MID}"),
    _pattern("call", "called", "", wants="called"),
    _pattern("call", "spoke spoken speaks talked talks", rf"{MID}{_BY_PHONE} {MID}(?:with |to )?", alone=True),
    _pattern("call", "spoke spoken talked", rf"{MID}(?:with|to) ", wants="phone"),
    _pattern("call", "told informed assured", "", wants="phone"),
    _pattern("call", "discussed", rf"{_OWN}{{0,8}}?with ", wants="phone"),
    _pattern("call", "received receives took takes got answered", rf"{_OWN}{{0,4}}?{_CALL} {MID}from "),
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
    _pattern("meeting", "discussed discuss agreed agree reviewed review signed issued explored convened convene exchanged exchange", "", wants="joint"),
    _pattern("visit", "visited visits visit", MID),
    _pattern("visit", "toured tours", MID),
    _pattern("visit", "paid pays made makes began ended concluded started", rf"{_OWN}{{0,5}}?(?:visits?|trips?) {MID}to "),
    _pattern("visit", "travelled traveled travels flew flies", rf"{MID}to ", wants="trip"),
    _pattern("visit", "arrived arrives", rf"{MID}in ", wants="trip"),
    _pattern("interview", "told tells", "", wants="outlet"),
    _pattern("interview", "spoke speaks speaking spoken talked talking", rf"{MID}(?:to|with) ", wants="outlet"),
    _pattern("interview", "gave gives granted given", rf"{_OWN}{{0,5}}?interviews? {MID}(?:to|with) ", wants="outlet"),
    _pattern("interview", "interviewed", ""),
)
_BE = "was were been is are"
_BY = rf"{MID}(?:(?:at|in|on|upon|during|for) (?:(?!by )\S+ ){{1,7}})?by "
_PASSIVE = (
    _pattern("meeting", _BE, rf"{MID}(?P<verb>received|welcomed|hosted|met|greeted|briefed) {_BY}"),
    _pattern("meeting", _BE, rf"{MID}(?P<verb>joined) {_BY}", wants="talks"),
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
