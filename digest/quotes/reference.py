"""Whom a pronoun or a description means: only where one person can be meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from digest.model import Party
from digest.names.honorifics import DAYS_AND_MONTHS, GENERIC, HONORIFICS, OFFICES
from digest.names.words import PERSONAL_NOUNS
from digest.quotes import english, inverted, opening, subject
from digest.quotes.passage import Name, Passage
from digest.quotes.phrase import Subject

_SENTENCES_BACK = 4  # so far back may a chain of `he` reach
_PARAGRAPHS_BACK = 20
_FAR = 600  # characters of a sentence that are looked at
_OFFICE = PERSONAL_NOUNS | OFFICES
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Sheikh|Sayyed|Seyyed|Imam|Father)\.?\s+$")
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Queen|Princess|Dame|Sister)\.?\s+$")
_FOLLOWING = re.compile(r"[^.!?:;“”\n]{1,80}?\b(he|his|him|she|her|hers)\b", re.IGNORECASE)
_ENDS = re.compile(r"[;:.\n]\s")
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
_OBJECT = re.compile(r"\s+(?:[a-z]+\s+)?(?:that\s+)?")
_ADDRESSES = re.compile(r"\b(?:told|tells?|asked|asks?|urged|warned)\b")
# Before a name these make it no one's rival: `laid out the case before Judge Orla Velm`.
_OBLIQUE = re.compile(
    r"\b(?:about|against|at|before|behind|for|in|of|over|since|under)\s+(?:the\s+)?(?:[A-Z][\w.]*\s+){0,3}$"
)
_WORD = re.compile(r"[\w’'-]+")
_NO_PERSON = GENERIC | HONORIFICS | DAYS_AND_MONTHS
_BEFORE, _BEHIND = 40, 60  # characters around a name in which its office stands


class People:
    """The persons of one field: their titles, and what offices they are said to have."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._carriers: dict[str, frozenset[Party]] = {}
        self._around: dict[Party, set[str]] | None = None
        self._women: dict[Party, bool] | None = None

    def carrier(self, description: str) -> Party | None:
        """The one person that the field calls so: `the judge` is `Judge Orla Velm`, or `Orla Velm, a judge at …`.

        `the other judge` and `the police judge` are nobody's where these words stand around no name of hers.
        """
        *more, noun = description.split()
        found = self._carrier(noun)
        if found is None or len(more) < 2:
            return found
        if self._around is None:
            self._around = self._words_around()
        return found if all(word in self._around[found] or word[0].isdigit() for word in more[1:]) else None

    def _words_around(self) -> dict[Party, set[str]]:
        text = self._passage.masked
        around: dict[Party, set[str]] = {}
        for name in self._passage.names:
            near = _ahead(text, name) + _ENDS.split(text[name.start : name.end + _BEHIND], maxsplit=1)[0]
            around.setdefault(name.party, set()).update(_WORD.findall(near.lower()))
        return around

    def _carrier(self, noun: str) -> Party | None:
        if noun not in _OFFICE:
            return None
        if noun not in self._carriers:
            self._carriers[noun] = frozenset(
                name.party for name in self._passage.names if name.kind == "person" and self._carries(name, noun)
            )
        found = self._carriers[noun]
        return next(iter(found)) if len(found) == 1 else None

    def _carries(self, name: Name, noun: str) -> bool:
        text = self._passage.masked
        ahead = _ahead(text, name)
        if name.how == "role":
            return re.split(r"\b(?:of|for)\b", text[name.start : name.end].lower())[0].split()[-1:] == [noun]
        if noun in ahead.lower():
            return bool(re.search(rf"(?i:\b{noun})\b(?: (?:of|for|the|[A-Z]\S*))*\s*$", ahead))
        behind = text[name.end : name.end + _BEHIND]
        found = re.match(r",\s+([^,;:.()\n]*)", behind)
        return bool(found and re.search(rf"\b{noun}\b", re.split(r"\b(?:of|for|at|with|who)\b", found[1].lower())[0]))

    def may_be(self, party: Party, pronoun: str) -> bool:
        """Nothing speaks against the person being a `he` or a `she`."""
        if self._women is None:
            self._women = self._told_sexes()
        is_woman = self._women.get(party)
        return is_woman is None or is_woman == (pronoun == "she")

    def _told_sexes(self) -> dict[Party, bool]:
        """True for a woman: by titles, else by the pronouns that follow the names in their sentences, three to one."""
        text = self._passage.masked
        titled: dict[Party, bool] = {}
        votes: dict[Party, list[int]] = {}
        for name in self._passage.names:
            ahead = text[max(0, name.start - 12) : name.start]
            if _MALE.search(ahead) or _FEMALE.search(ahead):
                titled[name.party] = bool(_FEMALE.search(ahead))
            follows = _FOLLOWING.match(text, name.end)
            if follows and not self._passage.between(name.end, follows.end()):
                votes.setdefault(name.party, [0, 0])[follows[1].lower() in ("she", "her", "hers")] += 1
        told = {who: women > men for who, (men, women) in votes.items() if max(men, women) >= 3 * min(men, women)}
        return told | titled


def _ahead(text: str, name: Name) -> str:
    """What stands before a name, in which its office may be."""
    return re.split(r"[,;:.()\n](?=\s)", text[max(0, name.start - _BEFORE) : name.start])[-1]


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
        for name in passage.between(start, end)
    )


def spoken(passage: Passage, sentence: tuple[int, int]) -> Subject | None:
    """The subject of a verb of speech at the end of a sentence: `The port is closed, Orla Velm said.`"""
    verb = None
    start, end = sentence
    for place in passage.lexicon.verbs.finditer(passage.masked, max(start, end - _FAR), end):
        verb = place
    if verb is None or verb[0].lower() in passage.lexicon.participles:
        return None
    return subject.before(passage, start, verb.start()) or inverted.behind(passage, verb.end(), end)
