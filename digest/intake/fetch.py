"""Feeds asked, and the pages that they lead to fetched: what `digest fetch` does, one outcome after the other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from digest.intake import media
from digest.intake.answer import fetched
from digest.intake.memory import Memory
from digest.intake.poll import poll
from digest.intake.store import Store, key
from digest.intake.wanted import Wanted, wanted
from digest.intake.web.request import Answer
from digest.intake.web.unfetched import Unfetched
from digest.intake.web.visitor import Visitor
from digest.problems import Problem, Refusal
from digest.project import Project
from digest.registry.raw import Fetch
from digest.registry.sources import Feed
from digest.text import counted

Kind = Literal["feed", "new", "changed", "unchanged", "left", "skipped", "feed failed", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one feed or page, in a line; what went wrong is a problem.

    `skipped`: nobody was asked for it. `left`: over the limit.
    """

    kind: Kind
    line: str
    problem: Problem | None = None
    count: int = 1


def fetch(project: Project, visitor: Visitor, only: Sequence[str], limit: int, memory: Memory) -> Iterator[Outcome]:
    """Poll the feeds of the sources `only`, or of all; then ask for at most `limit` pages.

    `memory` is kept up. Raises Refusal if there is nothing to poll.
    """
    polls = _polls(project, only)
    store = Store(project.raw)
    all_feeds = [feed.url for source in project.sources.values() for feed in source.feeds]
    found: list[Wanted] = []
    for asked in polls:
        outcome, pages = _polled(asked, store, visitor, all_feeds)
        yield outcome
        found += pages
    if not only:
        memory.forget_others({key(page.entry.url) for page in found})
    due = wanted(found, store, memory)
    while due and limit:
        outcome = _page(due.pop(0), store, visitor, memory)
        limit -= outcome.kind != "skipped"
        yield outcome
    if due:
        yield Outcome("left", f"{counted(len(due), 'page')} more: run digest fetch again", None, len(due))


@dataclass(frozen=True, slots=True)
class _Poll:
    """A feed to ask, the id of its outlet, and the line that names it."""

    feed: Feed
    source: str
    where: str


def _polls(project: Project, only: Sequence[str]) -> list[_Poll]:
    """Each feed once."""
    if unknown := [id for id in only if id not in project.sources]:
        fix = f"use ids of seeds/sources.yml: {' '.join(project.sources)}"
        raise Refusal(Problem(id, "is no source", fix) for id in unknown)
    file = project.files["seeds/sources.yml"]
    once: dict[str, _Poll] = {}
    for id, source in project.sources.items():
        for number, feed in enumerate(source.feeds):
            if not only or id in only:
                once.setdefault(feed.url, _Poll(feed, id, file.where((id, "feeds", number))))
    if not once:
        what = f"names no feed of {' or '.join(only)}" if only else "names no feed"
        raise Refusal([Problem("seeds/sources.yml", what, "write `feeds: [https://…]` under an outlet")])
    return list(once.values())


def _polled(
    asked: _Poll, store: Store, visitor: Visitor, all_feeds: Collection[str]
) -> tuple[Outcome, tuple[Wanted, ...]]:
    """How a feed answered, and the pages that are its articles."""
    feed = asked.feed
    try:
        polled = poll(feed, asked.source, store, visitor, all_feeds)
    except Unfetched as error:
        fix = "look up its new address, or take it out" if error.status in (404, 410) else error.fix
        return Outcome("feed failed", "", Problem(asked.where, f"the feed {feed.url} {error.what}", fix)), ()
    entries = counted(len(polled.entries), "entry", "entries")
    outcome = Outcome("feed", f"feed {feed.url}: {entries}{', as before' if polled.is_same else ''}")
    pages = polled.entries if feed.articles == "pages" else ()
    return outcome, tuple(Wanted(entry, feed.url, asked.source) for entry in pages)


def _page(page: Wanted, store: Store, visitor: Visitor, memory: Memory) -> Outcome:
    url, address, before = page.entry.url, key(page.entry.url), store.newest(page.entry.url)
    moment = visitor.net.moment()
    try:
        answer = visitor.get(url, store.known(url))
    except Unfetched as error:
        memory.failed[address] = memory.failed.get(address, 0) + 1
        if not error.asked:
            return Outcome("skipped", f"skipped {url}: it {error.what}")
        return Outcome("failed", "", Problem(url, error.what, error.fix))
    memory.failed.pop(address, None)
    if page.entry.updated and (before or page.entry.updated > moment):
        memory.looked_at[address] = page.entry.updated
    if answer.status == 304:
        return Outcome("unchanged", f"unchanged {url}")
    return _kept(page, answer, before, store, moment)


def _kept(page: Wanted, answer: Answer, before: Fetch | None, store: Store, moment: str) -> Outcome:
    url = page.entry.url
    record = fetched(answer, url, moment, before=before, source=page.source, feed=page.feed, said=page.entry.said)
    ending = media.ending(record.media_type, answer.address)
    became = store.keep(answer.body, ending, record)[1]
    unread = f" ({record.media_type}, which no reader reads)" if ending == media.UNREAD else ""
    return Outcome(became, f"{became} {url}{unread}")
