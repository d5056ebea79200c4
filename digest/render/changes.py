"""What maintainers changed, as lines of a list; and the log of all of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest import paths
from digest.gathered import Catalog, Change
from digest.model import Card
from digest.render.cards import ROWS, note, pager
from digest.render.nodes import Block, Div, Heading, Item, ItemList, Link, Name, Page, Paragraph, Text
from digest.render.when import day
from digest.text import counted

_INTRO = (
    "What the people who keep this site have corrected, merged, put into other stories or removed. What articles say "
    "is never changed: corrections are of their date, title, byline, source, address or language."
)


def change_item(change: Change, catalog: Catalog, cards: Mapping[str, Card], removed: str) -> Item:
    """One line: the day, what was done to what, and why. `cards` are by id; `removed` says that an article was."""
    why = Text(f" ({change.why})" if change.why else "")
    about = change.about[0]
    if change.kind == "removal":
        return Item((Text(f"{day(change.on)}: "), Link(removed, paths.removed(about)), why))
    if change.kind == "merge":
        entry = catalog.actors[about]
        name = Name(entry.name, paths.actor(entry.id))
        return Item((Text(f"{day(change.on)}: merged with another page: "), name, why))
    what = "corrected" if change.kind == "correction" else "its story was changed"
    card = cards[about]
    return Item((Text(f"{day(change.on)}: {what}: "), Link(card.title, paths.article(card.id, card.slug)), why))


def log_pages(catalog: Catalog) -> Iterator[Page]:
    """All changes, the newest first, 200 a page."""
    newest = catalog.changes[::-1]
    cards = {card.id: card for card in catalog.cards}
    pages = range(0, max(len(newest), 1), ROWS)
    for number, start in enumerate(pages, start=1):
        some = newest[start : start + ROWS]
        rows = tuple(change_item(change, catalog, cards, "an article was removed") for change in some)
        title = "Log of changes" + (f", page {number}" if number > 1 else "")
        body: tuple[Block, ...] = (
            Heading(1, "top", (Text(title),)),
            Div("d-facts", (Paragraph((Text(counted(len(newest), "change")),)),)),
            note(_INTRO),
            Div("d-gaps", (ItemList(rows),)) if rows else Paragraph((Text("Nothing was changed yet."),)),
            *pager(paths.LOG, number, len(pages)),
        )
        yield Page(paths.numbered(paths.LOG, number), (("title", title), ("kind", "list")), body)
