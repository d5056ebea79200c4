"""The rules, in the order of what they bring: each sees one quotation and tells whose words they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from digest.model import Party
from digest.quotes import between, inverted, label, leaning, reference, subject, trailing
from digest.quotes import english as e
from digest.quotes.passage import Passage
from digest.quotes.people import People
from digest.quotes.phrase import Subject
from digest.quotes.place import Place

ACCORDING = "“Q,” according to S"
_LEADS = re.compile(r"[\s,\-–—.:;\"”’']*")
_VERB = re.compile(r"\b[a-z]+ed[,:]\s*$")  # shrugged, “Q”
_AS = re.compile(r"\s+(?:as|of)\b")
_OBJECT = re.compile(r"\b(?:what|which|whom)\b")
_BY = re.compile(r"\s+by\s+")
# What goes on behind a quotation as a clause of its own tells nothing of it: `is “Q”, but Velm said`.
_OTHER_CLAUSE = re.compile(
    r"(?:and|but|while|which|who|whom|that|although|though|when|because|or|then|so|if|where|than)\b", re.IGNORECASE
)
# Between two quotations of one sentence and one speaker: `“Q” and “Q”`, `“Q”, “Q”`, `“Q” and that it was “Q”`.
_JOINED = re.compile(r"[\s,]*(?:(?:and|or|but)\s+)?(?:that\s+(?:[a-z’']+\s+){0,4})?")
_DENIED = 120  # characters before a verb in which a denial of it is looked for
_BESIDE = 4  # characters: `, ` and a mark
_NEAR = 40  # characters between a verb and what it leads to


class Found(NamedTuple):
    """What a rule tells of a quotation. `direct` says that the words of speech stand near it, `beside` that nothing
    but its subject stands between: then even what looks like a title is speech."""

    speaker: Party | None
    called: tuple[int, int] | None
    cue: str
    rule: str
    direct: bool = True
    beside: bool = False


def behind(passage: Passage, people: People, at: Place) -> Found | None:
    """`“Q,” S said`, `“Q,” said S`, `“Q,” according to S`."""
    text, words = passage.masked, passage.lexicon
    leads = _LEADS.match(text, at.begin, at.stop)
    begin = leads.end() if leads else at.begin
    if begin >= at.stop:
        return None
    if _OTHER_CLAUSE.match(text, begin, at.stop):
        return _trailing(passage, people, at, trailing.last_clause(passage, at, begin))
    verb = words.verbs.search(text, begin, at.stop)
    source = words.according.search(text, begin, at.stop)
    if source and (verb is None or source.start() < verb.start()) and source.start() - begin < _NEAR:
        found = inverted.behind(passage, source.end(), at.stop)
        return _told(passage, people, found, at.tail, at.item.last, source[0], ACCORDING)
    if verb is None:
        return _trailing(passage, people, at, trailing.by_form(passage, at, begin))
    if verb[0].lower() in words.participles:
        return _trailing(passage, people, at, trailing.quoted_as(passage, at, begin))
    if e.HEARD.match(text, verb.end(), at.stop):
        return Found(None, None, verb[0], "heard from another", False)
    if verb.start() == begin:
        found = inverted.behind(passage, verb.end(), at.stop)
        return _told(passage, people, found, at.tail, at.item.last, verb[0], "“Q,” said S", beside=True)
    if e.SUBORDINATE.search(text, max(begin, text.rfind(",", begin, verb.start())), verb.start()):
        return None
    found = subject.before(passage, begin, verb.start())
    direct = verb.start() - begin < 2 * _NEAR
    beside = found is not None and found.start - begin < _NEAR and passage.text[at.item.end - 1] == ","
    return _told(passage, people, found, at.tail, at.item.last, verb[0], "“Q,” S said", direct, beside and direct)


def _trailing(passage: Passage, people: People, at: Place, found: trailing.Trailing | None) -> Found | None:
    if found is None:
        return None
    return _told(passage, people, found.who, at.tail, at.item.last, found.cue, found.rule)


def ahead(passage: Passage, people: People, at: Place, before: Found | None) -> Found | None:
    """`S said: “Q”`, `S said that … “Q”`, `…, adding: “Q”`, `According to S, “Q”`; `before` is told of the quotation
    before it in the same sentence."""
    text, words = passage.masked, passage.lexicon
    verb = None
    for place in words.all_verbs.finditer(text, at.clause, at.head):
        if place[0].lower() not in words.participles or not leaning.is_noun(text, at.clause, place.start()):
            verb = place
    if verb is None:
        return _without_verb(passage, people, at, before)
    if verb[0].lower() in words.participles:
        return _participle(passage, people, at, verb, before)
    near = at.head - verb.end() < _NEAR
    if e.DENIED.search(text, max(at.clause, verb.start() - _DENIED), verb.start()):
        return Found(None, None, verb[0], "denied", near)
    by = _BY.match(text, verb.end(), at.head)
    who = inverted.behind(passage, by.end(), at.head) if by else _subject(passage, at, verb)
    if verb[0].lower() in words.judging and (who is None or _is_reduced(text, verb, at)):
        return None
    rule = "S said “Q”" if near else "S said … “Q”"
    beside = at.head - verb.end() < _BESIDE
    own = _told(passage, people, who, at.sentence, at.number, verb[0], rule, near, beside)
    if by is None and between.is_others(passage, verb.end(), at.head, own.speaker):
        return Found(None, None, verb[0], rule, near, beside)
    return own


def _without_verb(passage: Passage, people: People, at: Place, before: Found | None) -> Found | None:
    if before is not None and _JOINED.fullmatch(passage.masked, at.clause, at.head):
        return before._replace(cue="", rule="“Q” and “Q”", direct=False)
    found = _by_source(passage, people, at) or _label(passage, people, at)
    return found or (Found(None, None, "", "another verb", False) if is_led(passage, at) else None)


def _subject(passage: Passage, at: Place, verb: re.Match[str]) -> Subject | None:
    """Before the verb; or behind it, where nothing stands before it, or between commas."""
    if (who := subject.before(passage, at.start, verb.start(), at.clause)) is not None:
        return who
    ahead = passage.masked[at.clause : verb.start()].rstrip()
    if not ahead.strip(" ,\"”’'—–-"):
        return inverted.behind(passage, verb.end(), at.head)
    return _inserted(passage, verb.end(), at.head) if ahead.endswith(",") else None


def _inserted(passage: Passage, start: int, end: int) -> Subject | None:
    """`The plan, said S, is “Q”`."""
    who = inverted.behind(passage, start, end)
    is_closed = who is not None and who.name is not None and passage.masked.startswith(",", who.end)
    return who if is_closed else None


def _is_reduced(text: str, verb: re.Match[str], at: Place) -> bool:
    """`Orla Velm, described as “Q”, left`: by whom is not told; of `what Velm, in May, described as “Q”` it is."""
    ahead = text[at.clause : verb.start()].rstrip()
    return bool(_AS.match(text, verb.end(), at.head)) and ahead.endswith(",") and not _OBJECT.search(ahead)


def is_led(passage: Passage, at: Place) -> bool:
    """Does a verb that we do not know lead to it? `and had shrugged, “Q”`"""
    return bool(_VERB.search(passage.masked, max(at.clause, at.head - _NEAR), at.head))


def _participle(passage: Passage, people: People, at: Place, verb: re.Match[str], before: Found | None) -> Found | None:
    """It leans on the subject of its sentence, or on a name right before it: `Orla Velm telling reporters, “Q”`."""
    text = passage.masked
    ahead = text[at.clause : verb.start()].rstrip()
    if ahead.endswith(" as"):
        who = leaning.quoted(passage, at, verb.start())
        return _told(passage, people, who, at.sentence, at.number, verb[0], "quoted S as saying “Q”")
    if (who := leaning.directly(passage, at, verb.start())) is not None:
        return _told(passage, people, who, at.sentence, at.number, verb[0], "S saying “Q”")
    if before is not None:
        return before._replace(cue=verb[0], rule="…, adding “Q”")
    who = leaning.subject_of(passage, at, verb.start())
    return _told(passage, people, who, at.sentence, at.number, verb[0], "…, adding “Q”")


def _by_source(passage: Passage, people: People, at: Place) -> Found | None:
    source = passage.lexicon.according.search(passage.masked, at.clause, at.head)
    if source is None:
        return None
    who = inverted.behind(passage, source.end(), at.head)
    return _told(passage, people, who, at.sentence, at.number, source[0], "according to S, “Q”")


def _label(passage: Passage, people: People, at: Place) -> Found | None:
    own = label.labelled(passage, at)
    return None if own is None else _told(passage, people, own[0], at.sentence, at.number, own[1], own[2])


def _told(
    passage: Passage,
    people: People,
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
