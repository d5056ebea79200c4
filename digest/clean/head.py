"""The head of an article: title, repeated title, date line, byline, standfirst, caption."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.clean.bylines import Byline, below, byline
from digest.clean.dated import is_update, printed_date
from digest.clean.extent import ends_sentence, words
from digest.clean.lines import Line
from digest.clean.repeats import Shared
from digest.clean.rules import rule
from digest.clean.title import Headline, choose
from digest.dates import grammar
from digest.model import DateBasis, Removed

_STANDFIRST_LINES, _STANDFIRST_WORDS = 2, 45
_LOOK_AHEAD = 6  # lines of the run in which a byline or date still belongs to the head
_ABOVE = 5  # lines before the title in which its byline or date may stand
_TITLE_WORDS = 4
_LEAD_WORDS = 8
_MARKS = ("byline", "date")
_TEXT = ("short", "prose", "sentence", "item")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the body; `removed` are its lines that became no field."""

    title: Line | None = None
    window: Line | None = None
    standfirst: tuple[Line, ...] = ()
    byline: str | None = None
    date: grammar.PrintedDate | None = None
    date_basis: DateBasis = "none"
    date_line: int | None = None
    removed: tuple[Removed, ...] = ()


def headline(lines: Sequence[Line], run: range, declared: str | None, shared: Shared) -> Headline | None:
    """The title among the lines before the run and the first of the run: a long headline reads like prose."""
    before = [line for line in lines[: run.start] if _may_be_title(line, shared)]
    if declared is not None:
        found = next((line for line in before if line.text == declared), None)
        return Headline(found) if found else None
    first = next((line for line in lines[run.start : run.stop] if line.kind in _TEXT), None)
    if first is not None and _may_be_title(first, shared) and _may_be_headline(first.text):
        before.append(first)
    body = [line for line in lines[run.start : run.stop] if line is not first or line not in before]
    return choose(before, body) if body else choose([line for line in before if line is not first], body)


def _may_be_title(line: Line, shared: Shared) -> bool:
    return line.kind in _TEXT and line.number not in shared.repeated


def _may_be_headline(text: str) -> bool:
    return text.endswith(("?", "؟", "？")) or not ends_sentence(text)


def body_start(lines: Sequence[Line], run: range, title: Headline | None) -> int:
    """Where the text begins: behind the title, and behind a byline or date line near the start of the run.

    Where the title has one below it before the run, another one in the run is none of the head.
    """
    start = run.start
    if title is not None:
        at = next(index for index, line in enumerate(lines) if line is title.line)
        start = max(start, at + 1)
        if any(line.kind in _MARKS for line in lines[at:start]):
            return start
    seen = 0
    for index in range(start, min(start + _LOOK_AHEAD, run.stop)):
        line = lines[index]
        if line.kind in _MARKS:
            return index + 1
        if line.kind in _TEXT:
            seen += words(line.text)
        if seen > _STANDFIRST_WORDS:
            break
    return start


def read_head(lines: Sequence[Line], headline: Headline | None, shared: Shared) -> Head:
    """Read the lines before the body."""
    texts = [line for line in lines if _may_be_title(line, shared)]
    title = headline.line if headline else None
    near = _near(lines, title)
    dated = next((line for line in near if line.kind == "date" and not is_update(line.text)), None)
    written, by = _writer(near)
    date, basis, date_line = _date(dated, written, by)
    standfirst = _standfirst(texts, title, dated, written)
    used = {line.number for line in (title, *standfirst) if line} | {line.number for line in (dated, written) if line}
    removed = [
        Removed(line.number, _rule(line, headline, shared), line.text) for line in lines if line.number not in used
    ]
    removed += [Removed(line.number, _field_rule(line, by), line.text) for line in (dated, written) if line]
    return Head(
        title=title,
        window=headline.window if headline else None,
        standfirst=tuple(standfirst),
        byline=by.name if by else None,
        date=date,
        date_basis=basis,
        date_line=date_line,
        removed=tuple(sorted(removed, key=lambda line: line.line)),
    )


def _writer(near: Sequence[Line]) -> tuple[Line | None, Byline | None]:
    """The line with the writer's name, and the byline that it is, alone or with the line above it."""
    for line in near:
        if line.kind == "byline":
            return line, byline(line.text)
    for opening, name in pairwise(near):
        if opening.kind == "short" and opening.number < name.number and (found := below(opening.text, name.text)):
            return name, found
    return None, None


def _near(lines: Sequence[Line], title: Line | None) -> Sequence[Line]:
    """The lines in which the article's own byline and date stand: behind its title, then the few before it.

    Lists of other articles print dates and writers, too, farther off.
    """
    if title is None:
        return lines
    at = max(index for index, line in enumerate(lines) if line.text == title.text)
    return (*lines[at + 1 :], *reversed(lines[max(0, at - _ABOVE) : at]))


def _date(
    dated: Line | None, written: Line | None, byline: Byline | None
) -> tuple[grammar.PrintedDate | None, DateBasis, int | None]:
    if byline and byline.date and written:
        return byline.date, "byline", written.number
    if dated:
        return printed_date(dated.text), "dateline", dated.number
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
        if title.number < line.number < max(marks) and line.text != title.text and words(line.text) >= _TITLE_WORDS
    ]
    return between if len(between) <= _STANDFIRST_LINES else []


def _lead(below: Sequence[Line]) -> list[Line]:
    """The line under a title, where it is long and nothing else of more than a few words stands above the body."""
    long = [line for line in below if words(line.text) >= _TITLE_WORDS]
    if len(long) != 1 or long[0] is not below[0] or words(long[0].text) < _LEAD_WORDS:
        return []
    return long


def _rule(line: Line, headline: Headline | None, shared: Shared) -> str:
    if headline is not None and line.text == headline.line.text:
        return "title repeated"
    if headline is not None and line is headline.window:
        return "title, with the page's name"
    if line.kind == "date" and is_update(line.text):
        return "date of an update"
    return rule(line, shared, "before the article")


def _field_rule(line: Line, byline: Byline | None) -> str:
    if line.kind == "date":
        return "date line"
    return "byline and date" if byline and byline.date else "byline"
