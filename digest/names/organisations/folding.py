"""The words of an organisation's name in lower-case ASCII."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

_APOSTROPHES = re.compile("['’‘ʼʻ`´ʿʾ\u200c\u200d]")
_POSSESSIVE = re.compile(r"(?<=\w\w)['’]s\b", re.IGNORECASE)
_STOPS = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}(?:[^\W\d_]\b)?|\b(?:[^\W\d_]\.)+[^\W\d_]\b")
_BETWEEN_LETTERS = re.compile(r"\b([^\W\d_])\s*(?:&|\s[Aa]nd\s)\s*([^\W\d_])\b")
_WORD = re.compile(r"[a-z0-9]+")


def folded_words(name: str) -> list[str]:
    """`S.A.` and `S A` are `sa`, `A&A` is `aa`, `&` and `+` are `and`, `Ta'avon` is `taavon`, `Egypt's` is `egypt`."""
    text = unicodedata.normalize("NFKC", name)
    if not text.isascii() or "'" in text:
        text = _APOSTROPHES.sub("", _POSSESSIVE.sub("", text))
    if "." in text:
        text = _STOPS.sub(lambda found: re.sub(r"[.\s]", "", found[0]) + " ", text)
    text = _BETWEEN_LETTERS.sub(r"\1\2", text)
    if "&" in text or "+" in text:
        text = text.replace("&", " and ").replace("+", " and ")
    return _joined_letters(_WORD.findall(_ascii(text).lower()))


def _ascii(text: str) -> str:
    return text if text.isascii() else _APOSTROPHES.sub("", anyascii(text))


def _joined_letters(words: list[str]) -> list[str]:
    """Runs of single letters as one word: `s a` is `sa`."""
    joined: list[str] = []
    run = ""
    for word in words:
        if len(word) == 1 and word.isalpha():
            run += word
            continue
        joined += [run, word] if run else [word]
        run = ""
    return [*joined, run] if run else joined


def printed_forms(name: str) -> dict[str, str]:
    """For each folded word the piece of the name that it comes from: `taavon` of `Ta'avon`."""
    forms: dict[str, str] = {}
    for piece in re.split(r"[\s\-‐‑–/&+()\[\]\"“”,;]+", name):
        for word in folded_words(piece):
            forms.setdefault(word, piece.strip(".:'’‘ "))
    return forms
