"""Which lines are the article: the run that holds most prose, ended by markers such as `Leave a Comment`.

It is looked for twice: by the kinds of the lines, then by the words that the found run has in common with them. Prose
that speaks of other things (comments, teasers, an author's life) counts against the run, and so does not lengthen it;
prose behind a list of links that speaks of the same things still belongs to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from itertools import chain
from math import log

from digest.clean.cohesion import stems
from digest.clean.extent import words
from digest.clean.kinds import Kind
from digest.clean.lines import Line, introduces
from digest.clean.repeats import Shared

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
    "note": -6,
    "solicitation": -12,
    "joint": -15,
    "end": 0,
}
_SHORT, _SHORT_WORDS = -6, 12  # a line of 12 words that is no sentence speaks neither for the article nor against it
_AGAIN, _REPEATED = -5, -3
_MOST_PER_LINE = 80
_WIDEST_GAP = -45
_TEXT = ("prose", "sentence")
# How likely a word of a text's block is to stand elsewhere in the text, and a word of furniture; the more words there
# are to meet, the likelier. Counted on Wikinews in English, Spanish, Italian and Dutch.
_STRANGE, _OWN, _MANY = 0.03, 0.2, 120
_AGAINST = -0.7  # the log of a likelihood ratio below which prose counts against the run
_HEADING = 2  # brief lines between two paragraphs
_MOST_BONUS, _BONUS = 30, 4  # points for a block that is likely of the text


def body_range(lines: Sequence[Line], shared: Shared) -> range:
    """Indices of the best contiguous run; empty when no line reads like prose."""
    points = _all_points(lines, shared)
    found = _best(lines, points)
    if not _is_torn(lines, found):
        return found
    return _best(lines, _compared(lines, points, found, shared)) or found


def _best(lines: Sequence[Line], points: Sequence[int]) -> range:
    best, best_sum, start, total, gap = range(0), 0, 0, 0, 0
    for index, line in enumerate(lines):
        if line.kind == "end":
            total, start, gap = 0, index + 1, 0
            continue
        own = points[index]
        if own < 0 and line.kind not in _TEXT:
            own = max(own, _WIDEST_GAP - gap)
            gap += own
        elif line.kind in _TEXT:
            gap = 0
        total += own
        if total <= 0:
            total, start, gap = 0, index + 1, 0
        elif total > best_sum:
            best_sum, best = total, range(start, index + 1)
    return best


def _all_points(lines: Sequence[Line], shared: Shared) -> list[int]:
    """The points of each line by itself; but a list that a colon introduces is text."""
    points = []
    introduced = False
    for line in lines:
        introduced = introduces(line) or (introduced and line.kind == "item")
        points.append(0 if introduced and line.kind == "item" else _points(line, shared))
    return points


def _points(line: Line, shared: Shared) -> int:
    if line.number in shared.again:
        return _AGAIN
    if line.number in shared.repeated:
        # Two outlets may print one quote: a repeated sentence speaks neither for the article nor against it.
        return 0 if line.kind in _TEXT and line.number not in shared.common else _REPEATED
    if line.kind == "prose":
        return min(words(line.text), _MOST_PER_LINE)
    if line.kind == "short":
        return _SHORT + min(6, words(line.text) // 2)
    return _POINTS[line.kind]


def _is_torn(lines: Sequence[Line], run: range) -> bool:
    """Is there prose on the other side of something that is none?"""
    prose = [index for index, line in enumerate(lines) if line.kind == "prose"]
    return bool(prose) and (
        prose[0] < run.start or prose[-1] >= run.stop or any(lines[i].kind not in _TEXT for i in run)
    )


def _compared(lines: Sequence[Line], points: Sequence[int], run: range, shared: Shared) -> list[int]:
    """The points again: a block of prose that shares few words with the rest of the run is against it."""
    odd = shared.repeated | shared.again
    own_lines = [index for index, line in enumerate(lines) if line.kind == "prose" and line.number not in odd]
    told = {index: stems(lines[index].text) for index in own_lines}
    blocks = _blocks(lines, told)
    counts = Counter(chain.from_iterable(told.get(index, ()) for index in run))
    made = list(points)
    for block in blocks:
        own = frozenset[str]().union(*(told[index] for index in block))
        here = Counter(chain.from_iterable(told[index] for index in block if index in run))
        met = sum(counts[stem] > here[stem] for stem in own) if here else len(own & counts.keys())
        others = len(counts) - sum(counts[stem] == count for stem, count in here.items())
        if len(own) > others:
            continue
        ratio = _ratio(met, len(own), others)
        if ratio < _AGAINST:
            for index in block:
                made[index] = -points[index] // 2
        elif ratio > 0:
            made[block[0]] += min(_MOST_BONUS, int(_BONUS * ratio))
    return made


def _ratio(shared: int, own: int, others: int) -> float:
    """The log of how much likelier it is that a block of `own` stems is of a text with `others`, not furniture."""
    likely = _STRANGE + _OWN * min(1.0, others / _MANY)
    return shared * log(likely / _STRANGE) + (own - shared) * log((1 - likely) / (1 - _STRANGE))


def _blocks(lines: Sequence[Line], told: Container[int]) -> list[list[int]]:
    """Indices of prose lines with no furniture between; a heading parts nothing."""
    blocks: list[list[int]] = [[]]
    brief = 0
    for index, line in enumerate(lines):
        brief = brief + 1 if line.kind == "short" else 0
        if index in told:
            blocks[-1].append(index)
        elif line.kind != "sentence" and not 0 < brief <= _HEADING and blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]
