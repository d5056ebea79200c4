"""Spellings of Arabic, Persian and Hebrew text that are one: folded, with the way back to the offsets of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ONE_FOR_ONE = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىیےېئ", "ي"),
        "ؤ": "و",
        "ک": "ك",
        **dict.fromkeys("ةۀہەھ", "ه"),
        "־": " ",
        "׳": "'",
        "״": '"',
        **{chr(0x0660 + digit): str(digit) for digit in range(10)},
        **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    }
)
_SEMITIC = re.compile("[\u0590-\u08ff]")
# Vowel signs, cantillation, tatweel, joiners and marks of direction: written or not, the word is the same.
_LEFT_OUT = re.compile(
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u200b-\u200f]"
)


@dataclass(frozen=True, slots=True)
class FoldedScript:
    """A folded text; `starts[i]` is where its character i stands in the text found, and one more entry for the end.

    `starts` is None where nothing was left out, and offsets are the same.
    """

    text: str
    starts: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range in the text as found; signs that follow the last letter belong to it."""
        return (start, end) if self.starts is None else (self.starts[start], self.starts[end])


def fold_script(text: str) -> str:
    """One character for one: forms of alef, yeh, kaf, heh, digits, marks. `إيران` gives `ايران`; vowel signs stay.

    Text in other scripts is returned as it is; quotes and hyphens are left to `digest.text.fold`.
    """
    return text.translate(_ONE_FOR_ONE) if not text.isascii() and _SEMITIC.search(text) else text


def fold_script_with_offsets(text: str) -> FoldedScript:
    """`fold_script`, and what a writer may leave out is left out: vowel signs, tatweel, joiners (`خامنه‌ای`)."""
    folded = fold_script(text)
    if text.isascii() or not _SEMITIC.search(text) or not _LEFT_OUT.search(folded):
        return FoldedScript(folded, None)
    kept = [at for at, char in enumerate(folded) if not _LEFT_OUT.match(char)]
    return FoldedScript("".join(folded[at] for at in kept), (*kept, len(text)))
