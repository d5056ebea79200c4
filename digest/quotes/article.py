"""Article and mentions to Quotes: what stands in marks, what of it is speech, and whose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from digest.model import ActorKind, Article, Field, Mention, Quote, Span
from digest.quotes import following, marks, plain, quoted, rules
from digest.quotes.lexicon import Lexicon, lexicon
from digest.quotes.passage import Passage, Quoted, paragraphs_of
from digest.quotes.people import People
from digest.quotes.place import Place, place
from digest.quotes.rules import Found

FIELDS: tuple[Field, ...] = ("title", "standfirst", "text")
_SENTENCE = 6  # words of a string that is speech though nobody is told and nothing ends it
_ENDS = ",.!?…؟،。！？"


def quotes(article: Article, mentions: Sequence[Mention], kind_of: Callable[[Mention], ActorKind]) -> tuple[Quote, ...]:
    """Every quotation in title, standfirst and text, by place; none overlaps another.

    `mentions` are those of the article, in order. What is speech and nobody's that we can tell has no speaker; names,
    titles and words in scare quotes give nothing.
    """
    words = lexicon(article.language)
    found: list[Quote] = []
    for field in FIELDS:
        text = article.field(field)
        if text and any(mark in text for mark in marks.MARKS):
            own = [mention for mention in mentions if mention.span.field == field]
            found += _of_field(field, text, own, kind_of, words)
    return tuple(found)


def _of_field(
    field: Field, text: str, mentions: Sequence[Mention], kind_of: Callable[[Mention], ActorKind], words: Lexicon
) -> list[Quote]:
    paragraphs = paragraphs_of(text)
    items = quoted.find(text, paragraphs)
    if not items:
        return []
    named = {(mention.span.start, mention.span.end) for mention in mentions}
    sorts = {item: "name" if (item.start, item.end) in named else quoted.sort(text, item, words) for item in items}
    spoken = [item for item in items if sorts[item] != "name"]
    if not spoken:
        return []
    passage = Passage(field, text, paragraphs, spoken, mentions, kind_of, words)
    told = _told(passage)
    return [
        Quote(
            Span(field, item.start, item.end),
            own.speaker if own else None,
            Span(field, *own.called) if own and own.called else None,
            own.cue if own else "",
            own.rule if own else "nobody is told",
        )
        for item, own in zip(spoken, told, strict=True)
        if _is_speech(text, item, own, sorts[item])
    ]


def _told(passage: Passage) -> list[Found | None]:
    """What the rules tell of each quotation, the first that applies; then those that go on from another."""
    people = People(passage)
    found: list[Found | None] = []
    places: list[Place] = []
    for index in range(len(passage.quoted)):
        at = place(passage, index)
        places.append(at)
        if passage.lexicon.code != "en":
            found.append(plain.tell(passage, at))
            continue
        before = found[-1] if found and passage.quoted[index - 1].right > at.start else None
        found.append(_by_rules(passage, people, at, before))
    return following.settled(passage, people, places, found)


def _by_rules(passage: Passage, people: People, at: Place, before: Found | None) -> Found | None:
    """What stands behind it first, where it ends in a comma or a question; else what stands before it."""
    text = passage.text
    last = text[at.item.end - 1]
    leads = last in ",?!—" or text[at.item.right : at.item.right + 1] in (",", "—", "–")
    if (
        leads
        and not (last in "?!" and rules.is_led(passage, at))
        and (own := rules.behind(passage, people, at)) is not None
    ):
        return _nearer(own, passage, people, at, before)
    own = rules.ahead(passage, people, at, before)
    if own is None and not leads:
        own = rules.behind(passage, people, at)
    return own


def _nearer(own: Found, passage: Passage, people: People, at: Place, before: Found | None) -> Found:
    """`S told police it was “Q”, according to …`: who told of it is not who said it."""
    if own.rule != rules.ACCORDING:
        return own
    ahead = rules.ahead(passage, people, at, before)
    return ahead if ahead is not None and ahead.speaker and ahead.cue else own


def _is_speech(text: str, item: Quoted, own: Found | None, sort: str) -> bool:
    if sort == "title":
        return own is not None and own.beside
    if own is not None and own.cue:
        return sort == "speech" or own.direct
    if sort != "speech":
        return False
    if own is not None:
        return True
    ends = text[item.end - 1] in _ENDS
    return ends or len(quoted.words(text[item.start : item.end])) >= _SENTENCE
