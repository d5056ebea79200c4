"""Results of stages by key, in one SQLite file that is kept from run to run.

It is as safe as SQLite's write-ahead log: a run that is killed leaves what it had committed. Only one run at a time
may use it, which the project's lock sees to. A file that is damaged, or of another version, is begun anew.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from digest.problems import Problem, Refusal

Result = TypeVar("Result")

_SETUP = """
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA temp_store = MEMORY;
    CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, value BLOB NOT NULL);
"""
_AT_ONCE = 1_000  # rows of a transaction: the log stays small
_BESIDE = ("", "-wal", "-shm")


@contextmanager
def opened(path: Path, name: str) -> Iterator[Cache]:
    """The cache at `path`, which users know as `name`. Raises OSError and Refusal, within as well."""
    cache = Cache(path, name)
    try:
        yield cache
    finally:
        cache.close()


class Cache:
    """Bytes by key. Raises OSError where the disk refuses, Refusal where the file is damaged while in use."""

    def __init__(self, path: Path, name: str) -> None:
        self._path, self._name = path, name
        self._uncommitted = 0
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._file = self._told(lambda: _connected(path))
        except Refusal:
            for ending in _BESIDE:
                path.with_name(path.name + ending).unlink(missing_ok=True)
            self._file = self._told(lambda: _connected(path))

    def get(self, key: bytes) -> bytes | None:
        """What was put under a key; none where nothing was."""
        row = self._told(lambda: self._file.execute("SELECT value FROM results WHERE key = ?", (key,)).fetchone())
        return None if row is None else row[0]

    def put(self, key: bytes, value: bytes) -> None:
        """It can be got at once; it outlives this run when the cache is closed, or some rows later."""
        self._told(lambda: self._file.execute("INSERT OR REPLACE INTO results VALUES (?, ?)", (key, value)))
        self._uncommitted += 1
        if self._uncommitted == _AT_ONCE:
            self._commit()

    def keep_only(self, keys: Iterable[bytes]) -> None:
        """Drop whatever has another key; the file does not become smaller, but its room is used again."""
        self._told(lambda: self._keep_only(keys))
        self._commit()

    def close(self) -> None:
        """Once: nothing can be got any more."""
        try:
            self._commit()
        finally:
            self._told(self._file.close)

    def _commit(self) -> None:
        self._uncommitted = 0
        self._told(self._file.commit)

    def _keep_only(self, keys: Iterable[bytes]) -> None:
        self._file.execute("CREATE TEMP TABLE wanted (key BLOB PRIMARY KEY) WITHOUT ROWID")
        self._file.executemany("INSERT OR IGNORE INTO wanted VALUES (?)", ((key,) for key in keys))
        self._file.execute("DELETE FROM results WHERE key NOT IN wanted")
        self._file.execute("DROP TABLE wanted")

    def _told(self, act: Callable[[], Result]) -> Result:
        try:
            return act()
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", None)
            if code == sqlite3.SQLITE_FULL:
                raise OSError(errno.ENOSPC, "No space left on device", str(self._path)) from error
            if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
                raise OSError(errno.EACCES, "Permission denied", str(self._path)) from error
            what = f"cannot be used: {error}"
            raise Refusal([Problem(self._name, what, "delete the file, and run digest again")]) from error


def _connected(path: Path) -> sqlite3.Connection:
    file = sqlite3.connect(path)
    try:
        file.executescript(_SETUP)
        file.execute("SELECT key, value FROM results LIMIT 1").fetchone()
    except sqlite3.Error:
        file.close()
        raise
    return file
