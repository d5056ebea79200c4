"""Full names in headlines with a capital on every word, where no capital tells how long a name is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from digest.link import shapes as s
from digest.link.discovery import Found
from digest.link.grammar import Piece
from digest.link.tokens import Token
from digest.model import Article

_WEIGHT = 3  # as of any name that begins with a given name


def full_names(founds: Iterable[Found], article: Article, is_surname: Callable[[str], bool]) -> Iterator[Found]:
    """A given name and the word behind it, in the headlines of an article.

    `Orla Velmian Leaves Harbour Clinic`: the article must print the word alone as well, or the headline open with both
    and a verb or its end follow.
    """
    for found in founds:
        if not found.is_headline:
            continue
        tokens = found.piece.tokens
        offset = found.start - found.piece.start
        for at, (given, surname) in enumerate(pairwise(tokens)):
            is_place = at > 0 and tokens[at - 1].bits & s.PLACE_START  # San Diego
            if not given.bits & s.GIVEN or is_place or not surname.text.isalpha():
                continue
            is_opening = at == 0 and found.start == 0 and found.field == "title"
            if is_surname(surname.text) or (is_opening and not surname.bits and _is_verb(tokens[2:3])):
                start, end = offset + given.start, offset + surname.end
                piece = Piece(given.start, surname.end, (given, surname), "person", _WEIGHT)
                printed = article.field(found.field)[start:end]
                yield Found(found.field, start, end, printed, piece)


def _is_verb(following: tuple[Token, ...]) -> bool:
    """`Leaves`; or nothing, where the run of capitals ends."""
    return not following or (s.is_plural(following[0].text) and not following[0].bits)
