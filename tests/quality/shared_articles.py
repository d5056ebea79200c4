"""Actors per article on the five real ones, scored as `expected.json` beside them says."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.quality.row import Corpus, Row
from tests.shared_articles import ORIGINS, Run


def measure(corpora: Corpus) -> list[Row]:
    """Precision and recall over all (article, actor) pairs, with the project's registries."""
    with TemporaryDirectory() as folder:
        run = Run(corpora.shared, Path(folder))
    found = {(origin, *actor) for origin in ORIGINS for actor in run.actors(origin).items()}
    wanted = {(origin, *actor) for origin in ORIGINS for actor in run.expected[origin]["actors"].items()}
    right = len(found & wanted)
    return [
        _row("actors per article, precision", len(found), right / len(found), 0.98),
        _row("actors per article, recall", len(wanted), right / len(wanted), 0.95),
    ]


def _row(measure: str, count: int, value: float, floor: float) -> Row:
    return Row(measure, "shared articles", count, value, floor, 1.0, "–", "these five articles, with the registry")
