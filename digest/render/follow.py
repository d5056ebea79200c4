"""How a reader follows what a page is about: a line below its facts, and what the theme prints into its head."""

from __future__ import annotations

from dataclasses import replace

from digest import paths
from digest.interface.words import say
from digest.render.nodes import Block, Div, Heading, Inline, Link, Page, Paragraph, Text
from digest.render.site import Site

_FACTS = ("d-facts", "d-intro")


def with_follow(page: Page, site: Site) -> Page:
    """The page with its line; as it is where it has no feed, or the site no address."""
    if site.url is None:
        return page
    if page.path == paths.ABOUT:
        return replace(page, body=(*page.body, *_about()))
    if not paths.has_feed(page.path):
        return page
    before = next((at for at, block in enumerate(page.body, 1) if isinstance(block, Div) and block.css in _FACTS), 1)
    body = (*page.body[:before], Div("d-follow", (Paragraph(_links(page.path)),)), *page.body[before:])
    return replace(page, front=(*page.front, ("follow", True)), body=body)


def _links(page: str) -> tuple[Inline, ...]:
    own = (
        Text(say("list.label", what=say("follow.line"))),
        Link("Atom", paths.beside(page, paths.ATOM)),
        Text(" · "),
        Link("JSON Feed", paths.beside(page, paths.JSON_FEED)),
    )
    return (*own, Text(" · "), Link(say("follow.all"), paths.OPML)) if page == paths.TODAY else own


def _about() -> tuple[Block, ...]:
    listed = Text(say("follow.about", list=Link(say("follow.list"), paths.OPML)))
    return Heading(2, "follow", (Text(say("follow.heading")),)), Paragraph((listed,))
