"""Containers of a page whose names tell that they hold no text of the article."""

from __future__ import annotations

import re

from lxml import etree

# Names that begin so; one that only ends so, `has-sidebar`, is of a container with the article in it.
_NAMES = re.compile(
    r"(?:^|\s)(?:related|recirc|recommend|teasers?\b|most-?(?:read|popular)|popular|trending|cookies?|consent|gdpr|newsletter"
    r"|subscri|shar(?:e|ing)\b|shared|social|sidebar|bread-?crumbs?|crumbs|promo|pop-?up|modal|menu|footer|nav|advert|ads?-"
    r"|respond\b|disqus|dsq-)"
    r"|(?:^|[\s_-])comments?(?:$|[\s_-])|^comments?[A-Z]",
    re.IGNORECASE,
)
_CONTAINERS = ("div", "ol", "section", "table", "ul")
_WHOLE = ("h1", "article", "main")
_MOST = 0.4  # of the page's text


def is_furniture(element: etree._Element) -> bool:
    """Whether its class or its id says so."""
    name, id = element.get("class"), element.get("id")
    return bool((name and _NAMES.search(name)) or (id and _NAMES.search(id)))


def furniture(root: etree._Element) -> list[etree._Element]:
    """All such containers, but one that holds the headline or most of the page: its name must mean something else."""
    found = [element for element in root.iter(*_CONTAINERS) if is_furniture(element)]
    most = _MOST * len(root.xpath("string()")) if found else 0
    return [
        element
        for element in found
        if element.getparent() is not None
        and next(element.iter(*_WHOLE), None) is None
        and len(element.xpath("string()")) < most
    ]
