"""The raw store, `seeds/raw/`, as it is written: bytes first, then the record of where they are from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from digest import paths
from digest.intake.web.visitor import Known
from digest.registry.raw import FEEDS, FeedState, Fetch, Raw, Record, as_json, feeds_as_json, read_feeds, read_raw
from digest.render.address import safe_address

Became = Literal["new", "changed", "unchanged"]


def key(address: str) -> str:
    """One spelling for all of one address: what tells whether a page is known."""
    return paths.canonical_url(safe_address(address) or address)


class Store:
    """What was fetched so far; what is kept is on disk when `keep` returns."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        kept, _ = read_raw(folder)
        self._states = dict(read_feeds(folder)[0])
        self._raws = {raw.sha256: raw for raw in kept}
        self._newest: dict[str, tuple[Fetch, str]] = {}
        for raw in kept:
            for fetch in raw.fetches:
                self._remember(fetch, raw.sha256)

    def newest(self, address: str) -> Fetch | None:
        """The last fetch of an address, or of what led to it."""
        found = self._newest.get(key(address))
        return found[0] if found else None

    def known(self, address: str) -> Known | None:
        """What the server is told of the last fetch."""
        fetch = self.newest(address)
        return Known(fetch.final, fetch.etag, fetch.last_modified) if fetch else None

    def body(self, address: str) -> bytes:
        """The bytes that came last from an address that is known."""
        return (self._folder / self._raws[self._newest[key(address)][1]].name).read_bytes()

    def keep(self, body: bytes, ending: str, fetch: Fetch) -> tuple[str, Became]:
        """Write down what came; returns the name of its file. What came last time as well is not written again."""
        sha256 = hashlib.sha256(body).hexdigest()
        before = self._newest.get(key(fetch.url)) or self._newest.get(key(fetch.final))
        raw = self._raws.get(sha256, Raw(f"{sha256}.{ending}", ()))
        if before and before[1] == sha256 and any(key(old.url) == key(fetch.url) for old in raw.fetches):
            return raw.name, "unchanged"
        self._folder.mkdir(parents=True, exist_ok=True)
        if not raw.fetches:
            _put(self._folder / raw.name, body)
        raw = Raw(raw.name, (*raw.fetches, fetch))
        _put(self._folder / f"{sha256}.json", as_json(Record(fetches=raw.fetches)).encode("utf-8", "replace"))
        self._raws[sha256] = raw
        self._remember(fetch, sha256)
        return raw.name, "changed" if before and before[1] != sha256 else "new"

    def answered(self, feed: str, moment: str, error: str | None, feeds: Iterable[str]) -> None:
        """Write down how a feed answered. Of `feeds`, all that are polled, the states stay; others are forgotten."""
        before = self._states.get(feed, FeedState())
        success = before.last_success if error else moment
        self._states[feed] = FeedState(last_success=success, last_try=moment, error=error)
        self._states = {address: self._states[address] for address in feeds if address in self._states}
        self._folder.mkdir(parents=True, exist_ok=True)
        _put(self._folder / FEEDS, feeds_as_json(self._states).encode("utf-8", "replace"))

    def _remember(self, fetch: Fetch, sha256: str) -> None:
        for address in (fetch.url, fetch.final):
            before = self._newest.get(key(address))
            if before is None or before[0].fetched <= fetch.fetched:
                self._newest[key(address)] = (fetch, sha256)


def _put(path: Path, content: bytes) -> None:
    """Whole or not at all. Its draft is a dot file, which nobody reads."""
    draft = path.with_name(f".{path.name}.new")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
