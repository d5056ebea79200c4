"""`digest review`: the names that may be somebody's, one after the other; or as JSON, for scripts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

import click

from digest.cli.late import desk, desk_table
from digest.cli.options import project_folder
from digest.desk.session import Session
from digest.problems import Refusal
from digest.report import printable, tell_problems
from digest.text import counted


@click.command()
@project_folder
@click.option("--json", "as_json", is_flag=True, help="Print the queue, one JSON object a line, and ask nothing.")
@click.option("--apply", "file", type=click.File("rb"), metavar="FILE", help="Write the verdicts in FILE; - is stdin.")
@click.option("--undo", is_flag=True, help="Take back the newest verdict.")
@click.option("--by", help="Whose verdicts they are. Default: $DIGEST_BY, git's user.name, the login name.")
@click.option("--why", help="The reason. Default: reviewed.")
def review(root: Path, as_json: bool, file: Any, undo: bool, by: str | None, why: str | None) -> int:
    """Go through the names that may belong to an actor, those in most articles first."""
    if as_json + undo + (file is not None) > 1:
        raise click.UsageError("give one of --json, --apply and --undo")
    if undo:
        print(desk().newest_taken_back(root))
        return 0
    if file is not None:
        return _apply(root, file.read(), file.name, by, why)
    table = desk_table(root, "doubts")
    tell_problems(table.told)
    if as_json:
        for row in table.rows:
            click.echo(row)
        return 0
    return _ask(root, table.rows, by, why)


def _apply(root: Path, raw: bytes, name: str, by: str | None, why: str | None) -> int:
    number, changed = desk().decided(root, raw, printable(name), by, why)
    print(f"seeds/: {counted(number, 'verdict')} read, {changed:,} new.")
    return 0


def _ask(root: Path, rows: Sequence[str], by: str | None, why: str | None) -> int:
    if not rows:
        print("no name is in doubt")
        return 0
    done = Session(rows, _Terminal(sys.stdin, sys.stdout), _Clerk(root, by, why)).run()
    print(f"{counted(done, 'name')} decided." + (" digest build shows it." if done else ""))
    return 0


@dataclass(frozen=True, slots=True)
class _Terminal:
    """Plain lines, in and out; what comes from articles cannot steer the terminal."""

    lines: TextIO
    out: TextIO

    def say(self, line: str) -> None:
        for part in line.split("\n"):
            print(printable(part), file=self.out)

    def ask(self, question: str) -> str | None:
        print(printable(question), end="", file=self.out, flush=True)
        line = self.lines.readline()
        if not self.lines.isatty():  # the line of a terminal shows itself
            print(printable(line.rstrip("\r\n")), file=self.out)
        return line.rstrip("\r\n") if line else None


@dataclass(frozen=True, slots=True)
class _Clerk:
    """Writes verdict after verdict into seeds/."""

    root: Path
    by: str | None
    why: str | None

    def write(self, contents: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]] | None:
        try:
            written: Sequence[dict[str, Any]] = desk().written(self.root, contents, self.by, self.why)
            return written
        except Refusal as refusal:
            tell_problems(refusal.problems)
            return None

    def take_back(self, written: Sequence[dict[str, Any]]) -> bool:
        try:
            if note := desk().taken_back(self.root, written):
                print(note)
        except Refusal as refusal:
            tell_problems(refusal.problems)
            return False
        return True
