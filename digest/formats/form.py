"""A format of files: what stands first, a text for each row, what stands last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Form(Generic[Row]):
    """Rows are written one after the other, so that several files can be made of them in one pass."""

    line: Callable[[Row], str]
    opening: Iterable[str] = ()
    closing: str = ""

    def written(self, rows: Iterable[Row]) -> Iterator[str]:
        """A whole file."""
        yield from self.opening
        yield from map(self.line, rows)
        if self.closing:
            yield self.closing
