"""Where the articles of one story differ: in a number of dead or injured, in the day or the place of a contact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from digest.gathered import Contact, Difference, Version
from digest.model import Card

_TOLLS = ("dead", "injured")


def differences(cards: Sequence[Card], contacts: Iterable[Contact]) -> tuple[Difference, ...]:
    """Each with what every article of `cards` states of it, in their order; `contacts` that others tell are left out.

    Of an article that gives several numbers the first counts: the others are mostly of earlier days.
    """
    own = {card.id for card in cards}
    found: list[Difference] = []
    for kind in _TOLLS:
        versions = []
        for card in cards:
            toll = next((toll for toll in card.tolls if toll.toll.kind == kind), None)
            if toll is not None:
                versions.append(Version(card, f"{toll.toll.number:,}", toll.sentence, toll.receipt))
        found += _different(kind, versions)
    groups: dict[tuple[str, ...], list[Contact]] = defaultdict(list)
    for contact in contacts:
        if contact.card.id in own:
            groups[(contact.met.meeting.kind, *sorted(contact.parties))].append(contact)
    for (kind, *_), told in sorted(groups.items()):
        for what, values in (
            (f"day_of_{kind}", [(one, one.met.meeting.date) for one in told]),
            (f"place_of_{kind}", [(one, one.met.meeting.place) for one in told]),
        ):
            found += _different(what, [_version(one, value) for one, value in values if value])
    return tuple(found)


def _version(contact: Contact, value: str) -> Version:
    return Version(contact.card, value, contact.met.sentence, contact.met.receipt)


def _different(what: str, versions: list[Version]) -> list[Difference]:
    return [Difference(what, tuple(versions))] if len({version.value for version in versions}) > 1 else []
