"""Texts that are one text: edited, cut, printed again; and texts that only look so."""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate, combinations
from random import Random

import numpy as np
import pytest

from digest.stories.copies import Printed, copies
from digest.stories.shingles import shingles, thinned

VOCABULARY = [f"w{number}" for number in range(20_000)]
WEIGHTS = list(accumulate(1 / (number + 1) for number in range(20_000)))  # Zipf


def printed(text: str) -> Printed:
    packed, thinness = shingles(text)
    numbers = frozenset(int(word) for word in text.split() if word.isdigit())
    return Printed(np.frombuffer(packed, dtype=np.uint32), thinness, numbers)


def words(random: Random, count: int) -> list[str]:
    return random.choices(VOCABULARY, cum_weights=WEIGHTS, k=count)


def edited(text: list[str], share: float, random: Random) -> list[str]:
    """`share` of the words left out, exchanged or followed by another."""
    made: list[str] = []
    for word in text:
        drawn = random.random() / share if share else 1.0
        if drawn >= 1:
            made.append(word)
        elif drawn >= 2 / 3:
            made += [word, *words(random, 1)]
        elif drawn >= 1 / 3:
            made += words(random, 1)
    return made


def collection(random: Random, count: int) -> tuple[list[str], list[int]]:
    """Texts of 60 to 600 words, one in ten with copies: edits of up to 20 %, or with the tail cut off."""
    texts: list[list[str]] = []
    families: list[int] = []
    while len(texts) < count:
        original = words(random, random.choice((60, 120, 200, 360, 600)))
        family = len(texts)
        made = [original]
        for _ in range(random.choice((1, 1, 2, 3)) if random.random() < 0.1 else 0):
            cut = original[: int(len(original) * random.uniform(0.4, 1))]
            made.append(edited(original, random.uniform(0, 0.2), random) if random.random() < 0.6 else cut)
        texts += made
        families += [family] * len(made)
    return [" ".join(text) for text in texts], families


def pairs(groups: list[int]) -> set[tuple[int, int]]:
    members: dict[int, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        members[group].append(index)
    return {pair for own in members.values() for pair in combinations(own, 2)}


@pytest.mark.parametrize("count", [2_000, pytest.param(20_000, marks=pytest.mark.slow)])
def test_precision_and_recall_on_generated_copies(count: int) -> None:
    texts, families = collection(Random(1), count)
    wanted, found = pairs(families), pairs(copies([printed(text) for text in texts]))
    assert len(wanted) > count / 10
    assert len(wanted & found) / len(found) >= 0.99
    assert len(wanted & found) / len(wanted) >= 0.95


def test_the_first_of_equal_texts_is_the_first_given() -> None:
    one, other = (" ".join(words(Random(seed), 100)) for seed in (1, 2))
    assert copies([printed(text) for text in (one, other, one, one)]) == [0, 1, 0, 0]


def test_a_table_with_other_numbers_each_day_is_no_copy() -> None:
    form = (
        "exchange rates at noon in the port of norhaven the crown stood at {} to the dollar and at {} to the mark " * 3
    )
    days = [form.format(*(100 + 7 * day + n for n in range(6))) for day in range(5)]
    assert copies([printed(day) for day in days]) == [0, 1, 2, 3, 4]
    assert copies([printed(days[0]), printed(days[0].replace("noon", "twelve"))]) == [0, 0]


def test_what_very_many_texts_share_makes_no_copies_and_no_squares() -> None:
    notice = " ".join(words(Random(3), 40))
    texts = [f"{' '.join(words(Random(10 + n), 400))} {notice}" for n in range(300)]
    assert copies([printed(text) for text in texts]) == list(range(300))


def test_a_wire_that_two_hundred_print_is_one_text() -> None:
    wire = words(Random(4), 300)
    texts = [" ".join(edited(wire, 0.05, Random(n))) for n in range(200)]
    assert len(set(copies([printed(text) for text in texts]))) == 1


def test_texts_without_three_words() -> None:
    assert copies([printed(""), printed("one two"), printed("one two")]) == [0, 1, 2]
    assert copies([]) == []


def test_a_thinner_sample_is_a_part_of_a_thicker_one() -> None:
    sample = np.arange(1_000, dtype=np.uint32)
    assert set(thinned(sample, 3)) < set(thinned(sample, 2)) < set(sample)
    assert len(thinned(sample, 3)) == 125
