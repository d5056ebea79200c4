"""How alike articles are: each against those that share some of its heaviest words, never all against all.

The cosine of the weights of all words and of those of the lead. What was compared in a run before, with the same
weights, is not compared again: a new article costs what its own candidates cost.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digest.stories.signature import BITS, MASK
from digest.stories.weights import Weights, Whole, Words, weights

_WORDS, _MET = 24, 6  # heaviest words of an article, and pairs of who met, by which others are found
HEAVY = _WORDS + 2 * _MET  # columns: who met stands twice, and so is enough
_COMMON = 2  # of them that a candidate has too
# Articles: a word that is heavy in more of them finds nothing, or else the cost would grow with the square.
_CROWD = 100
_LEAD_SHARE = 0.3
# How much their days speak for one event, up to so many days apart, as a factor. Of 191 pairs of one event of ECB+ that
# both have a date, 135 are two days apart at most, 19 more two months.
_DAYS = np.array([2, 14, 60, 365])
_FACTORS = np.array([1.15, 1.0, 1.0, 0.25, 0.0])
UNIT = 10_000  # likeness 1

Numbers = NDArray[np.uint64]
Marks = NDArray[np.bool_]
Indices = NDArray[np.integer[Any]]
_NO_INDICES: Indices = np.zeros(0, dtype=np.int32)


@dataclass(frozen=True, slots=True)
class Text:
    """An article as it is compared. `number` is of its content: of two with one number either stands for both.

    `day` counts days as `date.toordinal` does; none where the article has no whole date. `met` are numbers of who met
    whom, if that is its news: whoever shares one is compared, whatever the words.
    """

    number: int
    words: Words
    lead: int
    day: int | None
    met: Words


@dataclass(frozen=True, slots=True)
class Pairs:
    """Texts by ascending number; `left[k] < right[k]` are indices of two that are `likeness[k]` alike, in `UNIT`.

    `heavy` are each text's heaviest words, a row each, its own number of them and zeros behind.
    """

    weights: bytes
    numbers: Numbers
    heavy: Words
    left: Indices
    right: Indices
    likeness: Indices


NOTHING = Pairs(b"", np.zeros(0, np.uint64), np.zeros((0, HEAVY), np.uint32), _NO_INDICES, _NO_INDICES, _NO_INDICES)


def compared(texts: Sequence[Text], before: Pairs = NOTHING) -> Pairs:
    """All pairs that are worth a look. `texts` are ascending by number, each once; `before` is of an earlier run."""
    known = weights([text.number for text in texts], [text.words for text in texts])
    if before.weights != known.id:
        before = NOTHING
    numbers = np.array([text.number for text in texts], dtype=np.uint64)
    place, stays = _found(before.numbers, numbers)
    loads = _Loads(texts, known)
    heavy = np.zeros((len(texts), HEAVY), dtype=np.uint32)
    heavy[place[stays]] = before.heavy[stays]
    is_touched = np.ones(len(texts), dtype=bool)
    is_touched[place[stays]] = False
    for index in np.flatnonzero(is_touched).tolist():
        chosen = _heaviest(texts[index].words, loads[index])
        heavy[index, : len(chosen)] = chosen
        met = texts[index].met[: 2 * _MET]
        heavy[index, _WORDS : _WORDS + len(met)] = met
    crowds = _Crowds(heavy)
    is_touched |= crowds.changed(_Crowds(before.heavy))
    left, right = place[before.left], place[before.right]
    kept = stays[before.left] & stays[before.right] & ~(is_touched[left] | is_touched[right])
    rows = [(left[kept], right[kept], before.likeness[kept]), *_new(texts, is_touched, crowds, loads)]
    left, right, likeness = (np.concatenate(column).astype(np.int32) for column in zip(*rows, strict=True))
    order = np.lexsort((right, left))
    return Pairs(known.id, numbers, heavy, left[order], right[order], likeness[order])


def _found(some: Numbers, numbers: Numbers) -> tuple[Indices, Marks]:
    """Where each of some numbers stands among others, which are ascending; and whether it is there at all."""
    place = np.minimum(np.searchsorted(numbers, some), max(0, len(numbers) - 1))
    is_there: Marks = numbers[place] == some if len(numbers) else np.zeros(len(some), dtype=bool)
    return place, is_there


class _Loads(dict[int, Whole]):
    """The weights of the words of a text, by its index, made when they are asked for."""

    def __init__(self, texts: Sequence[Text], known: Weights) -> None:
        super().__init__()
        self._texts, self._known = texts, known

    def __missing__(self, index: int) -> Whole:
        made = self[index] = self._known.of(self._texts[index].words).astype(np.int32)
        return made


def _heaviest(words: Words, load: Whole) -> Words:
    """Of words of one weight the same ones in any text: those with the smallest numbers."""
    own = words & MASK
    order = np.argsort((load.astype(np.int64) << BITS) + (MASK - own.astype(np.int64)))
    return own[order[: -_WORDS - 1 : -1]] + 1


class _Crowds:
    """Which texts hold a heavy word, for words that not too many hold."""

    def __init__(self, heavy: Words) -> None:
        self._heavy = heavy
        held = heavy != 0
        words, holders = heavy[held], np.nonzero(held)[0]
        order = np.argsort(words, kind="stable")
        self._holders = holders[order]
        self._words, self._starts, self._counts = np.unique(words[order], return_index=True, return_counts=True)
        self._crowded = self._words[self._counts > _CROWD]

    def changed(self, before: _Crowds) -> Marks:
        """Which texts hold a word that has become crowded since, or is so no more."""
        words = np.setxor1d(self._crowded, before._crowded)
        changed: Marks = np.asarray(np.isin(self._heavy, words).any(axis=1))
        return changed

    def candidates(self, index: int) -> Indices:
        """The other texts that share enough of a text's heavy words."""
        own = self._heavy[index]
        place = np.searchsorted(self._words, own[own != 0])
        starts, counts = self._starts[place], self._counts[place]
        groups = zip(starts.tolist(), counts.tolist(), strict=True)
        met = [self._holders[start : start + count] for start, count in groups if 1 < count <= _CROWD]
        if not met:
            return _NO_INDICES
        others, times = np.unique(np.concatenate(met), return_counts=True)
        found: Indices = others[(times >= _COMMON) & (others != index)]
        return found


