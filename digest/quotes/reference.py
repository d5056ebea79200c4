"""Whom a pronoun or a description means: only where one person can be meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from digest.model import Party
from digest.names.honorifics import DAYS_AND_MONTHS, GENERIC, HONORIFICS
from digest.quotes import english, inverted, opening, subject
from digest.quotes.passage import Name, Passage
from digest.quotes.people import People
from digest.quotes.phrase import Subject

_SENTENCES_BACK = 4  # so far back may a chain of `he` reach
_PARAGRAPHS_BACK = 20
_FAR = 600  # characters of a sentence that are looked at
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
_OBJECT = re.compile(r"\s+(?:[a-z]+\s+)?(?:that\s+)?")
_ADDRESSES = re.compile(r"\b(?:told|tells?|asked|asks?|urged|warned)\b")
# Before a name these make it no one's rival: `laid out the case before Judge Orla Velm`.
_OBLIQUE = re.compile(
    r"\b(?:about|against|at|before|behind|for|in|of|on|over|since|under)\s+(?:the\s+)?(?:[A-Z][\w.’']*\s+){0,3}$"
)
_NO_PERSON = GENERIC | HONORIFICS | DAYS_AND_MONTHS
_BEFORE = 40  # characters before a name or a pronoun


def party(passage: Passage, people: People, found: Subject, sentence: tuple[int, int], number: int) -> Party | None:
    """Who is meant by a subject in a sentence of paragraph `number`; none where nobody or several can be."""
    if found.name is not None:
        return found.name.party
    printed = passage.text[found.start : found.end].lower()
    if found.what == "description":
        return people.carrier(printed)
    return _pronoun(passage, people, printed, found.start, sentence, number, _SENTENCES_BACK)


def _pronoun(
    passage: Passage, people: People, pronoun: str, at: int, sentence: tuple[int, int], number: int, left: int
) -> Party | None:
    """The only person earlier in the sentence, else the subject of the nearest narrative sentence before."""
    start = max(sentence[0], at - _FAR)
    labels = any(passage.masked.startswith(":", name.end) for name in passage.between(start, at))
    if labels or _is_retold(passage, start, at):
        return None
    inside = _persons(passage, passage.between(start, at), people, pronoun)
    if inside:
        return next(iter(inside)) if len(inside) == 1 else None
    unknown = any(name.kind == "unknown" for name in passage.between(start, at))
    if unknown or _names_a_stranger(passage, start, at):
        return None
    while left:
        earlier = before(passage, sentence, number)
        if earlier is None:
            return None
        sentence, number = earlier
        left -= 1
        if not passage.masked[sentence[0] : sentence[1]].strip(" .“Qq”"):
            continue  # all of it is quoted
        return _subject_of(passage, people, pronoun, sentence, number, left)
    return None


def _is_retold(passage: Passage, start: int, at: int) -> bool:
    """`Orla Velm said he told her “Q”`: were it Velm, the sentence would say so itself."""
    verbs = list(passage.lexicon.verbs.finditer(passage.masked, max(start, at - _BEFORE), at))
    return bool(verbs) and _OBJECT.fullmatch(passage.masked, verbs[-1].end(), at) is not None


def _persons(passage: Passage, names: Sequence[Name], people: People, pronoun: str) -> frozenset[Party]:
    """Those who may be meant; one whose possession is spoken of (`Orla Velm's lawyer`) is not."""
    return frozenset(
        name.party
        for name in names
        if _is_person(passage.masked, name)
        and people.may_be(name.party, pronoun)
        and not english.OWNED.match(passage.masked, name.end)
    )


def _is_person(text: str, name: Name) -> bool:
    """A person, or a name of two words that nothing tells to be another's."""
    return name.kind == "person" or (name.kind == "unknown" and " " in text[name.start : name.end])


def _names_a_stranger(passage: Passage, start: int, end: int) -> bool:
    """Is there a word in capitals that linking made nobody of, and that may be a person's name?"""
    at = start + 1
    for name in passage.between(start, end):
        if _stranger(passage.masked, at, name.start):
            return True
        at = max(at, name.end)
    return _stranger(passage.masked, at, end)


def _stranger(text: str, start: int, end: int) -> bool:
    return any(word[0].lower() not in _NO_PERSON for word in _CAPITAL.finditer(text, start, end))


def before(passage: Passage, sentence: tuple[int, int], number: int) -> tuple[tuple[int, int], int] | None:
    """The sentence before, in this paragraph or in the one before it."""
    own = passage.sentences(number)
    at = bisect_left(own, sentence)
    if at > 0:
        return own[at - 1], number
    broken = bool(own) and passage.masked[own[0][0]].islower()  # a line broke: its sentence begins in the one before
    for earlier in range(number - 1, max(-1, number - _PARAGRAPHS_BACK), -1):
        found = passage.sentences(earlier)
        if found and not (broken and len(found) == 1 and passage.masked[found[0][0]].islower()):
            return found[-1], earlier
    return None


def _subject_of(
    passage: Passage, people: People, pronoun: str, sentence: tuple[int, int], number: int, left: int
) -> Party | None:
    speaks = spoken(passage, sentence)
    found = speaks or opening.leading(passage, *sentence)
    if found is None:
        return None
    if found.name is not None and _has_rival(passage, people, pronoun, sentence, found.name, speaks is not None):
        return None
    if found.name is not None:
        fits = found.name.is_personal and people.may_be(found.name.party, pronoun)
        return found.name.party if fits else None
    printed = passage.text[found.start : found.end].lower()
    if found.what == "description":
        return people.carrier(printed)
    if printed != pronoun:
        return None
    return _pronoun(passage, people, pronoun, found.start, sentence, number, left)


def _has_rival(
    passage: Passage, people: People, pronoun: str, sentence: tuple[int, int], own: Name, speaks: bool
) -> bool:
    """`Velm met Olsav. “Q,” he said`; where Velm speaks, and not to Olsav, he is Velm all the same."""
    text = passage.masked
    start, end = max(sentence[0], sentence[1] - _FAR), sentence[1]
    if speaks and not _ADDRESSES.search(text, start, end):
        return False
    return any(
        _is_person(text, name)
        and name.party != own.party
        and people.may_be(name.party, pronoun)
        and not english.OWNED.match(text, name.end)
        and not _OBLIQUE.search(text, max(start, name.start - _BEFORE), name.start)
        for name in passage.between(max(start, own.end), end)
    )


def spoken(passage: Passage, sentence: tuple[int, int]) -> Subject | None:
    """The subject of a verb of speech at the end of a sentence: `The port is closed, Orla Velm said.`"""
    verb = None
    start, end = sentence
    for place in passage.lexicon.verbs.finditer(passage.masked, max(start, end - _FAR), end):
        verb = place
    if verb is None or verb[0].lower() in passage.lexicon.participles:
        return None
    if (who := subject.before(passage, start, verb.start())) is not None:
        return who
    is_inverted = passage.masked[max(start, verb.start() - _BEFORE) : verb.start()].rstrip().endswith((",", "”"))
    return inverted.behind(passage, verb.end(), end) if is_inverted else None
