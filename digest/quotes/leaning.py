"""Participles lean on a subject elsewhere: `Orla Velm opened the quay, adding: “Q”`; `quoted Velm as saying: “Q”`."""

from __future__ import annotations

import re

from digest.quotes import english as e
from digest.quotes import inverted, opening, reference, subject
from digest.quotes.passage import Passage
from digest.quotes.phrase import Subject
from digest.quotes.place import Place

_FAR = 600  # characters of a sentence that are looked at
_MARKS = " ,\"”’'—–-"
_JOINED = (",", "—", "–", "-", " and", " but", " before", " while", " after", " by", " when")
_QUOTED = re.compile(r"\b(?:quoted|quotes|quoting|cited|cites|citing)\b")
_HEARD = re.compile(r"\b(?:be|was|were|is|been)\s+(?:heard|seen|quoted|filmed|recorded)$")
# What the subject made and what says it for him, or how and when: `issued a statement on Monday saying “Q”`.
_MADE = re.compile(
    r"\b(?:issued|issues|released|releases|made|makes|gave|published|posted|posts|sent|wrote|left|ended|began|spoke|"
    r"shouted|reacted|responded|tweeted|[a-z]+ed\s+(?:away|out|up|off|on|back))\b"
)


def is_noun(text: str, start: int, at: int) -> bool:
    """Is what looks like a participle a noun? `the union's warning that …`."""
    return e.NOUN_NEXT.search(text, max(start, at - 24), at) is not None


def directly(passage: Passage, at: Place, verb: int) -> Subject | None:
    """The name right before it, where it is the first of its clause: `with Orla Velm telling reporters, “Q”`."""
    ahead = passage.masked[at.clause : verb].rstrip()
    who = subject.before(passage, at.start, verb, at.clause)
    if who is None or who.name is None or who.end != at.clause + len(ahead):
        return None
    return who if not any(name.party != who.name.party for name in passage.between(at.start, who.start)) else None


def quoted(passage: Passage, at: Place, verb: int) -> Subject | None:
    """`The paper quoted S as saying “Q”`; `S was quoted as saying “Q”`."""
    text = passage.masked
    start = max(at.start, verb - _FAR)
    places = list(_QUOTED.finditer(text, start, verb))
    if not places:
        return None
    found = places[-1]
    if e.PASSIVE.search(text, max(start, found.start() - 24), found.start()):
        return opening.leading(passage, at.start, found.start())
    return inverted.behind(passage, found.end(), verb)


def subject_of(passage: Passage, at: Place, verb: int) -> Subject | None:
    """The subject of the sentence, where the participle is joined to it and to nothing that stands between."""
    text = passage.masked
    ahead = text[at.clause : verb].rstrip()
    bare = ahead.rstrip(_MARKS)
    if bare and not ahead.endswith(_JOINED) and not _MADE.search(bare) and not _HEARD.search(bare):
        return None
    if (who := subject.open_who(text, at.clause, verb)) >= 0:
        return subject.antecedent(passage, at.clause, who)
    return reference.spoken(passage, (max(at.start, verb - _FAR), verb)) or opening.leading(passage, at.start, verb)
