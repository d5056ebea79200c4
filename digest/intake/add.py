"""Files copied into `seeds/articles/`, one after the other: what `digest add` does with what is on a disk."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from digest import paths
from digest.collection import documents
from digest.intake.candidates import Candidate, candidates
from digest.intake.made import made_of
from digest.intake.names import file_name, folded, folder_name
from digest.intake.own_block import with_own_block
from digest.problems import Problem
from digest.project import Project
from digest.read.find import Found, find, hash_of
from digest.registry.raw import PLACE, read_raw


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input, in a line; what went wrong is a problem. `place` is where it lies now."""

    kind: Literal["added", "there already", "failed"]
    line: str
    problem: Problem | None = None
    place: str = ""


def failed(where: str, problem: Problem) -> Outcome:
    """An input that is left out, under the name that its owner knows it by."""
    return Outcome("failed", "", replace(problem, where=where))


class Adder:
    """Knows what is there already, by the hash of its bytes."""

    def __init__(self, project: Project, folder: str) -> None:
        self._project = project
        self._folder = folder
        self._taken: dict[Path, set[str]] = {}
        self._places = {raw.sha256: f"{PLACE}/{raw.name}" for raw in read_raw(project.raw)[0]}
        for file in find(project.articles)[0]:
            with suppress(OSError):
                self._places[hash_of(file.path)] = paths.place(file.origin)

    def add(self, given: Path) -> Iterator[Outcome]:
        """The file, or the files in the folder. What is wrong with one is told, and the others are added."""
        for found in candidates(given):
            if isinstance(found, Problem):
                yield failed(found.where, found)
            else:
                yield self._added(found)

    def _added(self, candidate: Candidate) -> Outcome:
        where = str(candidate.path)
        try:
            hashes = [hash_of(candidate.path)]
            blocked = self._blocked(candidate.path)
        except OSError as error:
            return failed(where, Problem("", f"cannot be read: {error.strerror}", "check the file and its permissions"))
        if blocked is not None:
            hashes.append(hashlib.sha256(blocked).hexdigest())
        for hash in hashes:
            if place := self._places.get(hash):
                return Outcome("there already", f"{where}: is there already, as {place}")
        outcome = self._put(candidate, blocked)
        if outcome.kind == "added":
            self._places |= dict.fromkeys(hashes, outcome.place)
        return outcome

    def _blocked(self, path: Path) -> bytes | None:
        with path.open("rb") as file:
            return with_own_block(file.read(self._project.settings.limits.bytes + 1), path.name)

    def _put(self, candidate: Candidate, blocked: bytes | None) -> Outcome:
        inside = "/".join(filter(None, (self._folder, *map(folder_name, candidate.folders))))
        folder = self._project.articles / inside
        if not _is_below(folder, self._project.articles):
            what = f"would lie in seeds/articles/{inside}, which leads elsewhere"
            return failed(str(candidate.path), Problem("", what, "make that a plain folder"))
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return self._copied(candidate.path, blocked, folder, inside)
        finally:
            _remove_empty(folder, self._project.articles)

    def _copied(self, path: Path, blocked: bytes | None, folder: Path, inside: str) -> Outcome:
        """Under a name that nobody reads, looked at, and only then given its own."""
        name = file_name(path.name, self._names_in(folder))
        origin = f"{inside}/{name}" if inside else name
        draft = folder / f".new-{name}"
        try:
            _copy(path, draft, blocked)
            made = made_of(documents(self._project, [Found(origin, draft)]), self._project)
            if isinstance(made, Problem):
                return failed(str(path), made)
            draft.replace(folder / name)
        finally:
            draft.unlink(missing_ok=True)
        self._names_in(folder).add(name)
        block = "; its block between `---` is text" if blocked is not None else ""
        return Outcome("added", f"{paths.place(origin)}: {made}{block}", place=paths.place(origin))

    def _names_in(self, folder: Path) -> set[str]:
        if folder not in self._taken:
            self._taken[folder] = {folded(path.name) for path in folder.iterdir()}
        return self._taken[folder]


def _copy(source: Path, target: Path, blocked: bytes | None) -> None:
    if blocked is not None:
        target.write_bytes(blocked)
    else:
        shutil.copyfile(source, target)


def _is_below(folder: Path, top: Path) -> bool:
    return Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(top))


def _remove_empty(folder: Path, top: Path) -> None:
    """Folders that were made for a file that is not added."""
    with suppress(OSError):
        while folder != top:
            if folder.is_dir():
                folder.rmdir()
            folder = folder.parent
