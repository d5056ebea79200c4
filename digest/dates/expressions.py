"""Expressions of time in running text: only the places of names of months and weekdays, of words of time and of years
are looked at. Nothing is resolved here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from digest.dates.fold import fold
from digest.dates.sound import is_sound
from digest.dates.text_vocabulary import Tongue, tongue
from digest.dates.tokens import Tokens, read

_MONTH = r"[MSH]\.?(?:/M)?"
_SHAPES = re.compile(
    rf"(?P<day_first>(?:W[.,]*[Ppf]*)?n[o.]?[f-]?{_MONTH}(?:[,f-]*y[els]?)?(?:,?Wg)?)"
    r"|(?P<month_first>(?:W[.,]*)?M\.?no?(?:,?y)?)"
    r"|(?P<figures>y-n-n|y/n/n|n\.n\.y|n/n/y)"
    r"|(?P<month_year>M\.?[,f]*y)"
    r"|(?P<period>qu|uq)"
    r"|(?P<ago>Bv|B[n#][uU]|[n#][uU]b|vb)"
    r"|(?P<weekday>qW|Wq|Wg|W)"
    r"|(?P<month>~?M(?![ny]))"
    r"|(?P<year>(?<=[pu])y|y(?=[eu]|'x))"
    r"|(?P<day>R)"
)
_BEFORE, _AFTER = 60, 60  # characters around a place that are read, at most
_YEAR = 2  # figures of a year behind its century
_LONGEST_AHEAD = 90  # characters of a sentence in which it may say that it speaks of what is to come
_SENTENCE_END = re.compile(r"[.!?؟]\s|\n")
_WORD = re.compile(r"[^\W\d_]+")


class Expression(NamedTuple):
    """It stands at `start:end`, with its preposition at `lead:end`; `kinds` and `values` are its tokens'.

    `shape` names its form. `yearless_end` is where it ends without its year. `is_ahead`: its sentence speaks of what is
    to come.
    """

    shape: str
    start: int
    end: int
    lead: int
    kinds: str
    values: tuple[int, ...]
    yearless_end: int
    is_ahead: bool

    def value(self, kinds: str) -> int | None:
        """That of its first token of one of these kinds."""
        return next((value for kind, value in zip(self.kinds, self.values, strict=True) if kind in kinds), None)


def expressions(text: str, language: str) -> Iterator[Expression]:
    """All of a text in one of the eight languages, in order, none inside of another."""
    own = tongue(language)
    folded = fold(text)
    at = 0
    for index, start, end in own.automaton.find_matches_as_indexes(folded):
        if start < at or not _is_whole(folded, start, end, own.places[index][1]):
            continue
        found = _around(text, folded, (start, end), at, own)
        if found is not None:
            at = found.end
            yield found


def _is_whole(folded: str, start: int, end: int, kind: str) -> bool:
    """Is it a word, or a year of four figures?"""
    before = folded[start - 1 : start]
    if kind == "y":
        rest = folded[end : end + _YEAR + 1]
        return not before.isalnum() and rest[:_YEAR].isdecimal() and len(rest) >= _YEAR and not rest[_YEAR:].isalnum()
    return not before.isalpha() and not folded[end : end + 1].isalnum()


def _around(text: str, folded: str, place: tuple[int, int], at: int, own: Tongue) -> Expression | None:
    """The expression that holds a place, read in its paragraph and behind `at`."""
    start, end = place
    tokens = read(folded, own.known, _begin(folded, start, at, own), _stop(folded, end), start)
    for match in _SHAPES.finditer(tokens.kinds):
        if tokens.starts[match.start()] > start:
            return None
        if tokens.ends[match.end() - 1] >= end:
            shape = match.lastgroup or ""
            is_one = is_sound(shape, text, tokens, *match.span(), own.code)
            return _expression(shape, folded, tokens, match.span(), own) if is_one else None
    return None


def _begin(folded: str, start: int, at: int, own: Tongue) -> int:
    """Where the row of words of time and figures begins that leads up to a place, within its paragraph."""
    first, least = start, max(at, start - _BEFORE)
    edge = max(at, folded.rfind("\n", least, start) + 1)
    while first > edge:
        gap = folded.rfind(" ", max(edge, least), first - 1) + 1 or edge
        if gap < least:
            break
        word = folded[gap:first].strip(" .,/-('\"")
        if word not in own.words and not word[:1].isdecimal() and not word[-1:].isdecimal():
            break
        first = gap
    return first


def _stop(folded: str, end: int) -> int:
    """The end of the paragraph, or of a whole word."""
    last = end + _AFTER
    line_end = folded.find("\n", end, last)
    if line_end != -1:
        return line_end
    return last if last >= len(folded) else max(folded.rfind(" ", end, last), end + _YEAR)


def _expression(shape: str, folded: str, tokens: Tokens, span: tuple[int, int], own: Tongue) -> Expression:
    first, last = span
    last -= tokens.kinds[last - 1] == "."  # of the sentence, or of an abbreviation that is understood without it
    kinds, start = tokens.kinds[first:last], tokens.starts[first]
    named = len(kinds[: kinds.find("y")].rstrip(",-.f")) if "y" in kinds else len(kinds)
    return Expression(
        shape=shape,
        start=start,
        end=tokens.ends[last - 1],
        lead=tokens.starts[first - 1] if tokens.kinds[first - 1 : first] in ("p", "P") else start,
        kinds=kinds,
        values=tuple(tokens.values[first:last]),
        yearless_end=tokens.ends[first + named - 1] if named else start,
        is_ahead="y" not in kinds and _is_ahead(folded, start, own),
    )


def _is_ahead(folded: str, start: int, own: Tongue) -> bool:
    """Is there a word of what is to come in the sentence, before the expression?"""
    before = _SENTENCE_END.split(folded[max(0, start - _LONGEST_AHEAD) : start])[-1]
    return not own.ahead.isdisjoint(_WORD.findall(before))
