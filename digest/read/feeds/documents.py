"""The entries of a feed as documents."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import astuple

from digest import paths
from digest.model import Document, Evidence
from digest.problems import Problem
from digest.read.feeds.dates import readings
from digest.read.feeds.entry import Entry, Feed
from digest.read.part_names import PartNames
from digest.read.parts import named, scoped, shared
from digest.read.plain import unreadable
from digest.read.reader import Input
from digest.registry.settings import Limits
from digest.text import counted

Read = Callable[[bytes, str, str | None], Feed | str]  # bytes, address, encoding: a feed, or what is no feed, in words
_ARTICLES = 16
_LONGEST = 10_000  # characters of a title, a date, …
_GZIP = b"\x1f\x8b"


def outcomes(input: Input, read: Read, fix: str) -> Iterator[Document | Problem]:
    """The articles of a feed, or in a problem what the file is instead."""
    raw = _whole(input)
    if isinstance(raw, Problem):
        yield raw
        return
    feed = read(raw, input.said("url") or "", input.charset)
    if isinstance(feed, Feed):
        yield from documents(feed, input)
    else:
        yield input.problem(f"{feed}; passed over", fix)


def _whole(input: Input) -> bytes | Problem:
    """All bytes of a feed, which holds many articles and may be 16 times as large as one."""
    most = _ARTICLES * input.limits.bytes
    raw = input.file.read(most + 1)
    if raw.startswith(_GZIP):
        return input.problem("is compressed; passed over", "unpack it: gunzip, then again")
    if len(raw) > most:
        what = f"has more bytes than {_ARTICLES} × limits.bytes = {most:,}; passed over"
        return input.problem(what, "split the file, or raise limits.bytes in digest.yml")
    return raw


def documents(feed: Feed, input: Input) -> Iterator[Document | Problem]:
    """A document for each entry that has a text; then, in one problem, how many have none.

    An entry's date is when it was published. When it was changed is names only in a feed that never tells the former,
    as many in Atom do: there the two are the same for all but articles that were edited.
    """
    dated = any(entry.published for entry in feed.entries)
    names = PartNames()
    for number, entry in enumerate(feed.entries, start=1):
        if entry.html:
            name = named(entry.guid or entry.url, number, names)
            yield _document(feed, entry, entry.published or ("" if dated else entry.updated), name, input)
    if feed.cut:
        yield input.problem(f"{feed.cut}; what is behind is passed over", "split the feed")
    if not feed.entries:
        yield _warning(input, "is a feed without an entry", "look whether the whole of it was saved")
    elif empty := sum(not entry.html for entry in feed.entries):
        what = f"holds no text in {empty:,} of {counted(len(feed.entries), 'entry', 'entries')}; these are passed over"
        yield _warning(input, what, "save the pages that they lead to, and put them beside the feed")


def _document(feed: Feed, entry: Entry, date: str, name: str, input: Input) -> Document | Problem:
    origin = f"{input.origin}#{name}"
    if wrong := _unfit(entry.html, paths.place(origin), input.limits):
        return wrong
    hash = hashlib.sha256("\n".join(astuple(entry)).encode("utf-8", "replace")).hexdigest()
    said = (
        ("title", entry.title),
        *(("date", value) for value in readings(date)),
        ("byline", entry.byline),
        ("source", entry.source),
        ("url", entry.url),
        ("language", entry.language),
    )
    return Document(
        origin=origin,
        text=entry.html,
        sha256=hash,
        media_type=feed.media_type,
        form="fragment",
        evidence=(
            *(Evidence(field, value[:_LONGEST], "feed") for field, value in said if value),
            *shared(input),
        ),
        key=scoped(entry.guid or hash, feed.url or feed.title or input.origin),
        fetched=input.fetched,
    )


def _unfit(html: str, where: str, limits: Limits) -> Problem | None:
    if (size := len(html.encode("utf-8", "replace"))) > limits.bytes:
        what = f"has {size:,} bytes, more than limits.bytes = {limits.bytes:,}; passed over"
        return Problem(where, what, "raise limits.bytes in digest.yml")
    return unreadable(html, where, limits)


def _warning(input: Input, what: str, fix: str) -> Problem:
    return Problem(paths.place(input.origin), what, fix, "warning")
