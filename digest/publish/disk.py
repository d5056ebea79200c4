"""What the file system refuses, as a Problem: a full disk, a folder that may not be written to."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from digest.problems import Problem, Refusal

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_APART = frozenset({errno.EXDEV, errno.EBUSY})
_FREE = "free some space and run digest again; nothing is half-written"


@contextmanager
def told(root: Path) -> Iterator[None]:
    """Within it, an error of the file system is raised as a Refusal that names the file, relative to `root`.

    A Refusal that quotes another program's "disk full" is told to free some space, not to mend its file.
    """
    try:
        yield
    except BrokenPipeError:  # nobody reads our output any more: nothing to do with the disk
        raise
    except OSError as error:
        raise Refusal([_problem(error, root)]) from error
    except Refusal as refusal:
        problems = refusal.problems
        raise Refusal(replace(problem, fix=_FREE) if _says_full(problem) else problem for problem in problems) from None


def _says_full(problem: Problem) -> bool:
    return any(os.strerror(number) in problem.what for number in _FULL)


def _problem(error: OSError, root: Path) -> Problem:
    what = f"cannot be read or written: {error.strerror or error}"
    if error.errno in _FULL:
        fix = _FREE
    elif error.errno in _APART:
        fix = "make site/ and .cache/ plain folders on one file system"
    else:
        fix = "check what stands there, and the permissions of its folder"
    return Problem(_shown(error.filename2 or error.filename or root, root), what, fix)


def _shown(where: object, root: Path) -> str:
    """A path below `root` relative to it, any other as it is."""
    path = Path(os.fsdecode(where)) if isinstance(where, (str, bytes, os.PathLike)) else root
    return path.relative_to(root).as_posix() if path.is_relative_to(root) and path != root else str(path)
