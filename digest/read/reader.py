"""What a reader is: a plain function from one input to its documents, and the endings of the files that it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from digest import paths
from digest.model import Document, Evidence
from digest.problems import Failure, Problem
from digest.read.broken import Broken, Spent
from digest.registry.settings import Limits

Read = Callable[["Input"], Iterator[Document | Problem | Failure]]
# What 4 MB unpack to may be millions of heads and of parts of one letter: each counts for some bytes at least.
HEAD, _PART = 1_000, 4_000


@dataclass(slots=True)
class Unpacked:
    """How many bytes came out of a file of many and of all that is in it, so far; no part counts for nothing."""

    bytes: int = 0


@dataclass(frozen=True, slots=True)
class Input:
    """One file, or a part of one, to be read.

    `origin` is what its documents are called by; `evidence` what is known of it from outside; `fetched` when it was
    got; `charset` the encoding that it was sent with; `key` its name elsewhere. `is_own`: did the project's people put
    it there as it is? What was fetched, or is a page of a crawl, is a stranger's, and front matter in it is text.
    `fields` are the source's names of fields. `depth` counts the files of many around it, which share one count of what
    is `unpacked`.
    """

    origin: str
    file: BinaryIO
    limits: Limits
    fields: Mapping[str, str] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    fetched: str | None = None
    charset: str | None = None
    key: str = ""
    is_own: bool = True
    depth: int = 0
    unpacked: Unpacked = field(default_factory=Unpacked)

    def whole(self) -> bytes | Problem:
        """All bytes, of an input that is one article or is read at once; a problem where it has too many."""
        raw = self.file.read(self.limits.bytes + 1)
        return self.too_large() if len(raw) > self.limits.bytes else raw

    def too_large(self) -> Problem:
        """What is told of an input that has more bytes than one article may."""
        what = f"has more bytes than limits.bytes = {self.limits.bytes:,}; passed over"
        return self.problem(what, "split the file, or raise limits.bytes in digest.yml")

    def part(self, name: str, file: BinaryIO) -> Input:
        """One of many that are in it: under a name of its own, and with nothing else known of it from outside."""
        self.unpack(_PART)
        origin = f"{self.origin}#{name}"
        return replace(self, origin=origin, file=file, evidence=(), charset=None, key="", depth=self.depth + 1)

    def unpack(self, count: int) -> None:
        """So many bytes more came out of it. Raises Spent where that is too many."""
        self.unpacked.bytes += count
        if self.unpacked.bytes > self.limits.unpacked:
            raise Spent(self.limits.unpacked)

    def broken(self, what: str, *, is_part: bool = False) -> Broken:
        """What is raised where its bytes, or those of one part of it alone, are not what they should be."""
        return Broken(what, "get the file again, or repair it", self.depth + is_part)

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

    def __call__(self, input: Input) -> Iterator[Document | Problem | Failure]:
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
