"""How much a line says, and whether it is a sentence, in any script."""

from __future__ import annotations

import re
from typing import Literal

from digest.clean.key import folded, key
from digest.clean.marks import marks
from digest.text import sentences

_LONGEST_WORD = 24  # characters
_LAST = 8  # characters that a stop may stand from the end
_PROSE_WORDS, _LONG_WORDS = 8, 20
_HEADLINE_WORDS, _HEADLINE_CAPITALS, _LONGER = 25, 4, 5  # a headline's words, those of five letters that it must have
# Scripts without spaces, and how many letters make a word in them: Thai, Lao, Burmese, Khmer; Japanese and Chinese.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_LONG_SCRIPTS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_LETTERS_A_WORD = {True: 5, False: 2}
_ENDS = re.compile(r"[.!?…。؟۔！？।॥։።][\s\"'”’»›“‘)\]」』）`]*(?:\[\d{1,3}\]\s?)*$")
_CUT_OFF = re.compile(r"(?:\.\.\.|…)[\s\"'”’»)\]]*$")


def words(text: str) -> int:
    """The number of words of a normalised line; in scripts without spaces about so many as a translation would have."""
    spaced = text.count(" ") + 1
    if text.isascii() or not (letters := _UNSPACED.findall(text)):
        return spaced
    return spaced + len(letters) // _LETTERS_A_WORD[bool(_LONG_SCRIPTS.match(letters[0]))]


def ends_sentence(text: str) -> bool:
    """Does the text end in a stop, closing marks allowed? A line that is cut off (`the talks …`) does not."""
    if text[-1:].isalnum():
        return False
    last = text[-_LAST:]
    return bool(_ENDS.search(last)) and not _CUT_OFF.search(last)


def by_length(text: str, count: int) -> Literal["prose", "sentence", "short"]:
    """What a line of `count` words is that nothing else is known of."""
    ends = ends_sentence(text)
    if _is_headline(text, count):
        return "short"
    if count >= _LONG_WORDS:
        return "prose"
    if count >= _PROSE_WORDS:
        return "prose" if ends or text.endswith((":", "：")) or len(sentences(text)) > 1 else "short"
    return "sentence" if (ends and count > 1) or (count > 2 and _introduces(text)) else "short"


def _is_headline(text: str, count: int) -> bool:
    """`Who Will Pay for the New Harbour of Norhaven?`: no stop, and a capital on every longer word."""
    if not _PROSE_WORDS <= count <= _HEADLINE_WORDS or text.endswith((".", ":")):
        return False
    longer = [word for word in text.split() if len(word) >= _LONGER]
    return len(longer) > _HEADLINE_CAPITALS and not any(
        word.lower()[0] == word[0] for word in longer if word[0].isalpha()
    )


def _introduces(text: str) -> bool:
    """`The minister said:`"""
    return text.endswith((":", "：")) and key(folded(text[-_LONGEST_WORD:])).rpartition(" ")[2] in marks().says
