"""A sentence as a tape: one letter for each name and date, words in lower case, marks as they are.

`Ada Marlowe, the head of Harbour Union, met Bram Okafor on Monday` is `P , the head of B , met P on D`. Rules are
regular expressions over tapes, so that no word of a name can be taken for one of theirs.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from digest.contacts import english as en
from digest.model import ActorKind, Mention, TextDate

# P person, U unknown, B body, S state, A a state's demonym, L place, D date.
_LETTERS: dict[ActorKind, str] = {
    "person": "P",
    "unknown": "U",
    "organisation": "B",
    "outlet": "B",
    "state": "S",
    "place": "L",
}
NAMES = "PUBSAL"
PERSONAL = "PU"
_PIECE = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|['’]s?(?=\W|$)|--+|``|''|[^\w\s]")
_QUOTES = frozenset(("“", "”", '"', "«", "»", "„", "``", "''"))
_SILENT = frozenset((".", "\u200c", "\u200d", "\u200e", "\u200f"))  # marks of abbreviation and of direction
_DASHES = re.compile(r"--+|[–—]")
_BRACKETED = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")


class Token(NamedTuple):
    """A name, date, word or mark of a sentence: how it stands on the tape, and its place in the field."""

    text: str
    start: int
    end: int
    mention: Mention | None = None
    date: TextDate | None = None
    is_outlet: bool = False


@dataclass(frozen=True, slots=True)
class Tape:
    """The tokens of a sentence and the tape, on which a space stands behind each of them."""

    tokens: tuple[Token, ...]
    text: str
    starts: tuple[int, ...]

    def token_at(self, offset: int) -> int:
        """The number of the token that stands at an offset of the tape."""
        return bisect_right(self.starts, offset) - 1

    def token_behind(self, offset: int) -> int:
        """The number of the token that stands there or, at the tape's end, the number of tokens."""
        return self.token_at(offset) if offset < len(self.text) else len(self.tokens)

    def starting_at(self, place: int) -> int:
        """The number of the token that starts at a place of the field."""
        return bisect_left(self.tokens, place, key=lambda token: token.start)

    def between(self, start: int, end: int) -> str:
        """The tape of the tokens `start` to `end`, with the space behind the last."""
        start, end = max(start, 0), min(end, len(self.tokens))
        if start >= end:
            return ""
        return self.text[self.starts[start] : self.starts[end] if end < len(self.tokens) else len(self.text)]

    def word(self, number: int) -> str:
        """The token `number` as it stands on the tape; empty outside of it."""
        return self.tokens[number].text if 0 <= number < len(self.tokens) else ""


class Marked(NamedTuple):
    """What becomes a letter: a mention or a date at its place."""

    start: int
    end: int
    mention: Mention | None
    date: TextDate | None


def tape(text: str, start: int, end: int, marked: Sequence[Marked], kind_of: Callable[[Mention], ActorKind]) -> Tape:
    """The tape of the sentence at `start`:`end`; `marked` are its names and dates, in order, none in another."""
    tokens: list[Token] = []
    at = start
    hidden = [found.span() for found in _BRACKETED.finditer(text, start, end)]
    for item in marked:
        if _is_in(item.start, hidden):
            continue
        tokens += _words(text, at, item.start, hidden, start)
        tokens.append(_marked(item, kind_of))
        at = item.end
    tokens += _words(text, at, end, hidden, start)
    return _made(_with_offices(_with_outlets(_without_marks_of_names(tokens))))


def _with_offices(tokens: list[Token]) -> list[Token]:
    """`under secretary` is an office, not a place below one."""
    for number, token in enumerate(tokens[:-1]):
        if token.text == "under" and tokens[number + 1].text in ("secretary", "secretaries", "-secretary"):
            tokens[number] = token._replace(text="deputy")
    return tokens


def _with_outlets(tokens: list[Token]) -> list[Token]:
    """A name beside a word for outlets is one: `the newspaper Vesna`, `Vesna magazine`."""
    for number, token in enumerate(tokens):
        if token.text in ("U", "B") and not token.is_outlet:
            before = tokens[number - 1].text if number else ""
            behind = tokens[number + 1].text if number + 1 < len(tokens) else ""
            if before in en.OUTLET_NOUNS or behind in en.OUTLET_NOUNS:
                tokens[number] = token._replace(is_outlet=True)
    return tokens


def _made(tokens: list[Token]) -> Tape:
    starts, at = [], 0
    for token in tokens:
        starts.append(at)
        at += len(token.text) + 1
    return Tape(tuple(tokens), "".join(f"{token.text} " for token in tokens), tuple(starts))


def _marked(item: Marked, kind_of: Callable[[Mention], ActorKind]) -> Token:
    mention = item.mention
    if mention is None:
        return Token("D", item.start, item.end, date=item.date)
    kind = kind_of(mention)
    letter = "A" if kind == "state" and mention.how == "demonym" else _LETTERS.get(kind, "U")
    is_outlet = kind == "outlet" or (letter in "UB" and en.is_outlet(mention.text))
    return Token(letter, item.start, item.end, mention, None, is_outlet)


def _words(text: str, start: int, end: int, hidden: list[tuple[int, int]], opening: int) -> Iterator[Token]:
    for found in _PIECE.finditer(text, start, end):
        if found[0] in _SILENT or (hidden and _is_in(found.start(), hidden)):
            continue
        yield Token(_spelled(found[0], found.start() == opening), found.start(), found.end())


def _spelled(piece: str, opens: bool) -> str:
    if piece in _QUOTES:
        return '"'
    if _DASHES.fullmatch(piece):
        return ";"
    if piece in ("'", "’", "'s", "’s"):
        return "'s"
    word = en.SPELLINGS.get(piece, piece.lower().replace("’", "'"))
    # A capital tells a name from a verb (`Sayed`, `Mohamed`), and a word with a hyphen is none.
    return f"{word}-" if word.endswith("ed") and piece[0].isupper() and not opens else word


def _is_in(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _without_marks_of_names(tokens: list[Token]) -> list[Token]:
    """A name in marks is a name: `met Sayed “Oren Dastan”`."""
    kept: list[Token] = []
    number = 0
    while number < len(tokens):
        token = tokens[number]
        is_name_in_marks = (
            token.text == '"'
            and number + 2 < len(tokens)
            and tokens[number + 1].mention is not None
            and tokens[number + 2].text == '"'
        )
        kept.append(tokens[number + 1] if is_name_in_marks else token)
        number += 3 if is_name_in_marks else 1
    return kept
