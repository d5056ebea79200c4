"""What the verbs that write verdicts share. Loaded when there is one to write."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from digest import pipeline
from digest.desk.sign import signed
from digest.desk.verdicts import read_verdicts, verdict
from digest.problems import Problem, Refusal
from digest.report import Talk, printable


def written(root: Path, contents: Sequence[dict[str, Any]], by: str | None, why: str | None) -> int:
    """Write verdicts down, signed, as one answer: 1, or 0 where all was said before. Raises Refusal where it cannot."""
    signature = signed(root, by, why)
    return pipeline.decide(root, [verdict(content, signature) for content in contents], as_one=True)


def decided(root: Path, raw: bytes, name: str, by: str | None, why: str | None) -> tuple[int, int]:
    """Write down the verdicts of a file called `name`: how many it has, how many of them changed something.

    Raises Refusal with every problem in it, each at its line; nothing is written then.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"is not UTF-8 (byte {error.start})"
        raise Refusal([Problem(name, what, "save the file as UTF-8")]) from error
    verdicts, problems = read_verdicts(text, name, signed(root, by, why))
    if problems:
        raise Refusal(problems)
    with Talk() as talk:
        return len(verdicts), pipeline.decide(root, verdicts, talk)


def taken_back(root: Path) -> str:
    """Take back the newest verdict, and say which it was."""
    return f"taken back: {printable(pipeline.take_back(root))}"
