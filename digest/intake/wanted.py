"""Which pages of all that the feeds lead to are fetched in this run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.intake.entries import Entry
from digest.intake.memory import Memory
from digest.intake.store import Store, key


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page, the feed that led to it, and the id of the outlet whose feed that is."""

    entry: Entry
    feed: str
    source: str


def wanted(found: Iterable[Wanted], store: Store, memory: Memory) -> list[Wanted]:
    """Each page once: those that are not known, and those updated since they came.

    The newest come first, but for those that could not be had the last time.
    """
    once: dict[str, Wanted] = {}
    for page in found:
        address = key(page.entry.url)
        if address.startswith(("http://", "https://")) and _is_due(page.entry, store, memory.looked_at.get(address)):
            once.setdefault(address, page)
    newest = sorted(once.values(), key=lambda page: page.entry.updated or "", reverse=True)
    return sorted(newest, key=lambda page: memory.failed.get(key(page.entry.url), 0))


def _is_due(entry: Entry, store: Store, looked_at: str | None) -> bool:
    newest = store.newest(entry.url)
    if newest is None:
        return True
    return entry.updated is not None and entry.updated > max(newest.fetched, looked_at or "")
