"""The quoted strings of a field, and which of them are no speech: names, titles, scare quotes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from digest.quotes import english, marks, pairs, singles
from digest.quotes.lexicon import Lexicon
from digest.quotes.passage import Quoted

Said = Literal["speech", "title", "name", "words"]
_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W_][^\s\-–—/]*")
_SMALL = frozenset(
    """
    a an the of and or in on at to for from by with de la le les du des del el y et und von der die das da di il ve
    """.split()
)
FEWEST = 4  # words of a string that may be speech without a word of speech beside it
_LONGEST_TITLE = 12  # words
_STOPS = ".,!?…؟،。"


def find(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quoted]:
    """The outermost quoted strings of a field, by place; empty ones are none."""
    left = marks.MOST
    found_marks: list[list[marks.Mark]] = []
    for start, end in paragraphs:
        found_marks.append(marks.find(text, start, end, left) if left else [])
        left -= len(found_marks[-1])
    found = []
    for pair in pairs.pair(found_marks):
        right = pair.closed.end if pair.closed else paragraphs[pair.last][1]
        inner = pair.closed.start if pair.closed else right
        found.append(_trimmed(text, Quoted(pair.opening.end, inner, pair.opening.start, right, pair.first, pair.last)))
    whole = [item for item in found if item is not None]
    if not _has_singles(text):
        return whole
    own = _singles(text, paragraphs, whole)
    return sorted([*_outside(whole, own), *own])


def _has_singles(text: str) -> bool:
    return "'" in text or "‘" in text or "`" in text or "‚" in text


def _trimmed(text: str, item: Quoted) -> Quoted | None:
    inner = text[item.start : item.end]
    start = item.start + len(inner) - len(inner.lstrip())
    end = item.end - (len(inner) - len(inner.rstrip()))
    if start >= end or not _LETTER.search(text, start, end):
        return None
    return item._replace(start=start, end=end)


def _singles(text: str, paragraphs: Sequence[tuple[int, int]], whole: Sequence[Quoted]) -> list[Quoted]:
    """Those beside the others and, where a comma or a stop ends them, around them: `‘He said “go” and left,’`."""
    masked = _without(text, whole)
    pairs = singles.find_all(masked, paragraphs)
    lefts = [item.left for item in whole]
    found: list[Quoted] = []
    for pair in pairs:
        holds = bisect_left(lefts, pair.left) < bisect_left(lefts, pair.right)
        if not holds or text[pair.right - 2] in _STOPS:
            item = _trimmed(text, Quoted(pair.left + 1, pair.right - 1, *pair))
            found += [item] if item else []
    return found


def _without(text: str, whole: Sequence[Quoted]) -> str:
    """The same length, with letters where quotations are."""
    parts, at = [], 0
    for item in whole:
        parts += [text[at : item.left], "q" * (item.right - item.left)]
        at = item.right
    return "".join([*parts, text[at:]])


def _outside(whole: Sequence[Quoted], around: Sequence[Quoted]) -> list[Quoted]:
    lefts = [item.left for item in around]
    return [item for item in whole if not (at := bisect_right(lefts, item.left)) or around[at - 1].right <= item.left]


def words(text: str) -> list[str]:
    """Its words, hyphenated ones apart."""
    return _WORD.findall(text)


def sort(text: str, item: Quoted, lexicon: Lexicon) -> Said:
    """A name; what looks like a title; a word or two; or what may be speech, as far as it and what leads to it tell."""
    inner = text[item.start : item.end]
    if len(inner) > 400:
        return "speech"
    found = words(inner)
    called = lexicon.names.search(text[max(0, item.left - 24) : item.left]) and not english.JUDGED.search(
        text[max(0, item.left - 80) : item.left]
    )
    if is_title(found) and inner[-1] not in "!?":
        return "name" if called or inner[-1] not in _STOPS else "title"
    if called and (len(found) < FEWEST or inner[-1] not in _STOPS):
        return "name"
    return "speech" if len(found) >= FEWEST or (len(found) > 1 and inner[-1] in _STOPS) else "words"


def is_title(found: Sequence[str]) -> bool:
    """A capital or a digit on every word but the small ones; one word alone is no title in itself."""
    if not 1 < len(found) <= _LONGEST_TITLE or found[0][0].islower():
        return False
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in found) and (
        sum(word[0].isupper() for word in found) > 1
    )
