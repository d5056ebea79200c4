"""Texts to stories: each goes where it is most at home, then whole stories do, until nothing moves.

What is maximised is the sum, over all pairs of a story, of their likeness less a threshold (correlation clustering;
Bansal, Blum and Chawla 2004); pairs that were not worth a look have none. All sums are of whole numbers, and texts are
taken in the order of their content: the order of the input has no effect.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from digest.stories.pairs import Indices

_ROUNDS = 30

Wall = Callable[[int, int], bool]


class Alike(NamedTuple):
    """Pairs of texts: `likeness[k]` is that of `left[k]` and `right[k]`, each pair once."""

    left: Indices
    right: Indices
    likeness: Indices


def grouped(count: int, pairs: Alike, threshold: int, wall: Wall) -> list[list[int]]:
    """The stories of `count` texts that have more than one, each ascending, by their first text.

    `wall` tells of two texts whether they cannot be of one story.
    """
    grouping = _Grouping(count, pairs, threshold, wall)
    grouping.move()
    for _ in range(_ROUNDS):
        if not grouping.merge():
            break
        grouping.move()
    return sorted(sorted(members) for members in grouping.members.values() if len(members) > 1)


def also(groups: Sequence[Sequence[int]], pairs: Alike, threshold: int, wall: Wall) -> list[list[int]]:
    """For each story the texts of other stories that are as near to it as its own: they tell of both events."""
    home = {text: number for number, group in enumerate(groups) for text in group}
    sums: dict[tuple[int, int], int] = defaultdict(int)
    for a, b, alike in zip(*(column.tolist() for column in pairs), strict=True):
        if a in home and b in home:
            sums[a, home[b]] += alike
            sums[b, home[a]] += alike
    found: list[list[int]] = [[] for _ in groups]
    for (text, number), alike in sorted(sums.items()):
        group = groups[number]
        own = sums.get((text, home[text]), 0) * len(group)
        is_near = alike > threshold * len(group) and alike * (len(groups[home[text]]) - 1) >= own
        if number != home[text] and is_near and not any(wall(text, other) for other in group):
            found[number].append(text)
    return found


class _Grouping:
    def __init__(self, count: int, pairs: Alike, threshold: int, wall: Wall) -> None:
        self._count, self._threshold, self._wall = count, threshold, wall
        self._pairs, linked = _close(count, pairs, threshold)
        self._near: dict[int, list[tuple[int, int]]] = {index: [] for index in linked}
        for a, b, alike in zip(*(column.tolist() for column in self._pairs), strict=True):
            self._near[a].append((b, alike))
            self._near[b].append((a, alike))
        self._story = list(range(count))
        self._stirred = set(linked)  # texts that may be more at home elsewhere now
        self.members: dict[int, set[int]] = {index: {index} for index in linked}

    def move(self) -> None:
        """Each text to the story that gains most by it, or out of one that loses by it.

        After the first round only those are looked at again beside whom something has moved.
        """
        for _ in range(_ROUNDS):
            waiting, self._stirred = sorted(self._stirred), set()
            for index in waiting:
                self._look(index)
            if not self._stirred:
                return

    def _look(self, index: int) -> None:
        own, sums = self._story[index], defaultdict[int, int](int)
        for other, alike in self._near[index]:
            sums[self._story[other]] += alike
        stay = sums.pop(own, 0) - self._threshold * (len(self.members[own]) - 1)
        least = max(stay, 0)
        gains = ((alike - self._threshold * len(self.members[story]), -story) for story, alike in sums.items())
        for _, story in sorted((gain for gain in gains if gain[0] > least), reverse=True):
            if not any(self._wall(index, other) for other in self.members[-story]):
                self._put(index, -story)
                return
        if stay < 0:
            self._put(index, next(free for free in self._numbers(index) if not self.members[free]))

    def _numbers(self, index: int) -> Iterator[int]:
        """Numbers that a story of the text alone may have: its own first."""
        yield index
        yield from self.members

    def _put(self, index: int, story: int) -> None:
        before = self._story[index]
        self.members[before].discard(index)
        self.members[story].add(index)
        self._story[index] = story
        self._stirred.add(index)
        for beside in (*self.members[before], *self.members[story]):
            self._stirred.update(other for other, _ in self._near[beside])

    def merge(self) -> bool:
        """Pairs of whole stories that gain by being one, the best first, each story once; was there any?"""
        taken: set[int] = set()
        for loss, a, b in sorted((self._cost(a, b) - alike, a, b) for a, b, alike in self._between()):
            if loss < 0 and a not in taken and b not in taken and not self._is_walled(a, b):
                taken |= {a, b}
                for index in sorted(self.members[b]):
                    self._put(index, a)
        return bool(taken)

    def _between(self) -> Iterator[tuple[int, int, int]]:
        """Pairs of stories with the sum of what their texts are alike."""
        story = np.array(self._story, dtype=np.int64)
        one, other = story[self._pairs.left], story[self._pairs.right]
        parted = one != other
        keys = np.minimum(one, other)[parted] * self._count + np.maximum(one, other)[parted]
        found, place = np.unique(keys, return_inverse=True)
        sums = np.zeros(len(found), dtype=np.int64)
        np.add.at(sums, place, self._pairs.likeness[parted])
        for key, alike in zip(found.tolist(), sums.tolist(), strict=True):
            yield (*divmod(key, self._count), alike)

    def _cost(self, a: int, b: int) -> int:
        return self._threshold * len(self.members[a]) * len(self.members[b])

    def _is_walled(self, a: int, b: int) -> bool:
        return any(self._wall(one, other) for one in self.members[a] for other in self.members[b])


def _close(count: int, pairs: Alike, threshold: int) -> tuple[Alike, list[int]]:
    """The texts that are near somebody, and the pairs among them.

    Whoever is near nobody never gains by being with somebody: half of an archive.
    """
    is_close = np.zeros(count, dtype=bool)
    near = pairs.likeness > threshold
    is_close[pairs.left[near]] = True
    is_close[pairs.right[near]] = True
    among = is_close[pairs.left] & is_close[pairs.right]
    return Alike(*(column[among] for column in pairs)), np.flatnonzero(is_close).tolist()
