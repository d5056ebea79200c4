"""The five real articles, read, cleaned and linked together with the project's own registries."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from digest.clean import clean
from digest.clean.repeats import survey
from digest.link import Index, build, link
from digest.model import Article, Document, LinkedArticle
from digest.project import Project, load
from digest.read.plain import read
from digest.text import lines, normalise
from tests.conftest import ROOT

ORIGINS = (
    "000_8ed7571e89abca66.txt",
    "001_a647c27b5296564e.txt",
    "002_c23d6460e2abe62d.txt",
    "003_754f05a8de49c33b.txt",
    "004_178f4452fb611901.txt",
)
SCORED = ("person", "organisation", "state", "outlet")


class Run:
    """The five articles, read, cleaned and linked together."""

    def __init__(self, shared: Path, root: Path) -> None:
        (root / "seeds").mkdir()
        shutil.copy(ROOT / "mkdocs.yml", root)
        for name in ("actors.yml", "sources.yml"):
            shutil.copy(ROOT / "seeds" / name, root / "seeds")
        self.expected: dict[str, Any] = json.loads((shared / "seeds" / "expected.json").read_text("utf-8"))
        self.project: Project = load(root)
        self.index: Index = build(self.project.actors)
        self.lines: dict[str, list[str]] = {}
        documents = []
        for origin in ORIGINS:
            raw = (shared / "seeds" / origin).read_bytes()
            self.lines[origin] = [normalise(line) for line in lines(raw.decode("utf-8"))]
            document = read(origin, raw, self.project.settings.limits)
            assert isinstance(document, Document)
            documents.append(document)
        repeats = survey(documents, self.project.sources)
        self.articles: dict[str, Article] = {item.origin: clean(item, repeats, self.project) for item in documents}
        self.linked: dict[str, LinkedArticle] = {
            origin: link(article, self.index) for origin, article in self.articles.items()
        }

    def actors(self, origin: str) -> dict[str, str]:
        """Names to kinds of the scored actors found in an article, without those that only a demonym may name."""
        found = [self.index.actor(mention.actor) for mention in self.linked[origin].mentions if mention.actor]
        only_by_demonym = dict.fromkeys(self.expected[origin]["states_only_by_demonym"], "state")
        scored = {actor.name: actor.kind for actor in found if actor.kind in SCORED}
        return {name: kind for name, kind in scored.items() if name not in only_by_demonym}
