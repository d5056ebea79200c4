"""Whom `he`, `she` or `they` means: the persons whom it can mean, if there is one choice, or nobody."""

from __future__ import annotations

from digest.contacts import english as en
from digest.contacts.chunks import Head
from digest.contacts.clauses import behind_fronted
from digest.contacts.lists import listed
from digest.contacts.tape import PERSONAL, Tape, Token
from digest.model import Party


def antecedent(tape: Tape, pronoun: int, others: tuple[Head, ...], before: Tape | None) -> tuple[Head, ...]:
    """The only person named earlier in the sentence, else the subject of the sentence before, if it is one person.

    It is none of the `others`, with whom the contact is.
    """
    apart = _who([head.token for head in others])
    if tape.word(pronoun) == "they":
        return _those_before(tape, pronoun, apart, before)
    pronoun = _first_of(tape, pronoun)
    speaker = _speaker(tape, pronoun)
    if speaker is not None and not _who([speaker]) <= apart:
        return (Head(speaker),)
    if tape.word(pronoun - 1) == "where" and behind_fronted(tape, 0, pronoun) == 0:
        acting = _acting(tape, pronoun)
        if acting and not _who([acting[0].token]) <= apart:
            return acting  # A met C before flying to L, where he met B
    own = [token for token in _persons(tape.tokens[:pronoun]) if not _who([token]) <= apart]
    if own:
        return (Head(own[0]),) if len(_who(own)) == 1 else ()
    if before is None or not before.tokens:
        return ()
    persons = _persons(before.tokens)
    if len(_who(persons)) == 1:
        return (Head(persons[0]),)
    return _acting(before, len(before.tokens))


def _those_before(tape: Tape, pronoun: int, apart: set[Party], before: Tape | None) -> tuple[Head, ...]:
    """Whom `they` at the start of a sentence means: those who act in the sentence before, two persons or more."""
    if before is None or behind_fronted(tape, 0, pronoun) != pronoun:
        return ()
    acting = listed(before, behind_fronted(before, 0, len(before.tokens)), len(before.tokens), is_subject=True).heads
    are_persons = len(acting) > 1 and all(head.token.text in PERSONAL for head in acting)
    return acting if are_persons and apart.isdisjoint(_who([head.token for head in acting])) else ()


def _acting(tape: Tape, stop: int) -> tuple[Head, ...]:
    """Who acts first in a sentence, if it is one person."""
    acting = listed(tape, behind_fronted(tape, 0, stop), stop, is_subject=True).heads
    return acting if len(acting) == 1 and acting[0].token.text in PERSONAL else ()


def _first_of(tape: Tape, pronoun: int) -> int:
    """Where the sentence says it first: `in L she met A, and in S she met B` is of one person."""
    return next(at for at in range(pronoun + 1) if tape.word(at) == tape.word(pronoun))


def _speaker(tape: Tape, pronoun: int) -> Token | None:
    """Who `said (that) he`."""
    at = pronoun - 1 - (tape.word(pronoun - 1) == "that")
    if tape.word(at) not in en.SPEECH:
        return None
    at -= 1
    while tape.word(at) in en.ADVERBS or tape.word(at) in ("D", "on", "has", "had"):
        at -= 1
    return tape.tokens[at] if at >= 0 and tape.word(at) in ("P", "U") else None


def object_of(tape: Tape, pronoun: int, actors: tuple[Head, ...], before: Tape | None) -> tuple[Head, ...]:
    """Whom `him` or `her` means, who is not who acts: the only other person before it, in this sentence or the last."""
    acting = _who([head.token for head in actors])
    for tokens in (tape.tokens[:pronoun], before.tokens if before else ()):
        others = [token for token in _persons(tokens) if not _who([token]) <= acting]
        if others:
            return (Head(others[0]),) if len(_who(others)) == 1 else ()
    return ()


def _persons(tokens: tuple[Token, ...]) -> list[Token]:
    return [token for token in tokens if token.text in PERSONAL]


def _who(tokens: list[Token]) -> set[Party]:
    return {Party(token.mention.actor, token.mention.key) for token in tokens if token.mention}
