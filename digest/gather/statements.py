"""Everything that the site states in the words of an article, each with its receipt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from digest.gathered import Catalog
from digest.model import Card, Naming, Receipt
from digest.text import sha256


class Statement(NamedTuple):
    """`kind`: naming (a row of an actor's page), lead, day, dead, injured, quote or meeting.

    `about`: whom or what it tells of: an actor's, an article's or a meeting's id, a day, a number.
    """

    kind: str
    about: str
    receipt: Receipt


def statements(catalog: Catalog) -> Iterator[Statement]:
    """By article, newest first."""
    contacts: dict[str, list[Statement]] = {}
    for contact in catalog.contacts:
        contacts.setdefault(contact.card.id, []).append(Statement("meeting", contact.id, contact.met.receipt))
    for card in catalog.cards:
        yield Statement("lead", card.id, card.lead_receipt)
        for naming in card.namings:
            if entry := catalog.actor_of(naming.actor, naming.key):
                yield Statement("naming", entry.id, naming_receipt(card, naming))
        for told in card.days:
            yield Statement("day", told.date, told.receipt)
        for tolled in card.tolls:
            yield Statement(tolled.toll.kind, str(tolled.toll.number), tolled.receipt)
        for said in card.quotes:
            speaker = catalog.speaker_of(said.quote)
            yield Statement("quote", speaker.id if speaker else "", said.receipt)
        yield from contacts.get(card.id, ())


def naming_receipt(card: Card, naming: Naming) -> Receipt:
    """Of the sentence around a name."""
    return Receipt(card.id, naming.sentence_span, naming.sha256 or sha256(naming.sentence), naming.paragraph)
