"""Spellings by their blocks, so that each name is compared with few others of many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from digest.gather.likes import blocks_of
from digest.model import ActorKind
from digest.names.key import key

# Spellings under one block. More of them share a frequent given name, which says little: of these only names are near
# whose other tokens begin or end alike, and share some letters.
_COMMON = 50
_ALIKE = (
    0.4  # Dice's coefficient of the pairs of letters of two tokens: `falk` and `falke` .86, `hamdan` and `hadidi` .2
)
_COMPARED = 200  # of one name, those that share most: a flood of one name stays cheap

Owned = tuple[int, str]  # number of the owner, spelling


class Nearby:
    """All spellings that names are looked up among."""

    def __init__(self, spellings: Iterable[tuple[int, str, ActorKind]]) -> None:
        self._blocks: dict[str, list[Owned]] = defaultdict(list)
        for owner, spelling, kind in spellings:
            for block in blocks_of(spelling, kind):
                self._blocks[block].append((owner, spelling))

    def near(self, name: str, kind: ActorKind) -> list[Owned]:
        """Spellings that may be near a name, those that share most with it first."""
        shared: Counter[Owned] = Counter()
        for block in blocks_of(name, kind):
            found = self._blocks.get(block, ())
            if len(found) <= _COMMON:
                shared.update(found)
            else:
                for part in _parts(name):
                    some = self._in_common[block].get(part, ())
                    shared.update(owned for owned in some if _are_alike(key(name), key(owned[1])))
        return [owned for owned, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_COMPARED]]

    @cached_property
    def _in_common(self) -> dict[str, dict[str, list[Owned]]]:
        """What stands under the common blocks, by parts of names; a part that is as common is left out."""
        made: dict[str, dict[str, list[Owned]]] = {}
        for block, found in self._blocks.items():
            if len(found) > _COMMON:
                by_part: dict[str, list[Owned]] = defaultdict(list)
                for owned in found:
                    for part in _parts(owned[1]):
                        by_part[part].append(owned)
                made[block] = {part: some for part, some in by_part.items() if len(some) <= _COMMON}
        return made


def _parts(name: str) -> set[str]:
    """How the tokens of a name sound at their beginning and at their end: `falk` gives `f…`, `fa…` and `…lk`."""
    return {part for token in key(name).split() for part in _ends(token)}


def _are_alike(a: str, b: str) -> bool:
    """Do two name keys have, besides the tokens of both, two that are spelled a little alike, or an initial?"""
    left, right = set(a.split()), set(b.split())
    left, right = left - right, right - left
    return not (left and right) or any(_is_like(x, y) for x in left for y in right)


@lru_cache(maxsize=65536)
def _is_like(a: str, b: str) -> bool:
    if min(len(a), len(b)) == 1:
        return a[0] == b[0]
    left, right = ({token[n : n + 2] for n in range(len(token) - 1)} for token in (a, b))
    return 2 * len(left & right) >= _ALIKE * (len(left) + len(right))


def _ends(token: str) -> Iterator[str]:
    yield f"{token[0]}…"
    yield f"{token[:2]}…"
    yield f"…{token[-2:]}"
