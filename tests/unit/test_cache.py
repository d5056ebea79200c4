"""The file that results are kept in: what is put can be got, and nothing that happens to the file stops a run."""

from __future__ import annotations

import errno
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from digest.cache import Cache, opened
from digest.problems import Refusal
from tests.site.projects import ROOT

NAME = ".cache/digest/results.db"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "results.db"


def test_what_is_put_can_be_got_at_once_and_by_the_next_run(path: Path) -> None:
    with opened(path, NAME) as cache:
        cache.put(b"a", b"first")
        cache.put(b"a", b"second")
        assert (cache.get(b"a"), cache.get(b"b")) == (b"second", None)
    with opened(path, NAME) as cache:
        assert cache.get(b"a") == b"second"
    assert [file.name for file in path.parent.iterdir()] == ["results.db"]


def test_what_a_run_did_not_want_is_dropped(path: Path) -> None:
    with opened(path, NAME) as cache:
        for number in range(3_000):
            cache.put(b"%d" % number, b"x")
        cache.keep_only([b"7", b"2999", b"never put", b"7"])
        assert [cache.get(key) for key in (b"7", b"2999", b"8")] == [b"x", b"x", None]
        cache.keep_only([b"7"])
    with opened(path, NAME) as cache:
        assert [cache.get(key) for key in (b"7", b"2999")] == [b"x", None]


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 400, b"SQLite format 3\0" + b"\xff" * 5_000])
def test_a_file_that_is_no_cache_is_begun_anew(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    path.with_name("results.db-wal").write_bytes(b"left by somebody")
    with opened(path, NAME) as cache:
        assert cache.get(b"a") is None
        cache.put(b"a", b"x")
        assert cache.get(b"a") == b"x"


def test_a_cache_of_another_version_is_begun_anew(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE results (name TEXT)")
    file.close()
    with opened(path, NAME) as cache:
        cache.put(b"a", b"x")
        assert cache.get(b"a") == b"x"


def test_a_file_that_breaks_while_it_is_in_use_is_named_with_its_mend(path: Path) -> None:
    with opened(path, NAME) as cache:
        for number in range(2_000):
            cache.put(b"%d" % number, bytes(1_000))
    content = bytearray(path.read_bytes())
    half = len(content) // 2
    content[half:] = b"\x5a" * (len(content) - half)
    path.write_bytes(content)
    with pytest.raises(Refusal) as refused, opened(path, NAME) as cache:
        for number in range(2_000):
            cache.get(b"%d" % number)
    (problem,) = refused.value.problems
    assert (problem.where, problem.fix) == (NAME, "delete the file, and run digest again")


def test_a_disk_that_is_full_is_an_error_of_the_disk(path: Path) -> None:
    cache = Cache(path, NAME)
    cache._file.execute("PRAGMA max_page_count = 8")
    with pytest.raises(OSError, match="No space left") as refused:
        for number in range(1_000):
            cache.put(b"%d" % number, bytes(1_000))
    assert (refused.value.errno, refused.value.filename) == (errno.ENOSPC, str(path))


def test_a_place_where_nothing_may_be_written(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(OSError, match="Permission denied"), opened(path, NAME):
        pass


def test_a_run_that_is_killed_leaves_what_it_had_committed(path: Path) -> None:
    code = f"""
import os, signal
from pathlib import Path
from digest.cache import Cache
cache = Cache(Path({str(path)!r}), {NAME!r})
for number in range(2_500):
    cache.put(b"%d" % number, b"x" * 500)
os.kill(os.getpid(), signal.SIGKILL)
"""
    run = subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert run.returncode == -signal.SIGKILL
    with opened(path, NAME) as cache:
        held = [number for number in range(2_500) if cache.get(b"%d" % number) == b"x" * 500]
    assert held == list(range(2_000))
