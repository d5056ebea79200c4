"""Is what looks like an expression of time one? `May` is a word, `March 15,000` no day, the Sunday Times no Sunday."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from digest.dates.tokens import Tokens

_CAPITAL = frozenset({"en", "de", "tr"})  # their names of months and weekdays begin with one
_BARE = frozenset({"en", "fr", "ar", "fa"})  # a weekday without a word before it is that day there, not every one
_SHORT = 3  # letters: a short name of a month is another word too, where no number stands at it (می, آب)
_A_YEAR = 365

Rule = Callable[[str, Tokens, int, int, str], bool]


def is_sound(shape: str, text: str, tokens: Tokens, first: int, last: int, language: str) -> bool:
    """May the tokens `first` to `last` (excluded) be an expression of this shape?"""
    if language in _CAPITAL and not _has_capitals(text, tokens, first, last):
        return False
    rule = _RULES.get(shape)
    return rule is None or rule(text, tokens, first, last, language)


def _has_capitals(text: str, tokens: Tokens, first: int, last: int) -> bool:
    return all(text[tokens.starts[at]].isupper() for at in range(first, last) if tokens.kinds[at] in "MW")


def _day_first(text: str, tokens: Tokens, first: int, last: int, language: str) -> bool:
    return not _is_cut(text, tokens.starts[first], tokens.ends[last - 1])


def _month_first(text: str, tokens: Tokens, first: int, last: int, language: str) -> bool:
    """`May 7` is English; `в мае 12` goes on with twelve of something."""
    has_year = "y" in tokens.kinds[first:last]
    return (language == "en" or (language == "es" and has_year)) and _day_first(text, tokens, first, last, language)


def _figures(text: str, tokens: Tokens, first: int, last: int, language: str) -> bool:
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return " " not in text[start:end] and not _is_cut(text, start, end) and text[end : end + 1] not in ("-", "/")


def _is_cut(text: str, start: int, end: int) -> bool:
    """Does a number go on before or behind: `1.5 May`, `May 15,000`, `May 7:30`, `March 40%`?"""
    before, behind = text[max(0, start - 2) : start], text[end : end + 2]
    if len(before) == 2 and before[0].isdigit() and before[1] in ".,:/":
        return True
    return behind[:1] == "%" or (len(behind) == 2 and behind[0] in ".,:" and behind[1].isdigit())


def _month(text: str, tokens: Tokens, first: int, last: int, language: str) -> bool:
    """A month alone has a preposition before it, or what shows its case behind it."""
    at = last - 1
    if language in ("ar", "fa") and tokens.ends[at] - tokens.starts[at] <= _SHORT:
        return False
    behind = tokens.kinds[last : last + 2]
    return tokens.kinds[first - 1 : first] == "p" or behind[:1] == "g" or behind == "'x"


def _period(text: str, tokens: Tokens, first: int, last: int, language: str) -> bool:
    """`this week`; not `this day`."""
    return all(tokens.values[at] > 1 for at in range(first, last) if tokens.kinds[at] == "u")


def _year(text: str, tokens: Tokens, first: int, last: int, language: str) -> bool:
    near = (first - 1, last)
    units = [tokens.values[at] for at in near if 0 <= at < len(tokens.kinds) and tokens.kinds[at] == "u"]
    return all(unit == _A_YEAR for unit in units) and not _is_cut(text, tokens.starts[first], tokens.ends[last - 1])


def _weekday(text: str, tokens: Tokens, first: int, last: int, language: str) -> bool:
    if last - first > 1 or tokens.kinds[first - 1 : first] in ("p", "P", "~"):
        return True
    start = tokens.starts[first]
    if language == "en" and text[max(0, start - 5) : start].lower().endswith((" the ", " a ", " an ")):
        return False  # the Friday prayers, the Monday before
    return language in _BARE and not _is_in_a_name(text, start, tokens.ends[last - 1])


def _is_in_a_name(text: str, start: int, end: int) -> bool:
    """`the Sunday Times`, `Black Friday`: a capital on the word before or behind, in the same sentence."""
    before, behind = text[max(0, start - 30) : start].split(), text[end : end + 2]
    follows = len(behind) == 2 and behind[0] in " -" and behind[1].isupper()
    return follows or (bool(before) and before[-1][:1].isupper() and before[-1][-1:].isalnum())


def _day(text: str, tokens: Tokens, first: int, last: int, language: str) -> bool:
    """`morgen`, not a German `Morgen`; not `USA Today`."""
    start, end = tokens.starts[first], tokens.ends[last - 1]
    if not text[start].isupper():
        return True
    before = text[max(0, start - 30) : start].rstrip()
    return text[start:end] != "Morgen" and not before[-1:].isalnum() and before[-1:] != ","


_RULES: Mapping[str, Rule] = {
    "day_first": _day_first,
    "month_first": _month_first,
    "figures": _figures,
    "month": _month,
    "period": _period,
    "year": _year,
    "weekday": _weekday,
    "day": _day,
}
