"""CPU seconds of the stages of a run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import process_time
from typing import TypeVar

Item = TypeVar("Item")


class Clock:
    """Adds up this process's CPU seconds by stage; workers report their own.

    Of stages one in the other the time of the inner one is not the outer one's.
    """

    def __init__(self) -> None:
        self.timings: dict[str, float] = {}
        self._inner = 0.0

    def add(self, timings: dict[str, float]) -> None:
        for stage, seconds in timings.items():
            self.timings[stage] = self.timings.get(stage, 0.0) + seconds

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start, before, self._inner = process_time(), self._inner, 0.0
        try:
            yield
        finally:
            spent = process_time() - start
            self.add({name: spent - self._inner})
            self._inner = before + spent

    def each(self, name: str, items: Iterable[Item]) -> Iterator[Item]:
        """The items; what it takes to make each is the stage's time."""
        made = iter(items)
        while True:
            with self.stage(name):
                item = next(made, None)
            if item is None:
                return
            yield item
