"""CPU seconds of the stages of a run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time


class Clock:
    """Adds up this process's CPU seconds by stage; workers report their own."""

    def __init__(self) -> None:
        self.timings: dict[str, float] = {}

    def add(self, timings: dict[str, float]) -> None:
        for stage, seconds in timings.items():
            self.timings[stage] = self.timings.get(stage, 0.0) + seconds

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = process_time()
        try:
            yield
        finally:
            self.add({name: process_time() - start})
