"""What the words around a name say of its kind: “actress” before it, “, 43,” behind it, “'s shares”, “in”."""

from __future__ import annotations

import re
from typing import NamedTuple

from digest.link.shapes import STATE_MARK, is_plural
from digest.model import BODIES, ActorKind
from digest.names import words as w
from digest.names.honorifics import OFFICES


class Cue(NamedTuple):
    """A sign that a name is of `kind`, how strong (from 1), and the words it is read from."""

    kind: ActorKind
    weight: int
    why: str


_AGE = re.compile(r", (?:aged )?\d\d?(?:,| |\.|$)")
# What goes on with one of these words is no apposition: `, to explain the lender's losses`, `, on Tuesday after`.
_GOES_ON = (
    "about according adding after against ahead along also although amid among and are as at be because been before "
    "between both but by despite during even for from had has have if in including into is just near not of on once "
    "only or over rather said saying says since so such telling than that then though through to toward towards under "
    "until was were when where which while who whom whose why with within without"
)
_APPOSITION = re.compile(
    r", (?:(?:an?|the|his|her|their|our|its|former|then) |(?=[a-z])"
    rf"(?!(?:{_GOES_ON.replace(' ', '|')})\b))([^,.;:()\n]{{3,80}})"
)
_OFFICE_OF = re.compile(r"\b[Tt]he ([a-z-]+(?: [a-z-]+){0,3}) (?:of|for|in) (?:the |an? )?[^,.;:()\n]{2,60}, $")
_BRACKET = re.compile(r" \(([A-Z][A-Za-z&.]{1,9})\)")
_RELATIVE = re.compile(r",? (?:who|whose|whom)\b")
_WORD = re.compile(r"[A-Za-z-]+\b(?!['’]s)")
_MARKS = "\"“'‘`"
_AFTER = re.compile(r"[\"”'’`]{0,2},? ([a-z][a-z-]*|CEO)")
_OWNED = re.compile(r"['’]s? ([a-z][a-z-]*|CEO)")
_OF_PLACE = re.compile(
    r"\b(natives?|residents?|citizens?|towns?|city|cities|villages?|suburbs?|outskirts|streets) of $"
)
_SOMEBODY_OF = re.compile(r"\b[A-Z]\w+ of $")
_HEAD_OF = re.compile(
    r"\b(leaders?|chief|head|chairman|ceo|members?|general|spokes\w+|founder|branch|fighters|militants)"
    r" (?:of|for) (?:the )?$"
)
_HEADS_OF = ("of ", "for ", "of the ", "for the ")
_NEAR_BEFORE, _NEAR_AFTER = 40, 90  # characters
_OFFICE_BEFORE = 110


def _table(*rows: tuple[frozenset[str], ActorKind, int]) -> dict[str, tuple[Cue, ...]]:
    made: dict[str, tuple[Cue, ...]] = {}
    for words, kind, weight in rows:
        for word in words:
            made[word] = (*made.get(word, ()), Cue(kind, weight, word))
    return made


_THE = frozenset({"the"})
_AHEAD = _table(
    (w.OUTLET_NOUNS, "outlet", 4),
    (w.PERSONAL_NOUNS | {f"{noun}s" for noun in w.PERSONAL_NOUNS} - w.ORGANISATIONAL_NOUNS, "person", 3),
    (w.ORGANISATIONAL_NOUNS - w.OUTLET_NOUNS, "organisation", 3),
    (w.PLACE_NOUNS | w.LOCATIVES, "place", 3),
    (_THE, "person", -3),
    (_THE, "organisation", 1),
)
_NOUNS = _table(
    (w.OUTLET_NOUNS, "outlet", 4),
    (w.PERSONAL_NOUNS - {"called", "named", "aged"}, "person", 4),
    (w.ORGANISATIONAL_NOUNS - w.OUTLET_NOUNS, "organisation", 4),
)
_BEHIND = _table(
    (w.SPEECH, "person", 2),
    (w.SPEECH, "organisation", 1),
    (w.PERSONAL_VERBS, "person", 4),
    (w.FOLLOWS_ORGANISATION, "organisation", 3),
    (w.FOLLOWS_PLACE, "place", 3),
    (w.FOLLOWS_OUTLET, "outlet", 4),
    (frozenset({"reported", "reports"}), "outlet", 2),
    (frozenset({"regime", "administration"}), "person", 3),
)
_BELONGINGS = _table((w.OWNED_BY_PERSON, "person", 2), (w.OWNED_BY_ORGANISATION, "organisation", 3))


