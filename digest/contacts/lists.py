"""Lists of names: `A, the minister of X, and B`, `a delegation of X led by B`, `officials, including A and B`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from digest.contacts import english as en
from digest.contacts.chunks import Chunk, Head, chunk
from digest.contacts.tape import NAMES, Tape

_MOST = 24  # phrases of one list
_RELATIVE = ("who", "whose", "which", "where", "whom")


@dataclass(frozen=True, slots=True)
class Listed:
    """The parties of a list, the token behind it, and whether its last phrase was `the two leaders`."""

    heads: tuple[Head, ...]
    end: int
    two: bool = False


def listed(tape: Tape, start: int, stop: int, is_subject: bool = False) -> Listed:
    """The list that begins at token `start`. `is_subject`: a verb may stand behind it."""
    groups: list[Chunk] = []
    first = chunk(tape, start, stop)
    at = first.end
    if _is_two(tape, first):
        return Listed((), at, two=True)
    groups.append(first)
    named = first
    end = at
    in_apposition = False
    before_comma = (_MOST, end)
    for _ in range(_MOST):
        joint, behind = _joint(tape, at, stop)
        if joint == "" and (is_subject or in_apposition) and (behind_place := _behind_place(tape, at, stop)):
            at = end = behind_place
            continue
        if joint == "":
            break
        if joint == "," and tape.word(behind) in _RELATIVE:
            closing = _comma(tape, behind, stop)
            if closing is None:
                break
            at = end = closing
            continue
        following = chunk(tape, behind, stop)
        if following.end == behind:
            break
        if joint == "and" and not is_subject and _acts(tape, following, stop):
            del groups[before_comma[0] :]  # `with A, B and C said`: who stands behind the comma acts
            end = before_comma[1] if before_comma[0] < _MOST else end
            break
        if joint == "lead":
            if following.what == "person" or named.what in ("other", "behalf"):
                groups = [group for group in groups if group is not named]
            groups.append(following)
        elif joint == "and":
            if named.what == "behalf" and following.what == "body":  # the leaders of B and of B
                following = replace(
                    following, what="behalf", heads=tuple(Head(head.token, True) for head in following.heads)
                )
            groups.append(following)
        elif named.what in ("title", "behalf") and following.what == "person" and not named.heads:
            groups.append(following)  # the head of B, P
        elif _is_apposition(tape, following):
            at = end = following.end
            in_apposition = True
            continue
        elif following.heads and (
            _goes_on(tape, following.end, stop) or (is_subject and _closes(tape, following, stop))
        ):
            before_comma = min(before_comma, (len(groups), end))
            groups.append(following)
        else:
            break
        named = following
        at = end = following.end
    heads = [head for group in groups for head in group.heads]
    return Listed(tuple(heads), end)


def _joint(tape: Tape, at: int, stop: int) -> tuple[str, int]:
    """What joins the next phrase to the list, and where that begins: `and`, `lead` (`led by`), `,`; empty for nothing."""
    if at < stop and tape.word(at) == ",":
        joint, behind = _joint(tape, at + 1, stop) if at + 1 < stop and tape.word(at + 1) != "," else ("", at)
        return (joint, behind) if joint in ("and", "lead") else (",", at + 1)
    for kind, phrases in (("and", en.JOINING), ("lead", en.LEADING)):
        for words in phrases:
            behind = at + len(words)
            if behind < stop and tuple(token.text for token in tape.tokens[at:behind]) == words:
                return kind, behind
    return "", at


def _behind_place(tape: Tape, at: int, stop: int) -> int | None:
    """Behind `in S` or `in the L`, where it stands at `at`."""
    if tape.word(at) not in ("in", "at"):
        return None
    return next((number + 1 for number in range(at + 1, min(stop, at + 4)) if tape.tokens[number].text in "LS"), None)


def _comma(tape: Tape, start: int, stop: int) -> int | None:
    return next((at for at in range(start, min(stop, start + 30)) if tape.tokens[at].text == ","), None)


def _acts(tape: Tape, found: Chunk, stop: int) -> bool:
    """Does a verb stand behind a phrase, so that it begins a clause of its own?"""
    at = found.end
    while at < stop and tape.word(at) in en.ADVERBS:
        at += 1
    return at < stop and en.is_verb(tape.word(at), "") and tape.word(at) not in ("led", "headed", "held")


def _is_apposition(tape: Tape, found: Chunk) -> bool:
    """`, the head of B`, `, one of the leaders of B`, `, commander`, `, a friend of P`: no party of its own."""
    if found.what in ("title", "other"):
        return True
    return found.what in ("behalf", "body") and tape.word(found.start) in ("one", "head", "leader", "chief", "part")


def _goes_on(tape: Tape, at: int, stop: int) -> bool:
    """Does an `and` close the list, not far behind?"""
    for number in range(at, min(stop, at + 40)):
        word = tape.word(number)
        if word in ("and", "alongside") or (word == "as" and tape.word(number + 1) == "well"):
            return True
        if word not in NAMES and (en.is_verb(word, "") or word in (";", '"', ":")):
            return False
    return False


def _closes(tape: Tape, found: Chunk, stop: int) -> bool:
    """`A, B meet`: headlines spare the `and`."""
    return all(tape.word(at) in en.AUXILIARIES | en.ADVERBS for at in range(found.end, stop))


def _is_two(tape: Tape, found: Chunk) -> bool:
    """`the two leaders`: those named last."""
    words = [token.text for token in tape.tokens[found.start : found.end]]
    if len(words) < 2 or found.what == "person" or not ("two" in words[:2] or words[0] == "both"):
        return False
    return words[-1] in en.REPRESENTATIVES or words[-1] in ("men", "women", "sides", "parties", "heads", "presidents")
