"""What people edit, watched by asking the file system: `digest serve` builds again when something of it changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from digest import paths
from digest.problems import Refusal
from digest.publish.config import Config, read_config

Stamps = dict[str, tuple[int, int, int]]

# Besides what mkdocs.yml names: its hooks, its theme's folder, the files it inherits from.
_FILES = ("mkdocs.yml", "digest.yml")
_FOLDERS = ("seeds", "docs")


class Watch:
    """Knows how the project looked at the last step. `build` is called at a step that finds it changed."""

    def __init__(self, root: Path, build: Callable[[list[str]], None]) -> None:
        self._root = root
        self._build = build
        self._config = Config((), ())
        self._seen = self._look()

    def step(self) -> bool:
        """Look once; build where something changed, told by path. What changes during a build is the next step's."""
        before, self._seen = self._seen, self._look()
        changed = sorted(name for name in before | self._seen if before.get(name) != self._seen.get(name))
        if changed:
            self._build(changed)
        return bool(changed)

    def _look(self) -> Stamps:
        with suppress(Refusal):  # while mkdocs.yml is being edited, what it named before is still watched
            self._config = read_config(self._root)
        files = [*(self._root / name for name in _FILES), *self._config.files]
        folders = [*(self._root / name for name in _FOLDERS), *self._config.folders]
        found = dict(stamp for file in files if (stamp := self._stamp(file)))
        for folder in folders:
            found.update(stamp for file in self._below(folder) if (stamp := self._stamp(file)))
        return found

    def _below(self, top: Path) -> Iterator[Path]:
        """Files in which people write; links are followed, as MkDocs does, and each folder is entered once."""
        entered = set()
        for folder, folders, names in os.walk(top, followlinks=True):
            here = Path(folder)
            place = os.path.realpath(folder)
            if place in entered:
                folders.clear()
                continue
            entered.add(place)
            folders[:] = [name for name in folders if self._is_theirs(here / name)]
            yield from (here / name for name in names if self._is_theirs(here / name))

    def _is_theirs(self, path: Path) -> bool:
        """No dot file, such as an editor's, and nothing that is made: pages, the site, Python's caches."""
        if path.name.startswith(".") or path.name == "__pycache__" or path == self._root / "site":
            return False
        docs = self._root / "docs"
        return not (path.is_relative_to(docs) and paths.is_owned(path.relative_to(docs).as_posix()))

    def _stamp(self, path: Path) -> tuple[str, tuple[int, int, int]] | None:
        try:
            found = path.stat()
        except OSError:
            return None
        inside = path.is_relative_to(self._root)
        name = path.relative_to(self._root).as_posix() if inside else str(path)
        return name, (found.st_mtime_ns, found.st_size, found.st_ino)
