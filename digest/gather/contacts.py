"""Contacts between actors that have a page: each told by one article, in the order of their days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from digest import paths
from digest.dates.iso import NEVER
from digest.gathered import Contact
from digest.model import Card, Met, Party
from digest.text import sha256


def contacts(cards: Iterable[Card], page_of: Callable[[Party], str | None]) -> tuple[Contact, ...]:
    """The newest last; those of unknown day by the day of their article, behind those of that day."""
    found = [contact for card in cards for met in card.meetings for contact in _contact(card, met, page_of)]
    return tuple(sorted(found, key=_age))


def _contact(card: Card, met: Met, page_of: Callable[[Party], str | None]) -> Iterable[Contact]:
    first, *others = (page_of(party) for party in met.meeting.parties)
    parties = tuple(dict.fromkeys(page for page in (first, *others) if page is not None))
    # Of “Marlowe meets Okafor and Linden” nothing is left where Marlowe has no page: the two need not have met.
    if first is not None and len(parties) > 1:
        yield Contact(contact_id(card.id, met, parties), parties, card, met)


def contact_id(article: str, met: Met, parties: Sequence[str]) -> str:
    """16 hexadecimal digits of SHA-256 over article, kind, parties and place: the same as long as these are."""
    span = met.meeting.span
    told = f"{article} {met.meeting.kind} {' '.join(sorted(parties))} {span.field} {span.start} {span.end}"
    return sha256(told)[:16]


def _age(contact: Contact) -> tuple[str, bool, str, str]:
    told = contact.met.meeting.date
    return told or contact.card.date or NEVER, told is None, contact.card.id, contact.id


def by_actor(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Of each actor the names of the pages with others."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for id in name.split("--"):
            found[id].append(name)
    return {id: tuple(own) for id, own in found.items()}


def by_story(found: Iterable[Contact], stories_of: Mapping[str, Sequence[str]]) -> dict[str, tuple[Contact, ...]]:
    """Those that the articles of a story tell of, by its id. `stories_of`: the stories of each article."""
    rows: dict[str, list[Contact]] = defaultdict(list)
    for contact in found:
        for story in stories_of.get(contact.card.id, ()):
            rows[story].append(contact)
    return {story: tuple(own) for story, own in sorted(rows.items())}


def pairs(found: Iterable[Contact]) -> dict[str, tuple[Contact, ...]]:
    """The contacts of each two actors, by the name of their page; one of three is in three."""
    rows: dict[str, list[Contact]] = defaultdict(list)
    for contact in found:
        for a, b in combinations(contact.parties, 2):
            rows[paths.pair_name(a, b)].append(contact)
    return {name: tuple(own) for name, own in sorted(rows.items())}
