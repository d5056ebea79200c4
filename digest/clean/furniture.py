"""Containers of a page whose names tell that they hold no text of the article."""

from __future__ import annotations

import re

from lxml import etree

# Names that begin so; one that only ends so, `has-sidebar`, is of a container with the article in it.
_NAMES = re.compile(
    r"(?:^|\s)(?:related|recirc|recommend|most-?(?:read|popular)|popular|trending|cookies?|consent|gdpr|newsletter"
    r"|shar(?:e|ing)\b|social\b|sidebar|bread-?crumbs?|crumbs|promo|pop-?up|modal|menu|footer|nav(?:bar|igation)?\b"
    r"|advert|ads?-)"
    r"|(?P<comments>(?:^|[\s_-])comments?(?:$|[\s_-])|^comments?[A-Z]|(?:^|\s)(?:disqus|dsq-|respond\b))",
    re.IGNORECASE,
)
_CONTAINERS = ("div", "ol", "section", "table", "ul")
_LONG = 200  # characters of a paragraph: where one is, the name must mean something else


def is_furniture(element: etree._Element) -> bool:
    """Whether its class or its id says so."""
    return _name(element) is not None


def furniture(root: etree._Element, heading: etree._Element | None) -> list[etree._Element]:
    """Containers that say so. None holds the headline: some papers call an opinion a comment."""
    whole = set() if heading is None else set(heading.iterancestors())
    return [
        element
        for element in root.iter(*_CONTAINERS)
        if (name := _name(element))
        and (name["comments"] or not _holds_text(element))
        and element not in whole
        and (heading is not None or next(element.iter("h1", "article", "main"), None) is None)
    ]


def _name(element: etree._Element) -> re.Match[str] | None:
    name, id = element.get("class"), element.get("id")
    return (_NAMES.search(name) if name else None) or (_NAMES.search(id) if id else None)


def _holds_text(element: etree._Element) -> bool:
    return any(len("".join(paragraph.itertext())) >= _LONG for paragraph in element.iter("p"))
