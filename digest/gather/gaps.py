"""Feeds that gave nothing when they were last asked: what a site does not show, it says."""

from __future__ import annotations

from collections.abc import Mapping

from digest.gathered import Gap
from digest.registry.raw import FeedState
from digest.registry.sources import Source


def gaps(sources: Mapping[str, Source], feeds: Mapping[str, FeedState]) -> tuple[Gap, ...]:
    """By source, then in the order of its feeds."""
    return tuple(
        Gap(id, source.name, feed.url, state.error, state.last_try, state.last_success)
        for id, source in sorted(sources.items())
        for feed in source.feeds
        if (state := feeds.get(feed.url)) and state.error
    )
