"""What a page says, as readers would see it, and what of it is no title or byline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from digest.clean.authors import written_by
from digest.model import Evidence
from digest.text import fold, normalise

_LONGEST = 5_000  # characters of a value
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_INLINE = re.compile(r"</?(?:a|b|br|em|i|mark|p|q|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_CUT_SHORT = ("…", "...")


def plain(item: Evidence) -> Evidence:
    """The same, its value as readers would see it."""
    return Evidence(item.field, text(item.value, item.by, item.field), item.by)


def text(value: str, by: str, field: str = "") -> str:
    """A value as readers would see it: systems escape it once more than is needed, or leave elements in it."""
    if field == "url":
        return value.strip()[:_LONGEST]
    cut = value[:_LONGEST]
    if by != "page":
        cut = _ENTITY.sub(lambda found: unescape(found[0]), cut)
    if by == "json-ld":
        cut = _INLINE.sub(" ", cut)
    return "\n".join(filter(None, map(normalise, cut.split("\n")))) if field == "byline" else normalise(cut)


def believed(evidence: Iterable[Evidence], names: tuple[str, ...]) -> Iterator[Evidence]:
    """The same without what is no title or byline: the site's name, a headline cut short, an account, an address."""
    every = [item for item in evidence if item.value]
    sites = {fold(name) for name in names}
    titles = [item.value for item in every if item.field == "title"]
    for item in every:
        if item.field == "title" and (fold(item.value) in sites or _is_cut(item.value, titles)):
            continue
        if item.field == "byline":
            if byline := written_by(item.value.split("\n"), names):
                yield Evidence("byline", byline, item.by)
        else:
            yield item


def _is_cut(title: str, titles: Iterable[str]) -> bool:
    """Whether a headline ends in dots and another one goes on where it stops."""
    start = next((title.removesuffix(dots).rstrip() for dots in _CUT_SHORT if title.endswith(dots)), "")
    return bool(start) and any(other.startswith(start) and other != title for other in titles)
