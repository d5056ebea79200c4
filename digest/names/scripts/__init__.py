"""Names in other scripts: readings in Latin letters, likeness to a Latin spelling, and text folded for look-ups."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from anyascii import anyascii

from digest.names.scripts.alphabets import chinese, greek, is_ukrainian, korean, russian, ukrainian
from digest.names.scripts.clitics import is_prefixed, prefix_before, prefixes
from digest.names.scripts.compare import compare_across_scripts
from digest.names.scripts.fold import FoldedScript, fold_script, fold_script_with_offsets
from digest.names.scripts.likeness import same_in_script
from digest.names.scripts.readings import arabic, hebrew

__all__ = [
    "FoldedScript",
    "compare_across_scripts",
    "fold_script",
    "fold_script_with_offsets",
    "is_native",
    "is_prefixed",
    "latin",
    "prefix_before",
    "prefixes",
    "same_in_script",
]

_MOST = 4
_NATIVE = re.compile(
    "[\u0370-\u05ff\u0600-\u08ff\u0900-\u1cff\u1f00-\u1fff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufdff"
    "\ufe70-\ufefc]"
)
_BY_WORD: tuple[tuple[re.Pattern[str], Callable[[str], tuple[str, ...]]], ...] = (
    (re.compile("[\u0600-\u08ff]"), arabic),
    (re.compile("[\u0590-\u05ff]"), hebrew),
    (re.compile("[\u0400-\u052f]"), russian),
    (re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), greek),
)
_CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_KOREAN = re.compile("[\uac00-\ud7ff]")
_BEFORE_GOD = re.compile(r"(?<=\w)\s+(?=الله(?!\w))")  # Nasr Allah is written Nasrallah
_WORDS = re.compile(r"([\s\-־–،,]+)")


def is_native(name: str) -> bool:
    """Has the name a letter of another script than the Latin one?"""
    return not name.isascii() and bool(_NATIVE.search(name))


@lru_cache(maxsize=16384)
def latin(name: str) -> tuple[str, ...]:
    """Latin readings of a name, likeliest first, at most four; `(name,)` for a Latin one.

    `محمود عباس` gives Mahmoud Abbas, `习近平` Xi Jinping and Jinping Xi. Short vowels that Arabic and Hebrew leave out
    are guessed: to tell whether a Latin spelling is meant, ask `same_in_script`.
    """
    if not is_native(name):
        return (name,)
    text = unicodedata.normalize("NFKC", name)
    whole = chinese if _CHINESE.search(text) else korean if _KOREAN.search(text) else None
    return (whole(text) if whole else _word_by_word(text))[:_MOST] or (name,)


def _word_by_word(text: str) -> tuple[str, ...]:
    """The first reading of every word, then the second of every word that has one, and so on."""
    cyrillic = ukrainian if is_ukrainian(text) else russian
    pieces = [_readings(piece, cyrillic) for piece in _WORDS.split(_BEFORE_GOD.sub("", text))]
    variants = max(map(len, pieces))
    spelled = ("".join(piece[min(at, len(piece) - 1)] for piece in pieces) for at in range(variants))
    return tuple(dict.fromkeys(" ".join(reading.split()) for reading in spelled if reading.strip()))


def _readings(piece: str, cyrillic: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    for pattern, read in _BY_WORD:
        if pattern.search(piece):
            found = (cyrillic if read is russian else read)(piece)
            return tuple(filter(None, found)) or (anyascii(piece),)
    return (piece if not is_native(piece) else anyascii(piece),)
