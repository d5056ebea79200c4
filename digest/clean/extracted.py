"""Lines that markup gave, furniture for the most part gone, to the parts of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.clean import evidence, kinds
from digest.clean.alike import alike, bare, bared
from digest.clean.body import body_range
from digest.clean.head import RULES, Head
from digest.clean.lines import Line
from digest.clean.parts import Parts
from digest.model import Evidence, Removed
from digest.text import fold

_BARRIERS = ("end", "joint")
_LITTLE, _NOTHING = 200, 80  # characters of prose
_FEW, _MOSTLY = 3, 0.7  # lines, share of characters
_TAG_WORDS, _ENTRIES = 4, 3
_LABEL_WORDS = 6  # a line above the first paragraph with no more is a section's name, a share count, a role
_LEADING = 8  # lines in which a headline may be printed again, a standfirst stand
_LONG_WORDS = 8  # a line of so many is not printed twice for its own sake
_HEADLINE_WORDS = 25
# `Read also: …`, the headline of another article behind it.
_POINTER = re.compile(
    r"""(?: (?:read|see|watch|listen)\ (?:more|also|next|too) | also\ read | more(?:\ on\ this)? | related(?:\ \w+)?
    | lesen\ sie\ auch | mehr\ zum\ thema | (?:à\ )?lire\ aussi | lea\ también | le(?:e|er)\ más | leggi\ anche
    | lees\ ook | ayrıca\ (?:okuyun|bakınız) | читайте\ также | اقرأ\ أيضا?ً?ا? | بیشتر\ بخوانید )\s*[:|–—→>-]\s*\S""",
    re.IGNORECASE | re.VERBOSE,
)


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
    head = Head(None, (), None, None, "none", None, ())
    return Parts(head, tuple(line.text for line in kept), (*around, *above, *removed), (*every, *found))


def main(lines: Sequence[Line]) -> range:
    """The first stretch with a paragraph, and what goes on behind headings of other articles.

    Headlines and their opening words are set between an article's paragraphs and behind them. Behind an end marker
    nothing is the article's. Where that holds little, the stretch with most prose is taken in its stead.
    """
    parts = _stretches(lines)
    best = body_range(lines, lambda _: False)
    if not best:
        return best
    first = next((at for at, part in enumerate(parts) if _prose(lines, part) or best.start in part))
    found = _extended(lines, parts[first:])
    if _prose(lines, found) < _NOTHING and best.start > found.stop:
        found = _extended(lines, [part for part in parts if part.stop > best.start])
    start = found.start - (found.start > 0 and lines[found.start - 1].kind == "joint")  # with its headlines
    return range(start, _last(lines, found))


def whole(lines: Sequence[Line]) -> range:
    """All that stands in front of an end marker, or of headlines of other articles that nothing follows."""
    parts = _stretches(lines)
    first = next((at for at, part in enumerate(parts) if _prose(lines, part)), 0)
    return range(_extended(lines, parts[first:]).stop)


def _stretches(lines: Sequence[Line]) -> list[range]:
    """What stands between end markers and headings of other articles."""
    barriers = [at for at, line in enumerate(lines) if line.kind in _BARRIERS]
    return [range(start + 1, stop) for start, stop in pairwise([-1, *barriers, len(lines)])]


def _extended(lines: Sequence[Line], parts: Sequence[range]) -> range:
    """The first of the stretches, with those behind it in which its text goes on."""
    found = parts[0]
    for part in parts[1:]:
        barrier = lines[part.start - 1]
        if barrier.kind == "end" and any(map(str.isalpha, barrier.text)):
            break  # `***` may part two chapters
        if _goes_on(lines, part):
            found = range(found.start, part.stop)
    return found


def _prose(lines: Sequence[Line], part: range) -> int:
    """Its characters."""
    return sum(len(lines[at].text) for at in part if _is_prose(lines[at]))


def _is_prose(line: Line) -> bool:
    """A long row of menu entries is none."""
    return line.kind == "prose" and line.text.count(" | ") < _ENTRIES


def _goes_on(lines: Sequence[Line], part: range) -> bool:
    """Whether lines behind a heading of other articles are text again: prose, in which paragraph follows on paragraph.

    First words of other articles stand under a headline each.
    """
    prose = {at: len(lines[at].text) for at in part if _is_prose(lines[at])}
    running = sum(length for at, length in prose.items() if at - 1 in prose or at + 1 in prose)
    every = sum(len(lines[at].text) for at in part if lines[at].kind in ("prose", "short"))
    return running >= _LITTLE and sum(prose.values()) >= _MOSTLY * every


def _last(lines: Sequence[Line], part: range) -> int:
    """Where the text ends: a few lines of few words behind it are names, tags and buttons, more are a list."""
    stop = part.stop
    while stop > part.start and lines[stop - 1].kind == "short" and lines[stop - 1].text.count(" ") < _TAG_WORDS:
        stop -= 1
    return stop if part.stop - stop <= _FEW else part.stop


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
        return "date of an update" if kinds.is_update(line.text) else "date line"
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
    if line.kind == "date" and not kinds.is_update(line.text) and (date := kinds.printed_date(line.text)):
        return [Evidence("date", date.published or date.date, "page")]
    if line.kind == "byline" and (byline := kinds.byline(line.text)):
        dated = [Evidence("date", byline.date.published or byline.date.date, "page")] if byline.date else []
        return [Evidence("byline", byline.name, "page"), *dated]
    return []


def _points_elsewhere(text: str) -> bool:
    """Whether a line without a stop is the headline of another article: behind a label, or all in capitals."""
    return bool(_POINTER.match(text)) or (text.isupper() and text.count(" ") >= _LABEL_WORDS)


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
