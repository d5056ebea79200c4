"""Do two texts speak of the same things? Words are compared by how they begin: endings differ, stop words are short."""

from __future__ import annotations

import re

from digest.clean.key import folded

_WORD = re.compile(r"[^\W\d_]{5,}|\d{2,}|[\u3040-\u30ff\u3400-\u9fff]{2}")
_STEM = 6  # letters


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of five letters or more, and numbers; in Chinese and Japanese pairs of signs."""
    return frozenset(word[:_STEM] for word in _WORD.findall(folded(text)))


def share(of: str, among: frozenset[str]) -> float:
    """How many of a text's words are among the others, 0 to 1; a text of few words has little to show for it."""
    own = stems(of)
    return len(own & among) / (len(own) + 1)
