"""The website: MkDocs, run in this process, with its errors and warnings as Problems."""

from __future__ import annotations

import io
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from digest.problems import Problem, Refusal

_EPOCH = "SOURCE_DATE_EPOCH"
# Material prints a notice when MkDocs loads it, unless this is set.
_NO_NOTICE = "NO_MKDOCS_2_WARNING"
_PLACE = re.compile(r"'([^'\n]+\.(?:md|html|xml|yml))'")


def render_site(config_file: Path, out: Path, epoch: int | None) -> tuple[Problem, ...]:
    """Build the site of `config_file` into `out`, whose former content goes; returns MkDocs' warnings.

    `epoch` (seconds) is the build date wherever one is written, unless SOURCE_DATE_EPOCH is set. Raises Refusal
    with MkDocs' errors. The same docs give the same bytes.
    """
    heard = _Heard()
    with _environment(epoch), _listening(heard):
        stopped = _build(config_file, out)
    told = [_problem(record, config_file) for record in heard.records]
    errors = [problem for problem in told if problem.level == "error"]
    if stopped is not None and not errors:
        errors = [Problem(config_file.name, stopped or "MkDocs stopped", _fix(config_file.name))]
    if errors:
        raise Refusal(errors)
    return tuple(told)


class _Heard(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def _build(config_file: Path, out: Path) -> str | None:
    """Why it stopped, or None."""
    try:
        with redirect_stderr(io.StringIO()):
            build(load_config(str(config_file), site_dir=str(out)))
    except (MkDocsException, SystemExit) as error:
        return str(error)
    except Exception as error:
        # A template or an extension of the maintainer's own may raise anything; MkDocs has logged the page.
        return f"{type(error).__name__}: {error}"
    return None


@contextmanager
def _environment(epoch: int | None) -> Iterator[None]:
    ours = {_NO_NOTICE: "1"} | ({_EPOCH: str(epoch)} if epoch is not None else {})
    added = {name: value for name, value in ours.items() if name not in os.environ}
    os.environ.update(added)
    try:
        yield
    finally:
        for name in added:
            os.environ.pop(name, None)


@contextmanager
def _listening(heard: logging.Handler) -> Iterator[None]:
    log = logging.getLogger("mkdocs")
    before = log.propagate
    log.propagate = False
    log.addHandler(heard)
    try:
        yield
    finally:
        log.removeHandler(heard)
        log.propagate = before


def _problem(record: logging.LogRecord, config_file: Path) -> Problem:
    what = record.getMessage().strip()
    place = _PLACE.search(what)
    where = f"docs/{place[1]}" if place and place[1].endswith(".md") else config_file.name
    level = "error" if record.levelno >= logging.ERROR else "warning"
    return Problem(where, what, _fix(where), "error" if level == "error" else "warning")


def _fix(where: str) -> str:
    if where.endswith(".md"):
        return "mend that page, or the page that is linked from it"
    return f"mend {where}; `mkdocs build --verbose` tells more"
