"""Texts to stories: each goes where it is most at home, then whole stories do, until nothing moves.

What is maximised is the sum, over all pairs of a story, of their likeness less a threshold (correlation clustering;
Bansal, Blum and Chawla 2004); pairs that were not worth a look have none. All sums are of whole numbers, and texts are
taken in the order of their content: the order of the input has no effect.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

_ROUNDS = 30

Likeness = Mapping[int, Mapping[int, int]]
Wall = Callable[[int, int], bool]


def grouped(count: int, likeness: Likeness, threshold: int, wall: Wall) -> list[list[int]]:
    """The stories of `count` texts that have more than one, each ascending, by their first text.

    `wall` tells of two texts whether they cannot be of one story.
    """
    grouping = _Grouping(count, likeness, threshold, wall)
    grouping.move()
    for _ in range(_ROUNDS):
        if not grouping.merge():
            break
        grouping.move()
    return sorted(sorted(members) for members in grouping.members.values() if len(members) > 1)


def by_text(left: Sequence[int], right: Sequence[int], likeness: Sequence[int]) -> dict[int, dict[int, int]]:
    """Pairs as what each text is alike to."""
    made: dict[int, dict[int, int]] = defaultdict(dict)
    for a, b, alike in zip(left, right, likeness, strict=True):
        made[a][b] = made[b][a] = alike
    return made


class _Grouping:
    def __init__(self, count: int, likeness: Likeness, threshold: int, wall: Wall) -> None:
        self._likeness, self._threshold, self._wall = likeness, threshold, wall
        self._linked = sorted(likeness)
        self._story = list(range(count))
        self.members: dict[int, set[int]] = {index: {index} for index in self._linked}

    def move(self) -> None:
        """Each text to the story that gains most by it, or out of one that loses by it."""
        for _ in range(_ROUNDS):
            if not sum([self._moved(index) for index in self._linked]):
                return

    def _moved(self, index: int) -> bool:
        own = self._story[index]
        sums = self._sums(index)
        stay = sums.pop(own, 0) - self._threshold * (len(self.members[own]) - 1)
        gains = sorted((self._threshold * len(self.members[story]) - alike, story) for story, alike in sums.items())
        for loss, story in gains:
            if -loss <= max(stay, 0):
                break
            if not any(self._wall(index, other) for other in self.members[story]):
                self._put(index, story)
                return True
        if stay >= 0:
            return False
        self._put(index, next(free for free in self._numbers(index) if not self.members.get(free)))
        return True

    def _sums(self, index: int) -> dict[int, int]:
        sums: dict[int, int] = defaultdict(int)
        for other, alike in self._likeness[index].items():
            sums[self._story[other]] += alike
        return sums

    def _numbers(self, index: int) -> Iterator[int]:
        """Numbers that a story of the text alone may have: its own first."""
        yield index
        yield from self._linked

    def _put(self, index: int, story: int) -> None:
        self.members[self._story[index]].discard(index)
        self.members[story].add(index)
        self._story[index] = story

    def merge(self) -> bool:
        """Pairs of whole stories that gain by being one, the best first, each story once; was there any?"""
        sums: dict[tuple[int, int], int] = defaultdict(int)
        for index in self._linked:
            own = self._story[index]
            for story, alike in self._sums(index).items():
                if own < story:
                    sums[own, story] += alike
        taken: set[int] = set()
        for loss, a, b in sorted((self._cost(a, b) - alike, a, b) for (a, b), alike in sums.items()):
            if loss < 0 and a not in taken and b not in taken and not self._is_walled(a, b):
                taken |= {a, b}
                for index in sorted(self.members[b]):
                    self._put(index, a)
        return bool(taken)

    def _cost(self, a: int, b: int) -> int:
        return self._threshold * len(self.members[a]) * len(self.members[b])

    def _is_walled(self, a: int, b: int) -> bool:
        return any(self._wall(one, other) for one in self.members[a] for other in self.members[b])
