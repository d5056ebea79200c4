"""Which fetched bytes under `seeds/raw/` are inputs, and what is known of each from where it came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from digest.model import Evidence
from digest.problems import Problem
from digest.read.find import Found
from digest.read.readers import reader_of
from digest.registry.raw import PLACE, Fetch, Raw, read_raw
from digest.registry.sources import Source

# Bytes of these types are one article, so the address is the article's own.
_ONE_ARTICLE = frozenset({"text/html", "application/xhtml+xml", "text/plain", "text/markdown"})


def find_raw(raw: Path, sources: Mapping[str, Source]) -> tuple[list[Found], list[Problem]]:
    """The inputs, by origin. Of bytes that came from several addresses the first is taken, at its latest time."""
    kept, problems = read_raw(raw)
    found: list[Found] = []
    unread: set[str] = set()
    for item in kept:
        fetch = article_fetch(item, sources)
        if fetch is None:
            continue
        if reader_of(item.name) is None:
            unread.add(fetch.media_type)
        else:
            found.append(found_raw(raw, item.name, fetch, sources))
    if unread:
        what = f"holds what no reader reads ({', '.join(sorted(unread))}); passed over"
        problems.append(Problem(PLACE, what, "see `digest readers` for what is read", "warning"))
    return found, problems


def article_fetch(item: Raw, sources: Mapping[str, Source]) -> Fetch | None:
    """The fetch that an input's evidence is from; none for a feed of which the linked pages are the articles."""
    usable = [fetch for fetch in item.fetches if fetch.role == "page" or _gives_articles(fetch, sources)]
    if not usable:
        return None
    return [fetch for fetch in usable if fetch.url == usable[0].url][-1]


def found_raw(raw: Path, name: str, fetch: Fetch, sources: Mapping[str, Source]) -> Found:
    """The input that the bytes called `name` are."""
    return Found(
        origin=f"raw:{name}",
        path=raw / name,
        evidence=tuple(_evidence(fetch, sources)),
        fetched=fetch.fetched,
        charset=fetch.charset,
        source=fetch.source if fetch.source in sources else None,
    )


def _gives_articles(fetch: Fetch, sources: Mapping[str, Source]) -> bool:
    source = sources.get(fetch.source or "")
    return source is not None and any(feed.url == fetch.url and feed.articles == "feed" for feed in source.feeds)


def _evidence(fetch: Fetch, sources: Mapping[str, Source]) -> Iterator[Evidence]:
    """The record's outlet goes before what a page calls itself: a maintainer put the feed under it, with its rights."""
    if fetch.role == "page" and fetch.media_type in _ONE_ARTICLE:
        yield Evidence("url", fetch.final, "fetch")
    for field, value in fetch.said.model_dump().items():
        if value and value.strip():
            yield Evidence(field, value, "feed")
    if fetch.source in sources:
        yield Evidence("source", fetch.source or "", "record")
