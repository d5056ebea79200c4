"""Whether a capital is that of a name or of the sentence: by how the same text prints the word elsewhere."""

from __future__ import annotations

import re
from functools import cached_property

from digest.link.grammar import Piece
from digest.link.shapes import OPENERS_IN_NAMES, PLACE_START

_ANY_WORD = re.compile(r"\w+")
_SHORT_TEXT = 20_000  # characters
_OF_ADDRESS = (".", "/", "@", "#")
_LEAST_PARTICIPLE = 7  # letters: `Stressing`, but not `King`


class Printed:
    """The words of a text, found once: searching the text anew for each sentence would be quadratic."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(_ANY_WORD.findall(self._text))

    def is_ordinary(self, run: str, piece: Piece | None = None) -> bool:
        """Is the first word one that the text prints in lower case too, or a participle that stands there once?"""
        word = run.split(" ", 1)[0]
        is_place = piece is not None and len(piece.tokens) > 1 and piece.tokens[0].bits & PLACE_START
        if not word[1:].islower() or is_place or (piece is not None and piece.is_sure):
            return False
        is_participle = len(word) >= _LEAST_PARTICIPLE and word.endswith("ing")
        return self._is_printed(word.lower()) or (is_participle and self._text.count(word) == 1)

    def is_name(self, run: str) -> bool:
        """Do the first two words of a run that opens a sentence stand inside of one too: `in New Harbour`?"""
        first, second, *_ = run.split(" ", 2)
        if first.lower() not in OPENERS_IN_NAMES or not second[:1].isupper():
            return False
        words = f"{first} {second}"
        at = self._text.find(words, 0, _SHORT_TEXT)
        while at >= 0:
            before = self._text[max(0, at - 2) : at]
            if before[-1:] == " " and (before[0].isalnum() or before[0] == ",") and not self._goes_on(at, len(words)):
                return True
            at = self._text.find(words, at + 1, _SHORT_TEXT)
        return False

    def _goes_on(self, at: int, length: int) -> bool:
        return self._text[at + length : at + length + 1].isalnum()

    def _is_printed(self, word: str) -> bool:
        """Is the word in the text, as a whole? A few searches cost less than to take a short text apart."""
        text = self._text
        if len(text) > _SHORT_TEXT:
            return word in self.words
        at = text.find(word)
        while at >= 0:
            if not (text[at - 1 : at].isalnum() or self._goes_on(at, len(word)) or self._is_of_address(at, len(word))):
                return True
            at = text.find(word, at + 1)
        return False

    def _is_of_address(self, at: int, length: int) -> bool:
        """Is it a part of an address on the web: `velmix` in `blog.velmix.org`?"""
        before, behind = self._text[at - 1 : at], self._text[at + length : at + length + 2]
        return before in _OF_ADDRESS or behind[:1] in ("/", "@") or (behind[:1] == "." and behind[1:].isalnum())
