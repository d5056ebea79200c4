"""Articles a second through `digest.contacts.meetings`, one core, names linked beforehand.

`python -m bench.meetings` reads the ECB+ rows of the shared corpora.
"""

from __future__ import annotations

import gzip
import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from time import process_time

from digest.contacts import meetings
from digest.dates.in_text import dates_in
from digest.link import build, link
from digest.model import ActorKind, Article, LinkedArticle, Mention
from digest.text import normalise

_TIMES = 5


def articles(shared: Path) -> list[Article]:
    """The rows as English articles: the first line is the title, each other line a paragraph."""
    made = []
    with gzip.open(shared / "corpora" / "ecbplus.dev.jsonl.gz", "rt", encoding="utf-8") as rows:
        for number, row in enumerate(map(json.loads, rows)):
            lines = [line for raw in row["text"].split("\n") if (line := normalise(raw))]
            article = Article(
                f"{number:08}", row["id"], "", lines[0], tuple(lines[1:]), language="en", date=row["date"]
            )
            made.append(replace(article, dates=tuple(dates_in(article.text, "text", "en", article.date))))
    return made


def measure(linked: list[LinkedArticle]) -> tuple[float, int]:
    """Articles a second, the best of five, and the number of contacts found."""
    index = build({})

    def kind_of(mention: Mention) -> ActorKind:
        return index.actor(mention.actor).kind if mention.actor else (mention.kind or "unknown")

    best = float("inf")
    found = 0
    for _ in range(_TIMES):
        start = process_time()
        found = sum(len(meetings(item.article, item.mentions, kind_of)) for item in linked)
        best = min(best, process_time() - start)
    return len(linked) / best, found


def main() -> int:
    """Print one line; 2 where there are no corpora."""
    shared = Path(__file__).resolve().parents[1] / (os.environ.get("DIGEST_SHARED") or "../shared")
    if not (shared / "corpora").is_dir():
        sys.stderr.write("there are no corpora: set DIGEST_SHARED to the folder that holds corpora/ and seeds/\n")
        return 2
    index = build({})
    rate, found = measure([link(article, index) for article in articles(shared)])
    sys.stdout.write(f"meetings: {rate:,.0f} articles/s, {found} contacts\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
