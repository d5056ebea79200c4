"""The words of a person's name, in the order of speech: split at hyphens and inner capitals, folded to ASCII."""

from __future__ import annotations

import re
from dataclasses import dataclass

from anyascii import anyascii

from digest.names.persons.words import GLUED_KEPT, TRAILING

_APOSTROPHES = re.compile("['’‘ʼʻ`´ʿʾ′\u02b9\u200b-\u200f]")
_RAW = re.compile(r"[^\s\"“”«»„()\[\]/,;_]+")
_PIECE = re.compile(r"[^-–—.·・]+\.?")
_CAMEL = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})")
_LETTERS = re.compile(r"[^a-z0-9]+")
_LONGEST = 40  # letters; no name has more, and every step takes the square of it


@dataclass(frozen=True, slots=True)
class Word:
    """A word as `printed`, its lower-case ASCII `form`, and whether a hyphen joins it to the next."""

    printed: str
    form: str
    hyphen: bool


def words_of(name: str) -> list[Word]:
    """`Smith, Jean-Pierre` gives Jean, Pierre, Smith."""
    words = []
    for raw in _RAW.findall(_in_order(name)):
        for chunk in _camel(raw):
            pieces = _PIECE.findall(chunk)
            for at, piece in enumerate(pieces):
                if form := folded(piece):
                    words.append(Word(piece, form[:_LONGEST], at < len(pieces) - 1))
    return words


def _in_order(name: str) -> str:
    """`Smith, John` in the order of speech; `Smith, Jr.` as it is."""
    last, comma, first = name.partition(",")
    if not comma or "," in first or not last.strip() or not first.strip():
        return name
    return name if folded(first.split()[0]) in TRAILING else f"{first} {last}"


def folded(word: str) -> str:
    """Lower-case ASCII letters and digits of a word, nothing else."""
    if not word.isascii():
        word = anyascii(_APOSTROPHES.sub("", word))
    return _LETTERS.sub("", word.lower())


def _camel(raw: str) -> list[str]:
    """`RamiMakhlouf` is two words, `McDonald` one."""
    pieces = _CAMEL.split(raw)
    return [raw] if len(pieces) == 1 or folded(pieces[0]) in GLUED_KEPT else pieces


def printed(words: list[Word]) -> str:
    """The words as they stand in the name."""
    return "".join(word.printed + ("-" if word.hyphen and word is not words[-1] else " ") for word in words).strip()
