"""The queue of doubts as rows: what `digest review` shows, and prints with `--json`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from digest.gather.doubts import Candidate, Doubt
from digest.link.decided import nth
from digest.model import Article, Card, Naming


def rows(doubts: Iterable[Doubt], cards: Mapping[str, Card], article_of: Callable[[str], Article]) -> Iterator[str]:
    """A JSON object a doubt; the fields are told in docs/guide/review.md."""
    for doubt in doubts:
        content = {
            "key": doubt.key,
            "id": doubt.id or None,
            "name": doubt.name,
            "kind": doubt.kind,
            "articles": doubt.articles,
            **_context(doubt.naming, cards[doubt.article], article_of(doubt.article)),
            "candidates": [_candidate(candidate, cards, article_of) for candidate in doubt.candidates],
        }
        yield json.dumps(content, ensure_ascii=False)


def _candidate(candidate: Candidate, cards: Mapping[str, Card], article_of: Callable[[str], Article]) -> dict[str, Any]:
    made = {
        "id": candidate.id,
        "name": candidate.name,
        "kind": candidate.kind,
        "verified": candidate.verified,
        "score": round(candidate.comparison.score, 3),
        "band": candidate.comparison.band,
        "reasons": list(candidate.comparison.reasons),
        "aligned": [[row.a, row.b, row.how] for row in candidate.comparison.aligned],
        "articles": candidate.articles,
    }
    if candidate.naming is None or candidate.article is None:
        return {**made, "article": None}
    return {**made, **_context(candidate.naming, cards[candidate.article], article_of(candidate.article))}


def _context(naming: Naming, card: Card, article: Article) -> dict[str, Any]:
    """The mention in its sentence, which a maintainer sees whatever its source allows to be published."""
    first, around = naming.first, naming.sentence_span
    return {
        "article": card.id,
        "title": card.title,
        "date": card.date,
        "source": card.source,
        "text": article.field(first.field)[first.start : first.end],
        "nth": nth(article, first),
        "sentence": article.field(around.field)[around.start : around.end],
    }
