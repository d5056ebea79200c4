"""Which lines are the article: the run that holds most prose, ended by markers such as `Leave a Comment`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from digest.clean.extent import words
from digest.clean.kinds import Kind
from digest.clean.lines import Line

# Points in words of prose. A joint (`Related Articles`) must be outweighed by what follows it; an end marker cannot be.
_POINTS: dict[Kind, int] = {
    "sentence": 4,
    "item": -6,
    "date": -8,
    "byline": -8,
    "caption": -8,
    "widget": -4,
    "mark": -1,
    "pointer": -6,
    "solicitation": -12,
    "joint": -25,
}
_SHORT, _SHORT_WORDS = -6, 12  # a line of 12 words that is no sentence speaks neither for the article nor against it
_MOST_PER_LINE = 80


def body_range(lines: Sequence[Line], is_repeat: Callable[[Line], bool]) -> range:
    """Indices of the best contiguous run; empty when no line reads like prose."""
    best, best_sum, start, total = range(0), 0, 0, 0
    for index, line in enumerate(lines):
        if line.kind == "end":
            total, start = 0, index + 1
            continue
        total += _points(line, is_repeat(line))
        if total <= 0:
            total, start = 0, index + 1
        elif total > best_sum:
            best_sum, best = total, range(start, index + 1)
    return best


def _points(line: Line, repeated: bool) -> int:
    if repeated:
        # Two outlets may print one quote: a repeated sentence speaks neither for the article nor against it.
        return 0 if line.kind in ("prose", "sentence") else -6
    if line.kind == "prose":
        return min(words(line.text), _MOST_PER_LINE)
    if line.kind == "short":
        return _SHORT + min(6, words(line.text) // 2)
    return _POINTS[line.kind]
