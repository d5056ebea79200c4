"""Every measure of quality holds its floor, on corpora that are known by their hashes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.quality.measures import MEASURES
from tests.quality.row import Corpus, Row

# A floor means something on these files alone. With other files, measure again and set the floors anew.
_HASHES = {
    "ecbplus": "bee9a32793b275059cccfda8c236f3c765616e00b66f0e8b4d84bb8e49ee5dcb",
    "furniture": "ae08e28fb662370d5e62bae7c5a59a9dfc539dec7961b1cda1d7094732e10718",
    "gum_wikinews": "40d7d27ebfc27e204a21fccd629b1b1b9ce954fe099a5ce03125cd276b9bfc03",
    "meantime": "ee73567793f37629ad5f4b7c024afe8565fb7e2da3ac56e2e697f20917888283",
    "name_bench_pairs": "15ab2bf1709b79514f31dc3c1ba6f446c99581a4b0cf5d05d35ea89364f08cbb",
    "ofac_pairs": "c73c565c3cb2726962b09587c1abae4753fcf47a83b8e7d722b9f02b0ba32b1a",
    "re3d": "2b4233f554c263b387412388a7b4c1a1ce467a6b739745a507bf216951144156",
    "shared articles": "3dd6b4b23cf955a2f03465521a718b0c9504aa4c7ccf1c7735f8b8bd4ae48538",
    "translit_ar2en": "bb27778958c6f77a1d092868f0bf85a9956c49a16abd0e7f1eef5247be5ce7ed",
    "translit_variant_groups_ar": "dc538f954e276355e57d15fa57bf04b2fd33f8d3f37d68be93e1ef38c12c293b",
    "translit_wikidata_names": "0fa271647ef24d665a79e9fc07a76ecf933b7b54e15c882042a94518d9ee29a7",
}


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.__module__.rsplit(".", 1)[-1])
def test_floor(measure: Callable[[Corpus], list[Row]], shared: Path) -> None:
    rows = measure(Corpus(shared))
    below = [f"{row.measure}: {row.value:.3f} < {row.floor:.3f}" for row in rows if row.value < row.floor]
    assert rows
    assert below == []


@pytest.mark.parametrize("name", sorted(_HASHES))
def test_corpus_is_the_one_that_the_floors_were_set_on(name: str, shared: Path) -> None:
    assert Corpus(shared).sha256(name) == _HASHES[name]
