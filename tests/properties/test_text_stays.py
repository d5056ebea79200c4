"""The text of render(markdown(t)) equals t, for every normalised t, in every kind of node."""

from __future__ import annotations

import os
import random
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from digest.text import normalise
from tests.properties.every_node import COUNT, failures
from tests.properties.texts import hostile_payloads, random_text, texts


def pieces_of(text: str, cuts: list[int]) -> tuple[str, ...]:
    """`text` cut into neighbouring pieces; a few of them may be empty."""
    at = [0, *sorted(cut % (len(text) + 1) for cut in cuts), len(text)]
    return tuple(text[start:end] for start, end in pairwise(at))


@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(texts(min_size=1), st.lists(st.integers(0, 1000), max_size=7))
@example("1. 2. 3.", [1, 2, 3])
@example("[x\\]:y](url)", [])
@example("- [ ] * + 1) --- ===", [1, 2])
@example("**", [1])
@example("Stop!Go", [5, 5])
@example("\ufffd\u200d\u0661.", [1])
def test_text_stays_the_same(text: str, cuts: list[int]) -> None:
    assert list(failures(text, pieces_of(text, cuts))) == []


@pytest.mark.parametrize("every", [16, pytest.param(1, marks=pytest.mark.slow)])
def test_hostile_payloads_stay_text(every: int) -> None:
    payloads = {normalise(normalise(payload)[:1_500]): key for key, payload in hostile_payloads()}
    wrong = {
        key: found
        for text, key in list(payloads.items())[::every]
        if text and (found := list(failures(text, pieces_of(text, [7, 77, 777]))))
    }
    assert wrong == {}


@pytest.mark.slow
def test_many_random_texts_stay_the_same() -> None:
    """`DIGEST_RENDERS=1000000` for a longer proof; a page holds COUNT nodes."""
    renders = int(os.environ.get("DIGEST_RENDERS", "100000"))
    chance = random.Random(int(os.environ.get("DIGEST_SEED", "11")))
    for _ in range(renders // COUNT + 1):
        text = random_text(chance)
        cuts = [chance.randrange(1000) for _ in range(chance.randint(0, 6))]
        assert list(failures(text, pieces_of(text, cuts))) == []
