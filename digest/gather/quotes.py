"""The quotes of each speaker who has a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable

from digest.model import Card, Party, Said


def by_speaker(
    cards: Iterable[Card], copies: Container[str], page_of: Callable[[Party], str | None]
) -> dict[str, tuple[tuple[Card, Said], ...]]:
    """By the speaker's id, in the order of `cards`; of articles of one text those of the first alone (not `copies`)."""
    found: dict[str, list[tuple[Card, Said]]] = defaultdict(list)
    for card in cards:
        if card.id in copies:
            continue
        for said in card.quotes:
            speaker = page_of(said.quote.speaker) if said.quote.speaker else None
            if speaker is not None:
                found[speaker].append((card, said))
    return {id: tuple(own) for id, own in sorted(found.items())}


def printed_names(card: Card) -> dict[str, str]:
    """By key the names in an article that are in no registry, each as it is printed longest."""
    return {
        naming.key: max((text for text, _, _ in naming.spellings), key=len) for naming in card.namings if naming.key
    }
