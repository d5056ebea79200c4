"""Which marks open a quotation and which close one: the reading of a paragraph that needs the fewest odd marks.

Most paragraphs read plainly from left to right. Where one does not, every reading is weighed at once (Viterbi 1967):
each mark may open, close, stand inside as another's, or be odd, and each costs what its shape and its neighbours speak
against. So one odd mark costs itself and shifts nothing behind it. The number of readings kept is bounded, and with it
the time for each mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from digest.quotes.marks import Family, Mark


class Pair(NamedTuple):
    """A quotation from mark to mark. `closed` is none where its last paragraph has no closing mark: it ends there.

    `first`, `last` are the numbers of the paragraphs that it begins and ends in.
    """

    opening: Mark
    closed: Mark | None
    first: int
    last: int


class _State(NamedTuple):
    """One reading so far. `open` is the mark of the quotation that we are in, `depth` counts those inside of it."""

    cost: float
    open: Mark | None
    since: int
    depth: int
    goes_on: int  # paragraphs that it went on into with a mark of their own
    silent: int  # paragraphs since, without any mark
    made: tuple[Pair, object] | None  # a chain: the last pair, and those before


_ODD, _INCHES = 1.0, 0.3
_INSIDE = 0.1  # more, so that of two marks, one of them odd, the first is
_RESUMED, _OTHERWISE = 0.1, 0.6  # a paragraph that goes on with the mark that it began with, or another
_UNCLOSED, _NEXT_LINE, _LONGEST_SILENCE = 0.9, 0.05, 8
_NESTED = {"open": 0.35, "either": 0.6}
_KEPT = 6  # readings
_START = _State(0.0, None, 0, 0, 0, 0, None)


def pair(paragraphs: Sequence[Sequence[Mark]]) -> list[Pair]:
    """The outermost quotations of all paragraphs, by place."""
    found: list[Pair] = []
    number = 0
    while number < len(paragraphs):
        plain = _plain(paragraphs[number], number)
        if plain is not None:
            found += plain
            number += 1
            continue
        end = _region(paragraphs, number)
        found += _weighed(paragraphs, number, end)
        number = end
    return found


def _plain(marks: Sequence[Mark], number: int) -> list[Pair] | None:
    """Read from left to right; none where anything contradicts."""
    found: list[Pair] = []
    open: Mark | None = None
    for mark in marks:
        way = mark.seen if mark.seen in ("open", "close") else mark.shape
        if open is None:
            if mark.shape == "close" or way != "open":
                return None
            open = mark
        elif mark.family != open.family:
            continue
        elif way != "close":
            return None
        else:
            found.append(Pair(open, mark, number, number))
            open = None
    return None if open else found


def _region(paragraphs: Sequence[Sequence[Mark]], number: int) -> int:
    """Behind the last paragraph that may belong to the same reading: the first that reads plainly, and no marks."""
    at, silent = number + 1, 0
    while at < len(paragraphs) and silent <= _LONGEST_SILENCE:
        if not paragraphs[at]:
            silent += 1
        elif _plain(paragraphs[at], at) is not None:
            return at + 1
        else:
            silent = 0
        at += 1
    return at


def _weighed(paragraphs: Sequence[Sequence[Mark]], start: int, end: int) -> list[Pair]:
    states = [_START]
    for number in range(start, end):
        marks = paragraphs[number]
        if number > start:
            states = _best([new for state in states for new in _next_paragraph(state, marks, number)])
        for mark in marks:
            states = _best([new for state in states for new in _read(state, mark, number)])
    last = min((new for state in states for new in _left(state, end - 1)), key=lambda state: state.cost)
    found: list[Pair] = []
    chain = last.made
    while chain is not None:
        found.append(chain[0])
        chain = chain[1]  # type: ignore[assignment]
    return found[::-1]


def _best(states: list[_State]) -> list[_State]:
    """The cheapest reading that is outside, and the cheapest of each other kind."""
    kinds: dict[tuple[Family | None, int], _State] = {}
    for state in states:
        kind = (state.open.family if state.open else None, state.depth)
        if kind not in kinds or state.cost < kinds[kind].cost:
            kinds[kind] = state
    return sorted(kinds.values(), key=lambda state: state.cost)[:_KEPT]


def _next_paragraph(state: _State, marks: Sequence[Mark], number: int) -> list[_State]:
    """Outside stays outside. A quotation goes on where the paragraph begins with its mark, or as the line broke."""
    if state.open is None:
        return [state]
    found = _left(state, number - 1)
    begins = bool(marks) and marks[0].heads and marks[0].shape != "close"
    if begins and marks[0].family == state.open.family:
        # The mark itself is read by `_read`: as one that opens while one is open, at the head of a paragraph.
        found.append(state._replace(depth=0, silent=0))
    elif not begins and state.silent < _LONGEST_SILENCE:
        found.append(state._replace(cost=state.cost + _NEXT_LINE, silent=0 if marks else state.silent + 1))
    return found


def _left(state: _State, number: int) -> list[_State]:
    """The reading that the open quotation was none; or, where it went on over paragraphs, that it ends here."""
    if state.open is None:
        return [state]
    made = state.made
    if state.goes_on:
        made = (Pair(state.open, None, state.since, number - state.silent), made)
    return [_State(state.cost + _UNCLOSED * (0.5 if state.goes_on else 1), None, 0, 0, 0, 0, made)]


def _read(state: _State, mark: Mark, number: int) -> list[_State]:
    odd = state._replace(cost=state.cost + (_INCHES if mark.measure else _ODD))
    if state.open is None:
        cost = state.cost + _to_open(mark)
        return [odd, _State(cost, mark, number, 0, 0, 0, state.made)]
    if mark.family != state.open.family:
        return [state]
    odd = odd._replace(cost=odd.cost + _INSIDE)
    if mark.heads and number > state.since:
        cost = state.cost + (_RESUMED if mark.shape == state.open.shape else _OTHERWISE)
        return [state._replace(cost=cost, goes_on=state.goes_on + 1)] if state.depth == 0 else [odd]
    cost = state.cost + _to_close(mark, state.open)
    if state.depth:
        return [odd, state._replace(cost=cost, depth=state.depth - 1)]
    found = [odd, _State(cost, None, 0, 0, 0, 0, (Pair(state.open, mark, state.since, number), state.made))]
    if mark.seen == "open" and mark.shape in _NESTED:
        found.append(state._replace(cost=state.cost + _NESTED[mark.shape], depth=1))
    return found


def _to_open(mark: Mark) -> float:
    if mark.shape == "open":
        return {"open": 0.0, "close": 0.6}.get(mark.seen, 0.2)
    if mark.shape == "close":
        return {"open": 0.7}.get(mark.seen, 1.5)
    return {"open": 0.0, "close": 1.2, "none": 0.8}.get(mark.seen, 0.4)


def _to_close(mark: Mark, opening: Mark) -> float:
    if mark.shape == "close":
        return {"close": 0.0, "open": 0.3}.get(mark.seen, 0.2)
    if mark.shape == "either":
        return {"close": 0.0, "open": 0.35 if mark.ends else 0.9}.get(mark.seen, 0.2)
    return {"close": 0.3, "open": 0.45 if mark.ends else 1.0}.get(mark.seen, 0.6)
