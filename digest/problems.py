"""Problem: everything that a user can be told, with its place and its mend."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Problem:
    """`where`: `file` or `file:line`, relative to the project folder; `fix`: a sentence, or text that can be pasted."""

    where: str
    what: str
    fix: str
    level: Level = "error"

    def __str__(self) -> str:
        word = "" if self.level == "error" else f"{self.level}: "
        return f"{self.where}: {word}{self.what}\n  fix: {self.fix}"


@dataclass(frozen=True, slots=True)
class Failure:
    """An input, or one of several in a file, that gave no article, and why; `trace` where it is our bug."""

    origin: str
    problem: Problem
    trace: str = ""


class Refusal(Exception):
    """The run cannot go on, and the user can mend it (exit code 1). Carries every problem found, not the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
