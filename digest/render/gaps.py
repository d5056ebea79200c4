"""What a page says of a feed that did not answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.gathered import Gap
from digest.render.cards import note
from digest.render.nodes import Block
from digest.render.when import day


def missing(gaps: Iterable[Gap]) -> Iterator[Block]:
    """A note each: what was printed since it last answered may be missing here."""
    for gap in gaps:
        asked = f", asked on {day(gap.asked[:10])}," if gap.asked else ""
        since = f"it last answered on {day(gap.answered[:10])}" if gap.answered else "it has never answered"
        yield note(f"Articles may be missing: the feed {gap.feed} of {gap.name}{asked} {gap.error}; {since}.")
