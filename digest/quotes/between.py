"""What stands between a verb of speech and a quotation and makes it another's: `Velm recalled Olsav's words: “Q”`."""

from __future__ import annotations

import re

from digest.model import Party
from digest.quotes.passage import Name, Passage

_FAR = 400  # characters
_CLAUSE = re.compile(r",\s+(?:and|but|while|whereas|although|though)\s[^,]*$")
_RETOLD = re.compile(r"\bwhat\s[^,]*$")
_ITS_WORD = re.compile(
    r"['’]s?\s+(?:[a-z]+\s+){0,3}?(?:words?|remarks?|statements?|warnings?|claims?|promises?|pledges?|comments?|"
    r"letters?|messages?|calls?|description|assertion|allegation|accusation|insistence|reply|answer|verdict)"
    r"(?:\s+(?:that|of)\s[^,]*)?[\s:,]*$"
)
_ITS_VERB = re.compile(r"\s+(?:had\s+|has\s+)?[a-z]+ed(?:\s+(?:at\s+)?(?:him|her|them|me|us|it))?[\s,:]*$")


def is_others(passage: Passage, start: int, end: int, speaker: Party | None) -> bool:
    """Does a clause of its own, or another person with a word or a verb of theirs, stand between two places?"""
    text = passage.masked
    start = max(start, end - _FAR)
    if ";" in text[start:end]:
        return True
    others = [name for name in passage.between(start, end) if name.is_personal and name.party != speaker]
    return any(_takes(text, start, end, name) for name in others[-1:])


def _takes(text: str, start: int, end: int, name: Name) -> bool:
    """`…, and Olsav was “Q”`; `what Olsav had written: “Q”`; `Olsav's words: “Q”`; `Olsav had yelled “Q”`."""
    ahead = text[start : name.start]
    return bool(
        _CLAUSE.search(ahead)
        or _RETOLD.search(ahead)
        or _ITS_WORD.match(text, name.end, end)
        or _ITS_VERB.match(text, name.end, end)
    )
