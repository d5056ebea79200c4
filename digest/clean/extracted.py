"""Lines that markup gave, furniture for the most part gone, to the parts of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.clean import evidence, kinds
from digest.clean.alike import alike, bare, bared
from digest.clean.bylines import byline
from digest.clean.dated import is_update, printed_date
from digest.clean.head import Head
from digest.clean.lines import Line
from digest.clean.parts import Parts
from digest.clean.rules import RULES
from digest.model import Evidence, Removed
from digest.text import fold

_LABEL_WORDS = 6  # a line above the first paragraph with no more is a section's name, a share count, a role
_LEADING = 8  # lines in which a headline may be printed again, a standfirst stand
_LONG_WORDS = 8  # a line of so many is not printed twice for its own sake
_HEADLINE_WORDS = 25


def numbered(texts: Iterable[str]) -> Iterator[Line]:
    """Lines, numbered as they come."""
    return (Line(number, text, kinds.kind(text)) for number, text in enumerate(texts, 1))


def parts_of(lines: Sequence[Line], region: range, said: Iterable[Evidence], is_whole: bool = False) -> Parts:
    """The parts that the lines are, of which those in the `region` are the article; by what is `said` of it already.

    `is_whole`: its first lines are the article's own, and are kept where nothing speaks against them.
    """
    every = tuple(said)
    titles = bared(item.value for item in every if item.field == "title")
    writers = frozenset(bare(item.value) for item in every if item.field == "byline")
    told = evidence.text(every, "standfirst")
    known = _Known(titles, writers, fold(told[0]) if told else "", is_whole)
    above, body, found = _without_head(lines[region.start : region.stop], known)
    kept, removed = _sift(body)
    around = [
        Removed(line.number, RULES.get(line.kind, where), line.text)
        for where, part in (("before the article", lines[: region.start]), ("after the article", lines[region.stop :]))
        for line in part
    ]
    return Parts(Head(), tuple(line.text for line in kept), (*around, *above, *removed), (*every, *found))


@dataclass(frozen=True, slots=True)
class _Known:
    """What lines above the text may say again: titles and bylines, bare, and the standfirst.

    `is_whole`: there are no others above it.
    """

    titles: frozenset[str]
    bylines: frozenset[str]
    standfirst: str
    is_whole: bool


def _without_head(lines: Sequence[Line], known: _Known) -> tuple[list[Removed], list[Line], list[Evidence]]:
    """The lines above the first paragraph that are no text, the text, and what those lines say."""
    removed: list[Removed] = []
    found: list[Evidence] = []
    body: list[Line] = []
    last = max((at for at, line in enumerate(lines[:_LEADING]) if _is_title(line, known)), default=-1)
    above = True
    for at, line in enumerate(lines):
        above = at < _LEADING and (at <= last or above)
        rule = _head_rule(line, known, at <= last) if above else None
        if rule is None:
            body.append(line)
            above = above and line.kind not in ("prose", "sentence")
        elif rule != "standfirst":
            removed.append(Removed(line.number, rule, line.text))
            found += _told(line, rule)
    return removed, body, found


def _head_rule(line: Line, known: _Known, is_above_title: bool) -> str | None:
    if fold(line.text) == known.standfirst:
        return "standfirst"
    if _is_title(line, known):
        return "title repeated"
    if line.kind == "date":
        return "date of an update" if is_update(line.text) else "date line"
    if line.kind == "byline" or (line.kind == "short" and _names(line, known)):
        return "byline"
    if line.kind == "short" and (is_above_title or (not known.is_whole and line.text.count(" ") < _LABEL_WORDS)):
        return "before the article"
    return RULES.get(line.kind)


def _is_title(line: Line, known: _Known) -> bool:
    return line.text.count(" ") < _HEADLINE_WORDS and alike(line.text, known.titles)


def _names(line: Line, known: _Known) -> bool:
    """Whether a line names the author that is known: `Lena Brandvik, Norhaven`, `3 May 2024 by Lena Brandvik`."""
    own = bare(line.text)
    return any(byline in own for byline in known.bylines)


def _told(line: Line, rule: str) -> list[Evidence]:
    """What a headline, a date line or a byline above the text says."""
    if rule == "title repeated":
        return [Evidence("title", line.text, "page")]
    if line.kind == "date" and not is_update(line.text) and (date := printed_date(line.text)):
        return [Evidence("date", date.published or date.date, "page")]
    if line.kind == "byline" and (written := byline(line.text)):
        dated = [Evidence("date", written.date.published or written.date.date, "page")] if written.date else []
        return [Evidence("byline", written.name, "page"), *dated]
    return []


def _points_elsewhere(text: str) -> bool:
    """Whether a line without a stop is the headline of another article: all in capitals."""
    return text.isupper() and text.count(" ") >= _LABEL_WORDS


def _sift(lines: Iterable[Line]) -> tuple[list[Line], list[Removed]]:
    """The text, without lines of furniture, headlines of other articles, and long lines that were there before."""
    body: list[Line] = []
    removed: list[Removed] = []
    seen: set[str] = set()
    others = False
    for line in lines:
        others = line.kind == "joint" or (others and line.kind == "short")
        if line.kind in RULES and line.kind not in ("date", "byline"):
            rule = RULES[line.kind]
        elif others or (line.kind == "short" and _points_elsewhere(line.text)):
            rule = "headline of another article"
        elif line.text in seen:
            rule = "repeated on the page"
        else:
            if line.text.count(" ") >= _LONG_WORDS:
                seen.add(line.text)
            body.append(line)
            continue
        removed.append(Removed(line.number, rule, line.text))
    return body, removed
