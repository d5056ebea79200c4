"""Short names made of the first letters of several words: `Gazprom`, `Benelux`, `Interpol`."""

from __future__ import annotations

from digest.names.organisations.words import FUNCTION_WORDS

_LEAST = 5  # letters: shorter ones come about by chance


def is_syllables(short: str, words: list[str]) -> bool:
    """Is the short word made of the beginnings of the words, in order, at least two letters of each it uses?

    At least two words take part; up to two others may be left out. `minerven` of Mineria de Venezuela.
    """
    content = [word for word in words if word not in FUNCTION_WORDS]
    return len(short) >= _LEAST and len(content) > 1 and short not in content and _taken(short, content, 0, 2)


def _taken(rest: str, words: list[str], used: int, may_skip: int) -> bool:
    if not rest:
        return used > 1 and len(words) <= may_skip
    if not words:
        return False
    for size in range(_common_start(rest, words[0]), 1, -1):
        if _taken(rest[size:], words[1:], used + 1, may_skip):
            return True
    return may_skip > 0 and _taken(rest, words[1:], used, may_skip - 1)


def _common_start(a: str, b: str) -> int:
    return next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
