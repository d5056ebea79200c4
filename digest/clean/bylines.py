"""Lines that say who wrote, and perhaps when."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from digest.clean.extent import ends_sentence
from digest.clean.key import folded, key
from digest.clean.marks import languages
from digest.clean.phrases import first_word, keys, spelled_out
from digest.dates import grammar
from digest.dates.iso import is_year

_MOST_WORDS, _MOST_CASELESS_WORDS = 14, 6
_LONGEST_DATE = 80  # characters at the end of a byline
_LONGEST_WORD = 24
_YEAR = re.compile(r"\d\d")
_GAP = re.compile(r"\s*[|/•·–—,،-]?\s+|\s*[|/•·–—]\s*")  # between a name and a date
_BAR = re.compile(r"\s*[|•·,،]\s*|\s[/–—-]\s")
_MARKS = " ,،|/•·–—-"
_LONGEST_ON = 4
_ON = re.compile(r"\s(?:on|at|am|le|el|il|op|em|в|في|در)$")  # between a name and a date
_JUNIOR = ("Jr.", "Sr.")
# Small words inside names, in any language; what joins two writers is each language's own.
_PARTICLES = frozenset("& de da di del della dos du van von der den ter bin ibn al el la le abu bint y e i".split())


@dataclass(frozen=True, slots=True)
class Byline:
    """A writer as printed, and the date behind or before the name."""

    name: str
    date: grammar.PrintedDate | None


@dataclass(frozen=True, slots=True)
class _Opening:
    """How bylines of one language begin, and the small words that may stand among the names."""

    alone: str
    pattern: re.Pattern[str]
    particles: frozenset[str]


def byline(text: str, line: str = "") -> Byline | None:
    """`By News Desk - February 28 2022` gives both parts; `By noon, the talks had ended.` is no byline.

    `line` is the key of the text, where it is known already.
    """
    if text.count(" ") >= _MOST_WORDS:
        return None
    line = line or key(folded(text))
    first = first_word(line)
    if (found := _opened(text, first)) is not None or (found := _behind_date(text, line)) is not None:
        return found
    if first not in _first_of_desks():
        return None
    name, printed = _part_date(text)
    return Byline(name, printed) if key(folded(name)) in _desks() else None


def below(opening: str, name: str) -> Byline | None:
    """The byline of two lines: `By`, and below it `Lena Brandvik`."""
    if name.count(" ") not in range(1, _MOST_CASELESS_WORDS) or len(opening) > _LONGEST_WORD:
        return None
    found = (
        _read(name, own.particles)
        for own in _openings().get(_first_of(opening), ())
        if own.alone == opening.lower().rstrip(" :")
    )
    return next(filter(None, found), None)


def _behind_date(text: str, line: str) -> Byline | None:
    """`March 5, 2024 | by Lena Brandvik`, `Posted on 5 March 2024 by Lena Brandvik`"""
    if "#" not in line or _openings().keys().isdisjoint(line.split(" ")):
        return None
    for gap in _GAP.finditer(text):
        rest = text[gap.end() :]
        first = _first_of(rest[:_LONGEST_WORD].split(" ", 1)[0])
        if first in _openings() and (printed := grammar.parse(text[: gap.start()])) and (found := _opened(rest, first)):
            return Byline(found.name, found.date or printed)
    return None


@lru_cache(maxsize=10_000)
def _first_of(text: str) -> str:
    return first_word(key(folded(text)))


def _opened(text: str, first: str) -> Byline | None:
    for opening in _openings().get(first, ()):
        found = opening.pattern.match(text)
        if found and (read := _read(text[found.end() :], opening.particles)):
            return read
    return None


def _read(rest: str, particles: frozenset[str]) -> Byline | None:
    name, printed = _part_date(rest)
    if not name or (ends_sentence(name) and not name.endswith(_JUNIOR)):
        return None
    if key(folded(name)) in _desks() or _is_name(name, particles):
        return Byline(name, printed)
    # A date that the grammar does not know may stand behind the name: `Lena Brandvik - 5 marzec 2024`.
    before, *behind = _BAR.split(name, maxsplit=1)
    return Byline(before, None) if behind and _YEAR.search(behind[0]) and _is_name(before, particles) else None


def _is_name(text: str, particles: frozenset[str]) -> bool:
    """Capitals on all words but particles; in scripts without capitals a few words without a digit."""
    if not text[0].isalpha():
        return False
    words = text.split()
    if text[0].isupper():
        return all(word[0].isupper() or not word[0].isalnum() or word.lower() in particles for word in words)
    return not text[0].islower() and len(words) <= _MOST_CASELESS_WORDS and not any(map(str.isdigit, text))


def _part_date(text: str) -> tuple[str, grammar.PrintedDate | None]:
    if _YEAR.search(text):
        for gap in _GAP.finditer(text, max(0, len(text) - _LONGEST_DATE)):
            printed = grammar.parse(text[gap.end() :])
            if printed and not is_year(printed.date):
                name = text[: gap.start()].rstrip(_MARKS)
                return name[: -len(found[0])] if (found := _ON.search(name[-_LONGEST_ON:])) else name, printed
    return text.rstrip(_MARKS), None


@cache
def _desks() -> frozenset[str]:
    return keys(desk for own in languages().values() for desk in own.desk)


@cache
def _first_of_desks() -> frozenset[str]:
    return frozenset(map(first_word, _desks()))


@cache
def _openings() -> dict[str, list[_Opening]]:
    """By the key of a line's first word."""
    made: dict[str, list[_Opening]] = defaultdict(list)
    for own in languages().values():
        particles = _PARTICLES | frozenset(own.particles)
        for line in sorted(chain.from_iterable(map(spelled_out, own.byline)), key=len, reverse=True):
            made[_first_of(line)].append(_Opening(line.removesuffix(":").lower(), _pattern(line), particles))
    return dict(made)


def _pattern(entry: str) -> re.Pattern[str]:
    spoken = r"\s+".join(map(re.escape, entry.removesuffix(":").split()))
    return re.compile(spoken + (r"\s*[:：]\s*" if entry.endswith(":") else r"(?:\s*[:：]\s*|\s+)"), re.IGNORECASE)
