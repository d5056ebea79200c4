"""The tokens of a name as a reader types it, by rules that a script in the browser follows as well.

They are those that keys are made of (`digest.names.key`), without what needs long tables: honorifics stay, and a word
in a script that `LETTERS` does not cover is kept as it is printed. `theme/assets/digest/names.js` makes the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from anyascii import anyascii

from digest.names.key import sound, word_parts, words

# Latin, modifier letters, Greek, Cyrillic, Hebrew, Arabic and Persian, Latin again.
_COVERED = (
    (0xA0, 0x24F),
    (0x2B0, 0x36F),
    (0x370, 0x3FF),
    (0x400, 0x52F),
    (0x591, 0x5F4),
    (0x600, 0x6FF),
    (0x1E00, 0x1EFF),
)
_APOSTROPHES = str.maketrans("", "", "'`")
_VAV = "ו"  # v in keys, but a vowel in most names
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f]")
_ARABIC_ARTICLE = re.compile(r"^ال(?=\w{2})")
_ARTICLES = frozenset({"al", "el", "ul", "ol"})


def _bare(char: str) -> str:
    """Without its marks: what stays of a letter that no table is needed for."""
    return "".join(part for part in unicodedata.normalize("NFKD", char) if unicodedata.category(part)[0] != "M")


def _letters() -> Iterator[tuple[str, str]]:
    for first, last in _COVERED:
        for char in map(chr, range(first, last + 1)):
            latin = "w" if char == _VAV else anyascii(char).lower().translate(_APOSTROPHES)
            is_written = unicodedata.category(char)[0] in "LMN" and char == char.lower()
            if latin != _bare(char) and (is_written or not latin):
                yield char, latin


LETTERS: dict[str, str] = dict(_letters())
"""Small letters and marks to Latin ones, where taking the marks away does not do it: `ق` is `q`."""


def typed(name: str) -> tuple[str, ...]:
    """The tokens: `al-Rahmān` gives `rahman`, `القاسم` gives `qasm`; `王毅` and `김정은` stay."""
    found = [token for word in words(name) for token in _tokens(_ARABIC_ARTICLE.sub("", word))]
    return tuple(token for token in found if token not in _ARTICLES) or tuple(found)


def typed_key(token: str) -> str:
    """The part of a key that a token gives; of one in another script the token."""
    return sound(token) if token.isascii() else token


@lru_cache(maxsize=65536)
def _tokens(word: str) -> tuple[str, ...]:
    if word.isascii() or _HAN.search(word) or all(map(_is_covered, word)):
        return word_parts(word.replace(_VAV, "w"))
    raw = "".join(char if char.isalnum() or unicodedata.category(char)[0] == "M" else " " for char in word)
    return tuple(unicodedata.normalize("NFKC", raw).lower().split())


@lru_cache(maxsize=4096)
def _is_covered(char: str) -> bool:
    """May a letter be written in Latin ones by the table, or by taking its marks away?"""
    lower = char.lower()
    return not char.isalpha() or lower in LETTERS or all(_bare(part).isascii() for part in lower)
