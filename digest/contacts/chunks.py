"""One noun phrase of a list, and what it names: a person, a body, the body of a delegation, an office or nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from digest.contacts import english as en
from digest.contacts.tape import NAMES, PERSONAL, Tape, Token
from digest.names.key import is_honorific

What = Literal["person", "body", "behalf", "title", "other"]
_LONGEST = 30  # tokens of one phrase
_SUFFIXES = frozenset(("jr", "sr"))
_OF = ("of", "from", "for", "with", "to")
_SENT = frozenset("ambassador envoy representative representatives delegate emissary ambassadors envoys".split())
_THE_GROUP = ("group", "movement", "organisation", "organization", "party")


class Head(NamedTuple):
    """A name that is a party. `on_behalf`: people without a name who act for it were there."""

    token: Token
    on_behalf: bool = False


@dataclass(frozen=True, slots=True)
class Chunk:
    """A noun phrase, the tokens `start` to `end`, and its heads."""

    what: What
    start: int
    end: int
    heads: tuple[Head, ...] = ()


def chunk(tape: Tape, start: int, stop: int) -> Chunk:
    """The phrase that begins at token `start`; it ends before `stop`."""
    end = _end(tape, start, min(stop, start + _LONGEST))
    tokens = tape.tokens
    for at in range(end - 1, start - 1, -1):
        if tokens[at].text in PERSONAL and _is_head(tape, start, at, end):
            return Chunk("person", start, end, (Head(tokens[at]),))
    noun = next((at for at in range(start, end) if tokens[at].text in en.REPRESENTATIVES), None)
    if noun is not None and (found := _represented(tape, start, noun, end)):
        return Chunk("behalf", start, end, tuple(Head(token, on_behalf=True) for token in found))
    if (own := _body(tape, start, end)) is not None:
        return Chunk("body", start, end, (Head(own),))
    is_title = any(tokens[at].text in en.TITLES for at in range(start, end))
    return Chunk("title" if is_title else "other", start, end)


def _end(tape: Tape, start: int, stop: int) -> int:
    """Where a phrase ends: at a mark, `and`, a verb, an adverb, a date, or a preposition that no noun of it takes."""
    at = start
    while at < stop:
        word = tape.tokens[at].text
        before = tape.tokens[at - 1].text if at else ""
        if word in _OF and at > start and _takes(word, before, tape, start, at):
            at += 1
            continue
        if word == "first" and tape.word(at + 1) in en.TITLES:  # the first minister
            at += 1
            continue
        if word in _BREAKS or (word not in NAMES and not word[0].isalnum() and word not in ("'s", "-")):
            return at
        if before in NAMES and at > start and _leaves(tape, at):
            return at
        if at == start and word.endswith("ed") and tape.word(at + 1) in en.TITLES:  # exiled leader P
            at += 1
            continue
        if en.is_verb(word, before) or word == "D" or (word in en.DETERMINERS and before in NAMES and at > start):
            return at
        at += 1
    return at


def _leaves(tape: Tape, at: int) -> bool:
    """Is the word behind a name no noun of its phrase: `P strongly condemned`, `B demanding an end`?"""
    word = tape.word(at)
    behind = tape.word(at + 1)
    if word in en.OUTLET_NOUNS:  # the Norhaven weekly B
        return False
    if word in en.NUMBERS or word.isdigit() or word in ("last", "next", "late", "early"):
        return True
    if word.endswith("ly"):
        return len(word) > 4
    if word.endswith("ing"):
        return tape.word(at - 1) in PERSONAL or behind in en.DETERMINERS or behind in NAMES or behind in en.PREPOSITIONS
    return word.endswith("s") and (behind in en.DETERMINERS or behind in ("it", "that", "how", "why"))


_BREAKS = (
    en.PREPOSITIONS
    | en.SUBORDINATORS
    | en.ADVERBS
    | {"and", "or", "including", "alongside", "accompanied", "he", "she"}
)


def _takes(preposition: str, noun: str, tape: Tape, start: int, at: int) -> bool:
    if preposition == "of":
        return noun not in NAMES or noun == "B"  # the Foreign Affairs of S
    if preposition == "to":
        return any(tape.tokens[number].text in _SENT for number in range(start, at))
    if preposition == "for":
        nouns = en.TITLES | en.REPRESENTATIVES
        return any(tape.tokens[number].text in nouns for number in range(start, at))
    return any(tape.tokens[number].text in en.REPRESENTATIVES for number in range(start, at))


def _is_head(tape: Tape, start: int, at: int, end: int) -> bool:
    """Is the person at `at` whom the phrase speaks of? Not in `B's supporters of P`, `P's aide`, `the P government`."""
    tokens = tape.tokens
    mention = tokens[at].mention
    passed = en.CLASSES if mention is not None and mention.how == "role" else _SUFFIXES
    if any(tokens[number].text not in passed for number in range(at + 1, end)):
        return False
    if at + 1 < len(tokens) and tokens[at + 1].text in ("'s", "-"):
        return False
    of = next((number for number in range(at - 1, start - 1, -1) if tokens[number].text in _OF), None)
    if of is None:
        return True
    # `the deputy head of B P`, `the leader of the Uprising P`: an office of something, and then who holds it.
    between = [tokens[number].text for number in range(of + 1, at)]
    persons = en.DETERMINERS | (en.TITLES - en.AREAS)
    of_something = any(word not in persons and not is_honorific(word) for word in between)
    return of_something and any(tokens[number].text in en.TITLES for number in range(start, of))


def _represented(tape: Tape, start: int, noun: int, end: int) -> list[Token]:
    """Whose officials: `officials of B`, `senior B officials`, `a delegation from the group`."""
    tokens = tape.tokens
    behind = [number for number in range(noun + 1, end) if tokens[number].text in "BSA"]
    of = next((number for number in range(noun + 1, end) if tokens[number].text in _OF), None)
    if of is not None:
        if behind:
            bodies = [number for number in behind if tokens[number].text == "B"] or behind
            return [tokens[bodies[0]]]
        return _the_group(tape, of, end)
    nearest = noun - 1 if tokens[noun].text in ("members", "figures", "team") else start  # no `U.S. service members`
    ahead = [number for number in range(nearest, noun) if tokens[number].text in "BSA"]
    bodies = [number for number in ahead if tokens[number].text == "B"] or ahead
    return [tokens[bodies[-1]]] if bodies else []


def _the_group(tape: Tape, of: int, end: int) -> list[Token]:
    """`the group` is the body named last before it in the sentence."""
    if end - of < 3 or tape.tokens[of + 1].text != "the" or tape.tokens[of + 2].text not in _THE_GROUP:
        return []
    bodies = [token for token in tape.tokens[:of] if token.text == "B"]
    return bodies[-1:]


def _body(tape: Tape, start: int, end: int) -> Token | None:
    """The body or state that a phrase is: `B`, `the B movement`, `the A government`, `the government of S`."""
    tokens = tape.tokens
    for at in range(end - 1, start - 1, -1):
        if tokens[at].text not in "BSUA":
            continue
        following = [tokens[number].text for number in range(at + 1, end)]
        if at + 1 < len(tokens) and tokens[at + 1].text in ("'s", "-"):
            return None
        if any(word not in en.CLASSES for word in following):
            return None
        if tokens[at].text == "A" and not (following and following[-1] in en.GOVERNMENTS):
            return None
        before = [tokens[number].text for number in range(start, at)]
        if not _OF_WORDS.isdisjoint(before) and not _governs(before):
            return None
        return tokens[at]
    return None


_OF_WORDS = frozenset(_OF)


def _governs(before: list[str]) -> bool:
    """`the government of`: what stands before a state's name and means the state."""
    words = [word for word in before if word not in en.DETERMINERS]
    return len(words) == 2 and words[0] in en.GOVERNMENTS and words[1] == "of"
