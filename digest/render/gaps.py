"""What a page says of a feed that did not answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.gathered import Gap
from digest.interface.words import say
from digest.render.cards import note
from digest.render.nodes import Block
from digest.render.when import day


def missing(gaps: Iterable[Gap]) -> Iterator[Block]:
    """A note each: what was printed since it last answered may be missing here."""
    for gap in gaps:
        asked = say("gap.asked", day=day(gap.asked[:10])) if gap.asked else ""
        since = say("gap.answered", day=day(gap.answered[:10])) if gap.answered else say("gap.never")
        yield note(say("gap.told", feed=gap.feed, name=gap.name, asked=asked, error=gap.error, since=since))
