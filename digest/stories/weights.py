"""How much a word tells: the fewer of the articles hold it, the more.

Words are counted in a sample: the articles whose own number is smallest among all. Which these are depends on the
articles alone, not on their order; and an article that comes to many is hardly ever one of them, so that most of the
time nothing of what was compared before has to be compared again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from hashlib import blake2b
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digest.stories.signature import BITS, MASK

Words = NDArray[np.integer[Any]]
Whole = NDArray[np.integer[Any]]

_SAMPLE = 512  # articles at least, twice as many at most
_SCALE, _POWER = 16, 1.5  # rare words count for more than their information: F1 .92 for .90 on ECB+ (development half)
_NUMBER, _NAME = 1.5, 1.4


class Weights:
    """`id` tells the sample that words were counted in. Weights are whole numbers: sums of them have no order."""

    def __init__(self, id: bytes, counts: NDArray[np.int32], size: int) -> None:
        self.id = id
        self._counts = counts
        self._tables = [_table(size, factor) for factor in (1.0, _NUMBER, _NAME, max(_NUMBER, _NAME))]

    def of(self, words: Words) -> Whole:
        """The weight of each word of one or more articles."""
        found = np.zeros(len(words), dtype=np.int64)
        counts, marks = self._counts[words & MASK], words >> BITS
        for mark, table in enumerate(self._tables):
            own = marks == mark
            found[own] = table[counts[own]]
        return found


def _table(size: int, factor: float) -> Whole:
    """Weights by the number of articles that hold a word, among `size`. Counted in Python: the same on any machine."""
    told = (max(1.0, log((1 + size) / (1 + count)) + 1) * factor for count in range(size + 1))
    return np.array([round(_SCALE * each**_POWER) for each in told], dtype=np.int64)


def weights(numbers: Sequence[int], words: Sequence[Words]) -> Weights:
    """Of articles by their numbers (64 bits, ascending) and words."""
    shift = max(0, (len(numbers) // _SAMPLE).bit_length() - 1)
    size = bisect_left(numbers, 1 << (64 - shift))
    counts = np.zeros(1 << BITS, dtype=np.int32)
    for own in words[:size]:
        counts[np.unique(own & MASK)] += 1
    id = blake2b(b"".join(number.to_bytes(8, "big") for number in numbers[:size]), digest_size=16).digest()
    return Weights(id, counts, size)
