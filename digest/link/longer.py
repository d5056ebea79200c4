"""Known names that are only a part of somebody else's: `Orla Velmian Jr.`, `Orla Velmian Bridge`, `Bank of Velmia`."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from digest.link import shapes as s
from digest.link.context import is_filler, is_title_case, opens_sentence
from digest.link.tokens import Token

# A word or an Arabic name with its article, and what stands behind it.
_NAME = r"(?:[AaEeUu]l[-‑ ])?[^\W\d_][\w’'-]*"
_BEHIND = re.compile(rf"(,?) ({_NAME}\.?)(?: ({_NAME}))?")
_BEFORE = re.compile(r"(?<![\w.'’-])([^\W\d_][\w’'-]*\.?) $")
_NO_NAMES = frozenset("cdfghjklmnopqrstvwxyz")  # no small particle of a name begins so; most words behind names do
_OF = re.compile(r" (of|for)(?: the)? ([A-Z][\w’'-]*)")
NUMERAL = re.compile(r"[IVX]{1,6}(?:['’]s)?")
GENERATIONS = frozenset({"jr", "sr"})
_SONS = frozenset("bin ibn bint abu abou umm".split())
_ARABIC = re.compile(r"(?:[AaEeUu]l|[Aa][sdrntz]|[Aa]sh)[-‑ ]\w")
_NAMED_AFTER = s.ORG_END | s.PLACE_END | s.OUTLET_END
_FREE = s.CAPITALS | s.STATE | s.SMALL | s.NICKNAME | s.NUMBER | s.PRONOUN
_IN = (" in ", "\nIn ", ". In ", " near ")
_LONGEST = 40  # characters: a word before a name
# Who is called after a person governs with these: the Velmian Administration.
_OWN_BODIES = frozenset("administration government cabinet office staff team campaign regime".split())
# What another body is, whatever name stands before it; a movement or group is what it has a name of.
_OTHER_BODIES = frozenset(
    """
    union university college academy institute foundation bank brigade brigades battalion battalions federation
    confederation league hospital museum club church trust fund
    """.split()
)
_MANY = s.GENERAL | s.THING | s.TOPIC | s.ORG_END | s.ORG_HEAD | s.FIELD | s.OUTLET_END | s.PEOPLE
_HEADS = s.ORG_HEAD | s.OUTLET_END
_FEW = 2  # words: a longer name is one body's, whatever follows it
# Heads of names in Arabic and Persian: the brigades, movement, party, companies or league of ...
_FOREIGN_HEADS = frozenset(
    "kataib kataeb katibat harakat hizb hezb saraya sarayat asaib liwa ansar jabhat jaysh jaish hashd quwat".split()
)
_APOSTROPHES = re.compile("['’‘ʿʾ`]")


def is_part_of_person(text: str, start: int, end: int, others: Set[int], others_end: Set[int]) -> bool:
    """Is the person's name at `start`:`end` a part of a longer name?

    `others` and `others_end` are where other known names start and end. A line of capitals marks no names.
    """
    return (_goes_on(text, end, others) or _has_more_before(text, start, others_end)) and not _is_in_title_case(
        text, start
    )


def _goes_on(text: str, end: int, others: Set[int]) -> bool:
    if text[end + 1 : end + 2] in _NO_NAMES or text[end - 1] == ".":
        return False
    behind = _BEHIND.match(text, end)
    if behind is None:
        return False
    word, following = behind[2], behind[3] or ""
    if behind[1]:  # Orla Velmian, Jr.
        return word.rstrip(".").lower() in GENERATIONS and word[0].isupper()
    if end + 1 in others:
        return False
    if word in ("bin", "ibn", "bint"):
        return following[:1].isupper()
    return _continues(word.rstrip("."), following)


def _continues(word: str, following: str) -> bool:
    """Does a name go on with this word?"""
    if _ARABIC.match(word):
        return word[3:4].isupper()
    if not word[0].isupper():
        return False
    if (NUMERAL.fullmatch(word) and word != "I") or word.lower() in GENERATIONS:
        return True
    bits = s.shape(word)
    if word.lower() in _OWN_BODIES or bits & _FREE:
        return False
    if bits & _NAMED_AFTER or not is_filler(word):
        return not bits & (s.DAY | s.ADJECTIVE | s.BREAK)
    # International Airport
    return following[:1].isupper() and following.lower() not in _OWN_BODIES and bool(s.shape(following) & _NAMED_AFTER)


def _has_more_before(text: str, start: int, others_end: Set[int]) -> bool:
    if text[start - 1 : start] != " ":
        return False
    first = text.rfind(" ", 0, start - 1) + 1
    if text[first] in _NO_NAMES:
        return False
    word = text[first : start - 1].rsplit("\n", 1)[-1]
    if not (word[:1].isupper() or word in _SONS) or start - 1 in others_end or not word.rstrip(".").isalpha():
        return False
    return _leads(word, s.shape(word)) and not text.endswith(_IN, 0, start - 1 - len(word))  # in Madison


def _leads(word: str, bits: int) -> bool:
    """Does a name that begins with this word go on with a given name: `Hadi`, `J.`, `bin`?"""
    if word.lower() in _SONS:
        return True
    is_first = bits & (s.GIVEN | s.INITIAL) and not bits & (s.PLACE | s.LAND)
    return bool(is_first) and word[0].isupper() and not is_filler(word.rstrip("."))


def _is_in_title_case(text: str, start: int) -> bool:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    return is_title_case(text[first : last if last >= 0 else len(text)])


def is_part_of_run(segment: Sequence[Token], first: int, last: int) -> bool:
    """Is `segment[first:last]`, in a run of capitals, a part of a longer person's name or named after the person?"""
    if first and _leads(segment[first - 1].text, segment[first - 1].bits):
        return True
    if last >= len(segment):
        return False
    token = segment[last]
    following = segment[last + 1].text if last + 1 < len(segment) else ""
    if token.text in ("bin", "ibn", "bint"):
        return True
    return _continues(token.text.rstrip("."), following)


def is_part_of_body(text: str, start: int, end: int) -> bool:
    """Is the organisation's name at `start`:`end` a part of another's: `Islamic Front` Union, `Bank` of Velmia?"""
    if text[end : end + 1] != " ":
        return False
    behind = _BEHIND.match(text, end)
    word = behind[2] if behind else ""
    if word[:1].isupper() and word.rstrip(".").lower() in _OTHER_BODIES:
        return True
    printed = text[start:end].removeprefix("the ").removeprefix("The ")
    if word == "Party":
        return " " in printed  # the Velmox Party is Velmox
    found = _OF.match(text, end)
    if found is None or s.shape(found[2]) & (s.DAY | s.BREAK):
        return False
    words = printed.split(" ")
    return (
        len(words) <= _FEW
        and bool(s.shape(words[-1]) & _HEADS)
        and all(s.shape(word) & _MANY for word in words)
        and not (found[1] == "for" and s.shape(found[2]) & s.GIVEN)
    )


def is_headed(text: str, start: int) -> bool:
    """Does a head of an Arabic name stand before `start` where a sentence begins: `Kata'ib` Hezbollah?"""
    found = _BEFORE.search(text, max(0, start - _LONGEST), start)
    if not found or not found[1][0].isupper() or not opens_sentence(text, start - 1 - len(found[1])):
        return False
    return _APOSTROPHES.sub("", found[1]).lower() in _FOREIGN_HEADS
