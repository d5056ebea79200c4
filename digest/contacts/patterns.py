"""Which verbs tell of a contact: regular expressions over tapes, by the first word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Literal, NamedTuple

from digest.contacts import phrases as ph
from digest.model import ContactKind

# What the object must be, or what must be told besides: somebody who can be received (`guest`), is joined `for talks`,
# is no liar (`called`), is not asked to resign (`caller`); that it was by phone, by letter (`written`), at one place
# (`here`), done together (`joint`), for talks or a visit (`trip`), for an interview; somebody who can read; an outlet.
Wants = Literal[
    "",
    "guest",
    "talks",
    "called",
    "caller",
    "phone",
    "here",
    "joint",
    "trip",
    "reader",
    "written",
    "outlet",
    "interview",
]

_TELLING = "told informed assured congratulated thanked urged warned asked invited condoled"
_HOLD = (
    "held holds hold had has have holding conducted resumed resumes broke opened began started ended concluded "
    "completed attended conclude concludes begin begins resume open opens"
)
_TRIPS = "paid pays made makes began begins ended ends concluded concludes started starts"
_SHARED = "had has have having shared took"
_TOGETHER = "discussed discuss agreed agree reviewed review signed issued explored convened convene exchanged exchange"
BASE_FORMS = frozenset("meet hold have visit discuss agree review convene exchange conclude begin resume open".split())
PRESENT_FORMS = frozenset(
    """
    meets holds receives hosts welcomes greets visits tours sits confers consults joins phones speaks writes sends
    calls interviews pays makes begins ends concludes starts huddles dines briefs shakes discusses travels flies
    arrives
    """.split()
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
    _pattern("call", _HOLD, rf"(?:off )?{ph.OWN}{{0,5}}?{ph.CALL} {ph.MID}(?:with |to )?", alone=True),
    _pattern(
        "meeting",
        _HOLD,
        rf"(?:off )?{ph.OWN}{{0,5}}?{ph.TALKS} (?:by (?P<phone>(?:tele)?phone) )?{ph.MID}"
        "(?:(?:, )?including )?(?:with )?",
        alone=True,
    ),
    _pattern(
        "meeting",
        "met meets meet",
        rf"{ph.MID}(?:up )?(?:(?P<phone>{ph.BY_PHONE}) )?{ph.MID}(?:with )?{ph.MID}",
        alone=True,
    ),
    _pattern("interview", "sat sits sitting", rf"(?:down )?{ph.MID}(?:with )?", wants="outlet"),
    _pattern(
        "interview", "sat sits sitting", rf"down {ph.MID}for {ph.OWN}{{0,3}}?interviews? {ph.MID}with ", wants="outlet"
    ),
    _pattern("interview", "sat sits", rf"down {ph.MID}with ", wants="interview"),
    _pattern("meeting", "sat sits", rf"down {ph.MID}(?:with )?", alone=True),
    _pattern(
        "meeting",
        "conferred confers negotiated negotiates consulted consults huddled huddles dined dines lunched breakfasted",
        rf"{ph.MID}with ",
    ),
    _pattern("meeting", "consulted consults", ""),
    _pattern("meeting", "received receives hosted hosts welcomed welcomes greeted greets", ph.MID, wants="guest"),
    _pattern("meeting", "briefed briefs", ph.MID, wants="guest"),
    _pattern("meeting", "joined joins", "", wants="talks"),
    _pattern("meeting", _SHARED, rf"{ph.OWN}{{0,4}}?{ph.MEAL} {ph.MID}(?:with )?", alone=True),
    _pattern("meeting", "had has having", rf"an? {ph.OWN}{{0,2}}?(?:bilateral|one-on-one|tete-a-tete) {ph.MID}with "),
    _pattern("meeting", "shook shakes", rf"hands {ph.MID}with "),
    _pattern("meeting", "paid pays", rf"{ph.OWN}{{0,4}}?calls? {ph.MID}on "),
    _pattern("meeting", "called calls", "on ", wants="caller"),
    _pattern("meeting", "discussed discusses", rf"{ph.OWN}{{0,10}}?with ", wants="here"),
    _pattern("meeting", "exchanged exchange exchanges", rf"{ph.OWN}{{0,2}}?views {ph.MID}with ", wants="here"),
    _pattern("meeting", "spoke spoken speaks talked", rf"{ph.MID}(?:with|to) ", wants="here"),
    _pattern("call", "phoned phones telephoned telephones rang", rf"(?:up )?{ph.MID}"),
    _pattern("call", "called", "", wants="called"),
    _pattern("call", "spoke spoken speaks talked talks", rf"{ph.MID}{ph.BY_PHONE} {ph.MID}(?:with |to )?", alone=True),
    _pattern("call", "spoke spoken talked", rf"{ph.MID}(?:with|to) ", wants="phone"),
    _pattern("call", "discussed", rf"(?:{ph.BY_PHONE} )?{ph.OWN}{{0,8}}?with ", wants="phone"),
    _pattern("call", _TELLING, "", wants="phone"),
    _pattern("letter", _TELLING, "", wants="written"),
    _pattern("call", "received receives took takes got answered", rf"{ph.OWN}{{0,4}}?{ph.CALL} {ph.MID}from "),
    _pattern("letter", "wrote written writes", rf"{ph.OWN}{{0,5}}?to "),
    _pattern("letter", "wrote written writes", rf"(?=[PUBS] {ph.A_LETTER})"),
    _pattern(
        "letter",
        "sent sends delivered addressed forwarded",
        rf"{ph.OWN}{{0,5}}?{ph.LETTER} {ph.OWN}{{0,4}}?to ",
        wants="reader",
    ),
    _pattern("letter", "exchanged exchange traded", rf"{ph.OWN}{{0,4}}?{ph.LETTER} {ph.MID}(?:with )?", alone=True),
    _pattern("letter", "received receives got", rf"{ph.OWN}{{0,5}}?{ph.LETTER} {ph.MID}from "),
    _pattern("letter", "replied responded answered", rf"(?:to )?{ph.OWN}{{0,4}}?{ph.LETTER} {ph.MID}from "),
    _pattern("letter", "sent sends handed", rf"(?=[PUB] {ph.A_LETTER})"),
    _pattern("letter", "emailed e-mailed cabled texted", ""),
    _pattern(
        "meeting",
        _TOGETHER,
        "",
        wants="joint",
    ),
    _pattern("visit", "visited visits visit", ph.MID),
    _pattern("visit", "was were is been", rf"{ph.MID}visiting "),
    _pattern("visit", "toured tours", ph.MID),
    _pattern(
        "visit",
        _TRIPS,
        rf"{ph.OWN}{{0,5}}?(?:visits?|trips?) {ph.MID}to ",
    ),
    _pattern("visit", "travelled traveled travels flew flies", rf"{ph.MID}to ", wants="trip"),
    _pattern("visit", "arrived arrives", rf"{ph.MID}in ", wants="trip"),
    _pattern("interview", "told tells", "", wants="outlet"),
    _pattern("interview", "spoke speaks speaking spoken talked talking", rf"{ph.MID}(?:to|with) ", wants="outlet"),
    _pattern(
        "interview", "gave gives granted given", rf"{ph.OWN}{{0,5}}?interviews? {ph.MID}(?:to|with) ", wants="outlet"
    ),
    _pattern("interview", "interviewed interviews", ""),
)
_BE = "was were been is are"
_BY = rf"{ph.MID}(?:(?:at|in|on|upon|during|for) (?:(?!by )\S+ ){{1,7}})?by "
_PASSIVE = (
    _pattern("meeting", _BE, rf"{ph.MID}(?P<verb>received|welcomed|hosted|met|greeted|briefed) {_BY}"),
    _pattern("meeting", _BE, rf"{ph.MID}(?P<verb>joined) {_BY}", wants="talks"),
    _pattern("interview", _BE, rf"{ph.MID}(?P<verb>interviewed) {_BY}"),
    _pattern("visit", _BE, rf"{ph.MID}(?P<verb>visited) {_BY}"),
    _pattern("call", _BE, rf"{ph.MID}(?P<verb>telephoned|phoned) {_BY}"),
)


def _by_first_word(patterns: Iterable[Pattern]) -> dict[str, tuple[Pattern, ...]]:
    made: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        for first in pattern.firsts.split():
            made[first].append(pattern)
    return {first: tuple(found) for first, found in made.items()}


# By the first word: a look at each token costs a fifth of searching the tape with every pattern.
PATTERNS = _by_first_word((*_PASSIVE, *_ACTIVE))
