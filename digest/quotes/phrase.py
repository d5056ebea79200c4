"""What a noun phrase can name: who may speak, where a phrase ends, which name it ends in."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from digest.names.honorifics import HONORIFICS, OFFICES
from digest.names.words import PERSONAL_NOUNS
from digest.quotes import english as e
from digest.quotes.passage import Name, Passage

NEAR = 90  # characters between a verb and the name behind it
FAR = 400  # characters before a verb in which its subject is looked for
EDGE = 12  # characters of white space and marks before the first word
OFFICE_WORDS = OFFICES | HONORIFICS | PERSONAL_NOUNS | {f"{noun}s" for noun in PERSONAL_NOUNS}
_SPEAK = ("person", "unknown", "organisation", "state", "outlet")
_PERSONS = OFFICE_WORDS | frozenset(
    """
    accused child couple dead deceased family hostage killer man prisoner aunt uncle niece nephew grandfather
    grandmother grandson granddaughter stepfather stepmother
    """.split()
)
_OF_SOMEBODY = re.compile(r"\b(?:of|for|to)\s+(?:the|an?|his|her|their|one)\s+([^,]*)$")
_ONE_OF = re.compile(r"\s*one of\b", re.IGNORECASE)
_OWNER = re.compile(r"\s*(?:the\s+)?[A-Z][^,]*?['’]s?\s")
_JOINT = re.compile(r"\b(?:and|or|nor)\b")
_AND = re.compile(r"\s+and\s+")
_AND_OTHERS = re.compile(r"\s+and\s+(?:others|another|an?|the|his|her|their|one|two|three|several|many)\b")
_BRACKET = re.compile(r"\s*\([^()]{1,30}\)$")


class Subject(NamedTuple):
    """A name; or a word at `start`:`end` that stands for one: a pronoun (`he`), a description (`the minister`)."""

    start: int
    end: int
    name: Name | None
    what: Literal["name", "pronoun", "description"]


def named(name: Name) -> Subject | None:
    """A name that may speak: a place does not, nor does a people (`Norhavians`)."""
    if name.kind not in _SPEAK or name.how == "demonym":
        return None
    return Subject(name.start, name.end, name, "name")


def next_word(text: str, at: int, end: int) -> int:
    ahead = text[at : min(end, at + EDGE)]
    return at + len(ahead) - len(ahead.lstrip())


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


def phrase_end(text: str, at: int, limit: int) -> int:
    for place in e.NOUN_PHRASE_END.finditer(text, at, limit):
        if place[0] == "." and e.TITLE_DOT.search(text, max(at, place.start() - 6), place.start()):
            continue
        if place.start() > at or not place[0].isspace():
            return place.start()
    return limit


def is_joined(passage: Passage, name: Name, limit: int) -> bool:
    """`said Velm and Marek Olsav`, `said Velm and her deputy`: two speakers are none."""
    if _AND_OTHERS.match(passage.masked, name.end):
        return True
    joined = _AND.match(passage.masked, name.end, limit)
    return bool(joined and any(other.start == joined.end() for other in passage.between(name.end, limit)))


def ending(passage: Passage, begin: int, end: int) -> Name | None:
    """The longest name that ends at `end`, brackets and marks left out: `Edward Marek (N-Eastholm)`."""
    text = passage.masked
    bracket = _BRACKET.search(text, max(begin, end - 36), end)
    if bracket:
        end = bracket.start()
    end = begin + len(text[begin:end].rstrip(" \"'”’"))
    return next((name for name in passage.between(begin, end) if name.end == end), None)


def is_either(text: str, start: int, end: int) -> bool:
    """May the name behind a phrase be that of either of two persons? `a lawyer for the victim, Orla Velm`."""
    found = None if _ONE_OF.match(text, start, end) else _OF_SOMEBODY.search(text[start:end].rstrip())
    return bool(found and (words := words_of(found[1])) and words[-1] in _PERSONS)


def is_owned_office(passage: Passage, start: int, end: int) -> bool:
    """`Velm's lawyer`, `Norrby's mayor`: an owner in capitals, and an office."""
    text = passage.masked
    owned = _OWNER.match(text, start, end)
    if owned is None or _JOINT.search(text, start, end):
        return False
    head = e.PREPOSITIONS.search(text, owned.end(), end)
    words = words_of(text[owned.end() : head.start() if head else end])
    return bool(words) and words[-1] in _PERSONS


def description(text: str, start: int, end: int) -> Subject | None:
    found = e.DESCRIPTION.search(text[start:end].rstrip())
    return Subject(start + found.start(), start + found.end(), None, "description") if found else None
