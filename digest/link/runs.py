"""Runs of capitals in what the registry did not explain: full names, glued names, single tokens."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile

from digest.link.context import opens_sentence
from digest.link.hits import Hit
from digest.names.honorifics import DAYS_AND_MONTHS, GENERIC, OFFICES, OPENERS, THINGS
from digest.names.key import is_honorific

_UPPER = "".join(chr(code) for code in range(0x590) if chr(code).isupper() or chr(code).istitle())
_ARTICLE = r"(?:(?:[Aa]l|[Ee]l|[Uu]l|[Aa][sdrntz]|[Aa]sh)[-‑ ])?"
_WORD_IN_NAME = rf"{_ARTICLE}[{_UPPER}]\w*(?:['’](?!s\b)\w+)*(?:[-‑]\w+)*"
_INITIAL = rf"[{_UPPER}]\.(?=\s)"
_PARTICLE = "(?:bin|ibn|bint|ben|van|von|der|den|de|del|della|di|da|dos|du|la|le|abu|umm|ould)"
_RUN = re.compile(rf"(?<![\w'’-])(?:{_INITIAL}|{_WORD_IN_NAME})(?: (?:{_PARTICLE} )*(?:{_INITIAL}|{_WORD_IN_NAME}))*")
_WORD = re.compile(r"\S+")
_ANY_WORD = re.compile(r"\w+")
_CUTS = OFFICES | OPENERS | DAYS_AND_MONTHS
# `Secretary of State Antony Blinken`: what an office is for is no part of a name.
_MINISTRY = re.compile(r"(?:[Ss]ecretary|[Mm]inister|[Mm]inistry) (?:of|for) (?:the )?$")
_LONGEST_MINISTRY = 20  # characters
_LEAST_PARTICIPLE = 7  # letters: `Stressing`, but not `King`
_MASK = "\x01"


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a run, with its place in the text."""

    text: str
    start: int
    end: int


Segment = tuple[Token, ...]


def segments(text: str, hits: list[Hit]) -> list[Segment]:
    """The runs outside `hits`, openers of sentences, honorifics and offices cut off: each may be a name.

    `Foreign Minister Hossein Amir-Abdollahian` gives the last two tokens; `Deputy Head` gives none.
    """
    masked = _mask(text, hits)
    found: list[Segment] = []
    printed = _Printed(text)
    for run in _RUN.finditer(masked):
        if run.group().lower() in OPENERS:
            continue
        tokens = tuple(
            Token(word.group(), run.start() + word.start(), run.start() + word.end())
            for word in _WORD.finditer(run.group())
        )
        if opens_sentence(masked, run.start()):
            tokens = _without_opener(tokens, printed)
        if _MINISTRY.search(masked, max(0, run.start() - _LONGEST_MINISTRY), run.start()):
            tokens = tuple(dropwhile(_is_thing, tokens))
        found += _parts(_with_articles_joined(tokens))
    return found


def _mask(text: str, hits: list[Hit]) -> str:
    parts, at = [], 0
    for hit in hits:
        parts += [text[at : hit.start], _MASK * (hit.end - hit.start)]
        at = hit.end
    return "".join([*parts, text[at:]])


class _Printed:
    """The words of a text, found once: searching the text anew for each sentence would be quadratic."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(_ANY_WORD.findall(self._text))

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(_ANY_WORD.findall(self._text))


def _without_opener(tokens: Segment, printed: _Printed) -> Segment:
    """The run without its first words, as far as these have their capital from the sentence alone."""
    first = 0
    while first < len(tokens) and tokens[first].text.lower() in OPENERS:
        first += 1
    if first < len(tokens) and _is_ordinary(tokens[first].text, printed):
        first += 1
    return tokens[first:]


def _is_ordinary(word: str, printed: _Printed) -> bool:
    """A word that the text prints in lower case too, or a participle that stands there once: `Declaring Mosul …`."""
    if not word[1:].islower():
        return False
    is_participle = len(word) >= _LEAST_PARTICIPLE and word.endswith("ing")
    return word.lower() in printed.words or (is_participle and printed.counts[word] == 1)


def _with_articles_joined(tokens: Segment) -> Segment:
    """`Al Nakhalah` is one token of a name, as `al-Nakhalah` is."""
    joined: list[Token] = []
    for token in tokens:
        if joined and joined[-1].text.lower() in ("al", "el"):
            joined[-1] = Token(f"{joined[-1].text} {token.text}", joined[-1].start, token.end)
        else:
            joined.append(token)
    return tuple(joined)


def _parts(tokens: Segment) -> list[Segment]:
    """Cut at offices, days and months; strip honorifics; leave out what is made of general words alone."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text.lower() in _CUTS:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for raw in parts if (part := _bare(raw))]


def _bare(tokens: list[Token]) -> Segment:
    start = 0
    while start < len(tokens) and is_honorific(tokens[start].text):
        start += 1
    bare = tuple(tokens[start:])
    return () if all(map(_is_thing, bare)) else _unglued(bare)


def _unglued(tokens: Segment) -> Segment:
    """`Political Bureau Salih al-Aruri`: two general words and then none is a thing glued to a name."""
    general = 0
    while general < len(tokens) and is_general(tokens[general]):
        general += 1
    rest = tokens[general:]
    return rest if general > 1 and len(rest) > 1 and not any(map(is_general, rest)) else tokens


def _is_thing(token: Token) -> bool:
    return is_general(token) or token.text.lower() in THINGS


def is_general(token: Token) -> bool:
    """Is the word one that names things and no actor (Bureau, Strip, Wednesday)?"""
    return token.text.lower() in GENERIC
