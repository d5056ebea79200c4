"""How a line that is a date may be put together: labels, weekday, day, month, year, clock, once or several times.

A shape is a regular expression over the kinds of tokens, one letter each (`small_words.py`, `tokens.py`); no language
and no word stands in it. `nM.y` is `2 Sept. 2023`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

# Index of a token by the role that it has.
Slots = Mapping[str, int]


def _clock(name: str) -> str:
    """`21:42:35.123`, `9.42 pm`, `21 h 42`, `9 pm` and the zone, if one is printed; roles with `name` in front."""
    return (
        rf"\(?(?P<{name}hour>n)(?:[:.](?P<{name}minute>n)(?:[:.](?P<{name}second>n)(?:[.,][nNy])?)?h?"
        rf"|h(?:(?P<{name}minute_>n)(?:i(?:ni)?)?)?|(?=\.?[Aam]))"
        rf"\.?(?:(?P<{name}half>[Aam])\.?)?"
        rf"(?:\(?(?:(?P<{name}zone>[ZY])|(?P<{name}utc>G)?(?:(?P<{name}sign>[+-])(?P<{name}offset>[ny])(?![MXSH./-])"
        rf"(?::(?P<{name}offset_minute>n))?)?)\)?)?\)?(?![:./][nNy])"
    )


_MONTH = r"(?P<month>[MXSH])\.?(?:[(/](?P<month_again>M)\)?)?"
_WEEKDAY = r"\(?(?P<weekday>[WX])\)?[.,-]*"
_LEAD = rf"(?P<label>[LU])?[:,]?(?:k*{_clock('early_')}[,|-]*)?[Dakf]*(?:{_WEEKDAY}[Dakf]*)?,?"
_TAIL = rf"(?:[,|-]*\(?(?P<weekday_after>W)g?\)?)?(?:[T,|/-]*[kaD]*:?{_clock('')})?\.?"
_ERA = r"(?:\(?(?P<era>[elsm])\.?\)?)?"
_DAYS = (
    rf"(?P<day>n)[o.]*[f/-]*{_MONTH}[,f/-]*(?P<year>y){_ERA}",
    rf"{_MONTH}(?P<day>n)[o.]*,?f?(?P<year>y){_ERA}",
    rf"(?P<year>y)[,-]?{_MONTH}[,-]?(?P<day>n)o?{_ERA}",
    rf"{_MONTH}(?P<day>n){_clock('inner_')}(?P<year>y)",
    rf"(?P<year>y)(?P<mark>[-/.])(?P<number>n)(?P=mark)(?P<day>n){_ERA}",
    rf"(?P<day>n)\.(?P<number>n)\.(?P<year>y){_ERA}",
    rf"(?P<one>n)(?P<mark>[-/])(?P<other>n)(?P=mark)(?P<year>y){_ERA}",
)
_LESS = (r"(?P<month>[MX])\.?[,f]*(?P<year>y)e?", r"(?P<year>y)(?P<mark>-)(?P<number>n)", r"(?P<year>y)e?")
_SHAPES = (
    *(re.compile(_LEAD + day + _TAIL) for day in _DAYS),
    *(re.compile(rf"(?P<label>[LU])?:?[Df]*{less}\.?$") for less in _LESS),
    re.compile(rf"(?P<label>U):?k*{_clock('')}"),
)
_BETWEEN = re.compile("[,|()/c=:-]*")
_MOST = 48  # tokens; three dates with weekdays, times and labels have 40


@lru_cache(maxsize=2_048)
def read_shape(kinds: str) -> tuple[Slots, ...]:
    """The dates that a row of tokens is made of, each as the places of its parts; empty where it is anything else."""
    found: list[Slots] = []
    if len(kinds) > _MOST:
        return ()
    at = 0
    while at < len(kinds):
        matches = (shape.match(kinds, at) for shape in _SHAPES)
        match = next((match for match in matches if match), None)
        if match is None:
            return ()
        found.append({role: match.start(role) for role, kind in match.groupdict().items() if kind})
        gap = _BETWEEN.match(kinds, match.end())
        at = gap.end() if gap else match.end()
    return tuple(found)
