"""A comparison of two persons' names in words, and its rows of tokens."""

from __future__ import annotations

from collections.abc import Iterator

from digest.names.comparison import Aligned
from digest.names.persons.align import Alignment, Pair
from digest.names.persons.evidence import Evidence, against
from digest.names.persons.likeness import SAME
from digest.names.persons.parts import Part, PersonName

_COMMON = 0.5


def reasons(seen: Evidence, found: Alignment) -> tuple[str, ...]:
    """Sentences, the weightiest first: what contradicts, what is missing, what was guessed, what is shared."""
    return (*_contradictions(seen), *_gaps(seen, found), *_guesses(found), *_shared(seen, found))


def _contradictions(seen: Evidence) -> Iterator[str]:
    if seen.against:
        a, b, alike = seen.against
        yield f"“{a}” and “{b}” are not quite alike" if alike >= SAME - 0.1 else f"“{a}” is not “{b}”"
    if seen.generations:
        yield "one is a senior, the other a junior"
    if seen.sons_crossed:
        yield "father and son have changed places"
    elif seen.crossed:
        yield "the shared tokens stand in another order"


def _gaps(seen: Evidence, found: Alignment) -> Iterator[str]:
    if seen.against or not found.pairs:
        return
    only = " ".join(part.printed for part in (*found.only_a, *found.only_b) if part.kind != "soft")
    if seen.tokens < 2:
        yield (
            f"one token is all that they share, and only one name has “{only}”"
            if only
            else "one token alone tells little"
        )
    elif seen.missing_last:
        yield f"only one ends in “{only}”, which may be the surname"
    elif seen.missing_first:
        yield f"only one begins with “{only}”"
    elif seen.missing_middle:
        yield f"the same but for “{only}”, which stands between shared tokens"


def _guesses(found: Alignment) -> Iterator[str]:
    for pair in found.pairs:
        if pair.how not in ("equal", "the same sound"):
            yield f"“{_printed(pair.a)}” and “{_printed(pair.b)}”: {pair.how}"


def _shared(seen: Evidence, found: Alignment) -> Iterator[str]:
    same = [pair for pair in found.pairs if pair.how in ("equal", "the same sound")]
    if same:
        yield "both have " + " and ".join(f"“{_printed(pair.a)}”" for pair in same)
    elif not found.pairs:
        yield "they share no token"
    common = [_printed(pair.a) for pair in same if all(part.telling < _COMMON for part in pair.a)]
    if common and seen.sure < 1:
        told = "is so common that it tells" if len(common) == 1 else "are so common that they tell"
        yield f"“{'” and “'.join(common)}” {told} little"


def rows(a: PersonName, b: PersonName, found: Alignment) -> tuple[Aligned, ...]:
    """The tokens side by side: titles, then pairs in the order of the first name, then what only one has."""
    only_a, only_b = list(found.only_a), list(found.only_b)
    made = [Aligned(title, "", "a title, left out") for title in a.titles]
    made += [Aligned("", title, "a title, left out") for title in b.titles]
    made += [Aligned(_printed(pair.a), _printed(pair.b), pair.how) for pair in _sorted(a, found.pairs)]
    if (parted := against(found.only_a, found.only_b)) and only_a and only_b:
        made.append(Aligned(parted[0].printed, parted[1].printed, "clearly different"))
        only_a.remove(parted[0])
        only_b.remove(parted[1])
    made += [Aligned(part.printed, "", _alone(part)) for part in only_a]
    return (*made, *(Aligned("", part.printed, _alone(part)) for part in only_b))


def _sorted(a: PersonName, pairs: tuple[Pair, ...]) -> list[Pair]:
    return sorted(pairs, key=lambda pair: a.names.index(pair.a[0]))


def _alone(part: Part) -> str:
    return "a title, left out" if part.kind == "soft" else "only in one"


def _printed(parts: tuple[Part, ...]) -> str:
    return " ".join(part.printed for part in parts)
