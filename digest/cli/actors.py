"""`digest actors`: who has a page, in which spellings; and `digest actors merge`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import click

from digest.cli.late import desk, desk_table
from digest.cli.options import project_folder
from digest.model import ActorKind
from digest.report import printable, tell_problems
from digest.text import counted

_SPELLINGS = 4  # shown of one actor; --json has all


@click.group(invoke_without_command=True)
@project_folder
@click.option("--kind", type=click.Choice(get_args(ActorKind)), help="Only actors of this kind.")
@click.option("--unverified", is_flag=True, help="Only actors that are in no registry.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, with every spelling.")
@click.pass_context
def actors(context: click.Context, root: Path, kind: str | None, unverified: bool, as_json: bool) -> int:
    """List the actors that have a page: id, kind, articles, mentions, spellings met."""
    context.obj = root
    if context.invoked_subcommand:
        return 0
    table = desk_table(root, "actors")
    tell_problems(table.told)
    rows = map(json.loads, table.rows)
    chosen = [row for row in rows if kind in (None, row["kind"]) and not (unverified and row["verified"])]
    chosen.sort(key=lambda row: (-row["articles"], row["id"]))
    for row in chosen:
        click.echo(json.dumps(row, ensure_ascii=False) if as_json else printable(_line(row)))
    return 0


def _line(row: dict[str, Any]) -> str:
    where = row["kind"] if row["verified"] else f"{row['kind']}, in no registry"
    counts = f"{counted(row['articles'], 'article')}, {counted(row['mentions'], 'mention')}"
    return f"{row['id']}  {row['name']} ({where}): {counts}: {', '.join(_spellings(row))}"


def _spellings(row: dict[str, Any]) -> Iterator[str]:
    """Each once, however it was recognised."""
    counts: Counter[str] = Counter()
    for spelling in row["spellings"]:
        counts[spelling["text"]] += spelling["count"]
    for text, count in counts.most_common(_SPELLINGS):
        yield f"“{text}” {count}×"
    if len(counts) > _SPELLINGS:
        yield f"{len(counts) - _SPELLINGS:,} more"


@actors.command("merge")
@project_folder
@click.argument("kept", metavar="A")
@click.argument("gone", metavar="B")
@click.option("--by", help="Whose decision it is. Default: $DIGEST_BY, git's user.name, the login name.")
@click.option("--why", help="The reason. Default: reviewed.")
def merge(root: Path, kept: str, gone: str, by: str | None, why: str | None) -> int:
    """Make B the same actor as A: A keeps its page, and the page of B leads to it.

    Both are ids in seeds/actors.yml. What is B's (names, aliases, offices) becomes A's.
    """
    changed = desk().written(root, [{"verdict": "merge", "from": gone, "into": kept}], by, why)
    print(f"seeds/decisions.jsonl: {printable(f'{gone} is {kept}')}." if changed else "nothing new")
    return 0
