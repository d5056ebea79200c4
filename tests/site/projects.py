"""A small project folder of invented articles, and what the reliability tests do to it."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from digest import cli

ROOT = Path(__file__).resolve().parents[2]

ACTORS = """\
ada-marlowe:
  name: Ada Marlowe
  kind: person
  aliases: [Ada Marlow]
bram-okafor:
  name: Bram Okafor
  kind: person
harbour-council:
  name: Harbour Council
  kind: organisation
"""
SOURCES = """\
example-times:
  name: The Example Times
  match: [{path: "articles/times/**"}]
  language: en
sample-daily:
  name: Sample Daily
  match: [{path: "articles/daily/**"}]
  language: en
"""
ARTICLES = {
    "times/talks.txt": """\
---
date: 2023-09-02
---
Ada Marlowe opens talks at the harbour

Ada Marlowe opened the talks at the harbour on Saturday and welcomed Bram Okafor, who had come by train from the north.

The Harbour Council said afterwards that the talks had gone well and that a second round would follow in the autumn.
""",
    "times/lights.txt": """\
---
date: 2023-10-11
---
Harbour Council pays for new lights

The Harbour Council decided on Wednesday to pay for new lights along the quay, after a vote that took all evening.

Bram Okafor voted against it, and said that the old lights were good enough for the boats that still come in at night.
""",
    "daily/bridge.txt": """\
The bridge at the harbour is closed

The bridge was closed on Monday, because a part of its railing had fallen into the water during the last storm.

Ada Marlow asked for patience. She said that the repairs would take three weeks, and that a ferry would run until then.
""",
}


def make_project(folder: Path, articles: Mapping[str, str] = ARTICLES, *, digest_yml: str = "") -> Path:
    """A project in `folder`, which is made: the repository's mkdocs.yml, two registries, an own text for Today."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    put(folder, "seeds/actors.yml", ACTORS)
    put(folder, "seeds/sources.yml", SOURCES)
    put(folder, "docs/about/home.md", "What the harbour's papers say.\n")
    put(folder, "docs/about/about.md", "Who makes this.\n")
    if digest_yml:
        put(folder, "digest.yml", digest_yml)
    for origin, text in articles.items():
        put(folder, f"seeds/articles/{origin}", text)
    return folder


def put(folder: Path, name: str, content: str | bytes) -> Path:
    """Write one file below `folder`, with its folders."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def tree(folder: Path, *, but: str | None = None) -> dict[str, bytes | None]:
    """Every file below `folder` with its bytes, and every folder, as None; `but` is left out."""
    found: dict[str, bytes | None] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if but is None or not (name == but or name.startswith(f"{but}/")):
            found[name] = None if path.is_dir() else path.read_bytes()
    return found


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Inode and time of each file: what tells a file that was written again from one that was left alone."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


def command(*words: str, cwd: Path, **environment: str | None) -> Ended:
    """`digest …` as a process of its own. An environment variable of None is unset."""
    changed = {**os.environ, **environment}
    clean = {name: value for name, value in changed.items() if value is not None}
    run = subprocess.run(
        [sys.executable, "-m", "digest", *words],
        cwd=cwd,
        env={**clean, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return Ended(run.returncode, run.stdout, run.stderr)


def here(*words: str, cwd: Path) -> Ended:
    """`digest …` in this process, which saves the second that a new one takes to start."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2)]
    with (
        contextlib.chdir(cwd),
        patch.object(sys, "argv", ["digest", *words]),
        contextlib.redirect_stdout(streams[0]),
        contextlib.redirect_stderr(streams[1]),
    ):
        code = cli.main()
    out, err = map(_written, streams)
    return Ended(code, out, err)


def _written(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


KILLED = 137
Act = Callable[[], int | None]
Trouble = Callable[[str], None]


def kill(path: str) -> None:
    """What `kill -9` does: no `finally`, no flush."""
    os._exit(KILLED)


def fail(number: int) -> Trouble:
    """A file system that answers with this error."""

    def trouble(path: str) -> None:
        raise OSError(number, os.strerror(number), path)

    return trouble


disk_full = fail(errno.ENOSPC)


def in_trouble(act: Act, below: Path, at: int, trouble: Trouble, *, once: bool = False, only: str = "") -> Ended:
    """Run `act` in a forked child in which the `at`-th change (from 0) of a file below `below` meets `trouble`.

    A change is an opening for writing, a new folder, a renaming or a removal, seen by Python's audit hook just before
    it happens. `trouble` stays for later changes too (a full disk stays full) unless `once`. A full disk still renames
    and removes: those meet `kill` only. `only`: the end of the paths that count.
    """
    out, err = below.parent / "child.out", below.parent / "child.err"
    below.parent.mkdir(parents=True, exist_ok=True)
    child = os.fork()
    if not child:
        code = 99
        try:
            for path, number in ((out, 1), (err, 2)):
                os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
            sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
            sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
            sys.addaudithook(_hook(str(below), at, trouble, once, only))
            code = act() or 0
        except BaseException as error:
            with contextlib.suppress(BaseException):
                sys.stderr.write(f"{type(error).__name__}: {error}\n")
        finally:
            for stream in (sys.stdout, sys.stderr):
                with contextlib.suppress(BaseException):
                    stream.flush()
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return Ended(os.waitstatus_to_exitcode(status), out.read_text("utf-8"), err.read_text("utf-8"))


def forked(*words: str, cwd: Path) -> Ended:
    """`digest …` in a fork of this process: what it writes is seen as of `command`, without the second of a start."""

    def act() -> int:
        os.chdir(cwd)
        sys.argv = ["digest", *words]
        return cli.main()

    return in_trouble(act, cwd, sys.maxsize, disk_full)


def _hook(below: str, at: int, trouble: Trouble, once: bool, only: str) -> Callable[[str, tuple[object, ...]], None]:
    met = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal met
        for path, makes in _changes(event, arguments):
            if not path.startswith(below) or not path.endswith(only) or not (makes or trouble is kill):
                continue
            met += 1
            if met == at + 1 or (met > at and not once):
                trouble(path)
            return

    return hook


def _changes(event: str, arguments: tuple[object, ...]) -> Iterator[tuple[str, bool]]:
    """The path that an audit event is about to change, and whether that needs space."""
    if event == "open":
        path, mode, flags = arguments
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if isinstance(path, (str, bytes)) and (writes or set(str(mode or "")) & set("wax+")):
            yield os.fsdecode(path), True
    elif event == "os.mkdir":
        yield _full(arguments[0], arguments[2]), True
    elif event == "os.rename":
        yield _full(arguments[1], arguments[3]), False
    elif event in ("os.remove", "os.rmdir"):
        yield _full(arguments[0], arguments[1]), False


def _full(path: object, folder: object) -> str:
    """A path that `shutil.rmtree` gave relative to an open folder."""
    name = os.fsdecode(path) if isinstance(path, (str, bytes, os.PathLike)) else str(path)
    if isinstance(folder, int) and folder >= 0:
        with contextlib.suppress(OSError):
            return str(Path(os.readlink(f"/proc/self/fd/{folder}"), name))  # noqa: PTH115
    return name
