"""The tables that the desk reads (`review`, `actors`, `explain name`), kept in the cache from run to run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from digest import fingerprint
from digest.problems import Problem
from digest.publish import stamp
from digest.publish.state import FOLDER, State, put, read_state, write_state

_PLACE = FOLDER / "desk"
_BY_CONTENT, _BY_LOOK = "desk/made", "desk/seen"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows, one JSON object each, and what the user should be told of the inputs they were made from."""

    rows: tuple[str, ...]
    told: tuple[Problem, ...]


def seen(root: Path, name: str) -> Table | None:
    """The table, if by the look of the inputs nothing has changed since it was made; none of them is opened."""
    state = read_state(root, _BY_LOOK)
    return _table(root, name, state) if state and state.made_from == _signature(stamp.look(root)) else None


def made(root: Path, name: str, made_from: str) -> Table | None:
    """The table, if it was made from contents with the fingerprint `made_from`."""
    state = read_state(root, _BY_CONTENT)
    return _table(root, name, state) if state and state.made_from == made_from else None


def keep(root: Path, tables: Mapping[str, Iterable[str]], made_from: str, told: tuple[Problem, ...]) -> None:
    """Write tables beside those of the same contents. `tables`: name to rows, each a line without its end."""
    state = read_state(root, _BY_CONTENT)
    hashes = dict(state.counts) if state and state.made_from == made_from else {}
    for name, rows in tables.items():
        put(_path(root, name), (f"{row}\n" for row in rows))
        hashes[name] = fingerprint.of_content(_path(root, name)) or 0
    write_state(root, _BY_CONTENT, State(made_from, hashes, told))


@dataclass(frozen=True, slots=True)
class Before:
    """How the inputs looked before they were read, and when that was by the file system's own time."""

    looked: stamp.Look
    marked: int


def before(root: Path) -> Before:
    """To be called before the inputs are read: what changes after it will look different."""
    marked = stamp.mark(root / _PLACE / "mark")
    return Before(stamp.look(root), marked)


def remember(root: Path, before: Before) -> None:
    """From now on the look of `before` stands for the tables; unless a file was too new then to be told apart."""
    state = read_state(root, _BY_CONTENT)
    if state and before.looked.newest < before.marked:
        write_state(root, _BY_LOOK, replace(state, made_from=_signature(before.looked)))


def _signature(looked: stamp.Look) -> str:
    return fingerprint.of_texts([fingerprint.of_code(), looked.signature])


def _table(root: Path, name: str, state: State) -> Table | None:
    path = _path(root, name)
    content = fingerprint.of_content(path)
    if content is None or state.counts.get(name) != content:
        return None
    return Table(tuple(path.read_text("utf-8").split("\n")[:-1]), state.told)


def _path(root: Path, name: str) -> Path:
    return root / _PLACE / f"{name}.jsonl"
