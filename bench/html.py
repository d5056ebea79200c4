"""Cleaning web pages against `trafilatura.extract(fast=True)` on the same pages: `python -m bench.html` prints JSON."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

from trafilatura import extract

from bench.measure import stay_on_one_core
from bench.page_parts import Around, Story
from bench.pages import TEMPLATES
from bench.words import names, vocabulary, zipf_weights
from digest.clean import clean
from digest.model import Document, Repeats
from digest.project import Project, load

FLOOR = 0.9  # of trafilatura's pages a second
SEED = 1
_EACH = 10  # pages of a template
_ROUNDS = 3
_VOCABULARY = 5_000
_FIRST = datetime(2021, 1, 1, 6, 0, tzinfo=timezone(timedelta(hours=2)))


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`ours` and `theirs` in pages a second of CPU time, `size` in bytes a page; `ratio` is of the two."""

    pages: int
    size: float
    ours: float
    theirs: float
    ratio: float


class Writer:
    """Invented text: a word is as frequent as in any language."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._words = vocabulary(random, _VOCABULARY)
        self._weights = zipf_weights(_VOCABULARY)
        self._names = names(random, 200)

    def line(self, least: int, most: int) -> str:
        """Words without a stop, the first with a capital."""
        chosen = self._random.choices(self._words, cum_weights=self._weights, k=self._random.randint(least, most))
        return " ".join(chosen).capitalize()

    def paragraph(self) -> str:
        """Two or three sentences, somebody named in one of them."""
        sentences = [f"{self.line(10, 28)}." for _ in range(self._random.randint(2, 3))]
        return " ".join([f"{self._random.choice(self._names)} said so.", *sentences])

    def name(self) -> str:
        return self._random.choice(self._names)

    def script(self, size: int) -> str:
        """So many bytes of a program."""
        name, other = self._words[7], self._words[9]
        line = f'window.{name}=window.{name}||[];function {other}(a,b){{return a<b?"{{}}":b}}\\n'
        return line * (size // len(line))


def made_pages(seed: int, each: int) -> list[str]:
    """`each` pages of every template, of 20 to 200 kB; same seed, same pages."""
    random = Random(seed)
    writer = Writer(random)
    return [
        template(random, _story(random, writer), _around(random, writer))
        for template in TEMPLATES.values()
        for _ in range(each)
    ]


def _story(random: Random, writer: Writer) -> Story:
    return Story(
        title=writer.line(6, 11),
        paragraphs=[writer.paragraph() for _ in range(random.randint(6, 24))],
        site="The Bench Courier",
        url=f"https://benchcourier.example/{random.randrange(10**6)}",
        standfirst=f"{writer.line(14, 22)}." if random.random() < 0.5 else "",
        byline=writer.name(),
        at=_FIRST + timedelta(minutes=random.randrange(10**6)),
    )


def _around(random: Random, writer: Writer) -> Around:
    return Around(
        menu=[writer.line(1, 2) for _ in range(random.randint(20, 120))],
        related=[(writer.line(5, 10), f"{writer.line(12, 24)}.") for _ in range(random.randint(6, 30))],
        footer=[writer.line(1, 4) for _ in range(random.randint(20, 80))],
        comments=[f"{writer.line(6, 30)}." for _ in range(random.choice((0, 0, 5, 30)))],
        scripts=[writer.script(random.randint(1_000, 25_000)) for _ in range(random.randint(2, 8))],
    )


def measure() -> Cleaned:
    """Both on each page in turn, the fastest of three rounds of each: noise only ever adds."""
    pages = made_pages(SEED, _EACH)
    with TemporaryDirectory(prefix="digest-bench-") as folder:
        project = _project(Path(folder))
    ours, theirs = 0.0, 0.0
    for number, text in enumerate(pages):
        document = Document(f"{number}.html", text, "", "text/html", form="page")
        ours += _fastest(partial(clean, document, Repeats(), project))
        theirs += _fastest(partial(extract, text, fast=True))
    size = sum(len(text.encode()) for text in pages) / len(pages)
    return Cleaned(len(pages), size, len(pages) / ours, len(pages) / theirs, theirs / ours)


def _fastest(run: Callable[[], object]) -> float:
    seconds = []
    for _ in range(_ROUNDS):
        start = process_time()
        run()
        seconds.append(process_time() - start)
    return min(seconds)


def _project(folder: Path) -> Project:
    (folder / "seeds" / "articles").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: bench\n", encoding="utf-8")
    return load(folder)


if __name__ == "__main__":
    logging.disable()
    stay_on_one_core()
    json.dump(asdict(measure()), sys.stdout)
