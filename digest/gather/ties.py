"""Who of those that an actor is named with are named together themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.gathered import Tie

MOST = 29  # others of one actor: what a picture of names can hold
_FEWEST = 4  # others; below that nothing is drawn
_TIES = 40
_ARTICLES = 2  # one article alone ties all whom it names


def ties(ids: Sequence[str], together: Mapping[str, Mapping[str, int]]) -> tuple[Tie, ...]:
    """The 40 strongest of these ties, the strongest first. `together`: of two actors, the articles that name both."""
    if len(ids) < _FEWEST:
        return ()
    found = []
    for a, one in enumerate(ids):
        counts = together[one]
        for b in range(a + 1, len(ids)):
            if (articles := counts.get(ids[b], 0)) >= _ARTICLES:
                found.append(Tie(a, b, articles))
    return tuple(sorted(found, key=lambda tie: (-tie.articles, tie))[:_TIES])
