"""How much a word tells: the fewer of the articles hold it, the more.

Words are counted in a sample: the articles whose own number is smallest among all. Which these are depends on the
articles alone, not on their order; and an article that comes to many is hardly ever one of them, so that most of the
time nothing of what was compared before has to be compared again.

Where a collection is small, most words are in one article or two, common ones as well as those of an event: so it is
taken to be the end of a greater one, in which common words are as common as in the language (`common/`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from math import log
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from digest.stories.signature import BITS, MASK, hashed

Words = NDArray[np.integer[Any]]
Whole = NDArray[np.integer[Any]]

_SAMPLE = 512  # articles at least, twice as many at most
_BEFORE, _ENOUGH = 400, 500  # articles of the language that a collection is taken to go on from; of its own, for none
_RARE = 0.002  # of them hold a word that is not common
_SCALE, _POWER = 16, 1.5  # rare words count for more than their information: F1 .92 for .90 on ECB+ (development half)
_NUMBER, _NAME = 1.5, 1.4


class Weights:
    """`id` tells the sample that words were counted in. Weights are whole numbers: sums of them have no order."""

    def __init__(self, id: bytes, counts: NDArray[np.int16], size: int) -> None:
        self.id = id
        self._counts = counts
        self._classes, shares = _common()
        factors = (1.0, _NUMBER, _NAME, _NUMBER)
        self._tables = np.array([[_table(size, share, factor) for share in shares] for factor in factors])

    def of(self, words: Words) -> Whole:
        """The weight of each word of one or more articles."""
        own = words & MASK
        found: Whole = self._tables[words >> BITS, self._classes[own], self._counts[own]]
        return found


def _table(size: int, share: float, factor: float) -> list[int]:
    """Weights by the number of articles that hold a word, among `size`, of a word that `share` of the language's do."""
    before = _BEFORE * max(0.0, 1 - size / _ENOUGH)
    held = (1 + count + before * share for count in range(size + 1))
    told = (max(1.0, log((1 + size + before) / each) + 1) * factor for each in held)
    return [round(_SCALE * each**_POWER) for each in told]


@cache
def _common() -> tuple[NDArray[np.uint8], tuple[float, ...]]:
    """Of each word the class that it is of, and the share of a language's articles that hold a word of each class."""
    shares = [_RARE]
    classes = np.zeros(1 << BITS, dtype=np.uint8)
    for file in sorted(files("digest.stories").joinpath("common").iterdir(), key=lambda file: file.name):
        if not file.name.endswith(".yml"):
            continue
        for share, words in yaml.safe_load(file.read_text("utf-8")).items():
            if share / 1_000 not in shares:
                shares.append(share / 1_000)
            number = shares.index(share / 1_000)
            own = [hashed(word) for word in words.split() if shares[classes[hashed(word)]] < shares[number]]
            classes[own] = number
    return classes, tuple(shares)


def weights(numbers: Sequence[int], words: Sequence[Words]) -> Weights:
    """Of articles by their numbers (64 bits, ascending) and words."""
    shift = max(0, (len(numbers) // _SAMPLE).bit_length() - 1)
    size = bisect_left(numbers, 1 << (64 - shift))
    counts = np.zeros(1 << BITS, dtype=np.int16)  # twice the sample at most
    for own in words[:size]:
        counts[np.unique(own & MASK)] += 1
    id = blake2b(b"".join(number.to_bytes(8, "big") for number in numbers[:size]), digest_size=16).digest()
    return Weights(id, counts, size)
