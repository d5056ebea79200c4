"""What a text says about its time without a date that could be written down: kept as printed, never resolved."""

from __future__ import annotations

import re

from digest.dates.grammar import MONTH, MONTH_NAMES

_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAY_NAMES = frozenset(f"{day}day" for day in "mon tues wednes thurs fri satur sun".split())
_LEAD = r"(?:(?:published|issued|released|dated|held|back|late|early)\s+)?"
_HINT = re.compile(
    r"\b(?:(?i:yesterday|today|tonight|tomorrow"
    r"|this (?:morning|afternoon|evening|week|month|year)|last (?:night|week|month|year))"
    rf"|{_LEAD}(?:[Oo]n|[Ll]ast|[Tt]his|[Nn]ext)\s+{_WEEKDAY}"
    rf"|{_LEAD}(?:[Oo]n\s+)?\d{{1,2}}\s+(?i:{MONTH})(?!\w)"
    rf"|{_LEAD}(?:[Oo]n\s+)?(?i:(?!may\b){MONTH})\s+\d{{1,2}}(?!\d)"
    rf"|{_LEAD}[Ii]n\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_MOST = 6
# Most of a text holds no word of time: only the places of these words are looked at.
_WORD = re.compile(r"\w+")
_TIME_WORDS = frozenset("yesterday today tonight tomorrow this last".split()) | MONTH_NAMES | WEEKDAY_NAMES
_BEFORE, _AFTER = 24, 12


def hints(text: str) -> tuple[str, ...]:
    """The first six different expressions of time in `text`, as printed: `("yesterday", "on Wednesday", "May 7")`."""
    found: dict[str, str] = {}
    at = 0
    for word in _WORD.finditer(text):
        if word.start() < at or word.group().lower() not in _TIME_WORDS:
            continue
        match = _HINT.search(text, max(at, word.start() - _BEFORE), word.end() + _AFTER)
        if match is None:
            continue
        at = match.end()
        printed = match.group()
        found.setdefault(printed.lower(), printed)
        if len(found) == _MOST:
            break
    return tuple(found.values())
