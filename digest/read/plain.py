"""Bytes of a plain-text file to a Document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from digest import paths
from digest.model import Document
from digest.problems import Problem
from digest.read.decode import decoded
from digest.read.front_matter import Parted, split
from digest.read.reader import Input, reads
from digest.registry.settings import Limits


@reads(".txt", media_types=("text/plain",), holds_lines=True)
def plain_text(input: Input) -> Iterator[Document | Problem]:
    """Plain text as scraped from a page, with or without a front matter block."""
    raw = input.whole()
    if isinstance(raw, Problem):
        yield raw
    else:
        yield read(input.origin, raw, input.limits, input.charset, is_own=input.is_own)


def read(
    origin: str, raw: bytes, limits: Limits, charset: str | None = None, *, is_own: bool = True
) -> Document | Problem:
    """One document, or why there is none: too large, no text, nothing in it, front matter that is no YAML."""
    where = paths.place(origin)
    if len(raw) > limits.bytes:
        what = f"has {len(raw):,} bytes, more than limits.bytes = {limits.bytes:,}; passed over"
        return Problem(where, what, "split the file, or raise limits.bytes in digest.yml")
    text = decoded(raw, charset)
    if text is None:
        return Problem(where, "is no text in an encoding we can tell; passed over", "save the file as UTF-8")
    if unfit := unreadable(text, where, limits):
        return unfit
    parted = split(text, where) if is_own else Parted(text)
    if isinstance(parted, Problem):
        return parted
    return Document(
        origin=origin,
        text=parted.text,
        sha256=hashlib.sha256(raw).hexdigest(),
        media_type="text/plain",
        first_line=parted.first_line,
        declared=parted.declared,
        ignored=parted.ignored,
    )


def unreadable(text: str, where: str, limits: Limits) -> Problem | None:
    """Why a text is none that can be an article's: too many lines, or nothing in it."""
    if (count := 1 + max(text.count("\n"), text.count("\r"))) > limits.lines:
        what = f"has {count:,} lines, more than limits.lines = {limits.lines:,}; passed over"
        return Problem(where, what, "split the file, or raise limits.lines in digest.yml")
    if not text.strip():
        return Problem(where, "is empty; passed over", "remove the file, or put the article into it")
    return None
