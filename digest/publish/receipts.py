"""The receipts of all statements of a site, beside the manifest: by them it is seen whether a statement still holds."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from digest import paths
from digest.gather.statements import Statement
from digest.model import Article, Receipt, Span
from digest.problems import Problem
from digest.publish.state import put
from digest.text import sha256

NAME = ".digest/receipts.jsonl"
_PLACE = f"docs/{NAME}"
_MEND = "run digest convert: the pages then state what the articles print now"


def write_receipts(docs: Path, statements: Iterable[Statement]) -> None:
    """Where they changed. One statement a line: kind, about, article, field, start, end, sha256, paragraph."""
    put(docs / NAME, (f"{json.dumps(_row(statement))}\n" for statement in statements), over_the_same=False)


def read_receipts(docs: Path) -> tuple[list[Statement], list[Problem]]:
    """The statements of the pages as they were last written, and the lines that are none. A missing file has none."""
    try:
        lines = (docs / NAME).read_text("utf-8").splitlines()
    except FileNotFoundError:
        return [], []
    except (OSError, UnicodeDecodeError) as error:
        return [], [Problem(_PLACE, f"cannot be read: {error}", "delete it, and run digest convert")]
    found: list[Statement] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, start=1):
        try:
            found.append(_statement(json.loads(line)))
        except (ValueError, KeyError, TypeError, RecursionError):
            problems.append(Problem(f"{_PLACE}:{number}", "is no receipt", "delete the file, and run digest convert"))
    return found, problems


def broken(statements: Iterable[Statement], article_of: Callable[[str], Article | None]) -> Iterator[Problem]:
    """A problem for each statement whose article does not print any more, at its place, what the pages say it does."""
    for statement in statements:
        receipt = statement.receipt
        article = article_of(receipt.article)
        told = f"the {statement.kind}" + (f" of {statement.about}" if statement.about else "")
        if article is None:
            yield Problem(_PLACE, f"{told} is from {receipt.article}, an article that is gone", _MEND)
            continue
        span = receipt.span
        if sha256(article.field(span.field)[span.start : span.end]) != receipt.sha256:
            place = f"{span.field}, characters {span.start} to {span.end}"
            what = f"{place}: not what {told} states it to be any more"
            yield Problem(paths.place(article.origin), what, _MEND)


def _row(statement: Statement) -> dict[str, str | int]:
    receipt = statement.receipt
    return {
        "kind": statement.kind,
        "about": statement.about,
        "article": receipt.article,
        "field": receipt.span.field,
        "start": receipt.span.start,
        "end": receipt.span.end,
        "sha256": receipt.sha256,
        "paragraph": receipt.paragraph,
    }


def _statement(row: dict[str, str | int]) -> Statement:
    field = str(row["field"])
    if field not in ("title", "standfirst", "text"):
        raise ValueError(field)
    span = Span(field, int(row["start"]), int(row["end"]))  # type: ignore[arg-type]
    receipt = Receipt(str(row["article"]), span, str(row["sha256"]), int(row["paragraph"]))
    return Statement(str(row["kind"]), str(row["about"]), receipt)
