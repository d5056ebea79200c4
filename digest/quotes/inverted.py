"""Who stands behind a verb of speech as its subject: `“Q,” said S`."""

from __future__ import annotations

import re

from digest.quotes import english as e
from digest.quotes.passage import Name, Passage
from digest.quotes.phrase import (
    NEAR,
    OFFICE_WORDS,
    Subject,
    description,
    is_either,
    is_joined,
    is_owned_office,
    named,
    next_word,
    phrase_end,
    words_of,
)


def behind(passage: Passage, at: int, limit: int) -> Subject | None:
    """The subject behind its verb: `said the minister Orla Velm of Norhaven`."""
    limit = min(limit, at + NEAR)
    text = passage.masked
    gap = next_word(text, at, limit) - at
    pronoun = e.PRONOUN_FIRST.match(text, at + gap, limit)
    if pronoun:
        return Subject(pronoun.start(1), pronoun.end(1), None, "pronoun")
    end = phrase_end(text, at, limit)
    found = [name for name in passage.between(at, end + 1) if name.start < end or name.start == at + gap]
    if found and e.OF_ANOTHER.search(text, at + gap, found[-1].start):
        return None
    if not found:
        return (
            _titled(passage, at + gap, end, limit)
            or _renamed(passage, at + gap, end, limit)
            or description(text, at + gap, end)
        )
    return _last_of(passage, found, limit) or _renamed(passage, at + gap, end, limit)


def _titled(passage: Passage, at: int, end: int, limit: int) -> Subject | None:
    """`said Secretary of the Interior Orla Velm`: capitals all the way, and one before the name."""
    text = passage.masked
    for name in passage.between(end, limit)[:1] if text.startswith("of ", end) else ():
        gap = re.sub(r"^(?:the|The)\s+", "", text[at : name.start]).split()
        capitals = all(word[0].isupper() or word in ("of", "the", "and") for word in gap)
        if name.kind == "person" and capitals and len(gap) > 2 and gap[-1][0].isupper():
            return _last_of(passage, [name], limit)
    return None


def _renamed(passage: Passage, at: int, end: int, limit: int) -> Subject | None:
    """`said the minister of trade, Orla Velm`; `said Velm's lawyer, Marek Olsav`."""
    text = passage.masked
    comma = text.find(",", end, limit)
    if comma < 0 or is_either(text, at, comma):
        return None
    is_office = e.ARTICLE.match(text, at, end) and not passage.between(at, end)
    if not is_office and not is_owned_office(passage, at, comma):
        return None
    begin = next_word(text, comma + 1, limit)
    for name in passage.between(begin, limit + 1)[:1]:
        if name.kind == "person" and all(word in OFFICE_WORDS for word in words_of(text[begin : name.start])):
            return _last_of(passage, [name], limit)
    return None


def _last_of(passage: Passage, found: list[Name], limit: int) -> Subject | None:
    """Of the names of one noun phrase the last, unless it owns what follows or another noun is the head."""
    role = next((name for name in found if name.how == "role"), None)
    name = role or found[-1]
    text = passage.masked
    if e.OWNED.match(text, name.end, limit + 2):
        return None
    if not e.FOLLOWS.match(text, name.end, limit + 12):
        return None
    if is_joined(passage, name, limit + 40):
        return None
    return named(name)
