"""A review at a terminal: doubt after doubt, one line of input each."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from digest.desk.answer import Answer, Content
from digest.desk.screen import HELP, KEYS, doubt_lines
from digest.desk.words import in_words

_KEY = re.compile(r"\s*(?:(?P<key>[sdnxmkbq?])\s*(?P<number>\d?)\s*)?", re.IGNORECASE)


class Terminal(Protocol):
    """A terminal, or what stands for one in a test."""

    def say(self, line: str) -> None: ...

    def ask(self, question: str) -> str | None:
        """One line of input; none at its end."""


class Clerk(Protocol):
    """Who writes verdicts down."""

    def write(self, contents: Sequence[Content]) -> Sequence[Content] | None:
        """Those that changed something, as written; none at all where they were refused, which has been told."""

    def take_back(self, written: Sequence[Content]) -> bool:
        """Undo this answer, if it is the newest; False where that was refused, which has been told."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was answered at one place of the queue; `written` is what can be taken back."""

    at: int
    contents: tuple[Content, ...] = ()
    written: tuple[Content, ...] = ()


@dataclass
class Session:
    """`steps` are the answers so far; a later doubt is shown in their light."""

    rows: Sequence[str]
    terminal: Terminal
    clerk: Clerk
    steps: list[Step] = field(default_factory=list)

    def run(self) -> int:
        """Until the queue or the input ends; returns the number of doubts that were decided."""
        at: int | None = 0
        while at is not None and at < len(self.rows):
            row = in_the_light_of(self.steps, json.loads(self.rows[at]))
            at = self._doubt(at, row) if row["candidates"] else at + 1
        return sum(bool(step.contents) for step in self.steps)

    def _doubt(self, at: int, row: Content) -> int | None:
        """The place of the doubt that comes next; none to quit."""
        for line in doubt_lines(row, at + 1, len(self.rows)):
            self.terminal.say(line)
        while True:
            self.terminal.say(KEYS)
            typed = self.terminal.ask("> ")
            if typed is None:
                return None
            found = _KEY.fullmatch(typed)
            key, number = ((found["key"] or "k").lower(), found["number"] or "") if found else ("", "")
            if key == "q":
                return None
            if key == "b":
                return self._back(at)
            if key == "?":
                self.terminal.say(HELP)
            elif not key:
                self.terminal.say("no such key; ? for help")
            elif self._is_taken(at, row, key, number):
                return at + 1

    def _is_taken(self, at: int, row: Content, key: str, number: str) -> bool:
        if key == "k":
            self.steps.append(Step(at))
            return True
        contents = Answer(row, self.terminal.say, self.terminal.ask).contents(key, number)
        written = self.clerk.write(contents) if contents else None
        if written is None:
            return False
        self.terminal.say(f"written: {in_words(written)}" if written else "nothing new: that was said before")
        self.steps.append(Step(at, tuple(contents), tuple(written)))
        return True

    def _back(self, at: int) -> int:
        if not self.steps:
            self.terminal.say("This is the first one.")
            return at
        step = self.steps[-1]
        if step.written:
            if not self.clerk.take_back(step.written):
                return at
            self.terminal.say(f"taken back: {in_words(step.written)}")
        self.steps.pop()
        return step.at


def in_the_light_of(steps: Sequence[Step], row: Content) -> Content:
    """The doubt with its candidates as the verdicts of the session left them."""
    said = [content for step in steps for content in step.contents]
    nobody = {content["name"] for content in said if content["verdict"] == "not-an-actor"}
    entries = {content.get("id") for content in said if content["verdict"] == "new"}
    actors = {content["name"]: content["actor"] for content in said if content["verdict"] == "same"}
    candidates: dict[str, Content] = {}
    for candidate in row["candidates"]:
        if not candidate["verified"] and candidate["name"] in nobody:
            continue
        shown = candidate
        if not candidate["verified"] and candidate["name"] in actors:
            shown = {**candidate, "id": actors[candidate["name"]], "verified": True}
        elif candidate["id"] in entries:
            shown = {**candidate, "verified": True}
        candidates.setdefault(shown["id"], shown)
    return {**row, "candidates": list(candidates.values())}
