"""`python -m bench.stories`: what it costs to group articles, by the size of the archive; and one article more."""

from __future__ import annotations

import json
import math
import random
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from hashlib import blake2b
from time import process_time
from typing import TypeVar

import numpy as np

from bench.measure import A_MEGABYTE
from digest.model import Article
from digest.stories.copies import Printed, copies
from digest.stories.moves import NOTHING, Alike, Known, grouped
from digest.stories.moves import Grouped as Found
from digest.stories.pairs import Pairs, Text, compared
from digest.stories.shingles import shingles
from digest.stories.signature import signature

Made = TypeVar("Made")

SIZES = (10_000, 100_000)
BUDGET = 0.8  # ms of CPU an article
EXPONENT_BUDGET = 1.15
PEAK_BUDGET = 1_000  # megabytes, of 100,000 articles
MORE_BUDGET = 0.3  # seconds, of one article more than 10,000
_THRESHOLD = 750
_WORDS, _LENGTH = 40_000, 330
_NOTHING = np.zeros(0, dtype=np.uint32)


@dataclass(frozen=True, slots=True)
class Grouped:
    """Seconds of CPU for each step, for all articles; for one `more`; `peak` in megabytes; counts."""

    traits: float
    compare: float
    group: float
    copies: float
    more: float
    peak: float
    pairs: int
    stories: int


def main() -> int:
    """Print the table."""
    columns = "articles traits compare group copies together budget one-more-s budget peak-MB budget".split()
    print("".join(f"{name:>11}" for name in columns))
    costs = {}
    for size in SIZES:
        output = subprocess.run([sys.executable, "-m", "bench.stories", str(size)], check=True, stdout=subprocess.PIPE)
        one = Grouped(**json.loads(output.stdout))
        steps = [seconds / size * 1_000 for seconds in (one.traits, one.compare, one.group, one.copies)]
        costs[size] = sum(steps)
        shown = "".join(f"{step:>11.3f}" for step in (*steps, sum(steps)))
        print(f"{size:>11,}{shown}{BUDGET:>11}{one.more:>11.2f}{MORE_BUDGET:>11}{one.peak:>11.0f}{PEAK_BUDGET:>11,}")
    small, large = SIZES
    exponent = 1 + math.log(costs[large] / costs[small]) / math.log(large / small)
    print(f"steps in ms of CPU an article; the cost grows with the power {exponent:.2f} (budget {EXPONENT_BUDGET})")
    return 0


def measure(size: int) -> Grouped:
    """Articles of 330 common words, most of them of an event with rare words of its own that one to eight tell of."""
    texts, printed, traits = _articles(size + 1)
    own = sorted(texts[:size], key=lambda text: text.number)
    pairs, compare = _timed(lambda: compared(own))
    stories, group = _timed(lambda: _grouped(pairs, NOTHING))
    _, copying = _timed(lambda: copies(printed[:size]))
    # One that is not of the sample in which words are counted: fifteen of sixteen are not.
    last = max(texts, key=lambda text: text.number)
    others = [text for text in sorted(texts, key=lambda text: text.number) if text is not last]
    before = compared(others)
    known = _grouped(before, NOTHING).found
    _, more = _timed(lambda: _grouped(compared([*others, last], before), known))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / A_MEGABYTE
    return Grouped(traits, compare, group, copying, more, peak, len(pairs.left), len(stories.stories))


def _grouped(pairs: Pairs, known: Known) -> Found:
    alike = Alike(pairs.left, pairs.right, pairs.likeness)
    return grouped(pairs.numbers, alike, _THRESHOLD, lambda a, b: False, lambda text: False, known)


def _timed(make: Callable[[], Made]) -> tuple[Made, float]:
    start = process_time()
    made = make()
    return made, process_time() - start


def _articles(count: int) -> tuple[list[Text], list[Printed], float]:
    drawn, spread = random.Random(2), np.random.default_rng(3)
    words = ["".join(drawn.choices("abcdefghijklmnoprstuvw", k=drawn.randrange(4, 9))) for _ in range(_WORDS)]
    chances = np.cumsum(1 / np.arange(1, _WORDS + 1))
    texts: list[Text] = []
    printed: list[Printed] = []
    seconds = 0.0
    event = 0
    while len(texts) < count:
        event += 1
        names = [f"Xq{event}{letter}" for letter in "abcdefgh"]
        own = names + [words[drawn.randrange(3_000, _WORDS)] for _ in range(25)]
        for _ in range(min(drawn.choice((1, 1, 1, 2, 3, 5, 8)), count - len(texts))):
            common = [words[at] for at in np.searchsorted(chances, spread.random(_LENGTH) * chances[-1]).tolist()]
            for word in drawn.sample(own, 18) * 2:
                common.insert(drawn.randrange(len(common)), word)
            article = Article("1saj61ba", "x.txt", "", " ".join(common[:8]), (" ".join(common),))
            (packed, lead), first = _timed(partial(signature, article))
            (sample, thinness), second = _timed(partial(shingles, article.text))
            seconds += first + second
            number = int.from_bytes(blake2b(packed, digest_size=8).digest(), "big")
            texts.append(Text(number, np.frombuffer(packed, np.uint32), lead, None, _NOTHING))
            printed.append(Printed(np.frombuffer(sample, np.uint32), thinness, frozenset()))
    return texts, printed, seconds


if __name__ == "__main__":
    if len(sys.argv) > 1:
        json.dump(asdict(measure(int(sys.argv[1]))), sys.stdout)
    else:
        sys.exit(main())
