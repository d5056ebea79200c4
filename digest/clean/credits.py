"""Captions and credits of pictures."""

from __future__ import annotations

import re
from functools import cache

from digest.clean.extent import ends_sentence
from digest.clean.marks import any_of, marks
from digest.clean.phrases import first_word

_LAST = 90  # characters at the end in which a credit may stand
_PROSE_WORDS = 8
# Agencies and libraries of pictures, as credits name them.
_AGENCIES = (
    r"(?:ap|afp|reuters|epa|efe|dpa|ansa|apa|anp|belga|tass|irna|isna|anadolu|aa|xinhua|pa|upi|getty|shutterstock|istock"
    r"|imago|alamy|nurphoto|flickr|wikimedia|unsplash|pixabay|pexels|picture alliance)"
)
_HOLDER = rf"{_AGENCIES}(?: (?:photo|images?|file|agency|commons|wire))?(?:/[^)\]]*)?"
_AGENCY_LAST = re.compile(
    rf"""(?<![.!?…؟]\ )(?<![.!?…]["”]\ )[(\[]{_AGENCIES}[)\]]\s*$
    | [(\[]{_AGENCIES}(?:\ (?:photo|images?)|/)[^)\]]*[)\]]\s*$
    | [(\[](?:getty|anadolu|file)[)\]]\s*$
    | \bvia\ (?:{_HOLDER}|ifixit)\.?$ | ©\ *\w[\w\ /.]{{0,40}}$
    | (?:,|/|\ -|\ –|\ —|\ \|)\ ?{_HOLDER}$""",
    re.VERBOSE,
)
_ALONE, _ALONE_HOLDER = 6, re.compile(_HOLDER)  # words
_TRACE = re.compile(r"[)\]]\s*\.?$|©|via |[/,–—|-] ?\w+(?: \w+)?$|:")
_BRACKET = re.compile(r"[(\[©]")
_SHOUTED = re.compile(r"\b(?:AP|AFP|EPA|Reuters|Getty)\b")


@cache
def _first() -> re.Pattern[str]:
    """A label with a mark behind it, or one that says by whom: `Photo: …`, `Foto © …`, `Picture by …`."""
    labels = any_of(marks().credits)
    return re.compile(
        rf"[(\[]?\s*(?:{labels})(?:\s*/\s*\w+)?\s*[:：\-–—|©(]|(?:{labels})\s*/"
        rf"|(?:photo|image|picture)s? (?:by|credit|courtesy)\b|courtesy\b|©\s*(?!\d)\w"
    )


@cache
def _last() -> re.Pattern[str]:
    """The same in brackets at the end: `… outside the port. (Photo: Marek Olsavsky)`; or behind a colon there."""
    labels = any_of(marks().credits)
    return re.compile(
        rf"[(\[]\s*(?:{labels})(?:\ (?:by|via|courtesy|credit)\b[^)\]]*|\s*[:：\-–—|©/][^)\]]*)?[)\]]\s*\.?$"
        rf"|\s(?:{labels})\s?[:：]\s?[^.:!?]{{2,50}}$"
    )


@cache
def _first_words() -> frozenset[str]:
    return frozenset(("image", "images", "photo", "photos", "picture", "pictures", *map(first_word, marks().credits)))


def is_credit(text: str, plain: str, line: str, count: int) -> bool:
    """Does a credit open the line of `count` words, or close it? The middle of a sentence is not looked at.

    `plain` is the folded text, and `line` the key of its first words at least.
    """
    if count <= _ALONE and _ALONE_HOLDER.fullmatch(plain):
        return True
    if (plain[:3].lstrip("([ ")[:1] == "©" or first_word(line) in _first_words()) and _first().match(plain):
        # "Images: the committee will look at each of them, one by one."
        told = count > _PROSE_WORDS and ends_sentence(text)
        return not (told and not _BRACKET.search(text) and not _SHOUTED.search(text))
    last = plain[-_LAST:]
    return bool(_TRACE.search(last) and (_last().search(last) or _AGENCY_LAST.search(last)))
