"""Mailboxes: many letters in one file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from digest.model import Document
from digest.problems import Failure, Problem
from digest.read.mail import WITH_PICTURES, read_letter
from digest.read.part_names import PartNames
from digest.read.reader import Input, reads
from digest.read.stream import Forward
from digest.read.unpacking import pull_of

_BEGINS = b"From "


@reads(".mbox", media_types=("application/mbox",), holds_lines=True)
def mailbox(input: Input) -> Iterator[Document | Problem | Failure]:
    """Mailboxes of letters, such as newsletters, many a file (mbox)."""
    names = PartNames()
    for number, raw in enumerate(_letters(input), 1):
        part = input.part(names.own(f"letter {number}"), input.file)
        if len(raw) > input.limits.bytes * WITH_PICTURES:
            yield Failure(part.origin, part.too_large())
            continue
        found = read_letter(part, raw)
        if isinstance(found, Problem):
            yield Failure(part.origin, found)
        else:
            yield replace(found, origin=f"{input.origin}#{names.own(found.key)}") if found.key else found


def _letters(input: Input) -> Iterator[bytes]:
    """The letters, each with at most one line more than it may have: they begin with `From ` behind a blank line."""
    lines = Forward(pull_of(input), input)
    letter: list[bytes] = []
    left, is_behind_blank = 0, True
    while line := lines.readline():
        if is_behind_blank and line.startswith(_BEGINS):
            if letter:
                yield b"".join(letter)
            letter, left = [], input.limits.bytes * WITH_PICTURES
        elif left >= 0:
            letter.append(line[1:] if line.lstrip(b">").startswith(_BEGINS) else line)
            left -= len(line)
        is_behind_blank = not line.strip()
    if letter:
        yield b"".join(letter)
