"""Mailboxes: many letters in one file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from digest.model import Document
from digest.problems import Failure, Problem
from digest.read.mail import most_bytes, read_letter, too_large
from digest.read.part_names import PartNames
from digest.read.reader import Input, reads
from digest.read.stream import Forward
from digest.read.unpacking import pull_of

_BEGINS = b"From "
_QUOTED = re.compile(rb">+From ")


@reads(".mbox", media_types=("application/mbox",), holds_lines=True)
def mailbox(input: Input) -> Iterator[Document | Problem | Failure]:
    """Mailboxes of letters, such as newsletters, many a file (mbox)."""
    names = PartNames()
    number = 0
    for number, raw in enumerate(_letters(input), 1):
        part = input.part(names.own(f"letter {number}"), input.file)
        found = too_large(part, raw) or read_letter(part, raw)
        if isinstance(found, Problem):
            yield Failure(part.origin, found)
        else:
            yield replace(found, origin=f"{input.origin}#{names.own(found.key)}") if found.key else found
    if not number:
        yield input.problem("holds no letter; passed over", "remove it, or export it again")


def _letters(input: Input) -> Iterator[bytes]:
    """The letters, each with at most one line more than it may have: they begin with `From ` behind a blank line."""
    lines = Forward(pull_of(input), input)
    letter: list[bytes] = []
    left, is_behind_blank = most_bytes(input.limits), True
    while line := lines.readline():
        if is_behind_blank and line.startswith(_BEGINS):
            if letter:
                yield b"".join(letter)
            letter, left = [], most_bytes(input.limits)
        else:
            letter.append(line[1:] if _QUOTED.match(line) else line)
            left -= len(line)
        is_behind_blank = not line.strip()
        if left < 0:
            lines.skip_to_line(_BEGINS)
            is_behind_blank = True
    if letter:
        yield b"".join(letter)
