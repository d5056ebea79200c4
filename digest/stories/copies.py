"""Texts that are one text: printed word for word, edited a little, or with the tail cut off.

Found by an index of shingles, never all against all. What many texts share (a form, a legal notice) is told from copies
by the numbers: a table of rates has other ones each day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from digest.stories.pairs import Indices
from digest.stories.shingles import THINNEST, Sample, thinned

_SHARE, _TRACE = 0.35, 0.15  # of the shingles of the briefer text; of the first text in a copy of its copy
_LEAST = 6  # shingles that two texts share
_NUMBERS = 0.5  # of the numbers of the one that has fewer
_CROWD = 64  # texts with one shingle: of more, each is compared with the next one alone


@dataclass(frozen=True, slots=True)
class Printed:
    """A text as it is looked for: the sample of its shingles, how thin it is, and the numbers in it."""

    sample: Sample
    thinness: int
    numbers: frozenset[int]


def copies(texts: Sequence[Printed]) -> list[int]:
    """For each text the first of those that are one text with it: its own index where there is none before it.

    A copy of a copy is one of the first too, if it still has something of it.
    """
    first = list(range(len(texts)))
    for one, other in sorted(_candidates(texts), key=lambda pair: (pair[1], pair[0])):
        origin = first[one]
        if first[other] != other or origin == other or not _is_copy(texts[one], texts[other], _SHARE):
            continue
        if origin == one or _is_copy(texts[origin], texts[other], _TRACE):
            first[other] = origin
    return first


def _candidates(texts: Sequence[Printed]) -> Iterator[tuple[int, int]]:
    """Pairs that share two shingles of the thinnest sample, or one where a text has few of these."""
    if not texts:
        return
    thin = [thinned(text.sample, THINNEST) for text in texts]
    shingles = np.concatenate(thin)
    holders = np.repeat(np.arange(len(texts)), [len(own) for own in thin])
    order = np.argsort(shingles, kind="stable")
    shingles, holders = shingles[order], holders[order]
    _, starts, counts = np.unique(shingles, return_index=True, return_counts=True)
    pairs = np.concatenate(list(_together(holders, starts, counts, len(texts))))
    keys, times = np.unique(pairs, return_counts=True)
    for key, shared in zip(keys.tolist(), times.tolist(), strict=True):
        one, other = divmod(key, len(texts))
        if shared > 1 or min(len(thin[one]), len(thin[other])) < 2 * _LEAST:
            yield one, other


def _together(holders: Indices, starts: Indices, counts: Indices, total: int) -> Iterator[Indices]:
    """Pairs of texts that hold one shingle, as `first * total + second`; holders of a shingle ascend."""
    for size in range(2, _CROWD + 1):
        group = holders[starts[counts == size][:, None] + np.arange(size)]
        one, other = np.triu_indices(size, 1)
        yield (group[:, one] * total + group[:, other]).ravel()
    for start, count in zip(starts[counts > _CROWD].tolist(), counts[counts > _CROWD].tolist(), strict=True):
        group = holders[start : start + count]
        yield group[:-1] * total + group[1:]


def _is_copy(one: Printed, other: Printed, share: float) -> bool:
    thinness = max(one.thinness, other.thinness)
    a, b = thinned(one.sample, thinness), thinned(other.sample, thinness)
    least = _LEAST if thinness else min(_LEAST, len(a), len(b))
    shared = len(np.intersect1d(a, b, assume_unique=True))
    if not shared or shared < least or shared < share * min(len(a), len(b)):
        return False
    fewer = min(len(one.numbers), len(other.numbers))
    return len(one.numbers & other.numbers) >= _NUMBERS * fewer
