"""What the user sees: results on stdout, talk on stderr, one live line a phase (plain lines when it is no terminal)."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING

from rich.console import Console

from digest.problems import Problem
from digest.text import counted

if TYPE_CHECKING:  # what only reads the cache need not wait for it
    from digest.pipeline import Run
    from digest.publish.news import News

_NAMED = 3  # of each kind of news
_SHOWN = 30  # problems of one level on a terminal; the rest is counted


class Talk:
    """The phase under way, on stderr. Use as a context; call it with the name of the next phase."""

    def __init__(self) -> None:
        self._console = Console(stderr=True, highlight=False, markup=False)
        self._status = self._console.status("starting") if self._console.is_terminal else None

    def __enter__(self) -> Talk:
        if self._status:
            self._status.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._status:
            self._status.stop()

    def __call__(self, phase: str) -> None:
        if self._status:
            self._status.update(phase)
        else:
            print(phase, file=sys.stderr, flush=True)


def tell_problems(problems: Iterable[Problem]) -> None:
    """Notes, warnings, errors, on stderr: a terminal ends with what matters most."""
    told = tuple(problems)
    for level in ("note", "warning", "error"):
        some = [problem for problem in told if problem.level == level]
        for problem in some[:_SHOWN]:
            print(_told(problem), file=sys.stderr)
        if len(some) > _SHOWN:
            print(f"… and {len(some) - _SHOWN} {level}s more", file=sys.stderr)


def tell_run(run: Run, where: str) -> None:
    """One sentence on stdout: what was made, and of how much."""
    counts = run.counts
    made = ", ".join(counted(counts[f"{word}s"], word) for word in ("article", "actor", "source"))
    gaps = [
        counted(counts[name], one, many)
        for name, one, many in (
            ("undated", "undated", "undated"),
            ("unverified", "unverified actor", "unverified actors"),
            ("removed", "taken down", "taken down"),
            ("failed", "input passed over", "inputs passed over"),
        )
        if counts[name]
    ]
    changed = "nothing changed" if run.unchanged else f"{counts['written']:,} of {counts['pages']:,} pages written"
    if counts["deleted"]:
        changed += f", {counts['deleted']:,} removed"
    print(f"{where}: {made}{' (' + ', '.join(gaps) + ')' if gaps else ''}; {changed}.")


def tell_news(news: News) -> None:
    """What is new, on stdout: a line for each kind of which there is something."""
    kinds = (
        (news.articles, "new article", "new articles", ""),
        (news.actors, "new actor", "new actors", ""),
        (news.addresses, "new address", "new addresses", ""),
        (news.gone, "address gone", "addresses gone", ""),
        (news.doubts, "new spelling awaits review", "new spellings await review", "; to answer: digest review"),
    )
    for found, one, many, then in kinds:
        if found:
            shown = ", ".join(map(printable, found[:_NAMED]))
            more = f" and {len(found) - _NAMED:,} more" if len(found) > _NAMED else ""
            print(f"  {counted(len(found), one, many)}: {shown}{more}{then}")


def _told(problem: Problem) -> str:
    """As `str(problem)`; new lines of a stranger's file name or of an error's text make no lines of ours."""
    before = "\n  fix: "
    return before.join(map(printable, str(problem).rsplit(before, 1)))


def printable(text: str) -> str:
    """One line of a stranger's text, which must not steer the terminal, nor a CI log (`::set-output`, `##[group]`)."""
    shown = "".join(c if c.isprintable() else "\ufffd" for c in text)
    # A command counts behind white space too.
    return re.sub(r"^(\s*):(?=:)", r"\1: ", shown).replace("##[", "# #[")
