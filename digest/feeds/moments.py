"""When an article was published, came into the collection, and was changed: as moments, which feeds want."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from digest.dates.iso import is_day
from digest.model import Card, Revision
from digest.registry.corrections import Correction

# Of a feed that nothing has been in yet.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Moments:
    """`entered`: of an article's id the day of its first line in the ledger; `changed`: when what is shown last changed
    behind that, by a new version or a correction."""

    entered: Mapping[str, str]
    changed: Mapping[str, datetime]

    def first(self, card: Card) -> datetime | None:
        """Where it stands in a feed: when it was published; by the ledger where its day is not known, else nowhere."""
        day = self.entered.get(card.id)
        return published(card) or (_noon(day) if day else None)

    def last(self, card: Card, first: datetime) -> datetime:
        """When it was last changed, or `first`."""
        return max(first, self.changed.get(card.id, first))


def published(card: Card) -> datetime | None:
    """The printed time where its zone is printed too, else noon of the day; none where no whole day is known."""
    if card.published and (printed := _moment(card.published)) and printed.tzinfo:
        return printed
    return _noon(card.date) if card.date and is_day(card.date) else None


def changes(
    versions: Iterable[tuple[str, Iterable[Revision]]], corrections: Mapping[str, Correction]
) -> dict[str, datetime]:
    """By id of article. `versions` are all of an article's, where there are several."""
    found: dict[str, datetime] = {}
    for id, moment in (*_fetched(versions), *_corrected(corrections)):
        found[id] = max(moment, found.get(id, moment))
    return found


def _fetched(versions: Iterable[tuple[str, Iterable[Revision]]]) -> Iterator[tuple[str, datetime]]:
    for id, revisions in versions:
        moments = (_moment(revision.fetched or "") for revision in revisions)
        if known := [moment for moment in moments if moment and moment.tzinfo]:
            yield id, max(known)


def _corrected(corrections: Mapping[str, Correction]) -> Iterator[tuple[str, datetime]]:
    for id, correction in corrections.items():
        if moment := _noon(correction.on or ""):
            yield id, moment


def _noon(day: str) -> datetime | None:
    """At noon in UTC it is the same day in nearly every zone; at midnight half of the readers would be told another."""
    return _moment(f"{day}T12:00:00Z")


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def written(moment: datetime) -> str:
    """As RFC 3339 has it: `2023-09-02T12:00:00Z`."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
