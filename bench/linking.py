"""Linking against a big registry, in a process of its own: `python -m bench.linking NAMES` prints it as JSON.

Names are invented: given names by surnames, so that many share one. Articles are 2.5 kB long and name six actors each.
"""

from __future__ import annotations

import json
import resource
import sys
from dataclasses import asdict, dataclass
from random import Random
from time import process_time

from bench.measure import A_MEGABYTE
from bench.words import vocabulary, word, zipf_weights
from digest.link import Index, build, link
from digest.model import Article
from digest.registry.actors import Actor

SIZES = (10_000, 100_000)
BUDGETS = {10_000: 3_000, 100_000: 2_000}  # articles a second
INDEX_BUDGET, PEAK_BUDGET = 2.0, 300  # seconds, megabytes; for 100,000 names
SEED = 1
_ARTICLES = 1_000
_LENGTH = 2_500  # characters
_VOCABULARY = 20_000
_NAMED = 6


@dataclass(frozen=True, slots=True)
class Linked:
    """`index`: CPU seconds to build it; `rate`: articles a second; `peak` in megabytes; `mentions` an article."""

    names: int
    index: float
    rate: float
    peak: float
    mentions: float


def measure(names: int) -> Linked:
    """The fastest of three passes over the articles: the first one fills what is kept of words."""
    random = Random(SEED)
    registry = _registry(random, names)
    articles = _articles(random, registry)
    start = process_time()
    index = build(registry)
    built = process_time() - start
    passes = [_pass(articles, index) for _ in range(3)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / A_MEGABYTE
    seconds = min(seconds for seconds, _ in passes)
    return Linked(names, built, len(articles) / seconds, peak, passes[0][1] / len(articles))


def _pass(articles: list[Article], index: Index) -> tuple[float, int]:
    start = process_time()
    mentions = sum(len(link(article, index).mentions) for article in articles)
    return process_time() - start, mentions


def _registry(random: Random, count: int) -> dict[str, Actor]:
    given = [word(random, 2).capitalize() for _ in range(count // 20)]
    surnames = [word(random, random.randint(2, 3)).capitalize() for _ in range(count // 4)]
    found: dict[str, Actor] = {}
    while len(found) < count:
        name = f"{random.choice(given)} {random.choice(surnames)}"
        id = name.lower().replace(" ", "-")
        found.setdefault(id, Actor(id=id, name=name, kind="person"))
    return found


def _articles(random: Random, registry: dict[str, Actor]) -> list[Article]:
    words = vocabulary(random, _VOCABULARY)
    weights = zipf_weights(_VOCABULARY)
    everybody = list(registry.values())
    return [_article(random, number, words, weights, random.sample(everybody, _NAMED)) for number in range(_ARTICLES)]


def _article(random: Random, number: int, words: list[str], weights: list[float], named: list[Actor]) -> Article:
    sentences: list[str] = []
    names = [actor.name for actor in named for _ in range(2)]
    while sum(map(len, sentences)) < _LENGTH:
        chosen = random.choices(words, cum_weights=weights, k=random.randint(12, 28))
        if names:
            chosen.insert(random.randrange(1, len(chosen)), names.pop())
        text = " ".join(chosen)
        sentences.append(f"{text[0].upper()}{text[1:]}.")
    paragraphs = tuple(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))
    title = " ".join(random.choices(words, cum_weights=weights, k=8)).capitalize()
    return Article(f"{number:08}", f"{number}.txt", "", title, paragraphs)


if __name__ == "__main__":
    json.dump(asdict(measure(int(sys.argv[1]))), sys.stdout)
