"""Which articles cannot tell of one event, whatever words they share: the same people meet again and again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from digest.model import Card, Party
from digest.registry.decisions import Decisions, StorySplit
from digest.stories.compare import day_of, ordinal
from digest.stories.news import news_contacts

_TOO_FAR = 365  # days: coverage follows an event for months, not for years
_SHARED = 2  # parties of a contact that whoever tells of it names
_ONE_EVENT = 1  # days between two dates of one contact: outlets count from other places
_NEWS = 7  # days for which it is news that somebody met: between articles of which one does not say on which day

Who = Callable[[Party], str]


@dataclass(frozen=True, slots=True)
class _News:
    """Of an article its day, whom it names, and, if its headline is that persons met, who they are and on which day."""

    day: int | None
    named: frozenset[str]
    parties: frozenset[str]
    met: int | None


class Apart:
    """`cards` are by text; `text_of` leads from the id of an article to its text."""

    def __init__(
        self,
        cards: Mapping[int, Card],
        text_of: Mapping[str, int],
        who: Who,
        kinds: Mapping[str, str],
        decisions: Decisions,
    ) -> None:
        self._news = {text: _news(card, who, kinds) for text, card in cards.items()}
        self._split: set[tuple[int, int]] = set()
        for line in decisions.lines:
            if isinstance(line, StorySplit):
                texts = [text_of[id] for id in line.articles if id in text_of]
                self._split |= {(a, b) for a in texts for b in texts if a != b}
        self._parted = frozenset(text for pair in self._split for text in pair)

    def has_walls(self, text: int) -> bool:
        """May others stand apart from a text for more than their days?"""
        return bool(self._news[text].parties) or text in self._parted

    def are(self, a: int, b: int) -> bool:
        """Does a maintainer part them, or more than a year; or does one tell of a contact that is not in the other?"""
        if (a, b) in self._split:
            return True
        one, other = self._news[a], self._news[b]
        if _are_far(one.day, other.day, _TOO_FAR):
            return True
        if _is_elsewhere(one, other) or _is_elsewhere(other, one):
            return True
        return bool(one.parties and other.parties) and _met_another_day(one, other)


def _are_far(a: int | None, b: int | None, days: int) -> bool:
    return a is not None and b is not None and abs(a - b) > days


def _met_another_day(one: _News, other: _News) -> bool:
    if one.met is not None and other.met is not None:
        return _are_far(one.met, other.met, _ONE_EVENT)
    return _are_far(one.met or one.day, other.met or other.day, _NEWS)


def _is_elsewhere(one: _News, other: _News) -> bool:
    """Is the news of one a contact of which the other does not even name two of the parties?"""
    return bool(one.parties) and len(one.parties & other.named) < _SHARED


def _news(card: Card, who: Who, kinds: Mapping[str, str]) -> _News:
    parties: frozenset[str] = frozenset()
    day = None
    for met in news_contacts(card):
        persons = frozenset(id for id in map(who, met.meeting.parties) if kinds.get(id) == "person")
        if len(persons) >= _SHARED:
            parties, day = persons, ordinal(met.meeting.date)
            break
    named = frozenset(who(Party(naming.actor, naming.key)) for naming in card.namings)
    return _News(day_of(card), named, parties, day)
