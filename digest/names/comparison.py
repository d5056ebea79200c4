"""What comes of comparing two names: a score, a band, reasons in words, and the tokens side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Band = Literal["link", "ask", "leave"]


@dataclass(frozen=True, slots=True)
class Aligned:
    """One row of two lists of tokens, as printed; `""` where nothing stands against the other. `how` is in words."""

    a: str
    b: str
    how: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two names are: from `score` .5 on they are the same more likely than not; weightiest reason first."""

    score: float
    band: Band
    reasons: tuple[str, ...]
    aligned: tuple[Aligned, ...]

    def turned(self) -> Comparison:
        """The same with the two names in the other order."""
        return replace(self, aligned=tuple(Aligned(row.b, row.a, row.how) for row in self.aligned))
