"""One run at a time in a project folder."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digest.problems import Problem, Refusal
from digest.publish.state import FOLDER


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the folder's lock; the system frees it when the process ends, however it ends. Raises Refusal when it is held."""
    path = root / FOLDER / "lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = open(path, "wb")  # noqa: SIM115
    except OSError as error:
        fix = "check the permissions and the free space of the project folder"
        raise Refusal([Problem(str(FOLDER), f"cannot be written: {error.strerror}", fix)]) from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            what = "another run of digest is at work in this folder"
            raise Refusal([Problem(str(FOLDER / "lock"), what, "wait until it has ended")]) from error
        yield
