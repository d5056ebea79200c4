"""The rules, in the order of what they bring: each sees one quotation and tells whose words they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from digest.model import Party
from digest.quotes import inverted, opening, reference, subject
from digest.quotes.passage import Passage
from digest.quotes.phrase import Subject, named
from digest.quotes.place import Place

_LEADS = re.compile(r"[\s,\-–—.:;\"”’']*")
_TOLD = re.compile(
    r"\b(?:statements?|remarks|messages?|words|following|letter|posts?|tweets?|interview|speech|quote)\b"
)
_LABEL = 90  # characters
_FAR = 600  # characters of a sentence that are looked at
_VERB = re.compile(r"\b[a-z]+ed[,:]\s*$")  # shrugged, “Q”
_BY = re.compile(r"\s+by\s+")
# What goes on behind a quotation as a clause of its own tells nothing of it: `is “Q”, but Velm said`.
_OTHER_CLAUSE = re.compile(
    r"(?:and|but|while|which|who|whom|that|although|though|when|because|or|then|so|if|where|than)\b", re.IGNORECASE
)
_BESIDE = 4  # characters: `, ` and a mark
_EDGE = 12  # characters of white space and marks that may stand before a quotation that stands alone
_NEAR = 40  # characters between a verb and what it leads to
_LABEL_END = re.compile(r"\s*(?:[/,(–—-][^:.!?]{0,60})?:\s*$")


class Found(NamedTuple):
    """What a rule tells of a quotation. `direct` says that the words of speech stand near it, `beside` that nothing
    but its subject stands between: then even what looks like a title is speech."""

    speaker: Party | None
    called: tuple[int, int] | None
    cue: str
    rule: str
    direct: bool = True
    beside: bool = False


def behind(passage: Passage, people: reference.People, at: Place) -> Found | None:
    """`“Q,” S said`, `“Q,” said S`, `“Q,” according to S`."""
    text, words = passage.masked, passage.lexicon
    leads = _LEADS.match(text, at.begin, at.stop)
    begin = leads.end() if leads else at.begin
    if begin >= at.stop or _OTHER_CLAUSE.match(text, begin, at.stop):
        return None
    verb = words.verbs.search(text, begin, at.stop)
    source = words.according.search(text, begin, at.stop)
    if source and (verb is None or source.start() < verb.start()) and source.start() - begin < _NEAR:
        found = inverted.behind(passage, source.end(), at.stop)
        return _told(passage, people, found, at.tail, at.item.last, source[0], "“Q,” according to S")
    if verb is None:
        return None
    if verb[0].lower() in words.participles:
        return None
    if verb.start() == begin:
        found = inverted.behind(passage, verb.end(), at.stop)
        return _told(passage, people, found, at.tail, at.item.last, verb[0], "“Q,” said S", beside=True)
    found = subject.before(passage, begin, verb.start())
    direct = verb.start() - begin < 2 * _NEAR
    beside = found is not None and found.start - begin < _NEAR and passage.text[at.item.end - 1] == ","
    return _told(passage, people, found, at.tail, at.item.last, verb[0], "“Q,” S said", direct, beside and direct)


def ahead(passage: Passage, people: reference.People, at: Place, before: Found | None) -> Found | None:
    """`S said: “Q”`, `S said that … “Q”`, `…, adding: “Q”`, `According to S, “Q”`; `before` is told of the quotation
    before it in the same sentence."""
    text, words = passage.masked, passage.lexicon
    verb = None
    for found in words.all_verbs.finditer(text, at.clause, at.head):
        verb = found
    if verb is None:
        source = _by_source(passage, people, at) or _label(passage, people, at)
        return source or (Found(None, None, "", "another verb", False) if is_led(passage, at) else None)
    near = at.head - verb.end() < _NEAR
    if verb[0].lower() in words.participles:
        return _participle(passage, people, at, verb, before)
    if (by := _BY.match(text, verb.end(), at.head)) is not None:
        who = inverted.behind(passage, by.end(), at.head)
    else:
        who = subject.before(passage, at.start, verb.start(), at.clause)
    if who is None and verb[0].lower() in words.judging:
        return None
    if who is None and not text[at.clause : verb.start()].strip(" ,\"”’'—–-"):
        who = inverted.behind(passage, verb.end(), at.head)
    rule = "S said “Q”" if near else "S said … “Q”"
    beside = at.head - verb.end() < _BESIDE
    return _told(passage, people, who, at.sentence, at.number, verb[0], rule, near, beside)


def is_led(passage: Passage, at: Place) -> bool:
    """Does a verb that we do not know lead to it? `and had shrugged, “Q”`"""
    return bool(_VERB.search(passage.masked, max(at.clause, at.head - _NEAR), at.head))


def _participle(
    passage: Passage, people: reference.People, at: Place, verb: re.Match[str], before: Found | None
) -> Found | None:
    """It leans on the subject of its sentence, or on a name right before it: `Orla Velm telling reporters, “Q”`."""
    text = passage.masked
    ahead = text[at.clause : verb.start()].rstrip()
    if ahead.strip(" ,\"”’'—–-") and ahead[-1] != "," and not ahead.endswith((" and", " before", " while")):
        who = subject.before(passage, at.start, verb.start(), at.clause)
        if who is not None and who.what == "name":
            return _told(passage, people, who, at.sentence, at.number, verb[0], "S saying “Q”")
    if before is not None:
        return before._replace(cue=verb[0], rule="…, adding “Q”")
    who = reference.spoken(passage, (max(at.start, verb.start() - _FAR), verb.start())) or opening.leading(
        passage, at.start, verb.start()
    )
    return _told(passage, people, who, at.sentence, at.number, verb[0], "…, adding “Q”")


def _by_source(passage: Passage, people: reference.People, at: Place) -> Found | None:
    source = passage.lexicon.according.search(passage.masked, at.clause, at.head)
    if source is None:
        return None
    who = inverted.behind(passage, source.end(), at.head)
    return _told(passage, people, who, at.sentence, at.number, source[0], "according to S, “Q”")


def _label(passage: Passage, people: reference.People, at: Place) -> Found | None:
    """`NAME: “Q”`; `S issued a statement: “Q”`."""
    text = passage.masked
    if text[max(at.start, at.head - _EDGE) : at.head].rstrip()[-1:] != ":":
        return None
    for name in passage.between(at.start, min(at.head, at.start + _LABEL))[:1]:
        if name.start - at.start < _NEAR and at.head - at.start < _LABEL and _LABEL_END.match(text, name.end, at.head):
            who = named(name)
            return _told(passage, people, who, at.sentence, at.number, "", "S: “Q”")
    told = _TOLD.search(text, max(at.start, at.head - _FAR), at.head)
    who = opening.leading(passage, at.start, at.head)
    if told is None and (who is None or who.name is None or _others(passage, at, who.name.party)):
        return None
    rule = "a statement: “Q”" if told else "S …: “Q”"
    return _told(passage, people, who, at.sentence, at.number, told[0] if told else "", rule)


def _others(passage: Passage, at: Place, party: Party) -> bool:
    return any(name.party != party for name in passage.between(at.start, at.head) if name.is_personal)


def _told(
    passage: Passage,
    people: reference.People,
    who: Subject | None,
    sentence: tuple[int, int],
    number: int,
    cue: str,
    rule: str,
    direct: bool = True,
    beside: bool = False,
) -> Found:
    if who is None:
        return Found(None, None, cue, rule, direct, beside)
    speaker = reference.party(passage, people, who, sentence, number)
    return Found(speaker, (who.start, who.end), cue, rule, direct, beside)
