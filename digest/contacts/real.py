"""Did it happen? What is negated, planned, wished for or conditional is no contact."""

from __future__ import annotations

import re

from digest.contacts import english as en
from digest.contacts.tape import Tape

_CHAIN = (
    en.AUXILIARIES
    | en.ADVERBS
    | frozenset("not never will would shall may might could can should must cannot to no n't 'll".split())
)
_MOTION = re.compile(
    r"\b(?:travel+ed|flew|went|gone|came|come|arrived|drove|returned|headed|was in|were in|been in) (?:\S+ ){0,7}to $"
)
_FIRST = r"(?:became|was|were|is) (?:among )?the (?:\S+ ){0,2}?(?:first|second|last|only|latest) (?:\S+ ){0,4}?"
_MANAGED = re.compile(rf"\b(?:was able|were able|managed|got|{_FIRST})\s?to $")
_PLANNED = re.compile(r"\b(?:will|would|shall|may|might|could|should|must|to|not|plan\w*|expect\w*|schedul\w+|never) ")
_DENIED = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|no (?:evidence|proof|sign|truth|indication)|if|whether|unless|false) (?:\S+ ){0,4}$"
)
_DOUBTED = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|reject\w*|dismiss\w*|refut\w*|false|untrue|baseless) (?:\S+ ){0,6}?"
    r"(?:claims?|reports?|allegations?|rumou?rs?|accusations?|suggestions?|notion|idea) (?:\S+ ){0,5}that $"
)
_NEAR = 12  # tokens to the left of a noun that may tell that it is only planned


def verb_is_real(tape: Tape, start: int, cue: int, end: int, is_base: bool, in_headline: bool) -> bool:
    """A verb, of which `is_base` tells that it has no ending (`meet`), in the clause that begins at token `start`."""
    chain = cue
    while chain > start and (tape.tokens[chain - 1].text in _CHAIN or tape.tokens[chain - 1].text.endswith("n't")):
        chain -= 1
    own = tape.between(chain, cue)
    before = tape.between(max(start, cue - 40), cue)
    if own.endswith("to "):
        moved = _MOTION.search(before)
        if _MANAGED.search(before):
            return True
        return bool(moved) and not _PLANNED.search(before[: moved.start()] if moved else "")
    if tape.word(start) == "had" and cue > start + 1 and "had " not in own:  # had A met B, somebody would have
        return False
    if en.NEGATIONS.search(own) or en.PLANS.search(own) or own.endswith(("did ", "does ", "do ")):
        return False
    if is_base and not in_headline:
        return False
    if _is_denied(tape, start):
        return False
    return not en.LATER.search(tape.between(end, end + 8)) or not is_base


def _is_denied(tape: Tape, start: int) -> bool:
    return bool(_DENIED.search(tape.between(start - 6, start)) or _DOUBTED.search(tape.between(start - 16, start)))


def is_unreal(tape: Tape, start: int, end: int) -> bool:
    """Do words between a verb and its noun make the noun a plan or deny it?"""
    words = tape.between(start, end)
    return bool(en.NEGATIONS.search(words) or en.PLANS.search(words))


def present_is_real(tape: Tape, start: int, in_headline: bool) -> bool:
    """`meets`: not behind `when` or `if`, nor on a day to come, nor as a habit."""
    before = tape.tokens[start - 1].text if start else ""
    if before in ("when", "before", "until", "once", "after", "as", "while", "unless", "if") and not in_headline:
        return False
    return not en.AHEAD.search(tape.text)


def noun_is_real(tape: Tape, start: int, cue: int, end: int) -> bool:
    """A meeting, talks, a visit: nothing before it in its clause makes it a plan, nothing behind it calls it off."""
    before = tape.between(max(start, cue - _NEAR), cue)
    if en.NEGATIONS.search(before) or en.PLANS.search(before):
        return False
    if _is_denied(tape, start):
        return False
    return not en.LATER.search(tape.between(end, min(len(tape.tokens), end + 9)))
