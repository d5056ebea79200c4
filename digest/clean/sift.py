"""What of the chosen run is no text: furniture between its paragraphs, and what its last lines say of their writer."""

from __future__ import annotations

from collections.abc import Sequence

from digest.clean.dated import is_update
from digest.clean.extent import words
from digest.clean.lines import Line, introduces
from digest.clean.repeats import Shared
from digest.clean.rules import rule
from digest.model import Removed

_GONE = ("end", "joint", "pointer", "widget", "solicitation", "caption", "note", "mark", "byline")
_TEXT = ("prose", "sentence")
_BRIEF = ("short", "item", "date")
_PARAGRAPH = 12  # words of a line that may be a paragraph even without a stop: Arabic prints many so
_LAST = 4  # lines of the run in which its writer's life may be told


def sift(run: Sequence[Line], shared: Shared, byline: str | None) -> tuple[list[Line], list[Removed]]:
    """The lines of the run that are text, and the others with their rules."""
    rules = _rules(run, shared)
    _add_lists(run, rules)
    _add_enclosed(run, rules)
    if byline:
        _add_writer(run, byline, rules)
    body = [line for index, line in enumerate(run) if index not in rules]
    return body, [Removed(run[index].number, rules[index], run[index].text) for index in sorted(rules)]


def _rules(run: Sequence[Line], shared: Shared) -> dict[int, str]:
    """By what each line is by itself."""
    found: dict[int, str] = {}
    for index, line in enumerate(run):
        inside = line.kind in _TEXT and 0 < index < len(run) - 1
        gone = line.kind in _GONE or (line.kind == "date" and _is_stamp(line.text))
        gone = gone or line.number in shared.common or line.number in shared.again
        if gone or (line.number in shared.repeated and not inside):
            found[index] = rule(line, shared, "page widget")
    return found


def _is_stamp(text: str) -> bool:
    """A date of the page, with the time of day, a label or a list's mark; a date alone may head a paragraph."""
    return ":" in text or not text[0].isalnum() or is_update(text)


def _add_lists(run: Sequence[Line], rules: dict[int, str]) -> None:
    """The short lines below `Related Articles`; and entries of a list that no colon introduces: links."""
    under: str | None = None
    for index, line in enumerate(run):
        if line.kind == "joint":
            under = "below a heading of other articles"
        elif introduces(line):
            under = ""
        elif line.kind in _TEXT:
            under = None
        elif line.kind == "item" and under is None:
            under = "entry of a list of links"
        elif line.kind == "short" and under == "entry of a list of links":
            under = None
        if under and line.kind in _BRIEF and index not in rules:
            rules[index] = under


def _add_enclosed(run: Sequence[Line], rules: dict[int, str]) -> None:
    """Brief lines with furniture on both sides."""
    brief = [line.kind in _BRIEF and words(line.text) < _PARAGRAPH for line in run]
    for index in range(1, len(run)):
        if index not in rules and brief[index] and index - 1 in rules:
            end = next((i for i in range(index, len(run)) if not brief[i] or i in rules), len(run))
            if end in rules:
                rules.update((i, "among page furniture") for i in range(index, end))


def _add_writer(run: Sequence[Line], byline: str, rules: dict[int, str]) -> None:
    """`Lena Brandvik writes about harbours.` below her own article."""
    for index in range(max(1, len(run) - _LAST), len(run)):
        if index not in rules and run[index].text.startswith(byline):
            rules[index] = "about the writer"
