"""One run at a time in a project folder."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from digest.problems import Problem, Refusal
from digest.publish.state import FOLDER


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the folder's lock, which the system frees however the process ends. Raises Refusal when it is held."""
    with _opened(root / FOLDER / "lock") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            what = "another run of digest is at work in this folder"
            raise Refusal([Problem(str(FOLDER / "lock"), what, "wait until it has ended")]) from error
        yield


def _opened(path: Path) -> BinaryIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("wb")
    except OSError as error:
        fix = "check the permissions and the free space of the project folder"
        raise Refusal([Problem(str(FOLDER), f"cannot be written: {error.strerror}", fix)]) from error
