"""LinkedArticle to Card: the only step of gathering that looks at one article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from digest import paths
from digest.dates.iso import is_day
from digest.figures import tolls
from digest.gather.titled import title_before
from digest.model import (
    ActorKind,
    Article,
    Card,
    Dated,
    Field,
    How,
    LinkedArticle,
    Mention,
    Met,
    Naming,
    Receipt,
    Said,
    Span,
    Tolled,
    Traits,
)
from digest.registry.sources import Publish
from digest.stories.shingles import shingles
from digest.stories.signature import signature
from digest.text import sentences, sha256

_FIELD_ORDER = {"text": 0, "standfirst": 1, "title": 2}
_LONGEST_SENTENCE = 600
_EXCERPT_SENTENCES = 2
_HEAD = 2  # paragraphs
_MOST_DAYS = 6


def card(linked: LinkedArticle, publish: Publish) -> Card:
    """An article's card, without sentences where only a link may be published. The slug is its title's."""
    article = linked.article
    cut = _Sentences(article)
    lead = _lead(article)
    groups: dict[tuple[str | None, str | None], list[Mention]] = defaultdict(list)
    for mention in linked.mentions:
        groups[mention.actor, mention.key].append(mention)
    return Card(
        id=article.id,
        slug=paths.slug(article.title),
        title=article.title,
        date=article.date,
        date_basis=article.date_basis,
        date_hints=article.date_hints,
        source=article.source,
        source_name=article.source_name,
        language=article.language,
        text_hash=sha256(article.text)[:16],
        lead="" if publish == "link" else _cut(cut.field("text")[: lead.end]),
        lead_receipt=_receipt(cut, lead),
        told_day=_told_day(article),
        traits=Traits(*signature(article), *shingles(article.text)),
        tolls=tuple(
            Tolled(toll, _shown(cut.at(toll.span), publish), _receipt(cut, toll.span)) for toll in tolls(article)
        ),
        days=tuple(_days(cut, article, publish)),
        quotes=tuple(
            Said(quote, _shown(cut.at(quote.span), publish), _receipt(cut, quote.span)) for quote in linked.quotes
        ),
        meetings=tuple(Met(met, _shown(cut.at(met.span), publish), _receipt(cut, met.span)) for met in linked.meetings),
        published=article.published,
        url=article.url,
        namings=tuple(_naming(cut, actor, key, group, publish) for (actor, key), group in groups.items()),
    )


def excerpt(article: Article) -> str:
    """The first two sentences of the text, with the blank line between them where they are two paragraphs."""
    taken: list[str] = []
    room = _EXCERPT_SENTENCES
    for paragraph in article.paragraphs:
        spans = sentences(paragraph)[:room]
        room -= len(spans)
        taken.append(paragraph[: spans[-1][1]])
        if not room:
            break
    return _cut("\n\n".join(taken))


def _days(cut: _Sentences, article: Article, publish: Publish) -> Iterator[Dated]:
    """The first sentence that speaks of each whole day, for the first days."""
    seen: set[str] = set()
    for told in article.dates:
        if told.date and told.precision == "day" and told.date not in seen and len(seen) < _MOST_DAYS:
            seen.add(told.date)
            span = cut.around(told.span)
            shown = _shown(cut.at(span), publish)
            yield Dated(told.date, told.basis, told.printed, shown, _receipt(cut, span))


def _told_day(article: Article) -> str | None:
    """The first whole day in title, standfirst or the first two paragraphs."""
    end = len("\n\n".join(article.paragraphs[:_HEAD]))
    days = (told.date for told in article.dates if told.span.field != "text" or told.span.start < end)
    return next((day for day in days if day and is_day(day)), None)


def _shown(text: str, publish: Publish) -> str:
    """What of a statement may be shown: of an excerpt a sentence, where only a link is allowed none."""
    if publish == "link":
        return ""
    return text[slice(*sentences(text)[0])] if publish == "excerpt" and text else text


def _lead(article: Article) -> Span:
    """The first sentence of the text."""
    return Span("text", *sentences(article.paragraphs[0])[0])


def _receipt(cut: _Sentences, span: Span) -> Receipt:
    return Receipt(cut.id, span, sha256(cut.at(span)), cut.paragraph(span))


def _naming(cut: _Sentences, actor: str | None, key: str | None, mentions: list[Mention], publish: Publish) -> Naming:
    first = min(mentions, key=lambda mention: (_FIELD_ORDER[mention.span.field], mention.span.start))
    span = cut.around(first.span)
    counts: Counter[tuple[str, How]] = Counter((mention.text, mention.how) for mention in mentions)
    return Naming(
        actor=actor,
        key=key,
        sentence="" if publish == "link" else cut.field(span.field)[span.start : span.end],
        sentence_span=span,
        first=first.span,
        count=len(mentions),
        spellings=tuple(
            (text, how, count) for (text, how), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        ),
        kinds=_kinds(mentions),
        titles=_titles(cut, mentions) if key is not None else (),
        paragraph=cut.paragraph(span),
        sha256=sha256(cut.at(span)) if publish == "link" else "",
    )


def _kinds(mentions: list[Mention]) -> tuple[tuple[ActorKind, int], ...]:
    counts = Counter(mention.kind for mention in mentions if mention.kind is not None)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _titles(cut: _Sentences, mentions: list[Mention]) -> tuple[tuple[str, int], ...]:
    titles = Counter(
        title
        for mention in mentions
        if mention.kind == "person" and (title := title_before(cut.field(mention.span.field), mention.span.start))
    )
    return tuple(sorted(titles.items(), key=lambda item: (-item[1], item[0])))


class _Sentences:
    """The sentences of one article, each paragraph cut once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._fields: dict[Field, str] = {}
        self._cut: dict[tuple[Field, int], list[tuple[int, int]]] = {}

    @property
    def id(self) -> str:
        return self._article.id

    def paragraph(self, span: Span) -> int:
        """Of the text, from 1; 0 for a place in another field."""
        return self.field("text").count("\n\n", 0, span.start) + 1 if span.field == "text" else 0

    def at(self, span: Span) -> str:
        return self.field(span.field)[span.start : span.end]

    def field(self, name: Field) -> str:
        if name not in self._fields:
            self._fields[name] = self._article.field(name)
        return self._fields[name]

    def around(self, span: Span) -> Span:
        """The sentence around a span, in the offsets of the span's field."""
        text = self.field(span.field)
        blank = text.rfind("\n\n", 0, span.start)
        start = blank + 2 if blank >= 0 else 0
        place = (span.field, start)
        if place not in self._cut:
            end = text.find("\n\n", start)
            self._cut[place] = sentences(text[start : end if end >= 0 else len(text)])
        for begin, stop in self._cut[place]:
            if begin <= span.start - start < stop:
                # A sentence that a stop inside the mention cut in two goes on to the end of the mention.
                return _bounded(text, Span(span.field, start + begin, max(start + stop, span.end)), span)
        return span


def _bounded(text: str, sentence: Span, span: Span) -> Span:
    """The sentence, or, of one that never ends, the words around the mention."""
    if sentence.end - sentence.start <= _LONGEST_SENTENCE:
        return sentence
    start = max(sentence.start, span.start - _LONGEST_SENTENCE // 3)
    end = min(sentence.end, max(start + _LONGEST_SENTENCE, span.end))
    if start > sentence.start:
        start = min(text.find(" ", start, span.start) + 1 or start, span.start)
    if end < sentence.end:
        end = max(text.rfind(" ", span.end, end), span.end)
    return Span(sentence.field, start, end)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SENTENCE else text[:_LONGEST_SENTENCE].rsplit(" ", 1)[0] + " …"
