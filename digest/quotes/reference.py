"""Whom a pronoun or a description means: only where one person can be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.model import Party
from digest.names.honorifics import OFFICES
from digest.names.words import PERSONAL_NOUNS
from digest.quotes import subject
from digest.quotes.passage import Name, Passage
from digest.quotes.subject import Subject

_SENTENCES_BACK = 4  # so far back may a chain of `he` reach
_OFFICE = PERSONAL_NOUNS | OFFICES
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Sheikh|Sayyed|Seyyed|Imam|Father)\.?\s+$")
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Queen|Princess|Dame|Sister)\.?\s+$")
_BEFORE, _BEHIND = 40, 60  # characters around a name in which its office stands


class People:
    """The persons of one field: their titles, and what offices they are said to have."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._carriers: dict[str, frozenset[Party]] = {}
        self._women: dict[Party, bool] | None = None

    def carrier(self, noun: str) -> Party | None:
        """The one person that the field calls so: `Judge Orla Velm`, `Orla Velm, a judge at …`."""
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
        ahead = re.split(r"[,;:.()\n](?=\s)", text[max(0, name.start - _BEFORE) : name.start])[-1].lower()
        if re.search(rf"\b{noun}\b", ahead) and not re.search(r"\b(?:of|for|and|with|to|by|told|said)\b", ahead):
            return True
        behind = text[name.end : name.end + _BEHIND]
        found = re.match(r",\s+([^,;:.()\n]*)", behind)
        return bool(found and re.search(rf"\b{noun}\b", re.split(r"\b(?:of|for|at|with|who)\b", found[1].lower())[0]))

    def may_be(self, party: Party, pronoun: str) -> bool:
        """Nothing speaks against the person being a `he` or a `she`."""
        if self._women is None:
            self._women = {}
            for name in self._passage.names:
                ahead = self._passage.masked[max(0, name.start - 12) : name.start]
                if _MALE.search(ahead):
                    self._women[name.party] = False
                elif _FEMALE.search(ahead):
                    self._women[name.party] = True
        is_woman = self._women.get(party)
        return is_woman is None or is_woman == (pronoun == "she")


def party(passage: Passage, people: People, found: Subject, sentence: tuple[int, int], number: int) -> Party | None:
    """Who is meant by a subject in a sentence of paragraph `number`; none where nobody or several can be."""
    if found.name is not None:
        return found.name.party
    printed = passage.text[found.start : found.end].lower()
    if found.what == "description":
        return people.carrier(printed.rsplit(None, 1)[-1])
    return _pronoun(passage, people, printed, found.start, sentence, number, _SENTENCES_BACK)


def _pronoun(
    passage: Passage, people: People, pronoun: str, at: int, sentence: tuple[int, int], number: int, left: int
) -> Party | None:
    """The only person earlier in the sentence, else the subject of the nearest narrative sentence before."""
    inside = _persons(passage.between(sentence[0], at), people, pronoun)
    if inside:
        return next(iter(inside)) if len(inside) == 1 else None
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


def _persons(names: Sequence[Name], people: People, pronoun: str) -> frozenset[Party]:
    return frozenset(name.party for name in names if name.kind == "person" and people.may_be(name.party, pronoun))


def before(passage: Passage, sentence: tuple[int, int], number: int) -> tuple[tuple[int, int], int] | None:
    """The sentence before, in this paragraph or in the one before it."""
    own = passage.sentences(number)
    at = next((place for place, other in enumerate(own) if other[0] >= sentence[0]), 0)
    if at > 0:
        return own[at - 1], number
    while number > 0:
        number -= 1
        if found := passage.sentences(number):
            return found[-1], number
    return None


def _subject_of(
    passage: Passage, people: People, pronoun: str, sentence: tuple[int, int], number: int, left: int
) -> Party | None:
    found = spoken(passage, sentence) or subject.leading(passage, *sentence)
    if found is None:
        return None
    if found.name is not None:
        fits = found.name.kind == "person" and people.may_be(found.name.party, pronoun)
        return found.name.party if fits else None
    printed = passage.text[found.start : found.end].lower()
    if found.what == "description":
        return people.carrier(printed.rsplit(None, 1)[-1])
    if printed != pronoun:
        return None
    return _pronoun(passage, people, pronoun, found.start, sentence, number, left)


def spoken(passage: Passage, sentence: tuple[int, int]) -> Subject | None:
    """The subject of a verb of speech at the end of a sentence: `The port is closed, Orla Velm said.`"""
    verb = None
    for place in passage.lexicon.verbs.finditer(passage.masked, *sentence):
        verb = place
    if verb is None or verb[0].lower() in passage.lexicon.participles:
        return None
    return subject.before(passage, sentence[0], verb.start()) or subject.behind(passage, verb.end(), sentence[1])


