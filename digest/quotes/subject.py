"""Who stands before a verb of speech as its subject, and who behind it: in English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from digest.names.honorifics import HONORIFICS, OFFICES
from digest.names.words import PERSONAL_NOUNS
from digest.quotes import english as e
from digest.quotes.passage import Name, Passage

_NEAR = 90  # characters between a verb and the name behind it
_FAR = 400  # characters before a verb in which its subject is looked for
_OFFICES = OFFICES | HONORIFICS | PERSONAL_NOUNS | {f"{noun}s" for noun in PERSONAL_NOUNS}
_SPEAK = ("person", "unknown", "organisation", "state", "outlet")


class Subject(NamedTuple):
    """A name; or a word at `start`:`end` that stands for one: a pronoun (`he`), a description (`the minister`)."""

    start: int
    end: int
    name: Name | None
    what: Literal["name", "pronoun", "description"]


def named(name: Name) -> Subject | None:
    """A name that may speak: a place does not, nor does a people (`Norhavians`)."""
    if name.kind not in _SPEAK or name.how == "demonym":
        return None
    return Subject(name.start, name.end, name, "name")


def behind(passage: Passage, at: int, limit: int) -> Subject | None:
    """The subject behind its verb: `said the minister Orla Velm of Norhaven`."""
    limit = min(limit, at + _NEAR)
    text = passage.masked
    gap = len(text[at:limit]) - len(text[at:limit].lstrip())
    pronoun = e.PRONOUN_FIRST.match(text, at + gap, limit)
    if pronoun:
        return Subject(pronoun.start(1), pronoun.end(1), None, "pronoun")
    end = _phrase_end(text, at, limit)
    found = [name for name in passage.between(at, end + 1) if name.start < end or name.start == at + gap]
    if not found:
        return _description(text, at + gap, end)
    return _last_of(passage, found, limit)


def _phrase_end(text: str, at: int, limit: int) -> int:
    for place in e.NOUN_PHRASE_END.finditer(text, at, limit):
        if place[0] == "." and e.TITLE_DOT.search(text, max(at, place.start() - 6), place.start()):
            continue
        if place.start() > at or not place[0].isspace():
            return place.start()
    return limit


def _last_of(passage: Passage, found: list[Name], limit: int) -> Subject | None:
    """Of the names of one noun phrase the last, unless it owns what follows or another noun is the head."""
    role = next((name for name in found if name.how == "role"), None)
    name = role or found[-1]
    text = passage.masked
    if e.OWNED.match(text, name.end, limit + 2):
        return None
    if not e.FOLLOWS.match(text, name.end, limit + 12):
        return None
    if _is_joined(passage, name, limit + 40):
        return None
    return named(name)


def _is_joined(passage: Passage, name: Name, limit: int) -> bool:
    """`said Velm and Marek Olsav`: two speakers are none."""
    joined = re.compile(r"\s+and\s+").match(passage.masked, name.end, limit)
    return bool(joined) and any(other.start == joined.end() for other in passage.between(name.end, limit)) if joined else False


def before(passage: Passage, start: int, verb: int, clause: int = 0) -> Subject | None:
    """The subject of the verb at `verb`, in a sentence that begins at `start`, in a clause not before `clause`."""
    text = passage.masked
    start = max(start, verb - _FAR)
    end = _without_adverbs(text, start, verb)
    if e.PASSIVE.search(text, max(start, verb - 24), verb):
        return None
    begin = min(max(start, clause), end)
    for place in e.CLAUSE_START.finditer(text, start, end):
        begin = place.end()
    phrase = text[begin:end]
    if (who := re.search(r"(,)?\s*\bwho$", phrase)) is not None:
        return _antecedent(passage, begin, begin + who.start())
    if phrase.endswith(","):
        return _apposition(passage, begin, end)
    if e.COORDINATED.search(phrase):
        return leading(passage, start, end)
    return _directly(passage, begin, end)


def _without_adverbs(text: str, start: int, end: int) -> int:
    for _ in range(4):
        end = start + len(text[start:end].rstrip())
        word = e.BEFORE_VERB.search(text, max(start, end - 14), end)
        if word is None or word.start() <= start:
            break
        end = word.start()
    return start + len(text[start:end].rstrip())


def _antecedent(passage: Passage, begin: int, end: int) -> Subject | None:
    """`Orla Velm, who said`; `Orla Velm, the minister, who said`."""
    for name in reversed(passage.between(begin, end)):
        if name.end == end:
            return named(name)
    return None


def _ending(passage: Passage, begin: int, end: int) -> Name | None:
    """The longest name that ends at `end`, brackets and marks left out: `Edward Marek (N-Eastholm)`."""
    text = passage.masked
    bracket = re.compile(r"\s*\([^()]{1,30}\)$").search(text, begin, end)
    if bracket:
        end = bracket.start()
    end = begin + len(text[begin:end].rstrip(" \"'”’"))
    return next((name for name in passage.between(begin, end) if name.end == end), None)


def _apposition(passage: Passage, begin: int, end: int) -> Subject | None:
    """`Orla Velm, the minister of trade, said`; `The minister, Orla Velm, said`."""
    text = passage.masked
    parts = text[begin : end - 1].split(",")
    last = end - 1 - len(parts[-1])
    inner = _ending(passage, last, end - 1)
    if inner and len(parts) > 1 and e.ARTICLE.match(parts[0]) and not text[last : inner.start].strip():
        return named(inner)
    at = begin
    for number, part in enumerate(parts[:-1]):
        if not part.strip() or (number < len(parts) - 2 and e.ADVERBIAL.match(part.strip())):
            at += len(part) + 1
            continue
        name = _ending(passage, at, at + len(part))
        if name is None or e.PREPOSITIONS.search(text, at, name.start):
            return None
        return named(name)
    return None


def _directly(passage: Passage, begin: int, end: int) -> Subject | None:
    """The noun phrase right before the verb: its head is what stands before the first of/for/at."""
    text = passage.masked
    cut = max(text.rfind(",", begin, end), begin - 1) + 1
    joint = None
    for place in re.compile(r"\b(?:and|or)\b").finditer(text, cut, end):
        joint = place
    phrase = text[cut:end]
    pronoun = e.PRONOUN.search(phrase)
    if pronoun:
        return Subject(cut + pronoun.start(1), cut + pronoun.end(1), None, "pronoun")
    if not phrase.strip() or e.OTHER_PRONOUN.search(phrase):
        return None
    whole = _ending(passage, cut, end)
    if whole and whole.how == "role":
        return named(whole)
    if joint and any(name.end <= joint.start() for name in passage.between(cut, joint.start())):
        clean = text[cut : joint.start()].rstrip()
        if any(name.end == cut + len(clean) for name in passage.between(cut, end)):
            return None  # two subjects
    first = cut if joint is None else joint.end()
    head = e.PREPOSITIONS.search(text, first, end)
    while head and not text[first : head.start()].strip():  # `In Norhaven Orla Velm said`
        if whole is not None:
            return named(whole) if not e.PREPOSITIONS.search(text, head.end(), whole.start) and _is_alone(passage, head.end(), whole) else None
        return None
    if head is None:
        return named(whole) if whole else _description(text, first, end)
    name = _ending(passage, first, head.start())
    if name is not None:
        return named(name) if name.is_personal else None
    return None


def _is_alone(passage: Passage, at: int, name: Name) -> bool:
    """`On Monday Velm said`: the name is not what the preposition leads to."""
    gap = passage.masked[at : name.start].strip()
    return bool(gap) and gap.lower() not in ("the", "a", "an") and (gap[0].isupper() or gap[0].isdigit())


def leading(passage: Passage, start: int, end: int) -> Subject | None:
    """The subject that a sentence begins with, behind an adverbial: `On Monday, Orla Velm met Marek and …`."""
    text = passage.masked
    at = start + len(text[start:end]) - len(text[start:end].lstrip(" \"“‘'(-—–"))
    for _ in range(3):
        if not e.ADVERBIAL.match(text, at, end):
            break
        comma = text.find(",", at, end)
        if comma < 0:
            return None
        at = comma + 1 + len(text[comma + 1 : end]) - len(text[comma + 1 : end].lstrip())
    pronoun = e.PRONOUN_FIRST.match(text, at, end)
    if pronoun:
        return Subject(pronoun.start(1), pronoun.end(1), None, "pronoun")
    found = passage.between(at, min(end, at + _NEAR))
    if not found:
        return None
    name = found[0]
    limit = _phrase_end(text, at, min(end, at + _NEAR))
    last = [other for other in found if other.start < limit]
    if not last:
        inner = re.compile(r"\s*(?:the|his|her)\b[^,.;]{1,50},\s*", re.IGNORECASE).match(text, at, end)
        return named(name) if inner and inner.end() == name.start else None
    name = _head(passage, last)
    follows = re.compile(r"\s+([A-Za-z-]+)").match(text, name.end, end)
    if e.OWNED.match(text, name.end, end) or _is_joined(passage, name, end):
        return None
    if follows and name.kind != "person" and follows[1].lower() in _OFFICES:
        return None
    return named(name)


def _head(passage: Passage, found: Sequence[Name]) -> Name:
    """Of the names that a sentence begins with: `Norhaven Council chairwoman Orla Velm met Marek Olsav` is of Velm."""
    name = found[0]
    for other in found[1:]:
        gap = passage.masked[name.end : other.start].lower().replace("-", " ").split()
        if name.kind == "person" or not all(word in _OFFICES for word in gap):
            break
        name = other
    return name


def _description(text: str, start: int, end: int) -> Subject | None:
    found = e.DESCRIPTION.search(text[start:end].rstrip())
    return Subject(start + found.start(), start + found.end(), None, "description") if found else None
