"""What a maintainer decided of one name or one place in an article; it beats what was found there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from digest.link.index import Index
from digest.model import Article, Field, Mention, Span
from digest.problems import Problem
from digest.registry.decisions import NAME, Decisions, Line, ThisMention
from digest.text import counted

_FIELDS: tuple[Field, ...] = ("title", "standfirst", "text")


def admitted(mention: Mention, index: Index) -> Mention | None:
    """A discovered name; none where a line says that it is no actor."""
    return None if index.decisions.is_nobody(mention.text) else mention


def settled(mentions: Sequence[Mention], article: Article, index: Index) -> list[Mention]:
    """The mentions of an article, those replaced that a `this-mention` is about. The order of the lines has no effect.

    What was found at exactly that place gives way; where nothing was, all that overlaps it.
    """
    if article.id not in index.decisions.by_article:
        return list(mentions)
    lines = [(place(article, line.text, line.nth), line) for line in index.decisions.by_article.get(article.id, ())]
    decided = {span for span, _ in lines if span is not None}
    loose = decided - {mention.span for mention in mentions}
    kept = [
        mention
        for mention in mentions
        if mention.span not in decided and not any(_overlap(mention.span, span) for span in loose)
    ]
    return [*kept, *_given([(span, line) for span, line in lines if span is not None and line.actor], index)]


def _given(lines: list[tuple[Span, ThisMention]], index: Index) -> list[Mention]:
    """The mentions that lines make; of two that overlap the longer one."""
    made: list[Mention] = []
    for span, line in sorted(lines, key=lambda item: (item[0].start - item[0].end, item[0].start, _age(item[1].line))):
        if not any(_overlap(span, other.span) for other in made):
            actor = index.decisions.actor(line.actor or "")
            made.append(Mention(span, line.text, "decision", reason(line.line), actor=actor))
    return made


def _age(line: Line) -> tuple[str, str, str]:
    return line.on, line.why, line.by


def reason(line: Line) -> str:
    """Why a mention leads where it does, for a reader: the day of the decision, and its reason."""
    return f"decided on {line.on}: {line.why}"


def occurrences(article: Article, text: str) -> Iterator[Span]:
    """Every place where the article prints `text`: title, standfirst, text, each from its start.

    `Brand` does not stand in `Brandt`. Scripts without capitals join words (Arabic `and`, Hebrew `in`) or do not part
    them: there it counts wherever it stands.
    """
    for field in _FIELDS:
        held = article.field(field)
        start = held.find(text)
        while start >= 0:
            end = start + len(text)
            if not (_goes_on(held[start - 1 : start], text[0]) or _goes_on(held[end : end + 1], text[-1])):
                yield Span(field, start, end)
            start = held.find(text, start + 1)


def _goes_on(beside: str, letter: str) -> bool:
    """Is the character beside a letter or digit of the same word?"""
    return bool(beside) and _parts_words(beside) and _parts_words(letter)


def _parts_words(letter: str) -> bool:
    return letter.isupper() or letter.islower() or letter.isdigit()


def place(article: Article, text: str, nth: int) -> Span | None:
    """Where an article prints `text` for the `nth` time (from 1); none where it does not."""
    return next(islice(occurrences(article, text), nth - 1, None), None)


def nth(article: Article, span: Span) -> int:
    """For the how manieth time the article prints, at `span`, what it prints there: the `nth` of a `this-mention`."""
    text = article.field(span.field)[span.start : span.end]
    return 1 + sum(1 for _ in _before(span, occurrences(article, text)))


def unapplied(decisions: Decisions, articles: Iterable[Article]) -> Iterator[Problem]:
    """A warning for each `this-mention` whose article or place is not there."""
    if not decisions.by_article:
        return
    found = {article.id: article for article in articles if article.id in decisions.by_article}
    for id, lines in decisions.by_article.items():
        for line in lines:
            if wrong := _gone(line, found.get(id)):
                yield Problem(f"{NAME}:{line.line.number}", *wrong, "warning")


def _gone(line: ThisMention, article: Article | None) -> tuple[str, str] | None:
    if article is None:
        fix = "take the id from the article's address, /article/<id>-…/, or remove the line"
        return f"no article has the id `{line.article}`: the line has no effect", fix
    count = sum(1 for _ in occurrences(article, line.text))
    if count < line.nth:
        what = f"{article.origin} prints “{line.text}” {counted(count, 'time')}, not {line.nth}: the line has no effect"
        return what, "look at the article again, and correct text and nth, or remove the line"
    return None


def _before(span: Span, spans: Iterator[Span]) -> Iterator[Span]:
    for other in spans:
        if other == span:
            return
        yield other


def _overlap(a: Span, b: Span) -> bool:
    return a.field == b.field and a.start < b.end and b.start < a.end
