"""Is the article of a web page found, and is what the page says of it believed rightly?

Texts of three corpora, set into pages as sites build them (`bench/pages.py`), with the menus, footers and insertions of
real pages, the headlines of other texts and invented comments. Two kinds of page a text, by turns.
"""

from __future__ import annotations

import logging
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from trafilatura import extract

from bench.page_parts import Around, Story
from bench.pages import TEMPLATES
from digest.clean import clean
from digest.dates import grammar
from digest.model import Document, Repeats
from digest.project import load
from digest.text import normalise
from tests.quality.row import Corpus, Row

_CORPORA = ("gum_wikinews", "meantime", "re3d")
_SITE = "The Norhaven Courier"
_COMMENTS = (
    "I was there and it was nothing like that at all, you should ask the people who live here before you print it.",
    "Great piece, thank you for writing about our town again.",
    "First!",
    "Why does nobody say who pays for it? The same people as last time, and they will never be asked.",
)
_BYLINES = ("", "Lena Brandvik", "Orla Velmian, Tomas Reyk")
_FEWEST_LINES = 3
_TUNED = "all rows, with these pages"


@dataclass(frozen=True, slots=True)
class Text:
    """A corpus' title and paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page with what it holds; `has_site` where it says whose it is."""

    kind: str
    html: str
    story: Story

    @property
    def has_site(self) -> bool:
        return self.kind != "tables"


def measure(corpora: Corpus) -> list[Row]:
    """F1 of the body by words, beside the best library's; title, date, byline and source as the page has them."""
    pages = made_pages(corpora)
    shares: dict[str, list[float]] = defaultdict(list)
    kinds: dict[str, list[float]] = defaultdict(list)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    with TemporaryDirectory() as folder:
        (Path(folder) / "seeds" / "articles").mkdir(parents=True)
        (Path(folder) / "mkdocs.yml").write_text("site_name: quality\n", encoding="utf-8")
        project = load(Path(folder))
    for number, page in enumerate(pages):
        document = Document(f"{number}.html", page.html, "", "text/html", form="page")
        article = clean(document, Repeats(), project)
        wanted = (page.story.standfirst, *page.story.paragraphs)
        share = f1(wanted, (article.standfirst or "", *article.paragraphs))
        kinds[page.kind].append(share)
        shares["body"].append(share)
        shares["best"].append(f1(wanted, ((extract(page.html, fast=True) or ""),)))
        shares["title"].append(plain(article.title) == plain(page.story.title))
        shares["date"].append(article.date == (page.story.at.date().isoformat() if page.story.at else None))
        shares["byline"].append((article.byline or "") == page.story.byline)
        if page.has_site:
            shares["source"].append(article.source_name == page.story.site)
    detail = ", ".join(f"{kind} {mean(values):.3f}" for kind, values in sorted(kinds.items()))
    best = f"trafilatura, fast {mean(shares['best']):.3f}"
    corpus = " + ".join((*_CORPORA, "furniture"))
    rows = [
        Row("body of pages, F1 by words", corpus, len(pages), mean(shares["body"]), 0.975, 0.99, best, _TUNED, detail)
    ]
    for field, floor in (("title", 0.98), ("date", 0.99), ("byline", 0.98), ("source", 0.98)):
        about = "a third of the pages print no date, and none is found" if field == "date" else ""
        count = len(shares[field])
        rows.append(Row(f"{field} of pages", corpus, count, mean(shares[field]), floor, 1.0, "–", _TUNED, about))
    return rows


def made_pages(corpora: Corpus) -> list[Page]:
    """Two pages a text; the same corpora give the same pages."""
    texts = [text for name in _CORPORA for row in corpora.rows(name) if (text := _text(row))]
    furniture = corpora.rows("furniture")
    kinds = list(TEMPLATES)
    made = []
    for number, text in enumerate(texts):
        for kind in (kinds[number % len(kinds)], kinds[(number + 3) % len(kinds)]):
            random = Random(f"{number} {kind}")
            story = _story(random, text, number)
            around = _around(random, texts, random.choice(furniture))
            made.append(Page(kind, TEMPLATES[kind](random, story, around), story))
    return made


def _text(row: dict[str, Any]) -> Text | None:
    """The text without its own title and date lines; none where it is not English, or of a line or two."""
    lines = [line for line in map(normalise, row["text"].split("\n")) if line]
    title = normalise(row["title"])
    own = [line for line in lines if line != title and grammar.parse(line) is None]
    return Text(title, tuple(own)) if row.get("lang") == "en" and len(own) >= _FEWEST_LINES else None


def _story(random: Random, text: Text, number: int) -> Story:
    lead = random.random() < 0.5
    at = datetime(2014, random.randint(1, 12), random.randint(1, 28), 9, 30, tzinfo=timezone(timedelta(hours=2)))
    return Story(
        title=text.title,
        standfirst=text.paragraphs[0] if lead else "",
        paragraphs=text.paragraphs[1:] if lead else text.paragraphs,
        byline=random.choice(_BYLINES),
        at=at if random.random() < 2 / 3 else None,
        site=_SITE,
        url=f"https://norhavencourier.example/news/{number}",
    )


def _around(random: Random, texts: Sequence[Text], row: dict[str, list[str]]) -> Around:
    """The lines of one real page around the article."""
    others = random.sample(texts, 6)
    return Around(
        menu=_plain(row["before"])[:30],
        related=[(other.title, other.paragraphs[0]) for other in others],
        footer=_plain(row["after"])[:40],
        comments=random.sample(_COMMENTS, random.randint(0, len(_COMMENTS))),
        inside=row["inside"][:8],
    )


def _plain(lines: Iterable[str]) -> list[str]:
    """Lines without the marks of lists."""
    return [text for line in lines if (text := normalise(line.lstrip("*+o ")))]


def f1(wanted: Iterable[str], found: Iterable[str]) -> float:
    """The balanced F of the words, each as often as it occurs."""
    one, other = (Counter(normalise(" ".join(texts)).lower().split()) for texts in (wanted, found))
    shared = (one & other).total()
    return 2 * shared / ((one.total() + other.total()) or 1)


def plain(title: str) -> str:
    """A title with straight marks: a page may curl them."""
    return normalise(title).replace("’", "'")


def mean(values: Sequence[float]) -> float:
    """The mean of some numbers."""
    return sum(values) / (len(values) or 1)
