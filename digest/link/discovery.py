"""Names that no registry knows, typed by all that one article says of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from digest.link import shapes as s
from digest.link.cues import Cue, cues
from digest.link.grammar import Piece
from digest.link.names import plain_word
from digest.model import BODIES, ActorKind, Field
from digest.names.fuller import called, fullest, in_full, pet_forms, without_nickname
from digest.names.key import key, words
from digest.names.organisations import body_key

_BEFORE_THINGS = ("the", "a plural with an article")
_LONGEST = 14  # words: of a ministry, say
_LEAST = 2  # weight of a kind that is believed
_LEAST_OF_PERSONS = 3  # more than the shape of two words
_PRIORITY: tuple[ActorKind, ...] = ("organisation", "outlet", "person", "place", "unknown")


class Found(NamedTuple):
    """A piece of a run at its place in a field."""

    field: Field
    start: int
    end: int
    printed: str
    piece: Piece
    opens: bool = False
    is_headline: bool = False


@dataclass(slots=True)
class Name:
    """A name of an article: every place where it is printed in full, and the cues of all of them.

    `weights` are by kind; `why` is the strongest cue of each kind.
    """

    printed: str
    founds: list[Found] = field(default_factory=list)
    weights: dict[ActorKind, int] = field(default_factory=dict)
    why: dict[ActorKind, Cue] = field(default_factory=dict)
    kind: ActorKind = "unknown"
    key: str = ""
    is_shortened: bool = False

    def add(self, cue: Cue) -> None:
        """Count one cue."""
        self.weights[cue.kind] = self.weights.get(cue.kind, 0) + cue.weight
        best = self.why.get(cue.kind)
        if cue.weight > 0 and (best is None or cue.weight > best.weight):
            self.why[cue.kind] = cue

    def decide(self) -> None:
        """The kind that most speaks for; `unknown` where little does."""
        best, most = _PRIORITY[-1], 0
        for kind in _PRIORITY:
            if (weight := self.weights.get(kind, 0)) > most:
                best, most = kind, weight
        self.kind = best if most >= (_LEAST_OF_PERSONS if best == "person" else _LEAST) else "unknown"
        if self.kind == "organisation" and self.weights.get("outlet", 0) >= 4:
            self.kind = "outlet"
        self.key = key_of(self.printed, self.kind)

    def reason(self) -> str:
        """Why it is a name of its kind, for a reader."""
        cue = self.why.get(self.kind)
        if self.kind == "unknown" or cue is None:
            return "a run of capitals that the registry does not know"
        article = "an" if self.kind[0] in "aeiou" else "a"
        return f"a run of capitals that the registry does not know, {article} {self.kind} by {cue.why}"


def key_of(printed: str, kind: ActorKind) -> str:
    """The key that spellings of one name of one kind share; those of organisations are apart from persons'."""
    if kind in BODIES:
        return body_key(printed)
    return key(without_nickname(printed))


def collected(founds: Iterable[Found], texts: Mapping[Field, str]) -> dict[str, Name]:
    """The full names among `founds` by their plain form, with the cues of each place."""
    names: dict[str, Name] = {}
    for found in founds:
        if not is_full(found):
            continue
        plain = plain_form(found.printed)
        name = names.get(plain) or names.setdefault(plain, Name(found.printed))
        name.founds.append(found)
        piece = found.piece
        if piece.weight:
            name.add(Cue(piece.kind, piece.weight, _own_words(piece, found.printed)))
        is_given = piece.kind == "person" and piece.tokens[0].bits & s.GIVEN
        for cue in cues(texts[found.field], found.start, found.end):
            if not (is_given and cue.why in _BEFORE_THINGS):  # the Tom Cruise video
                name.add(cue)
    return names


def united(names: Mapping[str, Name]) -> None:
    """Give one key to persons whose names differ in a middle name, an initial or a nickname: `Regina M. Benjamin`."""
    persons: dict[str, list[str]] = {}
    for name in names.values():
        if name.kind == "person" and " " in name.key:
            persons.setdefault(name.key, []).append(name.printed)
    for fuller in (in_full(persons) | called(persons) | fullest(persons), pet_forms(persons)):
        for name in names.values():
            if name.key in fuller:
                name.key, name.kind = fuller[name.key], "person"


def plain_form(printed: str) -> str:
    """The form under which an article's printings of a name are one."""
    return printed.lower().replace(".", "")


def is_full(found: Found) -> bool:
    """Is it a name of several words that may stand for itself?"""
    tokens = found.piece.tokens
    if not 2 <= len(tokens) <= _LONGEST or found.is_headline or (found.field == "title" and found.piece.weight < 3):
        return False
    return found.piece.kind in BODIES or (not found.printed.isupper() and " " in key(found.printed))


def _own_words(piece: Piece, printed: str) -> str:
    if piece.title:
        return f"“{piece.title}” before it"
    if piece.kind == "person" and piece.tokens[0].bits & s.GIVEN:
        return f"the given name {piece.tokens[0].text}"
    if piece.kind in BODIES:
        return f"its words ({printed.rsplit(' ', 1)[-1]})"
    return "its shape" if piece.weight < 3 else "its words"


def by_last_word(names: Iterable[Name]) -> dict[str, list[Name]]:
    """Names by the word they end in, in plain form."""
    found: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if last := words(name.printed):
            found[plain_word(last[-1])].append(name)
    return found
