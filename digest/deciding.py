"""Runs for those who decide: what the desk looks into, verdicts written or taken back, all or none."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from digest import tabled
from digest.check.aliases import aliases
from digest.clock import Clock
from digest.collection import read_inputs
from digest.desk.apply import applied, strangers
from digest.desk.files import NAMES, Files, read_files, write_files
from digest.desk.journal import Entry, read_journal, write_journal
from digest.desk.restore import restored
from digest.desk.undo import Back, Content, taken_back
from digest.desk.verdicts import Verdict
from digest.problems import Refusal
from digest.project import Project, load
from digest.publish import kept
from digest.publish.disk import told
from digest.publish.lock import locked
from digest.publish.state import FOLDER
from digest.running import Tell, collected, without_cycle_search

_JOURNAL = FOLDER / "desk" / "journal.jsonl"


def desk_table(root: Path, name: str, tell: Tell = lambda phase: None) -> kept.Table:
    """What the desk looks into, a row an object: `doubts`, `actors`, `names`, `articles`; made together, and kept."""
    project = load(root)
    with locked(root), told(root), without_cycle_search():
        before = kept.before(root)
        inputs = read_inputs(project)
        made_from = tabled.made_from(project, inputs)
        table = kept.made(root, name, made_from)
        if table is None:
            with collected(project, inputs, project.settings.workers, Clock(), tell) as collection:
                tell("comparing names")
                tabled.keep(project, collection, made_from)
            table = kept.made(root, name, made_from)
        kept.remember(root, before)
    return table or kept.Table((), ())


def decide(
    root: Path, verdicts: Sequence[Verdict], tell: Tell = lambda phase: None, *, as_one: bool = False
) -> tuple[Entry, ...]:
    """Write verdicts into `seeds/`, all or none; returns an entry of the journal for each that changed something.

    `as_one`: they are one answer, with one entry at the most.

    Raises Refusal for what contradicts the registry or another verdict, at the place that the verdict came from.
    """
    project = load(root)
    pages: dict[str, tuple[str, str]] = {}
    if strangers(verdicts, project.actors):
        rows = map(json.loads, desk_table(root, "actors", tell).rows)
        pages = {row["id"]: (row["name"], row["kind"]) for row in rows if not row["verified"]}
    with locked(root), told(root):
        before = read_files(root)
        made = applied(verdicts, before, project.actors, pages, as_one=as_one)
        try:
            _must_hold_together(root, made.files, project)
        except Refusal as refusal:
            raise Refusal(made.placed(problem) for problem in refusal.problems) from None
        write_files(root, before, made.files)
        journal = root / _JOURNAL
        write_journal(journal, [*read_journal(journal), *made.entries])
    return made.entries


def take_back(root: Path, expected: Sequence[Content] | None = None) -> Back:
    """Undo the newest answer; `expected` says which it has to be. Raises Refusal if it is not, or there is none."""
    return _back(root, partial(taken_back, expected=expected))


def restore(root: Path, article: str) -> Back:
    """Take an article's takedown back, whenever it was said. Raises Refusal if the file cannot be written."""
    return _back(root, partial(restored, article=article))


def _back(root: Path, undo: Callable[[Files, Sequence[Entry]], Back]) -> Back:
    with locked(root), told(root):
        before = read_files(root)
        back = undo(before, read_journal(root / _JOURNAL))
        write_files(root, before, back.files)
        write_journal(root / _JOURNAL, back.journal)
    return back


def _must_hold_together(root: Path, files: Files, project: Project) -> None:
    """Raises Refusal if the project could not be loaded with these files, or if a spelling would get two owners."""
    with TemporaryDirectory(dir=root / FOLDER) as folder:
        draft = Path(folder)
        (draft / "seeds").mkdir()
        for path in (root / "mkdocs.yml", root / "digest.yml", *(root / "seeds").glob("*.*")):
            if path.is_file():
                shutil.copyfile(path, draft / path.relative_to(root))
        for name in NAMES:
            (draft / name).write_bytes(files[name] or b"")
        known = {problem.what for problem in aliases(project)}
        new = (problem for problem in aliases(load(draft)) if problem.what not in known)
        if errors := [problem for problem in new if problem.level == "error"]:
            raise Refusal(errors)