def _new(
    texts: Sequence[Text], is_touched: Marks, crowds: _Crowds, loads: Mapping[int, Whole]
) -> Iterator[tuple[Indices, Indices, Indices]]:
    """The pairs of all texts that are touched, each once."""
    compare = _Comparison(texts, loads)
    days = np.array([text.day or 0 for text in texts], dtype=np.int64)
    for index in np.flatnonzero(is_touched).tolist():
        others = crowds.candidates(index)
        others = others[~is_touched[others] | (others > index)]
        is_dated = (days[others] > 0) & (days[index] > 0)
        factors = np.where(is_dated, _FACTORS[np.searchsorted(_DAYS, np.abs(days[others] - days[index]))], 1.0)
        others, factors = others[factors > 0], factors[factors > 0]
        if len(others):
            whole = np.rint(compare.likeness(index, others.tolist()) * factors * UNIT)
            yield np.minimum(others, index), np.maximum(others, index), whole


class _Comparison:
    """Cosines of one text with others; a row of all words holds the weights of the one that is compared."""

    def __init__(self, texts: Sequence[Text], loads: Mapping[int, Whole]) -> None:
        self._texts, self._loads = texts, loads
        self._row = np.zeros(MASK + 1, dtype=np.int16)  # no weight is above 700
        self._norms: dict[tuple[int, bool], float] = {}

    def likeness(self, index: int, others: Sequence[int]) -> NDArray[np.float64]:
        """0 to 1 for each of the others."""
        whole, lead = (self._cosines(index, others, is_lead) for is_lead in (False, True))
        return (1 - _LEAD_SHARE) * whole + _LEAD_SHARE * lead

    def _cosines(self, index: int, others: Sequence[int], is_lead: bool) -> NDArray[np.float64]:
        words, load = self._part(index, is_lead)
        parts = [self._part(other, is_lead) for other in others]
        starts = np.cumsum([0, *(len(own) for own, _ in parts[:-1])])
        self._row[words] = load
        met = self._row[np.concatenate([own for own, _ in parts])].astype(np.int64)
        products = met * np.concatenate([own for _, own in parts])
        self._row[words] = 0
        norms = np.array([self._norm(other, is_lead) for other in others]) * self._norm(index, is_lead)
        cosines: NDArray[np.float64] = np.add.reduceat(products, starts) / norms
        return cosines

    def _part(self, index: int, is_lead: bool) -> tuple[Words, Whole]:
        stop = self._texts[index].lead if is_lead else None
        return self._texts[index].words[:stop] & MASK, self._loads[index][:stop]

    def _norm(self, index: int, is_lead: bool) -> float:
        if (index, is_lead) not in self._norms:
            load = self._part(index, is_lead)[1].astype(np.int64)
            self._norms[index, is_lead] = sqrt(int((load * load).sum()))
        return self._norms[index, is_lead]
