"""Names outside the registry: which of them get a page, under which id and name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from digest import paths
from digest.model import Card
from digest.names.key import plain, without_honorifics, words

_ARTICLES = 2  # a name that one article alone mentions gets no page


def promote(cards: Iterable[Card], taken: Iterable[str], frozen: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Name key to (id, name) for every name that two articles of different text mention. `taken`: ids of known actors.

    The name is the spelling printed in full most often. The id is the one that the ledger promised to the name, else
    the name's slug, `-2` where that is somebody else's. `frozen` leads from the ledger's actor ids to name keys.
    """
    texts: dict[str, set[str]] = defaultdict(set)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for card in cards:
        for naming in card.namings:
            if naming.key is not None:
                texts[naming.key].add(card.text_hash)
                for text, how, count in naming.spellings:
                    if how == "discovered":
                        spellings[naming.key][text] += count
    known = set(taken)
    promised: dict[str, str] = {}
    for id, key in frozen.items():
        if id not in known:
            promised.setdefault(key, id)
    used = known | frozen.keys()
    promoted: dict[str, tuple[str, str]] = {}
    for key in sorted(key for key, found in texts.items() if len(found) >= _ARTICLES):
        name = min(spellings[key].items(), key=lambda item: (-item[1], item[0]))[0]
        id = promised.get(key) or _free(paths.slug(plain(name) or name, "name"), used)
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
