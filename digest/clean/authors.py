"""Who wrote an article, of what its page gives for authors."""

from __future__ import annotations

import re
from collections.abc import Iterable

from digest.clean.bylines import byline
from digest.text import fold, normalise

# What content systems write where nobody is named.
_NOBODY = frozenset(
    """
    admin administrator anonymous author default editor guest null none n/a root site staff system test undefined
    unknown user webmaster wordpress wpadmin
    """.split()
)
_ADDRESS = re.compile(r"://|\bwww\.|@|\A[a-z0-9-]+(?:\.[a-z0-9-]+)+\Z")
_BY = re.compile(r"(?:written\s+|words\s+)?by\s*:?\s+", re.IGNORECASE)
_MOST, _LONGEST = 20, 200


def written_by(names: Iterable[str], sites: Iterable[str]) -> str | None:
    """The names of people and desks, parted by commas; none for accounts, addresses and the site itself."""
    own = {fold(site) for site in sites}
    found: dict[str, str] = {}
    for name in names:
        text = normalise(name)
        bare = text[match.end() :] if (match := _BY.match(text)) else text
        printed = byline(text)
        written = printed.name if printed else bare
        if _is_somebody(written, own):
            found.setdefault(fold(written), written)
    return ", ".join(list(found.values())[:_MOST]) or None


def _is_somebody(name: str, sites: set[str]) -> bool:
    if len(name) > _LONGEST or not any(map(str.isalpha, name)) or _ADDRESS.search(name):
        return False
    return fold(name) not in sites and fold(name) not in _NOBODY
