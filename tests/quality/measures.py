"""The measures, in the order of the table."""

from __future__ import annotations

from collections.abc import Callable

from tests.quality import across, organisation_pairs, pages, person_pairs, shared_articles, spans
from tests.quality.row import Corpus, Row

MEASURES: tuple[Callable[[Corpus], list[Row]], ...] = (
    person_pairs.measure,
    organisation_pairs.measure,
    spans.measure,
    across.measure,
    shared_articles.measure,
    pages.measure,
)
