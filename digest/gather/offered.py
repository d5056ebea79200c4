"""Which actors a search can be narrowed down to: as many as the bytes of one filter allow, those named most."""

from __future__ import annotations

from collections.abc import Iterable

_MANY_ACTORS, _FEWEST = 1_000, 3  # of many actors those of one or two articles are left to the suggested names
_NAMINGS = 45_000  # pages in all lists of the filter: about 2.7 bytes each, as transferred


def offered_from(articles: Iterable[int]) -> int:
    """The number of articles from which on an actor is offered; `articles` are those of each actor."""
    counts = sorted(articles, reverse=True)
    fewest = _FEWEST if len(counts) > _MANY_ACTORS else 1
    sum_of_all = 0
    for count in counts:
        sum_of_all += count
        if sum_of_all > _NAMINGS:
            return max(count + 1, fewest)
    return fewest
