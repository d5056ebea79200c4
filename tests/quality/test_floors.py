"""Every measure of quality holds its floor, on corpora that are known by their hashes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.quality.measures import MEASURES
from tests.quality.row import Corpus, Row

# A floor means something on these files alone. With other files, measure again and set the floors anew.
_HASHES: dict[str, str] = {}


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.__module__.rsplit(".", 1)[-1])
def test_floor(measure: Callable[[Corpus], list[Row]], shared: Path) -> None:
    rows = measure(Corpus(shared))
    below = [f"{row.measure}: {row.value:.3f} < {row.floor:.3f}" for row in rows if row.value < row.floor]
    assert rows
    assert below == []


@pytest.mark.parametrize("name", sorted(_HASHES))
def test_corpus_is_the_one_that_the_floors_were_set_on(name: str, shared: Path) -> None:
    assert Corpus(shared).sha256(name) == _HASHES[name]
