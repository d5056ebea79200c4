"""The benchmark's corpus is what its numbers claim."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from bench.corpus import write_corpus
from bench.crawl import as_crawl, as_files, html_pages
from digest.project import load
from digest.read.reader import Input
from digest.read.warc_records import Record, Records
from digest.registry.settings import Limits


def files(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_corpus_is_a_project_of_its_size(tmp_path: Path) -> None:
    write_corpus(tmp_path, 200, seed=1)
    texts = [path.read_text(encoding="utf-8") for path in tmp_path.glob("seeds/articles/*/*.txt")]
    actors = load(tmp_path).actors
    assert (len(texts), len(actors)) == (200, 10)
    assert 350 <= sum(len(text.split()) for text in texts) / len(texts) <= 400
    named = sum(any(name in text for name in actor.spellings) for text in texts for actor in actors.values())
    assert named / len(texts) > 3


def test_a_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        (tmp_path / name).mkdir()
        write_corpus(tmp_path / name, 20, seed)
    assert files(tmp_path / "a") == files(tmp_path / "b") != files(tmp_path / "c")


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_a_crawl_holds_the_same_pages_as_the_files(name: str, tmp_path: Path) -> None:
    write_corpus(tmp_path, 20, seed=1)
    pages = html_pages(tmp_path, Random(1))
    articles = tmp_path / "seeds" / "articles"
    as_files(articles, pages, 25)
    of_files = [path.read_bytes() for path in sorted(articles.glob("*.html"))]
    assert all(15_000 < len(page) < 101_000 for page in of_files)
    assert as_crawl(articles, pages, 25, name) > sum(map(len, of_files))
    with (articles / name).open("rb") as file:
        found = list(Records(Input(name, file, Limits()), lambda head, http: True))
    records = [record for record in found if isinstance(record, Record)]
    assert [record.payload for record in records if record.said("Content-Type").startswith("text/html")] == of_files
    assert len(found) == len(records) == 25 + 3  # pictures
