"""What a reader is: a plain function from one input to its documents, and the endings of the files that it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from digest import paths
from digest.model import Document, Evidence
from digest.problems import Problem
from digest.registry.settings import Limits

Read = Callable[["Input"], Iterator[Document | Problem]]


@dataclass(frozen=True, slots=True)
class Input:
    """One file, or a part of one, to be read.

    `origin` is what its documents are called by; `evidence` what is known of it from outside; `fetched` when it was
    got; `charset` the encoding that it was sent with. `is_own`: did the project's people put it there as it is? What
    was fetched is a stranger's, and front matter in it is text. `fields` are the source's names of fields. `depth`
    counts the archives around it.
    """

    origin: str
    file: BinaryIO
    limits: Limits
    fields: Mapping[str, str] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    fetched: str | None = None
    charset: str | None = None
    is_own: bool = True
    depth: int = 0

    def whole(self) -> bytes | Problem:
        """All bytes, of an input that is one article or is read at once; a problem where it has too many."""
        raw = self.file.read(self.limits.bytes + 1)
        if len(raw) > self.limits.bytes:
            what = f"has more bytes than limits.bytes = {self.limits.bytes:,}; passed over"
            return self.problem(what, "split the file, or raise limits.bytes in digest.yml")
        return raw

    def problem(self, what: str, fix: str, part: str = "") -> Problem:
        """What is wrong with it, or with the `part` of it that has this name."""
        return Problem(paths.place(f"{self.origin}#{part}" if part else self.origin), what, fix)

    def said(self, field: str) -> str | None:
        """What is known of a field from outside."""
        return next((item.value for item in self.evidence if item.field == field), None)


@dataclass(frozen=True, slots=True)
class Reader:
    """A reading function, and what it reads. `holds_lines`: may it give plain lines, of which articles share some?"""

    read: Read
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    holds_lines: bool

    def __call__(self, input: Input) -> Iterator[Document | Problem]:
        return self.read(input)

    @property
    def does(self) -> str:
        """What it reads, in words: the first line of the function's docstring."""
        return (self.read.__doc__ or "").strip().split("\n", 1)[0]


def reads(*suffixes: str, media_types: tuple[str, ...], holds_lines: bool = False) -> Callable[[Read], Reader]:
    """Makes a function the reader of files with these endings, in lower case, and of bytes of these media types.

    `@reads(".txt", media_types=("text/plain",))`.
    """
    return lambda read: Reader(read, suffixes, media_types, holds_lines)
