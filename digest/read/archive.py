"""Archives of files that are read: each member by the reader of its name, one after the other, never on the disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from posixpath import splitext
from typing import BinaryIO

from digest.model import Document
from digest.problems import Failure, Problem
from digest.read.file import read_input
from digest.read.part_names import PartNames, is_hidden, member_name
from digest.read.reader import HEAD, Input
from digest.read.readers import reader_of
from digest.text import counted

_MOST_TOLD = 8  # kinds


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive by its name there; `unread` tells why it cannot be opened, if so."""

    name: str
    open: Callable[[], BinaryIO]
    unread: str = ""


def too_deep(input: Input) -> Problem | None:
    """Why an archive is not opened."""
    most = input.limits.depth
    if input.depth < most:
        return None
    what = f"lies in more archives than limits.depth = {most} allows; passed over"
    return input.problem(what, "unpack the archive around it, or raise limits.depth in digest.yml")


def read_members(input: Input, members: Iterable[Member]) -> Iterator[Document | Problem | Failure]:
    """What is in the members, in their order; what is passed over is counted and told once."""
    names = PartNames()
    passed: Counter[str] = Counter()
    is_empty = True
    for member in members:
        input.unpack(HEAD)
        name = member_name(member.name)
        if is_hidden(name):
            continue
        is_empty = False
        reader = reader_of(name)
        if member.unread or reader is None:
            passed[member.unread or _kind(name)] += 1
        else:
            yield from read_input(reader, input.part(names.own(name), member.open()))
    if is_empty:
        yield input.problem("holds no file; passed over", "remove it, or put the articles into it")
    if passed:
        yield passed_over(input, passed, "member")


def passed_over(input: Input, passed: Counter[str], noun: str) -> Problem:
    """One warning for all parts that are of kinds that are not read."""
    ranked = sorted(passed.items(), key=lambda pair: (-pair[1], pair[0]))
    told = ", ".join(f"{number:,} {kind}" for kind, number in ranked[:_MOST_TOLD])
    if len(ranked) > _MOST_TOLD:
        told += f" and {counted(len(ranked) - _MOST_TOLD, 'kind')} more"
    what = f"holds {counted(passed.total(), noun)} of kinds that are not read; passed over: {told}"
    return replace(input.problem(what, "see `digest readers` for what is read"), level="warning")


def _kind(name: str) -> str:
    suffix = splitext(name)[1].lower()
    return suffix if 1 < len(suffix) <= 8 else "without a suffix that tells its kind"
