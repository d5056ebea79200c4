"""The words of the tables, folded, each with its kind (one letter) and value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.dates.fold import fold
from digest.dates.labels import PUBLISHED, UPDATED
from digest.dates.months import GREGORIAN, LUNAR, SOLAR
from digest.dates.small_words import AMBIGUOUS, small_words
from digest.dates.weekdays import WEEKDAYS

Entry = tuple[str, str, int]  # spelling, kind, value
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`words` of one word; `phrases` of several, by their first word, longest first."""

    words: Mapping[str, tuple[str, int]]
    phrases: Mapping[str, tuple[Entry, ...]]


def vocabulary(entries: Iterable[Entry]) -> Vocabulary:
    """The first entry of a spelling holds."""
    words: dict[str, tuple[str, int]] = {}
    phrases: dict[str, list[Entry]] = {}
    for printed, kind, value in entries:
        spelling = fold(printed)
        first = _WORD.match(spelling)
        if first is None or first.end() == len(spelling):
            words.setdefault(spelling, (kind, value))
        else:
            phrases.setdefault(first.group(), []).append((spelling, kind, value))
    return Vocabulary(words, {first: tuple(sorted(own, key=_shorter)) for first, own in phrases.items()})


def _shorter(entry: Entry) -> int:
    return -len(entry[0])


def numbered(table: str, kind: str, first: int) -> Iterator[Entry]:
    """The spellings of a row of the tables: `numbered("january, jan|february", "M", 1)`."""
    for value, spellings in enumerate(table.split("|"), first):
        yield from ((spelling.strip(), kind, value) for spelling in spellings.split(", "))


def months(*languages: str) -> Iterator[Entry]:
    """Of some languages; `M` Gregorian, `S` Solar Hijri, `H` Hijri: 1 to 12."""
    for language in languages:
        yield from numbered(GREGORIAN[language], "M", 1)
        yield from numbered(LUNAR[language], "H", 1) if language in LUNAR else ()
        for name, kind, number in numbered(SOLAR[language], "S", 1) if language in SOLAR else ():
            yield name, kind, number
            yield from ((name + month, kind, number) for month in ("ماه", " ماه") if language == "fa")


def _line() -> Iterator[Entry]:
    yield from ((word, kind, value) for word, (kind, value) in AMBIGUOUS.items())
    yield from months(*GREGORIAN)
    for table in WEEKDAYS.values():
        yield from numbered(table, "W", 0)
    yield from small_words()
    for kind, labels in (("L", PUBLISHED), ("U", UPDATED)):
        for table in labels.values():
            yield from ((label.strip(), kind, 0) for label in table.split(", "))


LINE = vocabulary(_line())  # of a line that is a date, in any of the languages

# Solar Hijri dates are written in figures too; only a line in Persian says that they are such.
PERSIAN = frozenset(
    fold(printed)
    for printed in (
        *(spelling.strip() for days in WEEKDAYS["fa"].split("|") for spelling in days.split(", ")),
        *(label.strip() for table in (PUBLISHED, UPDATED) for label in table["fa"].split(", ")),
        "ساعت",
        "روز",
    )
) - {fold("جمعه"), fold("تاریخ")}
