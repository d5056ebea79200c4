"""What one line of a scraped page is, taken by itself."""

from __future__ import annotations

import re
from typing import Literal

from digest.clean.bylines import byline
from digest.clean.credits import is_credit
from digest.clean.dated import printed_date
from digest.clean.extent import by_length, ends_sentence, words
from digest.clean.key import folded, key
from digest.clean.marks import marks

Kind = Literal[
    *("prose", "sentence", "short", "item"),
    *("date", "byline", "caption", "end", "joint", "pointer", "widget", "solicitation", "mark"),
]

_FURNITURE_WORDS, _POINTER_WORDS, _BAR_WORDS, _SOLICITATION_WORDS = 14, 25, 30, 40
_ITEM_WORDS = 12
_GAP_WORDS = 5  # a sentence of so many words is none of `share on …`
_HEAD = 60  # characters at the start of a line that are looked at for a pointer's colon and a call
# The mark of a list's entry; pages as text print a menu as a list.
BULLET = re.compile(r"(?:[*+•·‣◦▪■●○▸►»›>–—-]|o|\d{1,2}[.)])\s+(?=\S)")
_COPYRIGHT = re.compile(r"\W*(?:©|\(c\)|copyright ©)\s*(?:\w+\s)?(?:19|20)\d\d|\W*copyright ?©", re.IGNORECASE)
_END = re.compile(r"/end/?|end/+|-+\s*30\s*-+|#{3,}", re.IGNORECASE)
_ONE_TOKEN = re.compile(r"\S*(?:://|@|_)\S*|(?:www\.)\S+|#\w+")
_QUOTED = re.compile('[“”„«]|(?:^|\\s)"')


def kind(text: str) -> Kind:
    """The kind of one normalised, non-empty line: `Related Articles` is a joint, after which an article may go on."""
    if not any(map(str.isalpha, text)):
        return _wordless(text)
    count = words(text)
    bullet = BULLET.match(text)
    bare = text[bullet.end() :] if bullet else text
    if count <= _SOLICITATION_WORDS and (known := _known(bare, count)):
        return known
    if _COPYRIGHT.match(bare):
        return "end"
    if is_credit(bare, count):
        return "caption"
    found = by_length(bare, count)
    return "item" if bullet and found == "short" and count <= _ITEM_WORDS else found


def _wordless(text: str) -> Kind:
    if _END.fullmatch(text):
        return "end"
    return "date" if _is_date(text) else "mark"


def _is_date(text: str) -> bool:
    printed = printed_date(text)
    return printed is not None and len(printed.date) > len("2024")


def _known(text: str, count: int) -> Kind | None:
    """The kind of a line of up to 40 words that its words tell."""
    plain = folded(text).replace("-", " ")
    found = _by_all_words(text, plain, count) if count <= _FURNITURE_WORDS else None
    if found is None and count <= _POINTER_WORDS and _is_pointer(plain):
        found = "pointer"
    if found is None and count <= _BAR_WORDS and not ends_sentence(text) and marks().lines.covered(key(plain), "widget"):
        found = "widget"
    return found or ("solicitation" if _is_solicitation(text, plain) else None)


def _by_all_words(text: str, plain: str, count: int) -> Kind | None:
    line, lines = key(plain), marks().lines
    if _END.fullmatch(text):
        return "end"
    if (found := lines.whole(line)) and not _QUOTED.search(text):
        return found
    told = count >= _GAP_WORDS and ends_sentence(text)
    if not told and (found := lines.gapped(line)):
        return found
    if _ONE_TOKEN.fullmatch(text):
        return "widget"
    if byline(text):
        return "byline"
    return "date" if _is_date(text) else None


def _is_pointer(plain: str) -> bool:
    head, colon, rest = plain[:_HEAD].replace("：", ":").partition(":")
    if not colon or not rest:
        return False
    line, pointers = key(head), marks().pointers
    return bool(pointers.whole(line) or pointers.gapped(line))


def _is_solicitation(text: str, plain: str) -> bool:
    """It asks something of the reader: `The town asked residents to download the app.` asks nothing of them."""
    if marks().openings.gapped(key(plain[:_HEAD])):
        return not _QUOTED.search(text)
    hits = marks().solicitations.find_matches_as_indexes(plain)
    return any(_stands_alone(plain, start, end) for _, start, end in hits) and not _QUOTED.search(text)


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not text[max(0, start - 1) : start].isalpha() and not text[end : end + 1].isalpha()
