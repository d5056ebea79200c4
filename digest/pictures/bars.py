"""Counts over time as bars."""

from __future__ import annotations

from collections.abc import Sequence

from digest.interface.words import Words
from digest.pictures.drawing import Bar, Columns, Drawing

HEIGHT = 64
_WIDTH, _WIDEST = 600, 40  # of all, and of one with the space beside it
_SMALL = (240, 24, 4)  # width, height, of a bar at least


def bars(counts: Sequence[int], titles: Sequence[Words]) -> Drawing:
    """A bar for each count that is not nothing, on one line; as many `titles` as counts.

    The highest is as high as the picture, and whatever is counted at all can be seen.
    """
    place = min(_WIDEST, _WIDTH // max(len(counts), 1))
    gap = max(1, place // 5)
    most = max(counts, default=0)
    shapes = [Bar(0, HEIGHT, place * len(counts), 1)]
    for number, (count, title) in enumerate(zip(counts, titles, strict=True)):
        if count:
            height = max(3, count * HEIGHT // most)
            shapes.append(Bar(number * place, HEIGHT - height, place - gap, height, title))
    return Drawing(place * len(counts), HEIGHT + 1, tuple(shapes), stretched=True)


def spark(counts: Sequence[int]) -> Drawing:
    """The same, as small as a word: one shape, without titles."""
    width, height, least = _SMALL
    place = max(least, width // max(len(counts), 1))
    most = max(counts, default=0)
    tops = [(number * place, max(2, count * height // most)) for number, count in enumerate(counts) if count]
    line = Bar(0, height, place * len(counts), 1)
    return Drawing(place * len(counts), height + 1, (line, Columns(height, place - 1, tuple(tops))), stretched=True)
