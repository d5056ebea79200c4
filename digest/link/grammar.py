"""The names in one run of capitals, by the words they are made of: a pure function of the run, remembered.

`Secretary of State Antony Blinken and the US Air Force` is one run. Offices, days and most connectors cut it; `of`,
`for`, `and`, `&` join where an organisation asks for them; what is left is typed by its head words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from digest.link import shapes as s
from digest.link.chunks import chunks
from digest.link.organisation_names import organisation
from digest.link.tokens import Token, tokens_of
from digest.model import ActorKind
from digest.names.given import AMBIGUOUS

_LONGEST_REMEMBERED = 160  # characters
_NO_EMPLOYER = s.GENERAL | s.THING | s.TOPIC | s.OPENER | s.PLACE | s.PLACE_START | s.PEOPLE | s.NOUN
# Endings of common nouns and adjectives: nobody is called so whose given name is unknown.
_ABSTRACT = re.compile(
    r"[a-z]{3,}(?:tion|sion|ness|ship|ment|ity|ism|ics|ology|ance|ence|able|ible|ware|ful|ous|phone|ing)s?$"
)
_TWO_SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}[-‑][a-z]{2,6}")  # a given name of the Chinese or Korean sort
# Of places, what nobody is called and what is called after somebody: Orla Velmian Bridge, not Mary Ann Hill.
_NAMED_AFTER = frozenset(
    """
    airport avenue base boulevard bridge camp canal cathedral cemetery city crossing dam harbor harbour highway island
    islands mosque palace parkway port square stadium street tower towers town township tunnel zone
    """.split()
)
_NO_PERSON = s.PEOPLE | s.TOPIC | s.ORG_HEAD | s.OUTLET_END


class Piece(NamedTuple):
    """What may be a name in a run. `weight`: how much the words alone speak for `kind`.

    `title`: the honorific or office right before it; `is_general`: made of words that many bodies share (`Air Force`).
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    kind: ActorKind = "unknown"
    weight: int = 0
    title: str = ""
    is_general: bool = False

    @property
    def is_sure(self) -> bool:
        """Do its words alone tell that it is a name, so that its first has no capital from the sentence?"""
        return self.weight >= 3 or bool(self.title)


def words_of(run: str) -> Sequence[Piece]:
    """A run as one piece with no kind: in a headline of capitals its words are no guide to where a name ends."""
    return [Piece(0, len(run), tuple(tokens_of(run)))]


def parsed(run: str, opens: bool) -> Sequence[Piece]:
    """The pieces of a run in order. `opens`: a sentence begins with it."""
    return _remembered(run, opens) if len(run) <= _LONGEST_REMEMBERED else _parse(run, opens)


@lru_cache(maxsize=65536)
def _remembered(run: str, opens: bool) -> tuple[Piece, ...]:
    return tuple(_parse(run, opens))


def _parse(run: str, opens: bool) -> list[Piece]:
    if run.isalpha() and run.lower() in s.OPENERS_ALONE:
        return []
    if " " not in run:
        return _one_word(run)
    pieces: list[Piece] = []
    for chunk in chunks(tokens_of(run), opens=opens):
        # Of `Secretary General of Hezbollah` the secretary is not called Hezbollah.
        title = "" if chunk.is_field and len(chunk.tokens) == 1 else chunk.title
        pieces += _pieces(title, chunk.tokens)
    return pieces


def _one_word(run: str) -> list[Piece]:
    """A word alone may be the surname of somebody, whatever else it is: `King said`."""
    bits = s.shape(run)
    if bits & (s.STATE | s.SMALL | s.NUMBER | s.DAY | s.PARTICLE | s.INITIAL | s.ADJECTIVE):
        return []
    return [Piece(0, len(run), (Token(run, 0, len(run), bits),))]


def pieces_of(title: str, tokens: Sequence[Token]) -> list[Piece]:
    """The pieces of what is left of a run when known persons are taken out of it."""
    return _pieces(title, list(tokens))


