"""One seam for processes: no executor, a process pool, or anything else with `submit`."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_WINDOW = 8  # batches under way; `Executor.map` would drain its whole input first


def batches(items: Iterable[Item], size: int, most: int, weight: Callable[[Item], int]) -> Iterator[tuple[Item, ...]]:
    """`items` in tuples of `size`, or of fewer that weigh `most` together; the last one shorter."""
    batch: list[Item] = []
    weighs = 0
    for item in items:
        batch.append(item)
        weighs += weight(item)
        if len(batch) == size or weighs >= most:
            yield tuple(batch)
            batch, weighs = [], 0
    if batch:
        yield tuple(batch)


def ordered_map(
    executor: Executor | None, function: Callable[[Item], Result], items: Iterable[Item]
) -> Iterator[Result]:
    """`map(function, items)`, in order, at most eight items ahead; in this process where there is no executor."""
    if executor is None:
        yield from map(function, items)
        return
    waiting: deque[Future[Result]] = deque()
    for item in items:
        waiting.append(executor.submit(function, item))
        if len(waiting) >= _WINDOW:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
