"""A block of digest's own at the head of a stranger's file, so that a block that the stranger put there is text."""

from __future__ import annotations

from digest.problems import Problem
from digest.read.decode import decoded
from digest.read.front_matter import split

BLOCK = "---\n# put here by digest: all that stands below is the text as it was found\n---\n"
_ENDINGS = (".txt", ".md", ".markdown")


def with_own_block(raw: bytes, name: str) -> bytes | None:
    """The file's bytes behind such a block, in UTF-8; none where it has no block that would be read."""
    text = decoded(raw) if name.lower().endswith(_ENDINGS) else None
    if text is None:
        return None
    found = split(text, name)
    is_block = isinstance(found, Problem) or found.first_line > 1
    return (BLOCK + text).encode() if is_block else None
