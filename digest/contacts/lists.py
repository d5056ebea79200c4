"""Lists of names: `A, the minister of X, and B`, `a delegation of X led by B`, `officials, including A and B`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from digest.contacts import english as en
from digest.contacts.chunks import Chunk, Head, chunk
from digest.contacts.tape import NAMES, PERSONAL, Tape

_MOST = 24  # phrases of one list
_FAR = 40  # tokens looked ahead for the `and` that closes a list
_RELATIVE = ("who", "whose", "which", "where", "whom")


class Listed(NamedTuple):
    """The parties of a list, the token behind it, and whether it is `the two leaders` and nothing more."""

    heads: tuple[Head, ...]
    end: int
    two: bool = False


def listed(tape: Tape, start: int, stop: int, is_subject: bool = False) -> Listed:
    """The list that begins at token `start` and ends before `stop`. `is_subject`: a verb may stand behind it."""
    first = chunk(tape, start, stop)
    if _is_two(tape, first):
        return Listed((), first.end, two=True)
    reading = _Reading(tape, stop, is_subject, first, first.end, [first])
    for _ in range(_MOST):
        if not reading.goes_on():
            break
    heads = [head for group in reading.groups for head in group.heads]
    is_counted = any(tape.word(at) in ("two", *en.NUMBERS) for at in range(first.start, first.end))
    return Listed(tuple(_named_ones(heads, is_counted)), reading.end)


def _named_ones(heads: list[Head], is_counted: bool) -> list[Head]:
    """Of `the ministers of A, B and C, P, Q and R` the persons: as many names as bodies, behind them; or, where they
    are counted (`the three envoys of A, P, Q and R`), two or more."""
    bodies = [head for head in heads if head.on_behalf]
    persons = heads[len(bodies) :]
    is_enough = len(persons) > 1 and (is_counted or len(persons) == len(bodies))
    are_named = bool(bodies) and is_enough and heads[: len(bodies)] == bodies
    return persons if are_named and all(head.token.text in PERSONAL for head in persons) else heads


@dataclass(slots=True)
class _Reading:
    """A list as far as it is read: its phrases, the last that is no apposition, and the token behind them."""

    tape: Tape
    stop: int
    is_subject: bool
    named: Chunk
    end: int
    groups: list[Chunk] = field(default_factory=list)
    is_joined: bool = False  # by `and`
    apposition: Chunk | None = None  # the last that was passed over
    comma: tuple[int, int] | None = None  # phrases and token before the first comma between names

    def goes_on(self) -> bool:
        """Read one phrase more; false where the list ends."""
        joint, behind = self._joint(self.end)
        if joint == "":
            is_passed = self.is_subject or self.apposition is not None or not self.named.heads
            return self._skips_body() or (is_passed and self._skips_place())
        if joint == "," and self.tape.word(behind) in _RELATIVE:
            return self._skips_relative(behind)
        following = chunk(self.tape, behind, self.stop)
        if following.end == behind:
            return False
        if joint == "and":
            return self._adds(following)
        if joint == "lead":
            return self._leads(following)
        return self._behind_comma(following)

    def _takes(self, following: Chunk) -> bool:
        self.groups.append(following)
        self.named, self.end = following, following.end
        return True

    def _adds(self, following: Chunk) -> bool:
        if not self.is_subject and _acts(self.tape, following, self.stop):
            if self.comma is not None:  # `with A, B and C said`: they who stand behind the comma act
                del self.groups[self.comma[0] :]
                self.end = self.comma[1]
            return False
        if self.named.what == "other" and following.what == "behalf" and self._is_adjective(self.named):
            head = Head(self.tape.tokens[self.named.end - 1], on_behalf=True)  # the A and A negotiators
            self.groups[-1] = replace(self.named, what="behalf", heads=(head,))
            return self._takes(following)
        passed = self.apposition
        if (
            passed is not None
            and passed.end == self.end
            and following.what == "body"
            and _is_of_a_body(self.tape, passed)
        ):
            self.end = following.end  # A and B, the heads of B and of B, met
            self.apposition = replace(passed, end=following.end)
            return True
        self.is_joined = True
        return self._takes(self._more_of(following))

    def _more_of(self, following: Chunk) -> Chunk:
        """Of `the leaders of A and B` the second as the first: people of it, or nobody."""
        if following.what != "body":
            return following
        if self.named.what == "behalf":
            heads = tuple(Head(head.token, on_behalf=True) for head in following.heads)
            return replace(following, what="behalf", heads=heads)
        if not self.named.heads and _is_of_a_body(self.tape, self.named):
            return replace(self.named, start=following.start, end=following.end)
        return following

    def _leads(self, following: Chunk) -> bool:
        """Who leads a delegation, or is one of some officials, is named instead of them."""
        if following.what == "person" or self.named.what in ("other", "behalf"):
            self.groups = [group for group in self.groups if group is not self.named]
        return self._takes(following)

    def _behind_comma(self, following: Chunk) -> bool:
        if self.tape.word(following.start) in en.SEEN:  # a letter to A, seen by B
            return False
        if self.named.what in ("title", "behalf") and following.what == "person" and not self.named.heads:
            return self._takes(following)  # the head of B, P
        goes_on = self.named.what == "behalf" or not self.named.heads
        is_of = following.what == "body" and goes_on and _is_of_a_body(self.tape, self.named)
        if is_of and self._closes_later(following.end):
            return self._takes(self._more_of(following))  # the ministers of A, B and C
        if self._is_described(following):  # the seismologist, P, on Monday
            return self._takes(following)
        are_persons = self.is_joined and self.named.what == "person"
        if _is_apposition(self.tape, following, are_persons):
            self.apposition = following
            self.end = following.end
            return True
        if not following.heads or not (self._closes_later(following.end) or self._closes_here(following)):
            return False
        if self.comma is None:
            self.comma = len(self.groups), self.end
        return self._takes(following)

    def _is_described(self, following: Chunk) -> bool:
        """Does a phrase without a name, the first of the list, tell what the person behind the comma is?"""
        first = self.named
        if first.heads or first.what != "other" or following.what != "person" or len(self.groups) > 1:
            return False
        if first.end != self.end or self.tape.word(first.start) not in en.DETERMINERS or first.end - first.start < 2:
            return False
        if any(self.tape.word(at) in PERSONAL for at in range(first.start, first.end)):
            return False
        return not _acts(self.tape, following, len(self.tape.tokens))

    def _is_adjective(self, phrase: Chunk) -> bool:
        words = [self.tape.word(at) for at in range(phrase.start, phrase.end)]
        return words[-1] == "A" and all(word in en.DETERMINERS for word in words[:-1])

    def _joint(self, at: int) -> tuple[str, int]:
        """What joins the next phrase, and where that begins: `and`, `lead` (`led by`) or `,`; empty for nothing."""
        if at < self.stop and self.tape.word(at) == ",":
            joint, behind = self._joint_word(at + 1)
            return (joint, behind) if joint else (",", at + 1)
        return self._joint_word(at)

    def _joint_word(self, at: int) -> tuple[str, int]:
        for kind, phrases in (("and", en.JOINING), ("lead", en.LEADING)):
            for words in phrases:
                behind = at + len(words)
                if behind < self.stop and tuple(self.tape.word(number) for number in range(at, behind)) == words:
                    return kind, behind
        return "", at

    def _skips_body(self) -> bool:
        """Behind `of B` or `from L`, which tells where a person belongs."""
        if self.named.what != "person" or self.named.end != self.end or self.tape.word(self.end) not in ("of", "from"):
            return False
        for number in range(self.end + 1, min(self.stop, self.end + 5)):
            if self.tape.word(number) in ("L", "S", "B", "U"):
                if self.tape.word(number + 1) in ("'s", "-"):
                    return False
                self.end = number + 1
                return True
            if self.tape.word(number) not in ("the", "A") and not self.tape.word(number).isalpha():
                return False
        return False

    def _skips_place(self) -> bool:
        """Behind `in S` or `in the L`, where that stands between the names of a list."""
        if self.tape.word(self.end) not in ("in", "at"):
            return False
        for number in range(self.end + 1, min(self.stop, self.end + 4)):
            if self.tape.word(number) in ("L", "S"):
                self.end = number + 1
                return True
        return False

    def _skips_relative(self, start: int) -> bool:
        for number in range(start, min(self.stop, start + 30)):
            if self.tape.word(number) == ",":
                self.end = number
                return True
        return False

    def _closes_later(self, at: int) -> bool:
        """Does an `and` close the list, not far behind?"""
        for number in range(at, min(self.stop, at + _FAR)):
            word = self.tape.word(number)
            if word in ("and", "alongside") or (word == "as" and self.tape.word(number + 1) == "well"):
                return True
            if word not in NAMES and (en.is_verb(word, "") or word in (";", '"', ":")):
                return False
        return False

    def _closes_here(self, following: Chunk) -> bool:
        """`A, B meet`: headlines spare the `and`."""
        passed = en.AUXILIARIES | en.ADVERBS
        return self.is_subject and all(self.tape.word(at) in passed for at in range(following.end, self.stop))


def _acts(tape: Tape, found: Chunk, stop: int) -> bool:
    """Does a verb stand behind a phrase, so that it begins a clause of its own?"""
    at = found.end
    while at < stop and tape.word(at) in en.ADVERBS:
        at += 1
    return at < stop and en.is_verb(tape.word(at), "") and tape.word(at) not in ("led", "headed", "held")


def _is_of_a_body(tape: Tape, phrase: Chunk) -> bool:
    """Is it somebody without a name, of a body: `the heads of B`?"""
    words = [tape.word(at) for at in range(phrase.start, phrase.end)]
    return "of" in words and not {"B", "S"}.isdisjoint(words[words.index("of") :])


def _is_apposition(tape: Tape, found: Chunk, is_behind_persons: bool) -> bool:
    """`, the head of B`, `, one of the leaders of B`, `, commander`, `, a friend of P`: no party of its own."""
    if found.what in ("title", "other"):
        return True
    if (
        is_behind_persons and found.what == "behalf" and tape.word(found.start) == "the"
    ):  # A and B, the envoys of S and S
        return True
    return found.what in ("behalf", "body") and tape.word(found.start) in ("one", "head", "leader", "chief", "part")


def _is_two(tape: Tape, found: Chunk) -> bool:
    """`the two leaders`: those named last."""
    words = [tape.word(number) for number in range(found.start, found.end)]
    if len(words) < 2 or found.what == "person" or not ("two" in words[:2] or words[0] == "both"):
        return False
    return words[-1] in en.REPRESENTATIVES or words[-1] in ("men", "women", "sides", "parties", "heads", "presidents")