def _pieces(title: str, chunk: list[Token]) -> list[Piece]:
    while chunk and chunk[-1].bits & (s.SMALL | s.PARTICLE | s.NUMBER):
        chunk = chunk[:-1]
    while chunk and chunk[0].bits & (s.SMALL | s.NICKNAME | s.PARTICLE) and chunk[0].text.islower():
        chunk = chunk[1:]
    if not chunk:
        return []
    found = organisation(chunk)
    if found is not None:
        first, last, kind, weight, is_general = found
        tokens = tuple(chunk[first:last])
        named = Piece(tokens[0].start, tokens[-1].end, tokens, kind, weight, "", is_general)
        return [*_pieces(title, chunk[:first]), named, *_pieces("", chunk[last:])]
    made: list[Piece] = []
    part: list[Token] = []
    for token in chunk:
        if token.bits & s.STATE:
            made += _plain(title, part)
            title, part = "", []
        else:
            part.append(token)
    return made + _plain(title, part)


def _plain(title: str, part: list[Token]) -> list[Piece]:
    """A name with no organisation's words: of a person, a place, a thing or of nobody knows what."""
    part = _without_tail(_unglued(part), title)
    if not part or all(token.bits & (s.GENERAL | s.THING | s.PEOPLE | s.OPENER | s.SMALL) for token in part):
        return []
    first, last = part[0], part[-1]
    is_thing = last.bits & s.THING_END and not (first.bits & s.GIVEN and len(part) == 2)
    if len(part) > 1 and (is_thing or first.bits & s.THING_START or last.bits & s.NUMBER):
        return []
    kind, weight = _type(part, title)
    return [Piece(first.start, last.end, tuple(part), kind, weight, title)]


def _without_tail(part: list[Token], title: str) -> list[Token]:
    """`Velmix V40` is made by Velmix, a `Velmix Executive` works for it."""
    while len(part) > 1 and part[-1].bits & s.DIGIT and not part[0].bits & s.GIVEN:
        part = part[:-1]
    is_role = len(part) == 2 and part[1].bits & s.NOUN and not (title or part[1].bits & s.GIVEN)
    return part[:1] if is_role and not part[0].bits & (s.GIVEN | s.INITIAL | _NO_EMPLOYER) else part


def _unglued(part: list[Token]) -> list[Token]:
    """`Political Bureau Salih al-Aruri`: general words and then none are a thing glued to a name."""
    general = 0
    while general < len(part) and part[general].bits & (s.GENERAL | s.THING | s.PEOPLE | s.NUMBER):
        general += 1
    rest = part[general:]
    is_glued = general > 1 or (general == 1 and rest and rest[0].bits & s.GIVEN) or (part and part[0].bits & s.PEOPLE)
    is_name = len(rest) > 1 and not any(token.bits & (s.GENERAL | s.THING) for token in rest)
    return rest if is_glued and is_name else part


def _is_team(part: list[Token]) -> bool:
    """`Chicago Bears`, `New Orleans Saints`: a place and a plural."""
    first, last = part[0], part[-1]
    is_place = first.bits & s.PLACE or (first.bits & s.PLACE_START and len(part) == 3)
    return bool(is_place) and s.is_plural(last.text) and last.text[:-1].isalpha()


def _type(part: list[Token], title: str) -> tuple[ActorKind, int]:
    first, last = part[0], part[-1]
    if len(part) == 1:
        return ("person", 3) if title else ("unknown", 0)
    weight = 3 * bool(first.bits & s.GIVEN) + 3 * bool(title)
    weight += 3 * any(_TWO_SYLLABLES.fullmatch(token.text) and not token.bits & s.ADJECTIVE for token in part)
    weight += 3 * any(token.bits & (s.INITIAL | s.NICKNAME) for token in part[1:-1])
    weight += 3 * bool(first.bits & s.INITIAL)
    weight += 3 * any(token.bits & (s.PARTICLE | s.ARABIC) for token in part)
    is_named_after = len(part) > 2 and not title and last.text.lower() in _NAMED_AFTER
    if last.bits & s.PLACE_END and (weight < 3 or is_named_after):
        return "place", 4
    if first.bits & s.PLACE_START and len(part) == 2 and weight < 3:
        return "place", 3
    is_role = last.bits & s.NOUN and not last.bits & s.GIVEN  # Boeing Executive
    if (is_role or any(token.bits & (s.GENERAL | s.THING | s.DIGIT) for token in part)) and weight < 3:
        return "unknown", 0
    if weight:
        return "person", weight
    if _is_team(part):
        return "organisation", 3
    if first.bits & _NO_PERSON or any(_ABSTRACT.search(token.text.lower()) for token in part):
        return "unknown", 0
    shape = 3 if first.text.lower() in AMBIGUOUS else 2
    return (
        ("person", shape) if len(part) <= 3 and not any(token.bits & s.CAPITALS for token in part) else ("unknown", 0)
    )
