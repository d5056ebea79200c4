"""Languages other than English, in the plain orders: `S said: “Q”`, `“Q,” said S`, `“Q,” S said`."""

from __future__ import annotations

import re

from digest.quotes.passage import Name, Passage
from digest.quotes.phrase import named
from digest.quotes.place import Place
from digest.quotes.rules import Found

_LEADS = re.compile(r"[\s,\-–—.:;،؛\"”’'»]*")
_NEAR, _FAR = 40, 200  # characters between a verb and its subject, and before it
_OF = 24  # characters before a name in which a word stands that makes it another's
_BREAKS = re.compile(r"[;؛!?؟\n]|[.](?=\s)")


def tell(passage: Passage, at: Place) -> Found | None:
    """The verb nearest to the quotation, and the name nearest to that verb on the side where its subject may be."""
    text, words = passage.masked, passage.lexicon
    leads = _LEADS.match(text, at.begin, at.stop)
    begin = leads.end() if leads else at.begin
    verb = words.verbs.search(text, begin, min(at.stop, begin + 2 * _NEAR))
    if verb is not None:
        name = _behind(passage, verb.end(), at.stop) if verb.start() - begin < 12 else None
        name = name or _before(passage, begin, verb.start())
        if name is None and words.order == "verb last":
            name = _first(passage, at.start, at.head)
        rule = "“Q,” said S" if name is None or name.start > verb.start() else "“Q,” S said"
        return _found(passage, name, verb[0], rule)
    source = words.according.search(text, begin, min(at.stop, begin + _NEAR))
    if source is not None:
        return _found(passage, _behind(passage, source.end(), at.stop), source[0], "“Q,” according to S")
    for place in words.verbs.finditer(text, at.clause, at.head):
        verb = place
    if verb is not None:
        name = _before(passage, at.clause, verb.start()) or _behind(passage, verb.end(), at.head)
        return _found(passage, name, verb[0], "S said “Q”", at.head - verb.end() < _NEAR)
    source = words.according.search(text, at.clause, at.head)
    if source is not None:
        return _found(passage, _behind(passage, source.end(), at.head), source[0], "according to S, “Q”")
    return _label(passage, at)


def _label(passage: Passage, at: Place) -> Found | None:
    names = passage.between(at.start, at.head)
    if len(names) == 1 and names[0].start - at.start < _NEAR and passage.masked[names[0].end : at.head].strip() == ":":
        return _found(passage, names[0], "", "S: “Q”")
    return None


def _is_of_another(passage: Passage, name: Name) -> bool:
    """`ein Sprecher von Orla Velm`, `Orla Velm'in sözcüsü`, `sagte zu Orla Velm`: not she speaks."""
    text = passage.masked
    owns = text[name.end : name.end + 1] in ("'", "’")
    return owns or passage.lexicon.of.search(text, max(0, name.start - _OF), name.start) is not None


def _is_joined(passage: Passage, name: Name) -> bool:
    """`Orla Velm und Marek Olsav`: two speakers are none."""
    text, joint = passage.masked, passage.lexicon.joint
    after = joint.match(text, name.end)
    if after and any(other.start == after.end() for other in passage.between(name.end, after.end() + 1)):
        return True
    before = passage.between(max(0, name.start - _FAR), name.start)[-1:]
    return any(joint.fullmatch(text, other.end, name.start) for other in before)


def _found(passage: Passage, name: Name | None, cue: str, rule: str, direct: bool = True) -> Found:
    who = named(name) if name else None
    if who is None or name is None or _is_of_another(passage, name) or _is_joined(passage, name):
        return Found(None, None, cue, rule, direct)
    return Found(name.party, (name.start, name.end), cue, rule, direct)


def _behind(passage: Passage, at: int, limit: int) -> Name | None:
    """The first name behind the verb, nothing that ends a clause being between."""
    for name in passage.between(at, min(limit, at + 2 * _NEAR))[:1]:
        gap = passage.masked[at : name.start]
        return None if "," in gap or "،" in gap or ":" in gap or _BREAKS.search(gap) else name
    return None


def _before(passage: Passage, start: int, verb: int) -> Name | None:
    """The name before the verb: right before it, or the first of its clause."""
    names = passage.between(max(start, verb - _FAR), verb)
    if not names:
        return None
    last, first = names[-1], names[0]
    gap = passage.masked[last.end : verb]
    if last.end <= verb and len(gap.split()) <= 1 and "," not in gap:
        return last
    alone = len({name.party for name in names}) == 1
    return first if alone and not _BREAKS.search(passage.masked, first.end, verb) else None


def _first(passage: Passage, start: int, end: int) -> Name | None:
    """The subject that a sentence begins with."""
    names = passage.between(start, end)
    return names[0] if names and names[0].start - start < _NEAR else None
