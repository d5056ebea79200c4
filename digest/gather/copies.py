"""Articles of one text: who printed it first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from digest.dates.iso import NEVER
from digest.model import Card


def first_of_copies(cards: Iterable[Card]) -> dict[str, Card]:
    """Ids of articles whose text another one has, word for word, to the one of them that is dated first.

    Of those with one date, or none, to the smallest id; one without a date is no proof of having been first. Copies are
    counted as articles; none is left out.
    """
    groups: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        groups[card.text_hash].append(card)
    found: dict[str, Card] = {}
    for group in groups.values():
        first = min(group, key=lambda card: (card.date or NEVER, card.id))
        found |= {card.id: first for card in group if card is not first}
    return found


def told_once(cards: Iterable[Card], copies: Mapping[str, Card]) -> list[Card]:
    """Of some articles the first of each text; `copies` are what `first_of_copies` finds among all."""
    firsts: dict[str, Card] = {}
    for card in cards:
        firsts.setdefault(copies.get(card.id, card).id, card)
    return list(firsts.values())
