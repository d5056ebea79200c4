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
_AND = re.compile(r"\s+and\s+")
_JOINT = re.compile(r"\b(?:and|or)\b")
_BRACKET = re.compile(r"\s*\([^()]{1,30}\)$")
_NEXT = re.compile(r"\s+([A-Za-z-]+)")
_WHO = re.compile(r",?\s*\bwho$")
_EDGE = 12  # characters of white space and marks before the first word
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
    gap = _next_word(text, at, limit) - at
    pronoun = e.PRONOUN_FIRST.match(text, at + gap, limit)
    if pronoun:
        return Subject(pronoun.start(1), pronoun.end(1), None, "pronoun")
    end = _phrase_end(text, at, limit)
    found = [name for name in passage.between(at, end + 1) if name.start < end or name.start == at + gap]
    if not found:
        return _renamed(passage, at + gap, end, limit) or _description(text, at + gap, end)
    return _last_of(passage, found, limit)


def _renamed(passage: Passage, at: int, end: int, limit: int) -> Subject | None:
    """`said the minister of trade, Orla Velm`."""
    text = passage.masked
    comma = text.find(",", end, limit)
    if not e.ARTICLE.match(text, at, end) or comma < 0:
        return None
    begin = _next_word(text, comma + 1, limit)
    for name in passage.between(begin, limit + 1)[:1]:
        if name.kind == "person" and all(word in _OFFICES for word in _words(text[begin : name.start])):
            return _last_of(passage, [name], limit)
    return None


def _next_word(text: str, at: int, end: int) -> int:
    ahead = text[at : min(end, at + _EDGE)]
    return at + len(ahead) - len(ahead.lstrip())


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


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
    joined = _AND.match(passage.masked, name.end, limit)
    return bool(joined and any(other.start == joined.end() for other in passage.between(name.end, limit)))


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
    if (who := _WHO.search(phrase)) is not None:
        return _antecedent(passage, begin, begin + who.start())
    if phrase.endswith(","):
        return _apposition(passage, begin, end) or _apposition(passage, max(start, clause), end)
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
    bracket = _BRACKET.search(text, max(begin, end - 36), end)
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
    """The noun phrase right before the verb."""
    text = passage.masked
    cut = max(text.rfind(",", begin, end), begin - 1) + 1
    phrase = text[cut:end]
    pronoun = e.PRONOUN.search(phrase)
    if pronoun:
        return Subject(cut + pronoun.start(1), cut + pronoun.end(1), None, "pronoun")
    if not phrase.strip() or e.OTHER_PRONOUN.search(phrase):
        return None
    whole = _ending(passage, cut, end)
    if whole and whole.how == "role":
        return named(whole)
    first = cut
    for joint in _JOINT.finditer(text, cut, end):
        first = joint.end()
        if _ending(passage, cut, joint.start()) is not None:
            return None  # two subjects
    return _headed(passage, first, end, whole)


def _headed(passage: Passage, begin: int, end: int, whole: Name | None) -> Subject | None:
    """Its head is what stands before the first of/for/at; `whole` is the name that the phrase ends in."""
    text = passage.masked
    head = e.PREPOSITIONS.search(text, begin, end)
    if head is None:
        return named(whole) if whole else _description(text, begin, end)
    if text[begin : head.start()].strip():
        name = _ending(passage, begin, head.start())
        return named(name) if name is not None and name.is_personal else None
    if whole is None or e.PREPOSITIONS.search(text, head.end(), whole.start):
        return None
    # `On Monday Orla Velm said`: a word stands between, so the preposition leads to that.
    between = text[head.end() : whole.start].strip()
    return named(whole) if between[:1].isupper() or between[:1].isdigit() else None


def leading(passage: Passage, start: int, end: int) -> Subject | None:
    """The subject that a sentence begins with, behind an adverbial: `On Monday, Orla Velm met Marek and …`."""
    text = passage.masked
    begins = text[start : min(end, start + _EDGE)]
    at = start + len(begins) - len(begins.lstrip(" \"“‘'(-—–"))
    for _ in range(3):
        if not e.ADVERBIAL.match(text, at, end):
            break
        comma = text.find(",", at, min(end, at + _FAR))
        if comma < 0:
            return None
        at = _next_word(text, comma + 1, end)
    pronoun = e.PRONOUN_FIRST.match(text, at, end)
    if pronoun:
        return Subject(pronoun.start(1), pronoun.end(1), None, "pronoun")
    if (inner := _inner(passage, at, min(end, at + 2 * _NEAR))) is not None:
        return named(inner)
    limit = _phrase_end(text, at, min(end, at + _NEAR))
    last = [other for other in passage.between(at, min(end, at + _NEAR)) if other.start < limit]
    if not last:
        return None
    name = _head(passage, last)
    follows = _NEXT.match(text, name.end, end)
    if e.OWNED.match(text, name.end, end) or _is_joined(passage, name, end):
        return None
    if follows and name.kind != "person" and follows[1].lower() in _OFFICES:
        return None
    return named(name)


def _inner(passage: Passage, at: int, end: int) -> Name | None:
    """`The minister of trade, Orla Velm, met …`; `Norhaven Council chairwoman, Orla Velm, met …`."""
    text = passage.masked
    comma = text.find(",", at, end)
    if comma < 0 or not (before := _words(text[at:comma])):
        return None
    if not e.ARTICLE.match(text, at, comma) and before[-1] not in _OFFICES:
        return None
    for name in passage.between(comma, end)[:1]:
        titled = all(word in _OFFICES for word in _words(text[comma + 1 : name.start]))
        if titled and name.kind == "person" and text[name.end : name.end + 1] == ",":
            return name
    return None


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
