"""Which of the lines that markup gave are the article: a stretch of prose, and what goes on behind other headlines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from digest.clean.body import body_range
from digest.clean.lines import Line
from digest.clean.repeats import Shared

_BARRIERS = ("end", "joint")
_LITTLE, _NOTHING = 200, 80  # characters of prose
_FEW, _MOSTLY = 3, 0.7  # lines, share of characters
_TAG_WORDS, _ENTRIES = 4, 3


def main(lines: Sequence[Line]) -> range:
    """The first stretch with a paragraph, and what goes on behind headings of other articles.

    Headlines and their opening words are set between an article's paragraphs and behind them. Behind an end marker
    nothing is the article's. Where that holds little, the stretch with most prose is taken in its stead.
    """
    parts = _stretches(lines)
    best = body_range(lines, Shared())
    if not best:
        return best
    first = next((at for at, part in enumerate(parts) if _prose(lines, part) or best.start in part))
    found = _extended(lines, parts[first:])
    if _prose(lines, found) < _NOTHING and best.start > found.stop:
        found = _extended(lines, [part for part in parts if part.stop > best.start])
    start = found.start - (found.start > 0 and lines[found.start - 1].kind == "joint")  # with its headlines
    return range(start, _last(lines, found))


def whole(lines: Sequence[Line]) -> range:
    """All that stands in front of an end marker, or of headlines of other articles that nothing follows."""
    parts = _stretches(lines)
    first = next((at for at, part in enumerate(parts) if _prose(lines, part)), 0)
    return range(_extended(lines, parts[first:]).stop)


def _stretches(lines: Sequence[Line]) -> list[range]:
    """What stands between end markers and headings of other articles."""
    barriers = [at for at, line in enumerate(lines) if line.kind in _BARRIERS]
    return [range(start + 1, stop) for start, stop in pairwise([-1, *barriers, len(lines)])]


def _extended(lines: Sequence[Line], parts: Sequence[range]) -> range:
    """The first of the stretches, with those behind it in which its text goes on."""
    found = parts[0]
    for part in parts[1:]:
        barrier = lines[part.start - 1]
        if barrier.kind == "end" and any(map(str.isalpha, barrier.text)):
            break  # `***` may part two chapters
        if _goes_on(lines, part):
            found = range(found.start, part.stop)
    return found


def _prose(lines: Sequence[Line], part: range) -> int:
    """Its characters."""
    return sum(len(lines[at].text) for at in part if _is_prose(lines[at]))


def _is_prose(line: Line) -> bool:
    """A long row of menu entries is none."""
    return line.kind == "prose" and line.text.count(" | ") < _ENTRIES


def _goes_on(lines: Sequence[Line], part: range) -> bool:
    """Whether lines behind a heading of other articles are text again: prose, in which paragraph follows on paragraph.

    First words of other articles stand under a headline each.
    """
    prose = {at: len(lines[at].text) for at in part if _is_prose(lines[at])}
    running = sum(length for at, length in prose.items() if at - 1 in prose or at + 1 in prose)
    every = sum(len(lines[at].text) for at in part if lines[at].kind in ("prose", "short"))
    return running >= _LITTLE and sum(prose.values()) >= _MOSTLY * every


def _last(lines: Sequence[Line], part: range) -> int:
    """Where the text ends: a few lines of few words behind it are names, tags and buttons, more are a list."""
    stop = part.stop
    while stop > part.start and lines[stop - 1].kind == "short" and lines[stop - 1].text.count(" ") < _TAG_WORDS:
        stop -= 1
    return stop if part.stop - stop <= _FEW else part.stop
