"""What maintainers changed, as lines of a list; and the log of all of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest import paths
from digest.gathered import Catalog, Change
from digest.interface.words import Words, counted, say
from digest.model import Card
from digest.render.cards import ROWS, note, paged, pager
from digest.render.nodes import Block, Div, Heading, Inline, Item, ItemList, Link, Name, Page, Paragraph, Text
from digest.render.when import day


def change_item(change: Change, catalog: Catalog, cards: Mapping[str, Card], removed: Words) -> Item:
    """One line: the day, what was done to what, and why. `cards` are by id; `removed` says that an article was."""
    why = (Text(say("log.why", why=change.why)),) if change.why else ()
    about = change.about[0]
    what: Inline
    if change.kind == "removal":
        what = Link(removed, paths.removed(about))
    elif change.kind == "merge":
        entry = catalog.actors[about]
        what = Name(entry.name, paths.actor(entry.id))
    else:
        card = cards[about]
        what = Link(card.title, paths.article(card.id, card.slug))
    return Item((Text(say(f"log.line_{change.kind}", day=day(change.on), what=what)), *why))


def log_pages(catalog: Catalog) -> Iterator[Page]:
    """All changes, the newest first, 200 a page."""
    newest = catalog.changes[::-1]
    cards = {card.id: card for card in catalog.cards}
    pages = range(0, max(len(newest), 1), ROWS)
    for number, start in enumerate(pages, start=1):
        some = newest[start : start + ROWS]
        rows = tuple(change_item(change, catalog, cards, say("log.removed")) for change in some)
        title = paged(say("log.title"), number)
        body: tuple[Block, ...] = (
            Heading(1, "top", (Text(title),)),
            Div("d-facts", (Paragraph((Text(counted(len(newest), "change")),)),)),
            note(say("log.intro")),
            Div("d-gaps", (ItemList(rows),)) if rows else Paragraph((Text(say("log.none")),)),
            *pager(paths.LOG, number, len(pages)),
        )
        yield Page(paths.numbered(paths.LOG, number), (("title", title), ("kind", "list")), body)
