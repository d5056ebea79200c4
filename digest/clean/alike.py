"""Whether two lines are one headline: with a site's name behind it, a section before it, or cut short."""

from __future__ import annotations

import re
from collections.abc import Iterable

from digest.text import fold

_MARKS = re.compile(r"[\W_]+")
_SUFFIX = re.compile(r"\s(?:[|–—·»-]|::)\s[^|]{2,60}\Z")
_SHORTEST, _PART = 12, 0.4  # letters, share of letters: `Live` and names of places are in many headlines


def bare(text: str) -> str:
    """Its letters and digits in lower case, all else a space."""
    return _MARKS.sub(" ", fold(text)).strip()


def bared(titles: Iterable[str]) -> frozenset[str]:
    """All of them, bare; as they are, and without what stands behind their last dash, often a site's name."""
    said = tuple(titles)
    return frozenset(filter(None, map(bare, (*said, *(_SUFFIX.sub("", title) for title in said)))))


def alike(text: str, titles: Iterable[str]) -> bool:
    """Whether it is one of the titles, as `bared` gives them: `The ferry` is `The ferry | The Courier`."""
    own = bare(text)
    return any(_are_one(own, title) for title in titles)


def _are_one(a: str, b: str) -> bool:
    if a == b:
        return bool(a)
    one, other = (a, b) if len(a) < len(b) else (b, a)
    if len(one) < max(_SHORTEST, _PART * len(other)):
        return False
    return other.startswith(one) or other.endswith(one)
