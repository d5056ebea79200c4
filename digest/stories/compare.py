"""Cards to texts that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import blake2b
from itertools import combinations

import numpy as np

from digest.dates.iso import is_day
from digest.model import Card
from digest.stories.copies import Printed
from digest.stories.news import news_contacts
from digest.stories.pairs import NOTHING, Pairs, Text, compared
from digest.stories.signature import MASK, NUMBER, hashed
from digest.stories.weights import Words


def text_of(card: Card) -> Text:
    """What is compared of an article; its number changes with all of that, and with nothing else."""
    day = day_of(card)
    met = np.array(list(_met(card)), dtype=np.uint32)
    content = card.traits.words + met.tobytes() + f"{card.traits.lead} {day}".encode()
    return Text(
        number=int.from_bytes(blake2b(content, digest_size=8).digest(), "big"),
        words=words_of(card.traits.words),
        lead=card.traits.lead,
        day=day,
        met=met,
    )


def _met(card: Card) -> Iterator[int]:
    """Two numbers for each two who met, above those of words."""
    for contact in news_contacts(card):
        names = sorted({party.actor or party.key or "" for party in contact.meeting.parties})
        for a, b in combinations(names, 2):
            yield from (hashed(f"{a} {b} {turn}") + 2 + MASK for turn in (1, 2))


def words_of(packed: bytes) -> Words:
    """The words of a signature."""
    return np.frombuffer(packed, dtype=np.uint32)


def compare(cards: Iterable[Card], before: Pairs = NOTHING) -> Pairs:
    """How alike the articles of a collection are; `before` is what an earlier run found."""
    texts = {text.number: text for text in map(text_of, cards)}
    return compared([texts[number] for number in sorted(texts)], before)


def printed(card: Card) -> Printed:
    """What copies are told by."""
    words = words_of(card.traits.words)
    return Printed(
        sample=np.frombuffer(card.traits.shingles, dtype=np.uint32),
        thinness=card.traits.thinness,
        numbers=frozenset((words[(words & NUMBER) != 0] & MASK).tolist()),
    )


def day_of(card: Card) -> int | None:
    """The article's date as a number of days, where it is a whole day; of an undated one what its head tells."""
    return ordinal(card.date or card.told_day)


def ordinal(told: str | None) -> int | None:
    """A date as a number of days; none for a month or a year."""
    return date.fromisoformat(told).toordinal() if told and is_day(told) else None


def places(numbers: Sequence[int], cards: Sequence[Card]) -> list[int]:
    """Of each card the index of its text among the ascending numbers of all texts."""
    index = {number: place for place, number in enumerate(numbers)}
    return [index[text_of(card).number] for card in cards]
