"""Article to LinkedArticle: whom it names, in order. Registry first, discovery second."""

from __future__ import annotations

import sys
from bisect import bisect_right
from dataclasses import dataclass

from digest.link import decided, names
from digest.link.context import is_title_case
from digest.link.discover import discover
from digest.link.discovery import Found
from digest.link.grammar import Piece, pieces_of
from digest.link.hits import Hit, find
from digest.link.index import Form, Index, searched
from digest.link.printed import Printed
from digest.link.roles import Named, find_roles
from digest.link.runs import Run, mask, runs
from digest.model import Article, Field, LinkedArticle, Mention, Span
from digest.text import fold

FIELDS: tuple[Field, ...] = ("title", "standfirst", "text")
_RANK = {field: rank for rank, field in enumerate(FIELDS)}
_WHAT = {"demonym": "a demonym", "acronym": "an acronym", "metonym": "a metonym"}


@dataclass(frozen=True, slots=True)
class _Read:
    """One field, and what was found in it so far."""

    field: Field
    text: str
    masked: str
    folded: str
    hits: list[Hit]
    titles: list[Hit]
    mentions: list[Mention]
    founds: list[Found]


def link(article: Article, index: Index) -> LinkedArticle:
    """Every mention of an actor in title, standfirst and text. Only an office and its organisation may overlap."""
    read = [_read(field, text, index) for field in FIELDS if (text := article.field(field))]
    mentions = [mention for part in read for mention in part.mentions]
    founds = [found for part in read for found in part.founds]
    new = discover(article, {part.field: part.masked for part in read}, index, founds, mentions)
    mentions = [*_without_absorbed(mentions, new), *new]
    if any(part.titles for part in read):
        mentions += _offices(read, mentions, index, article.date)
    if is_title_case(article.title):
        mentions = _without_words_of_titles(mentions, index)
    mentions = decided.settled(mentions, article, index)
    return LinkedArticle(article, tuple(sorted(mentions, key=_position)))


def _offices(read: list[_Read], mentions: list[Mention], index: Index, day: str | None) -> list[Mention]:
    """The offices that stand for persons, in all fields; `mentions` are those of names."""
    actors = frozenset(mention.actor for mention in mentions if mention.actor)
    found: list[Mention] = []
    for part in read:
        places = [
            (mention.span.start, mention.span.end)
            for mention in mentions
            if mention.span.field == part.field and _is_personal(mention, index)
        ]
        named = Named(places, actors)
        found += find_roles(part.field, part.text, part.folded, part.hits, part.titles, named, index, day)
    return found


def _without_absorbed(mentions: list[Mention], new: list[Mention]) -> list[Mention]:
    """Without the states that are a part of an organisation's name: `US` in `US Air Force`."""
    bodies = [mention.span for mention in new if mention.actor is None and mention.kind in ("organisation", "outlet")]
    if not bodies:
        return mentions
    inside = sorted((span.field, span.start, span.end) for span in bodies)
    return [mention for mention in mentions if not _is_inside(mention.span, inside)]


def _is_inside(span: Span, outer: list[tuple[Field, int, int]]) -> bool:
    at = bisect_right(outer, (span.field, span.start, sys.maxsize)) - 1
    return at >= 0 and outer[at][0] == span.field and span.end <= outer[at][2]


def _without_words_of_titles(mentions: list[Mention], index: Index) -> list[Mention]:
    """In a headline of capitals nothing marks the end of a name: a place or an organisation must be in the text too."""
    elsewhere = {mention.actor for mention in mentions if mention.span.field != "title"}
    return [
        mention
        for mention in mentions
        if mention.span.field != "title"
        or mention.actor is None
        or mention.actor in elsewhere
        or index.actor(mention.actor).kind == "person"
    ]


def _position(mention: Mention) -> tuple[int, int, int]:
    field, start, end = mention.span
    return _RANK[field], start, -end


def _is_personal(mention: Mention, index: Index) -> bool:
    if mention.actor is None:
        return mention.kind in ("person", "unknown")
    return index.actor(mention.actor).kind == "person"


def _read(field: Field, text: str, index: Index) -> _Read:
    folded = searched(text)
    hits, titles = find(text, folded, index)
    mentions = [mention for hit in hits if (mention := _from_hit(field, text, hit, index))]
    masked = mask(text, hits)
    founds: list[Found] = []
    for run in runs(masked, Printed(text), _headlines(text)):
        for piece in run.pieces:
            if index.keys and len(piece.tokens) > 1:
                known, left = _known(field, text, run, piece, index)
                mentions += known
                founds += left
            else:
                founds.append(_found(field, text, run, piece))
    return _Read(field, text, masked, folded, hits, titles, mentions, founds)


def _headlines(text: str) -> list[tuple[int, int]]:
    """The lines of a field with a capital on every word: a headline, and those between the paragraphs of a text."""
    found = []
    at = 0
    for line in text.split("\n\n"):
        if is_title_case(line):
            found.append((at, at + len(line)))
        at += len(line) + 2
    return found


def _known(field: Field, text: str, run: Run, piece: Piece, index: Index) -> tuple[list[Mention], list[Found]]:
    """The registry's persons in a piece, and what is left of it."""
    known, left = names.by_key(field, text, run.start, piece.tokens, index, is_headline=run.is_headline)
    if not known:
        return known, [_found(field, text, run, piece)]
    return known, [_found(field, text, run, new) for tokens in left for new in pieces_of("", tokens)]


def _found(field: Field, text: str, run: Run, piece: Piece) -> Found:
    start, end = run.start + piece.start, run.start + piece.end
    return Found(field, start, end, text[start:end], piece, run.opens and piece.start == 0, run.is_headline)


def _from_hit(field: Field, text: str, hit: Hit, index: Index) -> Mention | None:
    form = hit.forms[0]
    if len(hit.forms) > 1 and any(other.actor != form.actor for other in hit.forms):
        return None
    how = "alias" if form.how == "title" else form.how
    span = Span(field, hit.start, hit.end)
    return Mention(span, text[hit.start : hit.end], how, _reason(form, index), form.actor)


def _reason(form: Form, index: Index) -> str:
    if form.how == "decision":
        return decided.reason(index.decided[fold(form.printed)].line)
    name = index.actor(form.actor).name
    if form.printed == name:
        return f"“{form.printed}” is the name of {name}"
    listed = "a name in the list of states" if form.kind == "state" else "a spelling in the registry"
    return f"“{form.printed}” is {_WHAT.get(form.how, listed)} of {name}"
