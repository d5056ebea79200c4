"""Project: a folder's settings and registries, loaded, validated, frozen, hashed by content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from digest.problems import Problem, Refusal
from digest.registry.actors import Actor, read_actors
from digest.registry.contradictions import contradictions
from digest.registry.corrections import Correction, read_corrections
from digest.registry.decisions import NAME as DECISIONS
from digest.registry.decisions import Decisions, read_decisions, settled
from digest.registry.permalinks import Ledger, read_permalinks
from digest.registry.raw import FEEDS, FeedState, read_feeds
from digest.registry.settings import Settings, read_settings
from digest.registry.sources import Source, read_sources
from digest.registry.yaml_file import YamlFile

_FILES = (
    "mkdocs.yml",
    "digest.yml",
    *tuple(f"seeds/{name}" for name in ("actors.yml", "sources.yml", "corrections.yml", "permalinks.jsonl")),
    f"seeds/raw/{FEEDS}",
    DECISIONS,
)


@dataclass(frozen=True, slots=True)
class Project:
    """`hashes` are SHA-256 of the bytes of each file above. `files` has the registries' lines, for checks.

    `feeds` tells by address how each feed of `sources` answered when it was last asked.
    """

    root: Path
    settings: Settings
    actors: dict[str, Actor]
    sources: dict[str, Source]
    corrections: dict[str, Correction]
    ledger: Ledger
    decisions: Decisions
    feeds: Mapping[str, FeedState]
    files: dict[str, YamlFile]
    hashes: Mapping[str, str]

    @property
    def hash(self) -> str:
        """Changes with every one of the files."""
        return self.hash_of(_FILES)

    def hash_of(self, names: Iterable[str]) -> str:
        """Changes with some of the files: `hash_of(("digest.yml",))`."""
        return hashlib.sha256("".join(f"{name} {self.hashes[name]}\n" for name in names).encode()).hexdigest()

    @property
    def articles(self) -> Path:
        """Where the inputs are."""
        return self.root / "seeds" / "articles"

    @property
    def raw(self) -> Path:
        """Where fetched bytes are."""
        return self.root / "seeds" / "raw"

    @property
    def docs(self) -> Path:
        """Where pages go."""
        return self.root / "docs"


def load(root: Path) -> Project:
    """The project in `root`. Raises Refusal with every problem of every file, not the first one alone."""
    _must_be_project(root)
    settings, problems = read_settings(root / "digest.yml", "digest.yml")
    actors, actors_file, found = read_actors(root / "seeds" / "actors.yml", "seeds/actors.yml")
    problems += found
    sources, sources_file, found = read_sources(root / "seeds" / "sources.yml", "seeds/sources.yml")
    problems += found
    corrections, corrections_file, found = read_corrections(root / "seeds" / "corrections.yml", "seeds/corrections.yml")
    problems += found
    ledger, found = read_permalinks(root / "seeds" / "permalinks.jsonl", "seeds/permalinks.jsonl")
    problems += found
    decisions, found = read_decisions(root / DECISIONS, DECISIONS)
    problems += found
    # With entries missing, decisions about them would seem to be about nobody.
    problems = problems or contradictions(decisions.lines, DECISIONS, actors, actors_file)
    if problems:
        raise Refusal(problems)
    decisions = settled(decisions.lines, actors)
    files = {file.name: file for file in (actors_file, sources_file, corrections_file) if file is not None}
    feeds = read_feeds(root / "seeds" / "raw")[0]
    return Project(root, settings, actors, sources, corrections, ledger, decisions, feeds, files, _hashes(root))


def _must_be_project(root: Path) -> None:
    if not root.is_dir():
        raise Refusal([Problem(str(root), "is no folder", "give an existing folder: digest -C DIR build")])
    if not (root / "mkdocs.yml").is_file():
        what = f"is missing in {root}, so this is no project folder"
        raise Refusal(
            [Problem("mkdocs.yml", what, "run digest where mkdocs.yml is, or name the folder: digest -C DIR …")]
        )


def _hashes(root: Path) -> dict[str, str]:
    contents = {name: root / name for name in _FILES}
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "" for name, path in contents.items()
    }
