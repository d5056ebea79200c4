"""The newest verdict taken back: byte for byte by the journal, else by what the line says."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from digest.desk.draft import Draft
from digest.desk.files import ACTORS, DECISIONS, Files, bytes_of, text_of
from digest.desk.journal import Entry, undone
from digest.desk.nodes import line_start
from digest.problems import Problem, Refusal
from digest.registry.json_lines import objects


@dataclass(frozen=True, slots=True)
class Back:
    """The files and the journal as they are to be, and the verdict in words."""

    files: Files
    journal: tuple[Entry, ...]
    said: str


def taken_back(before: Files, journal: list[Entry]) -> Back:
    """Raises Refusal where there is no verdict, or none that can be told from what was edited since."""
    newest = _last_line(text_of(before[DECISIONS]))
    if journal:
        if files := undone(journal[-1], before):
            return Back(files, tuple(journal[:-1]), _words(*journal[-1].said))
        if DECISIONS not in journal[-1].patches and newest not in journal[-1].said:
            what = f"was changed since the newest verdict ({_words(*journal[-1].said)})"
            raise Refusal([Problem(ACTORS, what, "take the entry out by hand, or use git")])
    if newest is None:
        raise Refusal([Problem(DECISIONS, "holds no verdict to take back", "take back by hand, or use git")])
    left = tuple(journal[:-1]) if journal and newest in journal[-1].said else tuple(journal)
    return Back(_without_line(before, newest), left, _words(newest))


def _last_line(text: str) -> dict[str, Any] | None:
    found = [content for _, content, broken in objects(text) if not broken]
    return found[-1] if found else None


def _without_line(before: Files, said: dict[str, Any]) -> Files:
    """The files without the last line, and without the alias that a `same` wrote beside it."""
    text = text_of(before[DECISIONS])
    decisions = text[: line_start(text.rstrip(), len(text.rstrip()))]
    draft = Draft(text_of(before[ACTORS]))
    if said["verdict"] == "same":
        draft.remove_alias(said["actor"], said["name"])
    return {
        ACTORS: bytes_of(draft.text(), before[ACTORS]),
        DECISIONS: bytes_of(decisions, before[DECISIONS]) or None,
    }


def _words(*said: dict[str, Any]) -> str:
    """The verdicts as they would be typed into a file for `--apply`."""
    own = ({key: value for key, value in content.items() if key not in ("by", "on", "why")} for content in said)
    return ", ".join(json.dumps(content, ensure_ascii=False) for content in own)
