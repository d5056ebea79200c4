"""Article to LinkedArticle: whom it names, in order. Registry first, discovery second."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.link import names
from digest.link.hits import Hit, find, is_title_case
from digest.link.index import Index
from digest.link.roles import Named, find_roles
from digest.link.runs import Segment, Token, segments
from digest.model import Article, Field, LinkedArticle, Mention, Span
from digest.text import fold

FIELDS: tuple[Field, ...] = ("title", "standfirst", "text")
_DEFINITION = re.compile(r" \(([A-Z][A-Z.]{1,9})\)")


@dataclass(frozen=True, slots=True)
class _Read:
    """One field, and what was found in it so far."""

    field: Field
    text: str
    folded: str
    hits: list[Hit]
    titles: list[Hit]
    mentions: list[Mention]
    rest: list[Segment]


def link(article: Article, index: Index) -> LinkedArticle:
    """Every mention of an actor in title, standfirst and text. Only an office and its organisation may overlap."""
    read = [_read(field, article.field(field), index) for field in FIELDS if article.field(field)]
    defined = _defined_acronyms(read, index)
    full = [mention for part in read for mention in part.mentions]
    surnames = names.Surnames(full, {part.field: part.text for part in read}, index)
    mentions: list[Mention] = []
    for part in read:
        mentions += part.mentions
        for segment in part.rest:
            mentions += _single(part, segment, surnames, defined, index)
    actors = frozenset(mention.actor for mention in mentions if mention.actor)
    for part in read:
        places = [
            (mention.span.start, mention.span.end)
            for mention in mentions
            if mention.span.field == part.field and _is_personal(mention, index)
        ]
        named = Named(places, actors)
        mentions += find_roles(part.field, part.text, part.folded, part.hits, part.titles, named, index, article.date)
    if is_title_case(article.title):
        mentions = _without_words_of_titles(mentions, index)
    return LinkedArticle(article, tuple(sorted(mentions, key=_position)))


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
    return FIELDS.index(mention.span.field), mention.span.start, -mention.span.end


def _is_personal(mention: Mention, index: Index) -> bool:
    return mention.actor is None or index.actor(mention.actor).kind == "person"


def _read(field: Field, text: str, index: Index) -> _Read:
    folded = fold(text)
    hits, titles = find(text, folded, index)
    mentions = [mention for hit in hits if (mention := _from_hit(field, text, hit, index))]
    rest: list[Segment] = []
    for segment in segments(text, hits):
        known, left = names.by_key(field, text, segment, index)
        mentions += known
        for part in left:
            new = names.discovered(field, text, part)
            if new:
                mentions.append(new)
            else:
                rest.append(part)
    return _Read(field, text, folded, hits, titles, mentions, rest)


def _from_hit(field: Field, text: str, hit: Hit, index: Index) -> Mention | None:
    ids = {form.actor for form in hit.forms}
    if len(ids) != 1:
        return None
    form = hit.forms[0]
    printed = text[hit.start : hit.end]
    actor = index.actor(form.actor)
    listed = "a name in the list of states" if actor.kind == "state" else "a spelling in the registry"
    what = {"demonym": "a demonym", "acronym": "an acronym"}.get(form.how, listed)
    if form.printed == actor.name:
        what = "the name"
    reason = f"“{form.printed}” is {what} of {actor.name}"
    how = "alias" if form.how == "title" else form.how
    return Mention(Span(field, hit.start, hit.end), printed, how, reason, actor=form.actor)


def _defined_acronyms(read: list[_Read], index: Index) -> dict[str, Mention]:
    """`Islamic Jihad (IJ)`: an acronym in brackets behind an organisation, made of its initials."""
    found: dict[str, Mention] = {}
    for part in read:
        for mention in part.mentions:
            if mention.actor is None or index.actor(mention.actor).kind == "person":
                continue
            bracket = _DEFINITION.match(part.text, mention.span.end)
            if bracket and _are_initials(bracket[1].replace(".", ""), mention.text):
                found.setdefault(bracket[1], mention)
    return found


def _are_initials(acronym: str, name: str) -> bool:
    initials = iter(word[0].upper() for word in re.split(r"[\s-]+", name) if word)
    return len(acronym) > 1 and all(letter in initials for letter in acronym)


def _single(
    part: _Read, segment: Segment, surnames: names.Surnames, defined: dict[str, Mention], index: Index
) -> list[Mention]:
    found = []
    for token in segment if len(segment) == 1 else ():
        if token.text in defined:
            full = defined[token.text]
            reason = f"this article explains it: “{full.text} ({token.text})”"
            span = Span(part.field, token.start, token.end)
            found.append(Mention(span, token.text, "acronym", reason, actor=full.actor))
        elif mention := surnames.link(part.field, part.text, token) or _nickname(part, token, surnames, index):
            found.append(mention)
    return found


def _nickname(part: _Read, token: Token, surnames: names.Surnames, index: Index) -> Mention | None:
    """A registered name of one word, in an article where no full name ends in it."""
    ids = index.nicknames.get(fold(token.text), ())
    if len(ids) != 1 or surnames.claim(token.text):
        return None
    reason = f"“{token.text}” is a spelling in the registry of {index.actor(ids[0]).name}"
    return Mention(Span(part.field, token.start, token.end), token.text, "alias", reason, actor=ids[0])
