"""One feed, asked: what it leads to, and how it answered."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from digest.deadline import TimeUp, deadline
from digest.intake import media
from digest.intake.answer import fetched
from digest.intake.entries import Entry, entries
from digest.intake.store import Store
from digest.intake.web.request import Answer
from digest.intake.web.unfetched import Unfetched
from digest.intake.web.visitor import Visitor
from digest.registry.sources import Feed

_SECONDS = 20  # of CPU time for one feed


@dataclass(frozen=True, slots=True)
class Polled:
    """The entries of a feed, and whether they are the same as last time."""

    entries: tuple[Entry, ...]
    is_same: bool


def poll(feed: Feed, source: str, store: Store, visitor: Visitor, all_feeds: Collection[str]) -> Polled:
    """Ask, keep what came, write down how it went. Raises Unfetched where the feed gave nothing."""
    moment = visitor.net.moment()
    try:
        polled = _polled(feed, source, store, visitor, moment)
    except Unfetched as error:
        store.answered(feed.url, moment, error.what, all_feeds)
        raise
    store.answered(feed.url, moment, None, all_feeds)
    return polled


def _polled(feed: Feed, source: str, store: Store, visitor: Visitor, moment: str) -> Polled:
    answer = visitor.get(feed.url, store.known(feed.url))
    last = store.newest(feed.url)
    if answer.status == 304 and last:
        return Polled(_entries(store.body(feed.url), last.final, last.charset), True)
    charset = media.charset(answer.headers.get("content-type", ""))
    found = _entries(answer.body, answer.address, charset)
    return Polled(found, _kept(answer, feed, source, store, moment))


def _kept(answer: Answer, feed: Feed, source: str, store: Store, moment: str) -> bool:
    record = fetched(answer, feed.url, moment, source=source).model_copy(update={"role": "feed", "feed": feed.url})
    return store.keep(answer.body, media.feed_ending(answer.body), record)[1] == "unchanged"


def _entries(raw: bytes, address: str, charset: str | None) -> tuple[Entry, ...]:
    try:
        with deadline(_SECONDS):
            found = entries(raw, address, charset)
    except TimeUp as error:
        raise Unfetched(f"takes more than {_SECONDS} seconds to read") from error
    except Exception as error:  # whatever a parser stumbles over, the other feeds are still asked
        raise Unfetched(f"cannot be read as a feed ({type(error).__name__}: {error})") from error
    if found is None:
        fix = "give the address of its RSS, Atom or JSON Feed; a page often names it in its head"
        raise Unfetched("is no feed", fix=fix)
    return found
