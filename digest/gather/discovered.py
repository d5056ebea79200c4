"""Names outside the registry: which of them get a page, under which id and name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from digest import paths
from digest.model import Card
from digest.names.key import plain, without_honorifics, words

_ARTICLES = 2  # a name that one article alone mentions gets no page


def promote(cards: Iterable[Card], taken: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Name key to (id, name) for every name that two articles mention. `taken` are the ids of known actors.

    The name is the spelling printed in full most often; the id its slug, `-2` for another key with the same slug.
    """
    articles: Counter[str] = Counter()
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for card in cards:
        for naming in card.namings:
            if naming.key is not None:
                articles[naming.key] += 1
                for text, how, count in naming.spellings:
                    if how == "discovered":
                        spellings[naming.key][text] += count
    used = set(taken)
    promoted: dict[str, tuple[str, str]] = {}
    for key in sorted(key for key, count in articles.items() if count >= _ARTICLES):
        name = min(spellings[key].items(), key=lambda item: (-item[1], item[0]))[0]
        id = _free(paths.slug(plain(name) or name, "name"), used)
        used.add(id)
        promoted[key] = id, " ".join(without_honorifics(words(name)))
    return promoted


def _free(id: str, used: set[str]) -> str:
    number = 2
    free = id
    while free in used:
        free = f"{id}-{number}"
        number += 1
    return free
