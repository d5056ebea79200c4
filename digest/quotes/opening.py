"""Whom a sentence begins with: its subject, for the verbs and participles that lean on it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.quotes import english as e
from digest.quotes.passage import Name, Passage
from digest.quotes.phrase import (
    EDGE,
    FAR,
    NEAR,
    OFFICE_WORDS,
    Subject,
    is_joined,
    named,
    next_word,
    phrase_end,
    words_of,
)

_TITLE = re.compile(r"the|an?|his|her|their|its|.*-.*|[a-z]{3,}(?:er|or|ist|ian|man|woman)")
_NEXT = re.compile(r"\s+([A-Za-z-]+)")


def leading(passage: Passage, start: int, end: int) -> Subject | None:
    """The subject that a sentence begins with, behind an adverbial: `On Monday, Orla Velm met Marek and …`."""
    text = passage.masked
    begins = text[start : min(end, start + EDGE)]
    at = start + len(begins) - len(begins.lstrip(" \"“‘'(-—–"))
    for _ in range(3):
        if not e.ADVERBIAL.match(text, at, end):
            break
        comma = text.find(",", at, min(end, at + FAR))
        if comma < 0:
            return None
        at = next_word(text, comma + 1, end)
    pronoun = e.PRONOUN_FIRST.match(text, at, end)
    if pronoun:
        return Subject(pronoun.start(1), pronoun.end(1), None, "pronoun")
    if (inner := _inner(passage, at, min(end, at + 2 * NEAR))) is not None:
        return named(inner)
    limit = phrase_end(text, at, min(end, at + NEAR))
    last = [other for other in passage.between(at, min(end, at + NEAR)) if other.start < limit]
    if not last:
        return None
    if not _is_titled(text[at : last[0].start]):
        return None
    name = _head(passage, last)
    follows = _NEXT.match(text, name.end, end)
    if e.OWNED.match(text, name.end, end) or is_joined(passage, name, end):
        return None
    if follows and name.kind != "person" and follows[1].lower() in OFFICE_WORDS:
        return None
    return named(name)


def _is_titled(ahead: str) -> bool:
    """May these words be part of a subject? `Police arrested` before a name is none: its last word is no title."""
    words = ahead.split()
    if len(words) < 2 or not words[-1].islower():
        return True
    return words[-1] in OFFICE_WORDS or _TITLE.fullmatch(words[-1]) is not None


def _inner(passage: Passage, at: int, end: int) -> Name | None:
    """`The minister of trade, Orla Velm, met …`; `Norhaven Council chairwoman, Orla Velm, met …`."""
    text = passage.masked
    comma = text.find(",", at, end)
    if comma < 0 or not (before := words_of(text[at:comma])):
        return None
    if not e.ARTICLE.match(text, at, comma) and before[-1] not in OFFICE_WORDS:
        return None
    for name in passage.between(comma, end)[:1]:
        titled = all(word in OFFICE_WORDS for word in words_of(text[comma + 1 : name.start]))
        if titled and name.kind == "person" and text[name.end : name.end + 1] == ",":
            return name
    return None


def _head(passage: Passage, found: Sequence[Name]) -> Name:
    """Of the names that a sentence begins with: `Norhaven Council chairwoman Orla Velm met Marek Olsav` is of Velm."""
    name = found[0]
    for other in found[1:]:
        gap = passage.masked[name.end : other.start].lower().replace("-", " ").split()
        if name.kind == "person" or not all(word in OFFICE_WORDS for word in gap):
            break
        name = other
    return name
