"""A document's lines: numbered, normalised, classified; hard-wrapped paragraphs joined."""

from __future__ import annotations

from typing import NamedTuple

from digest.clean.kinds import Kind, kind
from digest.model import Document
from digest.text import normalised_lines

_WIDEST, _NARROWEST = 100, 40  # columns of hard-wrapped text


class Line(NamedTuple):
    """One line that says something; `number` counts from 1 in the input as found."""

    number: int
    text: str
    kind: Kind


def introduces(line: Line) -> bool:
    """Does it announce the list that follows: `Both sides want three things:`?"""
    return line.kind in ("prose", "sentence", "short") and line.text.endswith((":", "："))


def read_lines(document: Document) -> tuple[Line, ...]:
    """The non-empty lines. Of a text that is hard-wrapped throughout, each paragraph is one, numbered as its first."""
    numbered = list(enumerate(normalised_lines(document.text), document.first_line))
    groups = _groups(numbered)
    if _is_wrapped(groups):
        joined = [(group[0][0], " ".join(text for _, text in group)) for group in groups]
    else:
        joined = [line for group in groups for line in group]
    return tuple(Line(number, text, kind(text)) for number, text in joined)


Numbered = list[tuple[int, str]]


def _groups(numbered: Numbered) -> list[Numbered]:
    groups: list[Numbered] = [[]]
    for number, text in numbered:
        if text:
            groups[-1].append((number, text))
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _is_wrapped(groups: list[Numbered]) -> bool:
    """Most lines but the last of each paragraph are nearly as wide as the widest, and none is wider than a page."""
    inner = [len(text) for group in groups for _, text in group[:-1]]
    widest = max((len(text) for group in groups for _, text in group), default=0)
    if not _NARROWEST <= widest <= _WIDEST or len(inner) < 3:
        return False
    return sum(length >= widest * 0.75 for length in inner) >= 0.7 * len(inner)
