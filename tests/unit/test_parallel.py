"""The seam for processes: order, a bounded window, and errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import nullcontext
from typing import Any

import pytest

from digest.parallel import batches, ordered_map


def double(number: int) -> int:
    if number < 0:
        raise ValueError("below nought")
    return 2 * number


class Late(Executor):
    """Finishes what it was given in the reverse order, and only when asked for a result."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Future[Any], Callable[[], Any]]] = []
        self.most = 0

    def submit(self, function: Callable[..., Any], /, *values: Any, **named: Any) -> Future[Any]:
        future: Asked = Asked(self)
        self.waiting.append((future, lambda: function(*values, **named)))
        self.most = max(self.most, len(self.waiting))
        return future


class Asked(Future[Any]):
    def __init__(self, executor: Late) -> None:
        super().__init__()
        self.executor = executor

    def result(self, timeout: float | None = None) -> Any:
        for future, work in reversed(self.executor.waiting):
            if not future.done():
                future.set_result(work())
        self.executor.waiting = [item for item in self.executor.waiting if item[0] is not self]
        return super().result(timeout)


@pytest.mark.parametrize("many", [0, 1, 7, 8, 9, 100])
@pytest.mark.parametrize("make", [nullcontext, Late, lambda: ThreadPoolExecutor(3)], ids=["none", "late", "threads"])
def test_the_outcomes_come_in_the_order_of_the_items(make: Callable[[], Any], many: int) -> None:
    with make() as executor:
        assert list(ordered_map(executor, double, range(many))) == [2 * number for number in range(many)]


def test_processes_give_the_same() -> None:
    with ProcessPoolExecutor(2) as executor:
        assert list(ordered_map(executor, double, range(40))) == list(ordered_map(None, double, range(40)))


@pytest.mark.parametrize("executor", [None, Late()], ids=["none", "late"])
def test_its_input_is_taken_only_a_window_ahead(executor: Late | None) -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(1000):
            taken += 1
            yield number

    for done, _ in enumerate(ordered_map(executor, double, items()), start=1):
        assert taken <= done + 8
    assert taken == 1000
    assert executor is None or executor.most <= 8


@pytest.mark.parametrize("make", [nullcontext, lambda: ThreadPoolExecutor(2)], ids=["none", "threads"])
def test_an_error_comes_where_its_outcome_would(make: Callable[[], Any]) -> None:
    with make() as executor:
        outcomes = ordered_map(executor, double, [1, 2, -1, 3])
        assert [next(outcomes), next(outcomes)] == [2, 4]
        with pytest.raises(ValueError, match="below nought"):
            next(outcomes)


@pytest.mark.parametrize(
    ("many", "size", "expected"), [(0, 3, []), (2, 3, [(0, 1)]), (3, 3, [(0, 1, 2)]), (4, 3, [(0, 1, 2), (3,)])]
)
def test_batches(many: int, size: int, expected: list[tuple[int, ...]]) -> None:
    assert list(batches(range(many), size, 100, lambda item: 1)) == expected


def test_heavy_items_make_smaller_batches() -> None:
    assert list(batches([1, 9, 1, 20, 1, 1], 3, 10, lambda item: item)) == [(1, 9), (1, 20), (1, 1)]
