"""Pages at addresses that have moved or whose content is gone: static, out of search and sitemap."""

from __future__ import annotations

from collections.abc import Mapping

from digest import paths
from digest.gather.moved import Moved
from digest.gathered import Removal
from digest.interface.words import Words, say
from digest.render.nodes import Block, Div, Heading, Link, Page, Paragraph, Text
from digest.render.when import day

_KINDS = ("article", "actor")  # what is said of others is the same


def moved_page(moved: Moved, titles: Mapping[str, str]) -> Page:
    """A redirect to the page that took the place, or a note that nothing did. `titles`: of live pages, by path."""
    if moved.removal is not None:
        return _removed(moved.path, moved.removal)
    if moved.to is None:
        return _gone(moved.path)
    title = titles.get(moved.to) or say("moved.new_address")
    body: tuple[Block, ...] = (
        Heading(1, "top", (Text(say("moved.heading")),)),
        Paragraph((Text(say("moved.now_at", page=Link(title, moved.to))),)),
    )
    front = (("title", say("moved.title")), ("kind", "redirect"), ("to", paths.address(moved.to).removeprefix("/")))
    return Page(moved.path, front, body)


def _gone(path: str) -> Page:
    kind = path.split("/", 1)[0]
    return _note(path, say("gone.title"), say(f"gone.kind_{kind if kind in _KINDS else 'other'}"))


def _removed(path: str, removal: Removal) -> Page:
    """Neutral words: neither what the article said nor what it was called."""
    reason = (Paragraph((Text(say("gone.reason", reason=removal.reason)),)),) if removal.reason else ()
    return _note(path, say("gone.removed_title"), say("gone.removed", day=day(removal.on)), *reason)


def _note(path: str, title: Words, text: Words, *more: Block) -> Page:
    search = Link(say("gone.search"), paths.SEARCH)
    articles = Link(say("gone.articles"), paths.ARTICLES)
    body: tuple[Block, ...] = (
        Heading(1, "top", (Text(title),)),
        Div("d-note", (Paragraph((Text(text), Text(" "), Text(say("gone.reserved")))), *more)),
        Paragraph((Text(say("gone.onward", search=search, articles=articles)),)),
    )
    return Page(path, (("title", title), ("kind", "gone")), body)
