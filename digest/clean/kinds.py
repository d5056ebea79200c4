"""What one line of a scraped page is, taken by itself."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from digest.clean.bylines import byline
from digest.clean.credits import is_credit
from digest.clean.dated import printed_date
from digest.clean.extent import by_length, ends_sentence, words
from digest.clean.key import folded, key
from digest.clean.marks import Call, marks
from digest.dates.iso import is_year

Text = Literal["prose", "sentence", "short", "item"]
Furniture = Literal["date", "byline", "caption", "end", "joint", "pointer", "widget", "solicitation", "note", "mark"]
Kind = Text | Furniture

# Words of the longest line that may be each.
_CONTACT, _FURNITURE, _POINTER, _BAR, _CALL, _CAPTION = 12, 14, 25, 30, 40, 60
_BRIEF = 300  # characters: longer lines that stand on several pages are copied articles
_TOLD = 5  # a sentence of so many words is none of `share on …`
_HEAD = 60  # characters at the start of a line that are looked at for a pointer's colon and for a call
# The mark of a list's entry; pages as text print a menu as a list.
_BULLET = re.compile(r"(?:[*+•·‣◦▪■●○▸►»›>–—-]|o|\d{1,2}[.)])\s+(?=\S)")
_COPYRIGHT = re.compile(r"\W*(?:©|\(c\)|copyright ©)\s*(?:\w+\s)?(?:19|20)\d\d|\W*copyright ?©", re.IGNORECASE)
_END = re.compile(r"/end/?|end/+|-+\s*30\s*-+|#{3,}", re.IGNORECASE)
_ONE_TOKEN = re.compile(r"\S*(?:://|@|_)\S*|(?:www\.)\S+|#\w+")
_ADDRESS = re.compile(r"^[\w.+-]*@\w|\s[\w.+-]*@\w[\w.-]+$")  # of mail, or a name on a service, at an end of the line
_QUOTED = re.compile('[“”„«]|(?:^|\\s)"')


def kind(text: str) -> Kind:
    """The kind of one normalised, non-empty line: `Related Articles` is a joint, after which an article may go on."""
    return _of_brief(text) if len(text) <= _BRIEF else _of_line(text)


@lru_cache(maxsize=20_000)
def _of_brief(text: str) -> Kind:
    """Pages of a source share menus, notices and teasers: most of their lines were met before."""
    return _of_line(text)


def _of_line(text: str) -> Kind:
    if not text[0].isalpha() and not any(map(str.isalpha, text)):
        return _wordless(text)
    count = words(text)
    bullet = _BULLET.match(text)
    if bullet and text[0].isdigit() and count <= _FURNITURE and _is_date(text):
        return "date"  # 4. März 2024
    bare = text[bullet.end() :] if bullet else text
    if count <= _CAPTION and (known := _known(bare, folded(bare), count)):
        return known
    if _COPYRIGHT.match(bare):
        return "end"
    found = by_length(bare, count)
    return "item" if bullet and found == "short" else found


def _wordless(text: str) -> Kind:
    if _END.fullmatch(text):
        return "end"
    return "date" if _is_date(text) else "mark"


def _is_date(text: str) -> bool:
    printed = printed_date(text)
    return printed is not None and not is_year(printed.date)


def _known(text: str, plain: str, count: int) -> Kind | None:
    """The kind that the words of a line tell; `plain` is the folded text."""
    if count <= _FURNITURE:
        line = key(plain)
        if found := _by_all_words(text, line, count):
            return found
    else:
        line = key(plain[:_HEAD])
    if count <= _POINTER and _is_pointer(plain):
        return "pointer"
    if count <= _BAR and _is_bar(text, plain, line, count):
        return "widget"
    if count <= _CALL and (call := _call(text, plain, line, count)):
        return call
    return "caption" if not _COPYRIGHT.match(text) and is_credit(text, plain, line, count) else None


def _by_all_words(text: str, line: str, count: int) -> Kind | None:
    if _END.fullmatch(text):
        return "end"
    lines = marks().lines
    found = lines.whole(line)
    if found and not _QUOTED.search(text):
        return found
    found = lines.gapped(line)
    if found and not (count >= _TOLD and ends_sentence(text)):
        return found
    if " " not in text and _ONE_TOKEN.fullmatch(text):
        return "widget"
    if byline(text, line):
        return "byline"
    return "date" if _is_date(text) else None


def _is_pointer(plain: str) -> bool:
    head, colon, rest = plain[:_HEAD].partition(":")  # folding has made it of a wide one, too
    if not colon or not rest:
        return False
    line, pointers = key(head), marks().pointers
    return bool(pointers.whole(line) or pointers.gapped(line))


def _is_bar(text: str, plain: str, line: str, count: int) -> bool:
    """`Share Tweet Email Print`, `Terms | Privacy | Contact`."""
    if count == 1 or ends_sentence(text):
        return False
    return marks().lines.covered(line if count <= _FURNITURE else key(plain), "widget")


def _call(text: str, plain: str, line: str, count: int) -> Call | None:
    """It asks something of the reader: `The town asked residents to download the app.` asks nothing of them."""
    found = marks().openings.gapped(line)
    if not found and count <= _CONTACT and "@" in text and _ADDRESS.search(text):
        found = "solicitation"
    if not found:
        hits = marks().anywhere.find_matches_as_indexes(plain, overlapping=True)
        calls = (marks().calls[pattern] for pattern, start, end in hits if _stands_alone(plain, start, end))
        found = next(calls, None) if hits else None
    return None if found and _QUOTED.search(text) else found


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not text[max(0, start - 1) : start].isalpha() and not text[end : end + 1].isalpha()
