"""A text as tokens, one letter for the kind of each, so that shapes of dates are short regular expressions."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import NamedTuple

from digest.dates.fold import UNREAD
from digest.dates.vocabulary import Entry, Vocabulary

_TOKEN = re.compile(rf"(\d+)|([^\W\d_]+)|([^\s{UNREAD}])")
_FIGURES, _LETTERS = 1, 2
_MARKS = {
    **dict.fromkeys("-‐‑–—−", "-"),
    **dict.fromkeys(",،;؛", ","),
    **dict.fromkeys("|·•", "|"),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
    **{mark: mark for mark in "/.:+'"},
}
UNKNOWN = "?"
_UNKNOWN_WORD = (UNKNOWN, 0)


class Tokens(NamedTuple):
    """`kinds[i]` is the kind of token i: `n` of one or two digits, `y` of four, `N` of others, a mark itself, or as in
    the vocabulary; it stands at `starts[i]:ends[i]` and is worth `values[i]`."""

    kinds: str
    values: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]


_NONE = Tokens("", (), (), ())


def read(folded: str, known: Vocabulary, start: int = 0, stop: int = sys.maxsize, place: int = 0) -> Tokens:
    """The tokens of a folded text, or of its part; ends behind the first token behind `place` that is not known."""
    words, phrases = known.words, known.phrases
    made: list[tuple[str, int, int, int]] = []
    at = start
    for found in _TOKEN.finditer(folded, start, stop):
        start, end = found.span()
        if start < at:
            continue  # inside of a phrase
        kind, value = UNKNOWN, 0
        group = found.lastindex
        if group == _LETTERS:
            word = found[0]
            kind, value = words.get(word, _UNKNOWN_WORD)
            if word in phrases and (phrase := _phrase(folded, start, phrases[word])):
                kind, value, end = phrase
        elif group == _FIGURES:
            size = end - start
            kind = "n" if size <= 2 else "y" if size == 4 else "N"
            value = int(found[0]) if size <= 4 else 0
        else:
            kind = _MARKS.get(found[0], UNKNOWN)
        at = end
        made.append((kind, value, start, end))
        if kind == UNKNOWN and start >= place:
            break
    if not made:
        return _NONE
    kinds, values, starts, ends = zip(*made, strict=True)
    return Tokens("".join(kinds), values, starts, ends)


def _phrase(folded: str, start: int, phrases: Sequence[Entry]) -> tuple[str, int, int] | None:
    """Kind, value and end of the longest of some phrases that stands at `start`."""
    for spelling, kind, value in phrases:
        if folded.startswith(spelling, start):
            end = start + len(spelling)
            if not folded[end : end + 1].isalpha():
                return kind, value, end
    return None
