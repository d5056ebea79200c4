"""What one word of a run of capitals may be: bits, looked up once a word."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from digest.names.given import GIVEN as GIVEN_NAMES
from digest.names.honorifics import DAYS_AND_MONTHS, GENERIC, OFFICES, THINGS
from digest.names.honorifics import OPENERS as COMMON_OPENERS
from digest.names.key import is_honorific
from digest.names.states import read_states
from digest.names.words import (
    FIELDS,
    MORE_OPENERS,
    NO_ORGANISATION,
    ORGANISATION_ENDS,
    ORGANISATION_HEADS,
    OUTLET_ENDS,
    PEOPLES,
    PERSONAL_NOUNS,
    PLACE_ENDS,
    PLACE_STARTS,
    PLACES,
    THING_ENDS,
    THING_STARTS,
    TOPICS,
)

STATE_MARK = "\x02"  # stands for every character of a state's name
PEOPLE_MARK = "\x03"  # for those of a demonym
HIT_MARK = "\x01"  # for those of any other name of the registry

HONORIFIC, OFFICE, DAY, OPENER, GENERAL, THING, GIVEN, ORG_END, ORG_HEAD, TOPIC, OUTLET_END, PLACE_END = (
    1 << number for number in range(12)
)
PLACE_START, THING_END, THING_START, PEOPLE, CAPITALS, STATE, SMALL, INITIAL, FIELD, PLACE, NICKNAME, NUMBER = (
    1 << number for number in range(12, 24)
)
ADJECTIVE, PARTICLE, ARABIC, NO_ORG, STOPPED, LEGAL, LAND, NOUN = (1 << number for number in range(24, 32))
DIGIT, PRONOUN, BREAK = 1 << 32, 1 << 33, 1 << 34

PARTICLES = frozenset("bin ibn bint ben van von der den de del della di da dos du la le abu umm ould".split())
CONNECTORS = frozenset({"of", "for", "and", "&", "on", "at", "the"})
OPENERS = COMMON_OPENERS | MORE_OPENERS
OPENERS_ALONE = OPENERS  # a run of one such word names nobody
OPENERS_IN_NAMES = frozenset(
    "new first second third one two three four five six seven eight nine ten all last next most".split()
)
_LEGAL = frozenset("inc inc. corp corp. co co. ltd ltd. llc plc gmbh ag sa nv bv".split())
_TABLES = (
    (OFFICE, OFFICES),
    (DAY, DAYS_AND_MONTHS),
    (OPENER, OPENERS),
    (BREAK, OPENERS - OPENERS_IN_NAMES),
    (GENERAL, GENERIC - OFFICES - {"may"}),
    (THING, THINGS),
    (GIVEN, GIVEN_NAMES),
    (ORG_END, ORGANISATION_ENDS),
    (ORG_HEAD, ORGANISATION_HEADS),
    (TOPIC, TOPICS),
    (OUTLET_END, OUTLET_ENDS),
    (PLACE_END, PLACE_ENDS),
    (PLACE_START, PLACE_STARTS),
    (THING_END, THING_ENDS),
    (THING_START, THING_STARTS),
    (PEOPLE, PEOPLES),
    (FIELD, FIELDS),
    (PLACE, PLACES),
    (PARTICLE, PARTICLES),
    (NO_ORG, NO_ORGANISATION),
    (LEGAL, _LEGAL),
    (NOUN, PERSONAL_NOUNS),
    (LAND, frozenset(state.name.lower() for state in read_states())),
)
_BITS: dict[str, int] = {}
for _bit, _words in _TABLES:
    for _word in _words:
        _BITS[_word] = _BITS.get(_word, 0) | _bit

_ADJECTIVE = re.compile(
    r"(?:pro|anti|non|ex|pre|post|mid|former|self|neo|multi|all|then|now)-|.*-(?:led|based|born|backed|language|wide|style|"
    r"run|owned|controlled|held|area|era|like|made|linked|trained|dominated|sponsored|funded|majority|ranked|elect|"
    r"speaking|bound|occupied|affiliated|aligned|friendly|only|free|related|type|class|level|old|year|day|time|up|off|"
    r"in|out|on|to|and|critic)$"
)
_ARABIC = re.compile(r"(?:[AaEe]l|[Uu]l|[Aa][sdrntz]|[Aa]sh)[-‑ ]\w")


_MARKED = {STATE_MARK: STATE | LAND, PEOPLE_MARK: STATE, **dict.fromkeys("\"'“‘`(", NICKNAME)}
_PRONOUN = re.compile(r"I(?:['’](?:m|d|ve|ll))?$")


@lru_cache(maxsize=65536)
def shape(word: str) -> int:
    """The bits of a word as printed; `\\x02…` is a state."""
    if word[0] in _MARKED:
        return _MARKED[word[0]]
    if word[0].isdigit():
        return ORG_END if word.endswith("ers") else NUMBER
    lower = word.lower()
    if lower in CONNECTORS or word in PARTICLES:
        return SMALL if lower in CONNECTORS else PARTICLE
    if word[1:2] == "." and word[-1] == "." and len(word) % 2 == 0 and word[::2].isupper():
        return INITIAL if len(word) == 2 else INITIAL | CAPITALS
    bits = _BITS.get(lower.rstrip("."), 0)
    looks = _LOOKS if word.isalpha() else _LOOKS + _LOOKS_WITH_MARKS
    return bits | sum([bit for bit, has in looks if has(word)])


def is_plural(word: str) -> bool:
    """Does it look like one: `Colts`, not `Airbus`, `Paris` or `Ross`?"""
    return word[-1:] == "s" and word[-2:-1] not in ("s", "u", "i", "o", "'", "’")


def _is_capitals(word: str) -> bool:
    """`NATO`, `R-AZ`, and `DoD` or `NATOs` with one small letter of four or more."""
    if word[1:].islower():
        return False
    letters = word.replace(".", "").replace("-", "").replace("&", "")
    return len(letters) > 1 and sum(map(str.isupper, letters)) >= len(letters) - (len(letters) > 3)


_Looks = tuple[tuple[int, Callable[[str], bool]], ...]
_LOOKS: _Looks = (
    (HONORIFIC, is_honorific),
    (CAPITALS, _is_capitals),
    (PRONOUN, lambda word: _PRONOUN.match(word) is not None),
)
# What no word of letters alone can be, as most words are.
_LOOKS_WITH_MARKS: _Looks = (
    (STOPPED, lambda word: word[-1] == "."),
    (DIGIT, lambda word: any(map(str.isdigit, word))),
    (ADJECTIVE, lambda word: "-" in word and _ADJECTIVE.match(word.lower()) is not None),
    (ARABIC, lambda word: _ARABIC.match(word) is not None),
)
