"""Runs of capitals in what the registry did not explain."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from digest.link.context import opens_sentence
from digest.link.grammar import Piece, parsed, words_of
from digest.link.hits import Hit
from digest.link.index import Form
from digest.link.printed import Printed
from digest.link.shapes import HIT_MARK, PEOPLE_MARK, STATE_MARK

_UPPER = "".join(chr(code) for code in range(0x590) if chr(code).isupper() or chr(code).istitle())
# Written out, with what begins each: a group that may be there or not takes the search longer than five that may be.
_CAPITAL = "|".join(
    rf"{article}[{_UPPER}]" for article in ("[AaEe]l[-‑ ]", "[Uu]l[-‑]", "[Aa][sdrntz][-‑]", "[Aa]sh[-‑]", "")
)
_WORD_IN_NAME = rf"(?:{_CAPITAL})\w*(?:['’](?!s\b)\w+)*(?:[-‑](?!(?:who|whom|whose|which)\b)\w+)*"
_INITIAL = rf"[{_UPPER}]\.(?:[{_UPPER}]\.)*(?=[\s,'’)-])(?:-\w+)?"
_SHORTENED = (
    r"(?:Inc|Corp|Co|Ltd|Jr|Sr|St|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Sgt|Capt|Maj|Sen|Rep|Gov|Adm|Rev|Prof|Brig|Hon|Mt|Ft|Bros)"
    r"\.(?=[\s,'’)])"
)
_PEOPLE = (
    r"(?:People|Children|Women|Men|Lord|King|Queen)['’]s(?= [A-Z])|(?:Workers|Farmers|Teachers|Veterans)['’](?= [A-Z])"
)
_NUMBER = r"\d+(?:st|nd|rd|th)(?= [A-Z])|\d\ders\b"
_STATE = f"{STATE_MARK}+|{PEOPLE_MARK}+"
_PLAIN = rf"[{_UPPER}]\w\w+(?![\w.'’‑-])"  # none of the others, as most words are: to try it first saves a tenth
_TOKEN = f"(?:{_PLAIN}|{_SHORTENED}|{_PEOPLE}|{_INITIAL}|{_WORD_IN_NAME}|{_STATE}|{_NUMBER})"
_PARTICLE = "(?:bin|ibn|bint|ben|van|von|der|den|de|del|della|di|da|dos|du|la|le|abu|umm|ould|of|for|and|&|on|at|the)"
_NO_NAMES = "(?! [cghjkmnp-swxyz])"  # no particle and no article begins so; most words behind a name do
_NICKNAME = r"(?: [\"'“‘`(]{1,2}[A-Z][\w.]*[a-z.](?: [A-Z]\w+)?[\"'”’)`]{1,2}(?= [A-Z]))?"
_RUN = re.compile(
    rf"(?<!\w)(?<!\w['’])(?:(?<!\w[-‑])|(?<=counter-)|(?<=anti-)|(?<=pro-))"
    rf"{_TOKEN}(?:{_NO_NAMES}{_NICKNAME} (?:{_PARTICLE} ){{0,3}}{_TOKEN})*(?:, [JS]r\b\.?)?"
)
_START = re.compile(rf"[{_UPPER}{STATE_MARK}{PEOPLE_MARK}0-9]\w*")
_HYPHENS = ("-", "‑")
_ARTICLES = frozenset(
    f"{article}{hyphen}" for article in ("al", "el", "ul", "as", "ad", "ar", "an", "at", "az") for hyphen in _HYPHENS
)


class Run(NamedTuple):
    """A run of capitals: where it starts, whether a sentence opens with it, and its parts that may be names.

    Their places count from `start`. In a headline nothing tells where a name ends: it is one part.
    """

    start: int
    opens: bool
    pieces: Sequence[Piece]
    is_headline: bool = False


def runs(masked: str, printed: Printed, headlines: Sequence[tuple[int, int]] = ()) -> Iterator[Run]:
    """The runs of a masked text with the names that may be in them. A name may hold a state's: `US Air Force`.

    `headlines` are the places of lines with a capital on every word, in order.
    """
    for at, run in _runs(masked):
        start = at
        if headlines and _is_in(start, headlines):
            yield Run(start, False, words_of(run), is_headline=True)
            continue
        opens = opens_sentence(masked, start)
        if opens and " " in run:
            start, opens, pieces = _opening(run, start, printed)
        else:
            pieces = parsed(run, opens)
        if pieces:
            yield Run(start, opens, pieces)


def _is_in(start: int, places: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(places, (start, sys.maxsize)) - 1
    return at >= 0 and start < places[at][1]


def _opening(run: str, start: int, printed: Printed) -> tuple[int, bool, Sequence[Piece]]:
    """A run that opens a sentence: where it starts without a word that owes its capital to that, and its parts."""
    opens = not printed.is_name(run)
    pieces = parsed(run, opens)
    if not (opens and pieces and pieces[0].start == 0 and printed.is_ordinary(run, pieces[0])):
        return start, opens, pieces
    behind = len(run.split(" ", 1)[0]) + 1
    return start + behind, False, parsed(run[behind:], opens=False)


def _runs(masked: str) -> Iterator[tuple[int, str]]:
    """Where the runs stand. To look for a first capital alone, then match, takes a third of searching for runs."""
    at = 0
    while first := _START.search(masked, at):
        start = first.start()
        if masked[start - 1 : start] in _HYPHENS and masked[max(at, start - 3) : start].lower() in _ARTICLES:
            start -= 3
        found = _RUN.match(masked, start)
        if found:
            yield start, found.group()
            at = found.end()
        else:
            at = first.end()


def mask(text: str, hits: list[Hit]) -> str:
    """The text with a mark for every character of a known name: one for states, another for the rest."""
    parts, at = [], 0
    for hit in hits:
        parts += [text[at : hit.start], _mark_of(hit.forms[0]) * (hit.end - hit.start)]
        at = hit.end
    return "".join([*parts, text[at:]]) if parts else text


def _mark_of(form: Form) -> str:
    if form.kind != "state":
        return HIT_MARK
    return PEOPLE_MARK if form.how == "demonym" else STATE_MARK
