"""Finding quotations: `python -m bench.quotes` prints articles a second, and seconds for floods of quotation marks.

Articles are invented, 2.5 kB long, and quote six people each; with $DIGEST_SHARED set, those of ecbplus.dev are read as
well. Their names are linked before the clock starts.
"""

from __future__ import annotations

import gzip
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import process_time

from bench.words import names, vocabulary, zipf_weights
from digest.link import Index, build, link
from digest.model import ActorKind, Article, LinkedArticle, Mention
from digest.quotes import quotes

BUDGET, FLOOD_BUDGET = 900, 2.0  # articles a second; seconds for a megabyte
SEED = 1
FLOODS = ('"', "“a”", '" ', "'", "‘a’ ", "``a''", '“«‘"', "‘“a” b,’ ", "“We go on now,” he said. ")
_ARTICLES, _LENGTH, _QUOTED, _VOCABULARY = 1_000, 2_500, 6, 20_000
_MEGABYTE = 1_000_000
_ORDERS = (
    "“{said},” {name} said.",
    "“{said},” said {name}. “{more}.”",
    "{name} said: “{said}.”",
    "{name}, the minister of trade, told reporters that it was “{said}”.",
    "“{said}?” she asked.",
    "{name} opened the quay, adding: “{said}.”",
)


@dataclass(frozen=True, slots=True)
class Told:
    """`rate`: articles a second; `quotes` and `spoken` (with a speaker) an article."""

    articles: int
    rate: float
    quotes: float
    spoken: float


def main() -> int:
    """Print both tables."""
    index = build({})
    print(f"{'articles':12}{'count':>10}{'articles/s':>12}{'budget':>10}{'quotes':>10}{'spoken':>10}")
    for name, articles in (("invented", invented(SEED)), ("ecbplus.dev", _ecbplus())):
        if articles:
            one = measure(articles, index)
            columns = f"{one.articles:>10,}{one.rate:>12,.0f}{BUDGET:>10,}{one.quotes:>10.1f}{one.spoken:>10.1f}"
            print(f"{name:12}{columns}")
    print(f"\n{'1 MB of':28}{'one':>10}{'many':>10}{'budget':>10}  seconds, in one paragraph and in many")
    for unit in FLOODS:
        one_long, many = (flood(unit, width) for width in (_MEGABYTE, 60))
        print(f"{unit:28}{one_long:>10.2f}{many:>10.2f}{FLOOD_BUDGET:>10.1f}")
    return 0


def measure(articles: list[Article], index: Index) -> Told:
    """The fastest of three passes."""
    linked = [link(article, index) for article in articles]
    passes = [_pass(linked, _kinds(index)) for _ in range(3)]
    _, found, spoken = passes[0]
    count = len(articles)
    return Told(count, count / min(seconds for seconds, _, _ in passes), found / count, spoken / count)


def _pass(linked: list[LinkedArticle], kind_of: Callable[[Mention], ActorKind]) -> tuple[float, int, int]:
    start = process_time()
    found = [quote for one in linked for quote in quotes(one.article, one.mentions, kind_of)]
    return process_time() - start, len(found), sum(quote.speaker is not None for quote in found)


def _kinds(index: Index) -> Callable[[Mention], ActorKind]:
    def kind_of(mention: Mention) -> ActorKind:
        return index.actor(mention.actor).kind if mention.actor else mention.kind or "unknown"

    return kind_of


def flood(unit: str, width: int) -> float:
    """CPU seconds for a megabyte of `unit`, in paragraphs of `width` characters."""
    text = (unit * (_MEGABYTE // len(unit) + 1))[:_MEGABYTE]
    paragraphs = tuple(text[at : at + width].strip() or "x" for at in range(0, _MEGABYTE, width))
    article = Article("00000000", "x.txt", "", "", paragraphs, language="en")
    start = process_time()
    quotes(article, (), lambda mention: "person")
    return process_time() - start


def invented(seed: int) -> list[Article]:
    """Articles in which every third sentence is somebody's."""
    random = Random(seed)
    words, weights = vocabulary(random, _VOCABULARY), zipf_weights(_VOCABULARY)
    people = names(random, _ARTICLES)

    def sentence(least: int, most: int) -> str:
        text = " ".join(random.choices(words, cum_weights=weights, k=random.randint(least, most)))
        return f"{text[0].upper()}{text[1:]}"

    def article(number: int) -> Article:
        told = iter(random.sample(people, _QUOTED))
        parts: list[str] = []
        while sum(map(len, parts)) < _LENGTH:
            name = next(told, None) if len(parts) % 3 == 1 else None
            order = random.choice(_ORDERS) if name else "{said}."
            parts.append(order.format(said=sentence(8, 20), more=sentence(6, 12), name=name))
        paragraphs = tuple(" ".join(parts[at : at + 2]) for at in range(0, len(parts), 2))
        return Article(f"{number:08}", f"{number}.txt", "", sentence(8, 8), paragraphs, language="en")

    return [article(number) for number in range(_ARTICLES)]


def _ecbplus() -> list[Article]:
    """Real articles, a sentence a paragraph; none where there are no corpora."""
    path = Path(os.environ.get("DIGEST_SHARED", "../shared")) / "corpora" / "ecbplus.dev.jsonl.gz"
    if not path.is_file():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"].strip().split("\n") for line in file]
    return [
        Article(f"{number:08}", f"{number}.txt", "", lines[0], tuple(lines[1:]), language="en")
        for number, lines in enumerate(texts)
    ]


if __name__ == "__main__":
    sys.exit(main())
