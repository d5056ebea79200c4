"""Whether two lines are one headline: with a site's name behind it, a section before it, or cut short."""

from __future__ import annotations

import re

from digest.text import fold

_MARKS = re.compile(r"[\W_]+")
_SHORTEST = 12  # letters of a part that is the whole: `Live` is in many headlines


def alike(a: str, b: str) -> bool:
    """`The ferry is late` and `The ferry is late | The Courier` are one headline; case and marks do not count."""
    one, other = sorted((_bare(a), _bare(b)), key=len)
    if one == other:
        return bool(one)
    return len(one) >= _SHORTEST and one in other


def _bare(text: str) -> str:
    return _MARKS.sub(" ", fold(text)).strip()
