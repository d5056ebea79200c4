"""A new project folder from the template in digest/starter/: what `digest init` writes."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import yaml

from digest.problems import Problem, Refusal
from digest.text import normalise

# In this order: killed before the last one, the folder is no project yet, and another run completes it.
FILES = (
    *(".gitignore", "README.md", "requirements.txt", ".github/workflows/publish.yml"),
    *("docs/about/home.md", "docs/about/about.md"),
    *("seeds/articles/example-gazette/oath-of-office.txt", "seeds/corrections.yml"),
    *("seeds/sources.yml", "seeds/actors.yml", "mkdocs.yml"),
)
_IN_THE_WAY = frozenset({errno.EEXIST, errno.ENOTDIR})
_DRAFT = ".digest-init"  # beside the file that it becomes


@dataclass(frozen=True, slots=True)
class Started:
    """Paths, relative to the folder, of the files that were written; and a warning for each that was there before."""

    written: tuple[str, ...]
    kept: tuple[Problem, ...]


def start(root: Path, site_name: str) -> Started:
    """Make `root` a project folder. What is there stays; a run that fails leaves nothing (Refusal)."""
    written: list[str] = []
    kept: list[Problem] = []
    with _told(root), ExitStack() as undo:
        if root.exists() and not root.is_dir():
            raise Refusal([Problem(str(root), "is a file, not a folder", "name another folder: digest init DIR")])
        for name in FILES:
            if os.path.lexists(root / name):
                fix = "nothing, if it is yours; for a new one, move it away and run digest init again"
                kept.append(Problem(name, "exists and is kept as it is", fix, "warning"))
            else:
                _write(root / name, _content(name, site_name), undo)
                written.append(name)
        undo.pop_all()
    return Started(tuple(written), tuple(kept))


def name_for(root: Path) -> str:
    """What a site is called when nobody says: as its folder."""
    return normalise(Path(os.path.realpath(root)).name) or "digest"


def _content(name: str, site_name: str) -> bytes:
    # Dot files stand in the package without their dot: patterns of package data pass over them.
    text = files("digest.starter").joinpath(name.removeprefix(".")).read_text("utf-8")
    if name == "mkdocs.yml":
        quoted = yaml.safe_dump(site_name, default_style='"', allow_unicode=True, width=len(site_name) * 10 + 80)
        text = f"site_name: {quoted}{text}"
    elif name == "requirements.txt":
        text += f"newsdigest=={version('newsdigest')}\n"
    return text.encode()


def _write(path: Path, content: bytes, undo: ExitStack) -> None:
    """The whole file or none: whoever looks never meets half of it."""
    _make_folder(path.parent, undo)
    draft = path.with_name(_DRAFT)
    undo.callback(_gently, draft.unlink)
    draft.write_bytes(content)
    draft.rename(path)
    undo.callback(_gently, path.unlink)


def _make_folder(folder: Path, undo: ExitStack) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent, undo)
        folder.mkdir()
        undo.callback(_gently, folder.rmdir)


def _gently(remove: Callable[[], None]) -> None:
    """A folder that somebody else has put something into stays, as does what is gone already."""
    with suppress(OSError):
        remove()


@contextmanager
def _told(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        where = str(error.filename2 or error.filename or root)
        what = f"cannot be written: {error.strerror or error}"
        fix = "move the file away" if error.errno in _IN_THE_WAY else "free some space, or check permissions"
        raise Refusal([Problem(where, what, f"{fix}, then run digest init again; nothing was left behind")]) from error
