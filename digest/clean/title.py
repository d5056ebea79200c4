"""Which line is the headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.clean.cohesion import share, stems
from digest.clean.extent import ends_sentence, words
from digest.clean.lines import Line

_LEAST_WORDS = 4
_SEPARATORS = "|–—-:·•«»/"
_TOLD, _TOLD_LINES = 1_500, 20  # characters and lines of the body that its headline is compared with
_ALIKE = 0.6  # of the best
_LEAST_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline, and the line above it that prints it with the page's name behind: a window's title."""

    line: Line
    window: Line | None = None


def choose(texts: Sequence[Line], body: Sequence[Line]) -> Headline | None:
    """Of the lines that could be a headline the one that is printed twice, else the one that the text speaks of."""
    if (found := _in_window(texts)) is not None:
        return found
    long = [line for line in texts if words(line.text) >= _LEAST_WORDS]
    free = [line for line in long if line.kind != "item"] or long
    if not free:
        return _only(max(texts, key=lambda line: len(line.text), default=None))
    if len(free) == 1:
        return Headline(free[0])
    told = stems(" ".join(line.text for line in body[:_TOLD_LINES])[:_TOLD])
    shares = {line.number: share(line.text, told) for line in free}
    return Headline(_repeated(free, shares) or _spoken_of(free, shares) or free[0])


def _only(line: Line | None) -> Headline | None:
    return None if line is None else Headline(line)


def _in_window(texts: Sequence[Line]) -> Headline | None:
    """The longest line that the first begins with, a separator behind it."""
    top, best = texts[0] if texts else None, None
    for line in texts[1:]:
        if top and top.text.startswith(line.text) and _is_suffix(top.text[len(line.text) :]) and " " in line.text:
            best = line if best is None or len(line.text) > len(best.text) else best
    return None if best is None else Headline(best, top)


def _is_suffix(text: str) -> bool:
    return text.lstrip()[:1] in _SEPARATORS if text else False


def _repeated(free: Sequence[Line], shares: dict[int, float]) -> Line | None:
    """A line that stands there twice, and shares a word with the text."""
    seen: dict[str, Line] = {}
    for line in free:
        if line.text in seen and (shares[line.number] or len(free) == 2):
            return seen[line.text]
        seen.setdefault(line.text, line)
    return None


def _spoken_of(free: Sequence[Line], shares: dict[int, float]) -> Line | None:
    best = max(shares.values())
    if best < _LEAST_SHARE:
        return None
    alike = [line for line in free if shares[line.number] >= _ALIKE * best]
    return next((line for line in alike if not ends_sentence(line.text)), alike[0])
