"""One spelling for many: lower case, Turkish i, Arabic and Persian letters. A folded text is as long as the text."""

from __future__ import annotations

import re

# Persian keyboards and Arabic ones write the same letters differently, and both leave hamza out as they like. A
# zero-width non-joiner parts words as a space does: سه‌شنبه.
_LETTERS = (
    ("يىئ", "ی"),
    ("ك", "ک"),
    ("أإآٱ", "ا"),
    ("ةۀ", "ه"),
    ("\u200c\u00a0\u202f", " "),
    ("ʼ’", "'"),
    ("Iİı", "i"),
)
_PAIRS = tuple((letter, to) for letters, to in _LETTERS for letter in letters)
UNREAD = "\u061c\u200e\u200f\u064b-\u0655\u0670"  # marks of direction, vowel signs, the hamza of a Persian ezafe
_UNREAD = re.compile(f"[{UNREAD}]")


def fold(text: str) -> str:
    """Lower case and one letter for each sound, of equal length; twelve replacements are faster than one table."""
    if not text.isascii():
        for letter, to in _PAIRS:
            if letter in text:
                text = text.replace(letter, to)
    return text.lower()


def without_marks(text: str) -> str:
    """`text` without the marks that are not read."""
    return text if text.isascii() else _UNREAD.sub("", text)
