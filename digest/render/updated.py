"""Since when a page says what it says: the newest day that its content tells, for `sitemap.xml`; never the clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from digest import paths
from digest.gather.changes import touched
from digest.gathered import Catalog
from digest.model import Card
from digest.registry.corrections import Correction
from digest.registry.decisions import Decisions
from digest.render.beside import cards_of
from digest.render.nodes import Page

_OF_ALL = frozenset({paths.TODAY, paths.ARTICLES, paths.DATA})
KEY = "updated"


class Days:
    """By page the newest of its articles' dates and of the days on which maintainers corrected or decided them."""

    def __init__(self, catalog: Catalog, corrections: Mapping[str, Correction], decisions: Decisions) -> None:
        self._catalog = catalog
        self._said: dict[str, str] = {}  # ids of articles and actors to days
        for id, fixed in corrections.items():
            self._note(id, fixed.on)
        for line in decisions.lines:
            for id in touched(line):
                self._note(id, line.line.on)
        self._of_all = self._newest(catalog.cards)

    def dated(self, page: Page) -> Page:
        """The page with the day in its front matter; as it is where none is known."""
        day = self._of(page)
        return replace(page, front=(*page.front, (KEY, day))) if day else page

    def _note(self, id: str, day: str | None) -> None:
        self._said[id] = max(self._said.get(id, ""), day or "")

    def _newest(self, cards: Iterable[Card], *days: str) -> str:
        """A month counts as older than its days: so much is sure of it."""
        return max((*days, *(max(card.date or "", self._said.get(card.id, "")) for card in cards)), default="")

    def _of(self, page: Page) -> str:
        front = dict(page.front)
        kind, id = front.get("kind"), str(front.get("id"))
        if kind == "article":
            return max(str(front.get("date", "")), self._said.get(id, ""))
        if kind == "actor":
            found = self._catalog.actors[id].appearances
            return self._newest((one.card for one in found), self._said.get(id, ""))
        if kind == "story":
            return self._newest(self._catalog.stories[id].cards)
        if kind == "source":
            return self._newest(self._catalog.sources[id].cards)
        if kind == "digest":
            period = self._catalog.periods[id]
            return self._newest(period.cards, *(later.on for later in period.later))
        return self._of_all if page.path in _OF_ALL else self._newest(cards_of(page))
