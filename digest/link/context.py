"""What stands around a place in a text."""

from __future__ import annotations

import re

from digest.names.honorifics import GENERIC, OPENERS
from digest.names.key import is_honorific

_NEXT_WORD = re.compile(r" ([^\W\d_][\w'’-]*)")
_LAST_WORD = re.compile(r"([^\W\d_][\w'’-]*) $")
_LAST_WORD_OF = re.compile(r"([^\W\d_][\w'’-]*) of $")
_OPENING_MARKS, _CLOSING_MARKS = " \"'“‘«„([—–-", "\"'”’)"
_STOPS = (".", "!", "?", "…", ":", ";")
_INSTITUTIONS = frozenset(
    """
    times post journal tribune star voice radio echo news chronicle daily bank university college institute museum
    academy school church chamber association federation society union league order friends sons daughters brigades
    """.split()
)
_LONGEST = 44  # characters: a word and " of "


def opens_sentence(text: str, start: int) -> bool:
    """Does a sentence begin at `start`, opening marks apart?"""
    if start > 1 and text[start - 1] == " ":  # most often; a word or a stop before it tells
        if text[start - 2].isalnum():
            return False
        if text[start - 2] in _STOPS:
            return True
    before = text[max(0, start - 12) : start].rstrip(_OPENING_MARKS)
    return not before or before.endswith("\n") or before.rstrip(_CLOSING_MARKS).endswith(_STOPS)


def word_after(text: str, end: int) -> str:
    """The word behind one space, else empty."""
    found = _NEXT_WORD.match(text, end)
    return found[1] if found else ""


def name_word_before(text: str, start: int) -> tuple[int, int]:
    """Start and end of a capitalised word before `start` that could be a part of the same name: `Kataib` Hezbollah.

    `Times of` Israel too. (-1, -1) where there is none: a general word, an honorific, the first word of a sentence.
    """
    near = text[max(0, start - _LONGEST) : start]
    found = _LAST_WORD.search(near)
    if found and found[1] == "of":
        found = _LAST_WORD_OF.search(near)
        if not found or found[1].lower() not in _INSTITUTIONS:
            return -1, -1  # a person, a people: Thomson of Fiji
    if not found or not found[1][0].isupper() or is_filler(found[1]) or found[1].endswith(("'s", "’s")):
        return -1, -1
    if "-" in found[1] and found[1].rsplit("-", 1)[1][:1].islower():
        return -1, -1  # an adjective: Arabic-language
    begin = start - len(near) + found.start(1)
    return (-1, -1) if opens_sentence(text, begin) else (begin, begin + len(found[1]))


def is_filler(word: str) -> bool:
    """Is a word with a capital one that belongs to no name: a general word, an opener, an honorific?"""
    bare = word.lower().removesuffix("'s").removesuffix("’s")
    return bare in GENERIC or bare in OPENERS or is_honorific(bare)


def is_title_case(text: str) -> bool:
    """Is this a headline with a capital on most words? A stop ends sentences, and no headlines but `in the U.S.`."""
    if len(text) >= 300 or (text[-1:] == "." and "." not in text[-3:-1]):
        return False
    words = [word for word in text.split() if len(word) > 3 and not word[0].isdigit()]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.8 * len(words)
