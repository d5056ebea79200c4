"""The records of a WARC file, ISO 28500, one after the other: of those that are wanted the payload, bounded.

Heads, lengths and chunks are parsed by warcio. Its iterator is not used: it ends at the first broken record and in a
file that is compressed as one, reads lines and heads of any length, and writes to stderr.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from warcio.limitreader import LimitReader
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParser

from digest.read.broken import Broken, Spent
from digest.read.reader import HEAD, Input
from digest.read.stream import PIECE, Forward
from digest.read.unpacking import pull_of
from digest.text import counted

Wanted = Callable[[StatusAndHeaders, StatusAndHeaders | None], bool]  # the head of a record; of the answer in it
_VERSION = b"WARC/"
_WARC = StatusAndHeadersParser(["WARC/"])
_HTTP = StatusAndHeadersParser([], verify=False)
_MOST_HEAD = 262_144  # bytes


@dataclass(frozen=True, slots=True)
class Record:
    """`http` is the head of an answer; `payload` what is behind it, as sent, with one byte more than may be at most."""

    head: StatusAndHeaders
    http: StatusAndHeaders | None
    payload: bytes

    @property
    def id(self) -> str:
        """The WARC-Record-ID; empty where it has none."""
        return said(self.head, "WARC-Record-ID")

    @property
    def address(self) -> str:
        """Where it was got from."""
        return said(self.head, "WARC-Target-URI")

    def said(self, name: str) -> str:
        """A field of the answer's head, or of the record's where it is no answer; empty where it has none."""
        return said(self.http or self.head, name)


@dataclass(frozen=True, slots=True)
class Lost:
    """What cannot be read, and why: a record by its id or number, or something about the whole file."""

    name: str
    why: str


def said(head: StatusAndHeaders, name: str) -> str:
    """A field of a head; empty where it has none. Ids stand in brackets, and of Wget 1.19 addresses as well."""
    value = (head.get_header(name) or "").strip()
    return value[1:-1] if value.startswith("<") and value.endswith(">") else value


class Records:
    """Iterate for the records that are wanted, and for what cannot be read: behind it reading goes on."""

    def __init__(self, input: Input, is_wanted: Wanted) -> None:
        self._input, self._is_wanted = input, is_wanted
        self._stream = Forward(pull_of(input), input)
        self._count = self._strays = 0
        self._name = ""
        self._is_lost = False  # so that what is behind a broken head is no stray

    def __iter__(self) -> Iterator[Record | Lost]:
        while True:
            self._name = ""
            try:
                line = self._first_line()
                if not line:
                    break
                record = self._record(line)
            except Exception as error:  # of bytes that are none warcio makes errors of many classes
                if not self._is_of_bytes(error):
                    raise
                self._is_lost = True
                yield Lost(self._name, str(error) or type(error).__name__)
            else:
                self._is_lost = False
                if record:
                    yield record
        if not self._count and not self._is_lost:
            yield Lost("", "is no WARC file")
        elif self._strays:
            yield Lost("", f"has {counted(self._strays, 'stretch', 'stretches')} of bytes that are no record")

    def _is_of_bytes(self, error: Exception) -> bool:
        """Is it about some bytes of this file, and not about all of it, a file around it or the disk?"""
        if isinstance(error, Broken):
            return error.depth == self._input.depth and not isinstance(error, Spent)
        return not isinstance(error, OSError)

    def _first_line(self) -> bytes:
        """The first line of the next record; empty at the end."""
        if self._stream.skip_to_line(_VERSION) and not self._is_lost:
            self._strays += 1
        return self._stream.readline()

    def _record(self, line: bytes) -> Record | None:
        self._input.unpack(HEAD)
        self._count += 1
        self._name = f"record {self._count}"
        head = _WARC.parse(_Head(self._stream), line)
        self._name = said(head, "WARC-Record-ID") or self._name
        length = said(head, "Content-Length")
        if not length.isdecimal():
            raise ValueError("has no length")
        end = self._stream.tell() + int(length)
        body = LimitReader(_Head(self._stream), int(length))
        record = self._wanted(head, body) if self._is_wanted(head, None) else None
        self._stream.seek(end)
        return record

    def _wanted(self, head: StatusAndHeaders, body: LimitReader) -> Record | None:
        http = None
        if said(head, "WARC-Type") == "response" and body.limit:
            http = _HTTP.parse(body)
            if not self._is_wanted(head, http):
                return None
        parts, left = [], self._input.limits.bytes + 1
        while part := body.read(min(PIECE, left)):
            parts.append(part)
            left -= len(part)
        return Record(head, http, b"".join(parts))


class _Head:
    """A stream as warcio reads it, whose lines are not endless."""

    def __init__(self, stream: Forward) -> None:
        self.read, self.tell = stream.read, stream.tell
        self._stream, self._left = stream, _MOST_HEAD

    def readline(self, size: int = PIECE) -> bytes:
        line = self._stream.readline(size)
        self._left -= len(line)
        if self._left < 0:
            raise ValueError("has a head without an end")
        return line
