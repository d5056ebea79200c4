"""What the verbs that write verdicts share. Loaded when there is one to write."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from digest import deciding
from digest.desk.sign import signed
from digest.desk.verdicts import read_verdicts, verdict
from digest.desk.words import as_typed
from digest.problems import Problem, Refusal
from digest.report import Talk, printable

Content = dict[str, Any]
_TYPED = "the new verdict"  # where one stands that came from no file


def written(root: Path, contents: Sequence[Content], by: str | None, why: str | None) -> tuple[Content, ...]:
    """Write verdicts down, signed, as one answer; returns those that nobody had said before.

    Raises Refusal where it cannot.
    """
    signature = signed(root, by, why)
    verdicts = [verdict(content, signature, _TYPED) for content in contents]
    return tuple(content for entry in deciding.decide(root, verdicts, as_one=True) for content in entry.said)


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
        return len(verdicts), len(deciding.decide(root, verdicts, talk))


def newest_taken_back(root: Path) -> str:
    """Take back the newest answer, and say which it was, and what is left to a person."""
    back = deciding.take_back(root)
    return "\n".join(map(printable, filter(None, (f"taken back: {as_typed(back.said)}", back.note))))


def taken_back(root: Path, written: Sequence[Content]) -> str:
    """Take back this answer; returns what is left to a person, if anything is.

    Raises Refusal if it is not the newest.
    """
    return printable(deciding.take_back(root, written).note)
