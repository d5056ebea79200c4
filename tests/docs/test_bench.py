"""The benchmark's corpus is what its numbers claim."""

from __future__ import annotations

from pathlib import Path

from bench.corpus import write_corpus
from digest.project import load


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