def cues(text: str, start: int, end: int) -> list[Cue]:
    """The cues around `start`:`end`, nearest words only."""
    found: list[Cue] = []
    if text[end - 1] == "s" and text[max(0, start - 4) : start].lower() == "the " and is_plural(text[start:end]):
        found.append(Cue("organisation", 3, "a plural with an article"))
    found += _ahead(text[max(0, start - _NEAR_BEFORE) : start])
    if text[max(0, start - 2) : start] == ", ":
        found += _held_by(text[max(0, start - _OFFICE_BEFORE) : start])
    follows = text[end : end + 1]
    if follows == " " and text[end + 1 : end + 2].isdigit():
        found.append(Cue("person", -3, "a number"))
    if follows == " " or follows in '"”':
        if after := _AFTER.match(text, end, end + _NEAR_AFTER):
            found += _BEHIND.get(after[1].lower(), ())
        if text[end + 1 : end + 2] == "(" and _BRACKET.match(text, end):
            found.append(Cue("organisation", 2, "a bracket with its initials"))
    elif follows == ",":
        found += _behind_comma(text, end)
    elif follows and follows in "'’" and (owned := _OWNED.match(text, end)):
        found += _BELONGINGS.get(owned[1].lower(), ())
    return found


def _ahead(near: str) -> list[Cue]:
    before = near.rstrip(_MARKS)
    if before[-1:] != " ":
        return []
    printed = before[max(before.rfind(" ", 0, -1), before.rfind("-", 0, -1)) + 1 : -1]
    word = printed.lower()
    found = list(_AHEAD.get(word, ()))
    if printed[:1].isupper() and word != "the":  # Deutsche Bank | Orla Velmian: the end of another name
        found = [cue for cue in found if cue.kind not in BODIES]
    if word in ("of", "for", "the") and (head := _head_of(near.lower())):
        found.append(Cue("organisation", 3, f"{head[1]} of"))
    elif word == "of":
        found += _behind_of(near)
    return found


def _held_by(near: str) -> list[Cue]:
    """`the director of the Prudential Office, `: who holds it is named."""
    office = _OFFICE_OF.search(near)
    words = office[1].split() if office else []
    return [Cue("person", 3, word) for word in words[-1:] if word in w.PERSONAL_NOUNS or word in OFFICES]


def _head_of(near: str) -> re.Match[str] | None:
    """`the leader of the`. Behind most words stands no `of`, which costs less to see than to search for heads."""
    return _HEAD_OF.search(near) if near.endswith(_HEADS_OF) else None


def _behind_of(near: str) -> list[Cue]:
    if place := _OF_PLACE.search(near):
        return [Cue("place", 3, f"{place[1]} of")]
    return [Cue("person", -2, "of")] if _SOMEBODY_OF.search(near) else []


def _behind_comma(text: str, end: int) -> list[Cue]:
    if _AGE.match(text, end):
        return [Cue("person", 5, "an age")]
    if _RELATIVE.match(text, end):
        return [Cue("person", 3, "who")]
    if text[end + 2 : end + 3] == STATE_MARK:
        return [Cue("place", 2, "a state")]
    if apposition := _APPOSITION.match(text, end):
        for word in _WORD.findall(apposition[1])[:8]:
            for cue in _NOUNS.get(word, ()):
                return [Cue(cue.kind, 4, word)]
    return []
