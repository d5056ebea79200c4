"""What tells copies: every three words of a text as one number, of which so many are kept as its length allows.

Resemblance of documents by samples of their shingles (Broder 1997), chosen by value: of two texts that share a part of
their shingles, the samples share about as much of theirs. A long text keeps one in eight, a brief one all.
"""

from __future__ import annotations

import re
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

THINNEST = 3  # one in two to this power
_WORD = re.compile(r"\w+")
_MOST = 5_000  # words
_ENOUGH = 64  # shingles
_MIX = np.uint32(0x9E3779B1)  # odd: no two numbers become one

Sample = NDArray[np.uint32]


def shingles(text: str) -> tuple[bytes, int]:
    """The sample of a text, four bytes a shingle, ascending; and how thin it is: all are multiples of two to this."""
    numbers = np.fromiter(map(_number, _WORD.findall(text.lower())[:_MOST]), dtype=np.uint32)
    if len(numbers) < 3:
        return b"", 0
    mixed = ((numbers[:-2] * _MIX ^ numbers[1:-1]) * _MIX ^ numbers[2:]) * _MIX
    mixed = (mixed ^ mixed >> np.uint32(15)) * _MIX
    found = np.unique(mixed ^ mixed >> np.uint32(16))
    thinness = min(THINNEST, max(0, (len(found) // _ENOUGH).bit_length() - 1))
    return thinned(found, thinness).tobytes(), thinness


def thinned(sample: Sample, thinness: int) -> Sample:
    """What of a sample one that is so thin would hold."""
    kept: Sample = sample[(sample & np.uint32((1 << thinness) - 1)) == 0]
    return kept


@lru_cache(maxsize=100_000)
def _number(word: str) -> int:
    return crc32(word.encode("utf-8", "replace"))
