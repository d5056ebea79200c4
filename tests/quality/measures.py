"""The measures, in the order of the table."""

from __future__ import annotations

from collections.abc import Callable

from tests.quality import (
    across,
    bodies,
    dates,
    feeds,
    language,
    meetings,
    organisation_pairs,
    person_pairs,
    quotes,
    shared_articles,
    spans,
    stories,
    warcs,
    web_pages,
    written,
)
from tests.quality.row import Corpus, Row

MEASURES: tuple[Callable[[Corpus], list[Row]], ...] = (
    person_pairs.measure,
    organisation_pairs.measure,
    spans.measure,
    across.measure,
    shared_articles.measure,
    stories.measure,
    quotes.measure,
    meetings.measure,
    written.measure,
    dates.measure,
    language.measure,
    bodies.measure,
    warcs.measure,
    feeds.measure,
    web_pages.measure,
)
