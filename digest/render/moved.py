"""Pages at addresses that have moved or whose content is gone: static, out of search and sitemap."""

from __future__ import annotations

from collections.abc import Mapping

from digest import paths
from digest.gather.moved import Moved
from digest.gathered import Removal
from digest.render.nodes import Block, Div, Heading, Link, Page, Paragraph, Text
from digest.render.when import day

_RESERVED = " The address stays reserved: nothing else will be put here."


def moved_page(moved: Moved, titles: Mapping[str, str]) -> Page:
    """A redirect to the page that took the place, or a note that nothing did. `titles`: of live pages, by path."""
    if moved.removal is not None:
        return _removed(moved.path, moved.removal)
    if moved.to is None:
        return _gone(moved.path)
    title = titles.get(moved.to, "the new address")
    body: tuple[Block, ...] = (
        Heading(1, "top", (Text("This page has moved"),)),
        Paragraph((Text("It is now at: "), Link(title, moved.to))),
    )
    front = (("title", "Moved"), ("kind", "redirect"), ("to", paths.address(moved.to).removeprefix("/")))
    return Page(moved.path, front, body)


def _gone(path: str) -> Page:
    what = {"article": "This article is no longer in the collection.", "actor": "No article names this actor any more."}
    text = what.get(path.split("/", 1)[0], "What was here is no longer in the collection.")
    return _note(path, "No longer here", text)


def _removed(path: str, removal: Removal) -> Page:
    """Neutral words: neither what the article said nor what it was called."""
    reason = (Paragraph((Text(f"Reason: {removal.reason}"),)),) if removal.reason else ()
    return _note(path, "Removed", f"This article was removed on {day(removal.on)}.", *reason)


def _note(path: str, title: str, text: str, *more: Block) -> Page:
    body: tuple[Block, ...] = (
        Heading(1, "top", (Text(title),)),
        Div("d-note", (Paragraph((Text(text), Text(_RESERVED))), *more)),
        Paragraph((Link("Search", paths.SEARCH), Text(" or look through the "), Link("articles", paths.ARTICLES))),
    )
    return Page(path, (("title", title), ("kind", "gone")), body)
