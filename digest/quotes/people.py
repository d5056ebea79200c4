"""What a field tells of its persons: whom an office is of, and who is a man or a woman."""

from __future__ import annotations

import re

from digest.model import Party
from digest.names.honorifics import OFFICES
from digest.names.words import PERSONAL_NOUNS
from digest.quotes.passage import Name, Passage

_OFFICE = PERSONAL_NOUNS | OFFICES
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Sheikh|Sayyed|Seyyed|Imam|Father)\.?\s+$")
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Queen|Princess|Dame|Sister)\.?\s+$")
_FOLLOWING = re.compile(r"[^.!?:;“”\n]{1,80}?\b(he|his|him|she|her|hers)\b", re.IGNORECASE)
_ENDS = re.compile(r"[;:.\n]\s")
_WORD = re.compile(r"[\w’'-]+")
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
