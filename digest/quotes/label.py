"""What a colon leads to where no verb of speech does: `NAME: “Q”`, `S issued a statement: “Q”`, `S was blunt: “Q”`."""

from __future__ import annotations

import re

from digest.quotes import opening
from digest.quotes.passage import Passage
from digest.quotes.phrase import Subject, named
from digest.quotes.place import Place

_EDGE = 12  # characters of white space and marks that may stand before a quotation
_NEAR, _LABEL = 40, 90  # characters before the name of a label, and of a whole one
_ENTITY = 5  # characters: `&amp;` is no semicolon
_FAR = 600  # characters of a sentence that are looked at
_LABEL_END = re.compile(r"\s*(?:[/,(–—-][^:.!?]{0,60}|\s(?:on|to)\s[^:.!?]{1,60})?:\s*$")
_TOLD = re.compile(
    r"\b(?:statements?|remarks|messages?|words|following|letter|posts?|tweets?|interview|speech|quote)\b"
)
# Words that were seen, heard or read, or came from elsewhere, are not the subject's.
_TAKEN = re.compile(
    r"\b(?:saw|sees?|seen|reads?|reading|heard|hears?|found|finds?|received|receives?|got|gets?|noticed|remembers?|"
    r"remembered|recognised|recognized|sings?|sang|quot(?:ed|es?|ing)|cit(?:ed|es?|ing)|(?:was|were|been|being|is)\s+"
    r"(?:[a-z]+ly\s+)?(?!(?:asked|quoted)\b)[a-z]+(?:ed|n))\b"
)


def labelled(passage: Passage, at: Place) -> tuple[Subject | None, str, str] | None:
    """Whom it names, the word that tells so, and the rule; none where no colon leads to the quotation."""
    text = passage.masked
    if text[max(at.start, at.head - _EDGE) : at.head].rstrip()[-1:] != ":":
        return None
    semicolon = text.rfind("; ", at.clause, at.head)
    start = at.clause if "&" in text[max(0, semicolon - _ENTITY) : semicolon + 1] else max(at.clause, semicolon + 1)
    for name in passage.between(start, min(at.head, start + _LABEL))[:1]:
        if name.start - start < _NEAR and at.head - start < _LABEL and _LABEL_END.match(text, name.end, at.head):
            joined = text[name.end : name.end + 1] in " (" and " and " in text[name.end : at.head]
            return None if joined else (named(name), "", "S: “Q”")
    if _TAKEN.search(text, max(at.start, at.head - _FAR), at.head):
        return None
    told = _TOLD.search(text, max(at.start, at.head - _FAR), at.head)
    who = opening.leading(passage, at.start, at.head)
    if told is None and (who is None or who.name is None or _has_others(passage, at, who)):
        return None
    return who, told[0] if told else "", "a statement: “Q”" if told else "S …: “Q”"


def _has_others(passage: Passage, at: Place, who: Subject) -> bool:
    party = who.name.party if who.name else None
    return any(name.party != party for name in passage.between(at.start, at.head) if name.is_personal)
