"""The head of an article: title, repeated title, date line, byline, standfirst, caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.clean.bylines import Byline, byline
from digest.clean.dated import is_update, printed_date
from digest.clean.extent import ends_sentence, words
from digest.clean.lines import Line
from digest.clean.title import Headline, choose
from digest.dates import grammar
from digest.model import DateBasis, Removed

_STANDFIRST_LINES, _STANDFIRST_WORDS = 2, 90
_LOOK_AHEAD = 6  # lines of the run in which a byline or date still belongs to the head
_ABOVE = 5  # lines before the title in which its byline or date may stand
_TITLE_WORDS = 4
_LEAD_WORDS = 8
_ITEM = re.compile(r"(?:[*+•·▪>»–-]|o)\s")  # an entry of a list: menus are such
_TEXT = ("short", "prose", "sentence", "item")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the body; `removed` are its lines that became no field."""

    title: Line | None
    window: Line | None
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
    seen = 0
    headless = not any(line.kind in _TEXT for line in before)
    last = int(bool(body) and headless and not ends_sentence(body[0].text))
    for index, line in enumerate(body[:_LOOK_AHEAD]):
        if line.kind in ("byline", "date"):
            last = index + 1
        elif line.kind not in ("caption", "widget", "solicitation", "mark", "pointer", "item"):
            seen += words(line.text)
            if seen > _STANDFIRST_WORDS:
                break
    return last


def read_head(
    lines: Sequence[Line], body: Sequence[Line], declared_title: str | None, is_repeat: frozenset[int]
) -> Head:
    """Read the lines before the body. Of several possible titles, a repeated one or the first long one is taken."""
    texts = [
        line
        for line in lines
        if line.kind in _TEXT and line.number not in is_repeat and any(map(str.isalpha, line.text))
    ]
    headline = _headline(texts, body, declared_title)
    title = headline.line if headline else None
    near = _near(lines, title)
    dated = next((line for line in near if line.kind == "date" and not is_update(line.text)), None)
    written = next((line for line in near if line.kind == "byline"), None)
    by = byline(written.text) if written else None
    date, basis, date_line = _date(dated, written, by)
    standfirst = _standfirst(texts, title, dated, written)
    used = {line.number for line in (title, *standfirst) if line} | {line.number for line in (dated, written) if line}
    removed = [
        Removed(line.number, _rule(line, headline, is_repeat), line.text) for line in lines if line.number not in used
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


def _headline(texts: Sequence[Line], body: Sequence[Line], declared: str | None) -> Headline | None:
    if declared is None:
        return choose(texts, body)
    found = next((line for line in texts if line.text == declared), None)
    return Headline(found) if found else None


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
        if title.number < line.number < max(marks)
        and line.text != title.text
        and words(line.text) >= _TITLE_WORDS
    ]
    return between if len(between) <= _STANDFIRST_LINES else []


def _lead(below: Sequence[Line]) -> list[Line]:
    """The line under a title, where it is long and nothing else of more than a few words stands above the body."""
    long = [line for line in below if words(line.text) >= _TITLE_WORDS]
    if len(long) != 1 or long[0] is not below[0] or words(long[0].text) < _LEAD_WORDS:
        return []
    return long


def _rule(line: Line, headline: Headline | None, is_repeat: frozenset[int]) -> str:
    if headline is not None and line.text == headline.line.text:
        return "title repeated"
    if headline is not None and line is headline.window:
        return "title, with the page's name"
    if line.number in is_repeat:
        return "repeated in other articles of this source"
    if line.kind == "date" and is_update(line.text):
        return "date of an update"
    return RULES.get(line.kind, "before the article")


def _field_rule(line: Line, byline: Byline | None) -> str:
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
    "pointer": "pointer to something else",
    "mark": "no words",
    "solicitation": "solicitation",
}
