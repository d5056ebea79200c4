"""Articles that a maintainer has taken down: which they are, and which lines about them have no effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from digest import paths
from digest.gathered import Removal
from digest.model import Card
from digest.problems import Problem
from digest.registry.decisions import NAME, Decisions, Takedown
from digest.registry.permalinks import Frozen, Ledger


class Known(NamedTuple):
    """An article of today: its id, and the origin and SHA-256 of its input."""

    id: str
    origin: str
    sha256: str


def removals(decisions: Decisions, ledger: Ledger, cards: Iterable[Card]) -> dict[str, Removal]:
    """By id, those of which there is a card, and those that only the ledger knows any more."""
    of_today = {card.id: card for card in cards}
    frozen = {line.key for line in ledger.lines} if decisions.taken_down else frozenset()
    found: dict[str, Removal] = {}
    for id, line in sorted(decisions.taken_down.items()):
        card = of_today.get(id)
        if card or f"article:{id}" in frozen:
            date, slug = (card.date, card.slug) if card else (None, None)
            found[id] = Removal(id, line.line.on, line.reason, date, slug)
    return found


def without_effect(decisions: Decisions, ledger: Ledger, articles: Iterable[Known]) -> Iterator[Problem]:
    """A warning for each takedown of an article that nobody knows, or that has come back under another id.

    `articles` are all of today, those that are taken down too.
    """
    if not decisions.taken_down:
        return
    today = list(articles)
    ids = {known.id for known in today}
    frozen: dict[str, list[Frozen]] = {}
    for line in ledger.lines:
        frozen.setdefault(line.key, []).append(line)
    by_input = {text: known for known in today for text in (known.sha256, known.origin)}
    for id, taken in decisions.taken_down.items():
        if id not in ids:
            yield from _gone(taken, frozen.get(f"article:{id}"), by_input, decisions)


def _gone(
    taken: Takedown, frozen: list[Frozen] | None, by_input: dict[str, Known], decisions: Decisions
) -> Iterator[Problem]:
    place = f"{NAME}:{taken.line.number}"
    if frozen is None:
        fix = "take the id from the article's address, /article/<id>-…/, or remove the line"
        yield Problem(place, f"no article has the id `{taken.article}`: the line has no effect", fix, "warning")
        return
    inputs = (text for line in frozen for text in (line.sha256, line.origin) if text)
    heirs = {known.id: known for text in inputs if (known := by_input.get(text))}
    for id, known in sorted(heirs.items()):
        if id not in decisions.taken_down:
            what = (
                f"`{taken.article}` was taken down; the same input, {paths.place(known.origin)}, now has the id `{id}`"
            )
            yield Problem(place, what, f"take it down too: digest takedown {id}; or remove the line", "warning")
