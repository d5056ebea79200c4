"""What Arabic and Hebrew write together with the word that follows: and, in, to, from, the."""

from __future__ import annotations

# Conjunction, then preposition, then article; `لل` stands for `ل` and `ال`.
_ARABIC = tuple(
    sorted(
        {
            first + second
            for first in ("", "و", "ف")
            for second in ("", "ال", "ب", "ل", "ك", "لل", "بال", "كال", "س")
            if first + second
        },
        key=lambda prefix: (-len(prefix), prefix),
    )
)
_HEBREW_FIRST = ("", "ו", "ש", "וש", "כש", "וכש")
_HEBREW = tuple(
    sorted(
        {first + second for first in _HEBREW_FIRST for second in ("", "ה", "ב", "ל", "מ", "כ", "מה") if first + second},
        key=lambda prefix: (-len(prefix), prefix),
    )
)
_FIRST_LETTER = "\u05d0"  # of both alphabets: what stands before a name is most often a space or Latin
_LEAST = 3  # letters of the word behind a prefix: shorter ones are words of their own


def prefixes(script: str) -> tuple[str, ...]:
    """The prefixes of `ar` (also `arabic`) or `he` (`hebrew`), longest first; none for other languages."""
    return {"ar": _ARABIC, "arabic": _ARABIC, "he": _HEBREW, "hebrew": _HEBREW}.get(script.lower(), ())


def prefix_before(text: str, start: int) -> str:
    """The whole prefix that stands between a word's beginning and `start`; empty where there is none or something else.

    Ex.: in `وبحماس` before `حماس` it is `وب`. A linker that finds a name inside a word takes it when what stands before
    it is such a prefix.
    """
    begin = start
    while begin > 0 and start - begin < 5 and text[begin - 1].isalpha():
        begin -= 1
    before = text[begin:start]
    known = _HEBREW if before[:1] >= "\u0590" and before[:1] < "\u0600" else _ARABIC
    return before if before in known else ""


def is_prefixed(text: str, start: int, end: int) -> bool:
    """Does a name of three letters or more stand at `start`:`end` behind such a prefix, with its word ending there?"""
    if text[start - 1 : start] < _FIRST_LETTER:
        return False
    return end - start >= _LEAST and not text[end : end + 1].isalnum() and bool(prefix_before(text, start))
