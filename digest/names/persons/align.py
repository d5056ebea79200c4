"""Which token of one person's name stands against which of the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.names.likeness import token_similarity
from digest.names.persons.likeness import likeness
from digest.names.persons.parts import Part

_JOINED = 0.84
_SHORTEST_JOINED = 6
_SHORTEST_EQUAL = 4
_OTHER_LENGTH = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """Parts of both names that stand against each other, several where one name writes them together."""

    a: tuple[Part, ...]
    b: tuple[Part, ...]
    likeness: float
    how: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs in the order of the first name, and what has nothing against it."""

    pairs: tuple[Pair, ...]
    only_a: tuple[Part, ...]
    only_b: tuple[Part, ...]


def align(a: tuple[Part, ...], b: tuple[Part, ...]) -> Alignment:
    """The one-to-one alignment with the greatest sum of likenesses, then tokens that one name writes together."""
    chosen = _best(a, b)
    pairs = [Pair((a[i],), (b[j],), value, how) for i, j, value, how in chosen]
    rest_a = [part for i, part in enumerate(a) if all(i != pair[0] for pair in chosen)]
    rest_b = [part for j, part in enumerate(b) if all(j != pair[1] for pair in chosen)]
    if rest_a and rest_b and len(a) + len(b) > 2:
        pairs += _glued(rest_a, rest_b)
    return Alignment(tuple(pairs), tuple(rest_a), tuple(rest_b))


Cell = tuple[int, int, float, str]


def _best(a: tuple[Part, ...], b: tuple[Part, ...]) -> list[Cell]:
    cells = [
        (i, j, value, how)
        for i, part in enumerate(a)
        for j, other in enumerate(b)
        for value, how in [likeness(part, other)]
        if how
    ]
    if _is_one_to_one(cells):
        return cells
    return sorted(_search(cells)[1])


def _is_one_to_one(cells: list[Cell]) -> bool:
    return len({cell[0] for cell in cells}) == len(cells) == len({cell[1] for cell in cells})


def _search(cells: list[Cell]) -> tuple[float, list[Cell]]:
    """The choice of cells without a common row or column that has the greatest sum; the order of tokens breaks ties."""
    best: dict[int, tuple[float, list[Cell]]] = {0: (0.0, [])}
    rows: dict[int, list[Cell]] = {}
    for cell in cells:
        rows.setdefault(cell[0], []).append(cell)
    for row in rows.values():
        further = dict(best)
        for used, (total, chosen) in best.items():
            for cell in row:
                bit = 1 << cell[1]
                value = total + cell[2] - 0.001 * abs(cell[0] - cell[1])
                if not used & bit and value > further.get(used | bit, (0.0,))[0]:
                    further[used | bit] = value, [*chosen, cell]
        best = further
    return max(best.values(), key=lambda found: found[0])


def _glued(rest_a: list[Part], rest_b: list[Part]) -> Iterator[Pair]:
    """Takes runs of tokens that the other name writes as one out of the rests."""
    for one, many, turned in ((rest_a, rest_b, False), (rest_b, rest_a, True)):
        for part in list(one):
            if found := _run(part, many):
                at, size, value = found
                run = tuple(many[at : at + size])
                one.remove(part)
                del many[at : at + size]
                ours, theirs = (run, (part,)) if turned else ((part,), run)
                yield Pair(ours, theirs, value, "written together")


def _run(part: Part, many: list[Part]) -> tuple[int, int, float] | None:
    """Where the tokens begin that are together what `part` is, how many they are, and how alike."""
    for size in (2, 3):
        for at in range(len(many) - size + 1):
            value = _joined(part.whole, "".join(other.whole for other in many[at : at + size]))
            if value >= _JOINED:
                return at, size, value
    return None


def _joined(one: str, joined: str) -> float:
    if one == joined:
        return 1.0 if len(one) >= _SHORTEST_EQUAL else 0.0
    if len(one) < _SHORTEST_JOINED or abs(len(joined) - len(one)) > _OTHER_LENGTH:
        return 0.0
    return token_similarity(one, joined)
