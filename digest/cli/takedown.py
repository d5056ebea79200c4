"""`digest takedown`: an article leaves the site and every export, and its address says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from digest import deciding, paths
from digest.cli.late import desk, desk_table
from digest.cli.options import project_folder
from digest.desk.which import Which, which
from digest.problems import Problem, Refusal
from digest.project import load
from digest.registry.decisions import NAME, Takedown
from digest.report import printable
from digest.text import normalise

_NEXT = "Next: digest build"


@click.command()
@project_folder
@click.argument("article")
@click.option("--reason", help="The reason for readers: it is shown where the article was. Default: none.")
@click.option("--undo", is_flag=True, help="Take the takedown back: the article is shown again.")
@click.option("--by", help="Whose decision it is. Default: $DIGEST_BY, git's user.name, the login name.")
@click.option("--why", help="The reason for colleagues, not shown. Default: --reason, else: taken down.")
def takedown(root: Path, article: str, reason: str | None, undo: bool, by: str | None, why: str | None) -> int:
    """Take ARTICLE down: nothing of it is shown or exported any more, and its address says that it was removed.

    ARTICLE is an id or the first characters of one, the address or path of its page, or its file below seeds/. The
    file stays as it is.
    """
    if undo and (reason is not None or why is not None):
        raise click.UsageError("--undo takes no reason")
    project = load(root)
    table = desk_table(root, "articles")
    found = which(article, project, table.rows, _places(article, root))
    line = project.decisions.taken_down.get(found.id)
    if undo:
        lines = _shown_again(root, found, line)
    else:
        lines = _taken_down(root, found, line, normalise(reason or ""), by, why)
    for text in lines:
        print(printable(text))
    return 0


def _taken_down(
    root: Path, found: Which, line: Takedown | None, reason: str, by: str | None, why: str | None
) -> list[str]:
    if line is not None:
        if reason not in ("", line.reason):
            what = f"`{found.id}` is taken down already, {_reason(line)}"
            fix = f"write the reason into the line, or first: digest takedown {found.id} --undo"
            raise Refusal([Problem(f"{NAME}:{line.line.number}", what, fix)])
        return [f"{found.id} is taken down already, since {line.line.on} ({NAME}:{line.line.number}); nothing new."]
    content: dict[str, Any] = {"verdict": "takedown", "article": found.id, **({"reason": reason} if reason else {})}
    desk().written(root, [content], by, why or reason or "taken down")
    told = [f"{NAME}: {found.id} is taken down" + (f"; {found.place} stays as it is." if found.place else ".")]
    if found.copies:
        stand = f"the same text stands under {' '.join(found.copies)}"
        told.append(f"{stand}: take it down by its own id, if it has to go as well.")
    return [*told, f"{_NEXT}, which puts a note at {paths.address(paths.removed(found.id))} and its former addresses."]


def _reason(line: Takedown) -> str:
    return f"with another reason: {line.reason}" if line.reason else "without a reason"


def _shown_again(root: Path, found: Which, line: Takedown | None) -> list[str]:
    if line is None:
        return [f"{found.id} is not taken down; nothing new."]
    deciding.restore(root, found.id)
    return [f"{NAME}: {found.id} is not taken down any more.", f"{_NEXT}, which shows it again."]


def _places(article: str, root: Path) -> tuple[Path, ...]:
    """A file from where the caller stands; else from the project folder, else from its articles."""
    return Path(article).absolute(), root / article, root / "seeds" / "articles" / article
