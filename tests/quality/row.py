"""What a measure of quality returns, and the corpora that it is taken on."""

from __future__ import annotations

import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `value`, `floor` and `aim` are shares of 1; `count` is what was counted, in rows or names.

    `best` is what the best library reached on the same rows; `tuned` says which rows the rules were written with.
    """

    measure: str
    corpus: str
    count: int
    value: float
    floor: float
    aim: float
    best: str
    tuned: str
    detail: str = ""


class Corpus:
    """The shared test data: `corpora/<name>.dev.jsonl.gz`, and the articles in `seeds/` as `shared articles`."""

    def __init__(self, shared: Path) -> None:
        self.shared = shared

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The rows of a corpus, in the order of the file."""
        with gzip.open(self._path(name), "rt", encoding="utf-8") as file:
            return [json.loads(line) for line in file]

    def has(self, name: str) -> bool:
        """Is it a corpus, and not something that a measure makes?"""
        return name == "shared articles" or self._path(name).is_file()

    def sha256(self, name: str) -> str:
        """The hash of the file, or of the articles one after the other, in hexadecimal."""
        files = sorted((self.shared / "seeds").iterdir()) if name == "shared articles" else [self._path(name)]
        made = hashlib.sha256()
        for file in files:
            made.update(file.read_bytes())
        return made.hexdigest()

    def _path(self, name: str) -> Path:
        return self.shared / "corpora" / f"{name}.dev.jsonl.gz"
