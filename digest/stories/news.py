"""Is it an article's news that somebody met somebody? Then stories are told apart by who did."""

from __future__ import annotations

from collections.abc import Iterator

from digest.contacts import may_tell
from digest.model import Card, Met

_HEAD = 2  # paragraphs in which stands what the headline is about
_KINDS = ("meeting", "call", "visit")


def news_contacts(card: Card) -> Iterator[Met]:
    """The contacts in the first paragraphs of an article whose headline has a word of contact."""
    if may_tell(card.title):
        yield from (met for met in card.meetings if met.meeting.kind in _KINDS and met.receipt.paragraph <= _HEAD)
