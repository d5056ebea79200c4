"""The head of an article: title, repeated title, date line, byline, standfirst, caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.clean import kinds
from digest.clean.lines import Line
from digest.dates import grammar
from digest.model import DateBasis, Removed

_STANDFIRST_LINES, _STANDFIRST_WORDS = 2, 90
_LOOK_AHEAD = 6  # lines of the run in which a byline or date still belongs to the head
_TITLE_WORDS = 4
_LEAD_WORDS = 8
_ITEM = re.compile(r"(?:[*+•·▪>»–-]|o)\s")  # an entry of a list: menus are such
_TEXT = ("short", "prose", "sentence")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the body; `removed` are its lines that became no field."""

    title: Line | None
    standfirst: tuple[Line, ...]
    byline: str | None
    date: grammar.PrintedDate | None
    date_basis: DateBasis
    date_line: int | None
    removed: tuple[Removed, ...]


def head_length(before: Sequence[Line], body: Sequence[Line]) -> int:
    """How many lines of the chosen run still are head: all up to a byline or date near its start.

    A long headline reads like prose: where nothing before the run could be the title, it is a first line without a
    stop.
    """
    words = 0
    headless = not any(line.kind in _TEXT for line in before)
    last = int(bool(body) and headless and not kinds.ends_sentence(body[0].text))
    for index, line in enumerate(body[:_LOOK_AHEAD]):
        if line.kind in ("byline", "date"):
            last = index + 1
        elif line.kind not in ("caption", "widget", "solicitation"):
            words += line.text.count(" ") + 1
            if words > _STANDFIRST_WORDS:
                break
    return last


def read_head(lines: Sequence[Line], declared_title: str | None, is_repeat: frozenset[int]) -> Head:
    """Read the lines before the body. Of several possible titles, a repeated one or the first long one is taken."""
    texts = [
        line
        for line in lines
        if line.kind in _TEXT and line.number not in is_repeat and any(map(str.isalpha, line.text))
    ]
    title = _title(texts, declared_title)
    dated = next((line for line in lines if line.kind == "date" and not kinds.is_update(line.text)), None)
    written = next((line for line in lines if line.kind == "byline"), None)
    byline = kinds.byline(written.text) if written else None
    date, basis, date_line = _date(dated, written, byline)
    standfirst = _standfirst(texts, title, dated, written)
    used = {line.number for line in (title, *standfirst) if line} | {line.number for line in (dated, written) if line}
    removed = [
        Removed(line.number, _rule(line, title, is_repeat), line.text) for line in lines if line.number not in used
    ]
    removed += [Removed(line.number, _field_rule(line, byline), line.text) for line in (dated, written) if line]
    return Head(
        title=title,
        standfirst=tuple(standfirst),
        byline=byline.name if byline else None,
        date=date,
        date_basis=basis,
        date_line=date_line,
        removed=tuple(sorted(removed, key=lambda line: line.line)),
    )


def _title(texts: Sequence[Line], declared: str | None) -> Line | None:
    if declared is not None:
        return next((line for line in texts if line.text == declared), None)
    seen: set[str] = set()
    for line in texts:
        if line.text in seen:
            return next(first for first in texts if first.text == line.text)
        seen.add(line.text)
    free = [line for line in texts if not _ITEM.match(line.text)] or texts
    long = (line for line in free if line.text.count(" ") + 1 >= _TITLE_WORDS)
    return next(long, max(free, key=lambda line: len(line.text), default=None))


def _date(
    dated: Line | None, written: Line | None, byline: kinds.Byline | None
) -> tuple[grammar.PrintedDate | None, DateBasis, int | None]:
    if byline and byline.date and written:
        return byline.date, "byline", written.number
    if dated:
        return kinds.printed_date(dated.text), "dateline", dated.number
    return None, "none", None


def _standfirst(texts: Sequence[Line], title: Line | None, dated: Line | None, written: Line | None) -> list[Line]:
    """The lines between the title and the byline or date line; where neither is printed, one long line alone."""
    marks = [line.number for line in (dated, written) if line]
    if title is None:
        return []
    if not marks:
        return _lead([line for line in texts if line.number > title.number and line.text != title.text])
    between = [
        line
        for line in texts
        if title.number < line.number < max(marks)
        and line.text != title.text
        and line.text.count(" ") + 1 >= _TITLE_WORDS
    ]
    return between if len(between) <= _STANDFIRST_LINES else []


def _lead(below: Sequence[Line]) -> list[Line]:
    """The line under a title, where it is long and nothing else of more than a few words stands above the body."""
    long = [line for line in below if line.text.count(" ") + 1 >= _TITLE_WORDS]
    if len(long) != 1 or long[0] is not below[0] or long[0].text.count(" ") + 1 < _LEAD_WORDS:
        return []
    return long


def _rule(line: Line, title: Line | None, is_repeat: frozenset[int]) -> str:
    if title is not None and line.text == title.text:
        return "title repeated"
    if line.number in is_repeat:
        return "repeated in other articles of this source"
    if line.kind == "date" and kinds.is_update(line.text):
        return "date of an update"
    return RULES.get(line.kind, "before the article")


def _field_rule(line: Line, byline: kinds.Byline | None) -> str:
    if line.kind == "date":
        return "date line"
    return "byline and date" if byline and byline.date else "byline"


RULES: dict[str, str] = {
    "date": "another date line",
    "byline": "another byline",
    "caption": "photo caption or credit",
    "end": "end marker",
    "joint": "heading of other articles",
    "widget": "page widget",
    "solicitation": "solicitation",
}
