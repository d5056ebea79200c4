"""Texts to stories: each goes where it is most at home, then whole stories do, until nothing moves.

What is maximised is the sum, over all pairs of a story, of their likeness less a threshold (correlation clustering;
Bansal, Blum and Chawla 2004); pairs that were not worth a look have none. All sums are of whole numbers, and texts are
taken in the order of their content: the order of the input has no effect.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple

import numpy as np

from digest.stories.pairs import Indices, Numbers

_ROUNDS = 30

Wall = Callable[[int, int], bool]
Places = list[list[int]]
Known = Mapping[bytes, Places]
NOTHING: Known = {}


class Alike(NamedTuple):
    """Pairs of texts: `likeness[k]` is that of `left[k]` and `right[k]`, each pair once."""

    left: Indices
    right: Indices
    likeness: Indices


class Grouped(NamedTuple):
    """`stories` that have more than one text, each ascending, by their first text; and for `known` of a later run what
    was found without walls: the hash of what lies together, to the places in it that are of one story."""

    stories: list[list[int]]
    found: dict[bytes, Places]


def grouped(
    numbers: Numbers, pairs: Alike, threshold: int, wall: Wall, has_walls: Callable[[int], bool], known: Known = NOTHING
) -> Grouped:
    """The stories of texts by their numbers. `wall` tells of two texts whether they cannot be of one story.

    What is linked by no pair is looked at apart, and is not looked at again where it is as it was; unless `has_walls`
    says of one of its texts that others may stand apart from it for more than their days.
    """
    stories: list[list[int]] = []
    found: dict[bytes, Places] = {}
    for texts, own in _linked(len(numbers), pairs, threshold):
        content = (numbers[texts].tobytes(), *(column.tobytes() for column in own), str(threshold).encode())
        key = blake2b(b"".join(content), digest_size=16).digest()
        has_own = any(map(has_walls, texts))
        places = None if has_own else known.get(key)
        if places is None:
            places = _places(texts, own, threshold, wall)
        if not has_own:  # or else a line that is taken back would go on parting
            found[key] = places
        stories += [[texts[place] for place in story] for story in places]
    return Grouped(sorted(stories), found)


def _places(texts: Sequence[int], pairs: Alike, threshold: int, wall: Wall) -> Places:
    """The stories of linked texts, as places among these."""
    grouping = _Grouping(len(texts), pairs, threshold, lambda a, b: wall(texts[a], texts[b]))
    grouping.move()
    for _ in range(_ROUNDS):
        if not grouping.merge():
            break
        grouping.move()
    return [sorted(members) for members in grouping.members if len(members) > 1]


def _linked(count: int, pairs: Alike, threshold: int) -> Iterator[tuple[list[int], Alike]]:
    """What lies together: texts that are near somebody, ascending, and their pairs, as places among them.

    Whoever is near nobody never gains by being with somebody: half of an archive.
    """
    is_close = np.zeros(count, dtype=bool)
    near = pairs.likeness > threshold
    is_close[pairs.left[near]] = True
    is_close[pairs.right[near]] = True
    among = is_close[pairs.left] & is_close[pairs.right]
    left, right, likeness = (column[among] for column in pairs)
    label = _labels(count, left, right)
    texts = np.flatnonzero(is_close)
    texts = texts[np.argsort(label[texts], kind="stable")]
    edges = np.argsort(label[left], kind="stable")
    left, right, likeness = left[edges], right[edges], likeness[edges]
    place = np.zeros(count, dtype=np.int64)
    ends = np.flatnonzero(np.diff(label[texts], append=-1)) + 1
    stops = np.searchsorted(label[left], label[texts[ends - 1]], side="right")
    start = begin = 0
    for end, stop in zip(ends.tolist(), stops.tolist(), strict=True):
        own = texts[start:end]
        place[own] = np.arange(len(own))
        yield own.tolist(), Alike(place[left[begin:stop]], place[right[begin:stop]], likeness[begin:stop])
        start, begin = end, stop


def _labels(count: int, left: Indices, right: Indices) -> Indices:
    """The smallest index that each is linked with, over others as well."""
    label = np.arange(count)
    while True:
        least = np.minimum(label[left], label[right])
        before = label.copy()
        np.minimum.at(label, left, least)
        np.minimum.at(label, right, least)
        label = label[label]
        if np.array_equal(before, label):
            return label


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
    """Stories of linked texts, while they are looked for. `members` are by number of story; some have none."""

    def __init__(self, count: int, pairs: Alike, threshold: int, wall: Wall) -> None:
        self._pairs, self._threshold, self._wall = pairs, threshold, wall
        self._near: list[list[tuple[int, int]]] = [[] for _ in range(count)]
        for a, b, alike in zip(*(column.tolist() for column in pairs), strict=True):
            self._near[a].append((b, alike))
            self._near[b].append((a, alike))
        self._story = list(range(count))
        self._stirred = set(range(count))  # texts that may be more at home elsewhere now
        self.members = [{index} for index in range(count)]

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
        yield from range(len(self.members))

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
        sums: dict[tuple[int, int], int] = defaultdict(int)
        for a, b, alike in zip(*(column.tolist() for column in self._pairs), strict=True):
            one, other = self._story[a], self._story[b]
            if one != other:
                sums[min(one, other), max(one, other)] += alike
        for (one, other), alike in sums.items():
            yield one, other, alike

    def _cost(self, a: int, b: int) -> int:
        return self._threshold * len(self.members[a]) * len(self.members[b])

    def _is_walled(self, a: int, b: int) -> bool:
        return any(self._wall(one, other) for one in self.members[a] for other in self.members[b])
