"""The newest verdict taken back: byte for byte by the journal, else by what the line says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from digest.desk.draft import Draft
from digest.desk.files import ACTORS, DECISIONS, Files, bytes_of, text_of
from digest.desk.journal import Entry, undone
from digest.desk.nodes import LINE_END
from digest.desk.words import as_typed, in_words
from digest.problems import Problem, Refusal
from digest.registry.json_lines import objects
from digest.registry.shapes import read_verdict

Content = dict[str, Any]
_BY_HAND = "take back by hand, or use git"


@dataclass(frozen=True, slots=True)
class Back:
    """The files and the journal as they are to be, the verdicts `said`, and in `note` what is left to a person."""

    files: Files
    journal: tuple[Entry, ...]
    said: tuple[Content, ...]
    note: str = ""


def taken_back(before: Files, journal: Sequence[Entry], expected: Sequence[Content] | None = None) -> Back:
    """The newest answer; `expected` says which that has to be.

    Raises Refusal where there is no verdict, another than expected, or none that can be told from what was edited
    since.
    """
    if expected is not None and journal and list(journal[-1].said) != list(expected):
        raise Refusal([_another(journal[-1].said)])
    if journal and (restored := undone(journal[-1], before)):
        return Back(restored, tuple(journal[:-1]), journal[-1].said)
    last = _last_line(text_of(before[DECISIONS]))
    newest = last[1] if last else None
    if expected is not None and [newest] != list(expected):
        raise Refusal([_another([newest] if newest and not journal else [])])
    is_told = bool(journal) and newest in journal[-1].said
    if journal and not is_told and DECISIONS not in journal[-1].patches:
        what = f"was changed since the newest verdict ({as_typed(journal[-1].said)})"
        raise Refusal([Problem(ACTORS, what, "take the entry out by hand, or use git")])
    if last is None:
        raise Refusal([Problem(DECISIONS, "holds no verdict to take back", _BY_HAND)])
    files, note = _without_line(before, *last, wrote_alias=is_told and ACTORS in journal[-1].patches)
    return Back(files, tuple(journal[:-1] if is_told else journal), (last[1],), note)


def _another(newest: Sequence[Content]) -> Problem:
    by = next((f", by {content['by']}" for content in newest if "by" in content), "")
    told = f"the newest answer is another one ({in_words(newest)}{by})" if newest else "was changed since"
    return Problem(DECISIONS, f"{told}; nothing was taken back", _BY_HAND)


def _last_line(text: str) -> tuple[int, Content] | None:
    """The newest verdict with its number. Raises Refusal where a line is none: the newest cannot be told then."""
    found: list[tuple[int, Content]] = []
    problems: list[Problem] = []
    for number, content, broken in objects(text):
        if what := broken or read_verdict(content, number)[1]:
            problems.append(Problem(f"{DECISIONS}:{number}", what, "mend the line first; nothing was taken back"))
        found.append((number, content))
    if problems:
        raise Refusal(problems)
    return found[-1] if found else None


def _without_line(before: Files, number: int, said: Content, *, wrote_alias: bool) -> tuple[Files, str]:
    """The files without this line, and without the alias that its `same` wrote; who wrote it, only a journal knows."""
    decisions = bytes_of(without(text_of(before[DECISIONS]), number), before[DECISIONS]) or None
    actors, note = before[ACTORS], ""
    if said["verdict"] == "same":
        draft = Draft(text_of(actors))
        if wrote_alias:
            draft.remove_alias(said["actor"], said["name"])
            actors = bytes_of(draft.text(), actors)
        elif draft.has_alias(said["actor"], said["name"]):
            note = f"{ACTORS} keeps “{said['name']}” among the aliases of `{said['actor']}`: take it out by hand"
    return {ACTORS: actors, DECISIONS: decisions}, note


def without(text: str, number: int) -> str:
    """A text without its line of this number, from 1."""
    starts = [0, *(found.end() for found in LINE_END.finditer(text)), len(text)]
    return text[: starts[number - 1]] + text[starts[number] :]
