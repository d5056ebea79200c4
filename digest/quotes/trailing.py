"""Who is told behind a quotation in other than the plain orders: `is “Q” when it rains, said S`; `“Q,” S sighed`."""

from __future__ import annotations

import re
from typing import NamedTuple

from digest.quotes import english as e
from digest.quotes import inverted, subject
from digest.quotes.passage import Passage
from digest.quotes.phrase import OFFICE_WORDS, Subject, ending, named, next_word, words_of
from digest.quotes.place import Place, opens

_NEAR = 60  # characters behind a quotation in which the name of its speaker begins
_QUOTED_AS = re.compile(r"\s(?:was|were|is)\s+(?:[a-z]+\s+)?quoted\s[^,;]{0,60}?as\s+saying\b")
_VERB = re.compile(r"[a-z]{2,}(?:ed|s)\b")
_VERB_NEXT = re.compile(
    r"\s+(?!(?:was|is|has|does|his|this|its|us)\b)[a-z]{2,}(?:ed|s)\s*(?:$|[,.;:]|(?:at|as|in|on|to|with|after|before|when|while|from|over|during)\b)"
)
_NOTHING_MORE = re.compile(
    r"\s*(?:$|[.]|(?:on|in|at|to|during|after|before|from|through)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"reporters\b|today\b|yesterday\b)"
)


class Trailing(NamedTuple):
    """A subject, the word that tells it, and the rule."""

    who: Subject
    cue: str
    rule: str


def last_clause(passage: Passage, at: Place, begin: int) -> Trailing | None:
    """`is “Q” when it rains, said S`: who is told at the end of the sentence, and nothing but that behind a comma."""
    text, words = passage.masked, passage.lexicon
    comma = text.rfind(",", begin, at.stop)
    if comma < 0 or at.stop != at.tail[1] or words.all_verbs.search(text, at.clause, at.head):
        return None
    first = next_word(text, comma + 1, at.stop)
    if source := words.according.match(text, first, at.stop):
        who, cue, rule = inverted.behind(passage, source.end(), at.stop), source[0], "“Q” …, according to S"
    elif verb := words.verbs.match(text, first, at.stop):
        who, cue, rule = inverted.behind(passage, verb.end(), at.stop), verb[0], "“Q” …, said S"
    elif (verb := words.verbs.search(text, first, at.stop)) and _NOTHING_MORE.match(text, verb.end(), at.stop):
        who, cue, rule = subject.before(passage, first, verb.start()), verb[0], "“Q” …, S said"
    else:
        return None
    return Trailing(who, cue, rule) if who is not None and who.name is not None else None


def quoted_as(passage: Passage, at: Place, begin: int) -> Trailing | None:
    """`“Q,” S was quoted as saying`."""
    found = _QUOTED_AS.search(passage.masked, begin, min(at.stop, begin + 2 * _NEAR))
    name = ending(passage, begin, found.start()) if found else None
    who = named(name) if name else None
    return Trailing(who, "saying", "“Q,” S was quoted as saying") if who else None


def by_form(passage: Passage, at: Place, begin: int) -> Trailing | None:
    """`“Q,” S sighed`, `“Q,” joked S`: a sentence of a quotation with its comma, a person and one verb, whichever."""
    text = passage.masked
    if passage.text[at.item.end - 1] != "," or not opens(text, at.start, at.head):
        return None
    if verb := _VERB.match(text, begin, at.stop):
        who = inverted.behind(passage, verb.end(), at.stop)
        is_person = who is not None and who.name is not None and who.name.kind == "person"
        return Trailing(who, verb[0], "“Q,” said S") if who is not None and is_person else None
    who = _first(passage, at, begin)
    verb = _VERB_NEXT.match(text, who.end, at.stop) if who else None
    return Trailing(who, verb[0].split()[0].strip(",.;:"), "“Q,” S said") if who and verb else None


def _first(passage: Passage, at: Place, begin: int) -> Subject | None:
    text = passage.masked
    if pronoun := e.PRONOUN_FIRST.match(text, begin, at.stop):
        return Subject(pronoun.start(1), pronoun.end(1), None, "pronoun")
    for name in passage.between(begin, min(at.stop, begin + _NEAR))[:1]:
        if name.kind == "person" and all(word in OFFICE_WORDS for word in words_of(text[begin : name.start])):
            return named(name)
    return None
