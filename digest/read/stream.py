"""Files that are only ever read on, a piece at a time, out of whatever gives their bytes."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from typing import BinaryIO

from digest.read.reader import Input

Pull = Callable[[int], bytes]  # up to so many bytes, at least one; none at the end
PIECE = 65_536  # bytes; also the most that is ever asked for at once


def file_of(pull: Pull) -> BinaryIO:
    """What is pulled as a file, for a reader."""
    return io.BufferedReader(_Pulled(pull), PIECE)


class _Pulled(io.RawIOBase):
    def __init__(self, pull: Pull) -> None:
        super().__init__()
        self._pull = pull

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._pull(min(len(buffer), PIECE))
        buffer[: len(data)] = data
        return len(data)


class Forward:
    """What is pulled, by bytes and lines, for libraries that parse heads: none may ask for much at once, or go back.

    `last` is what was read last.
    """

    def __init__(self, pull: Pull, input: Input) -> None:
        self._pull, self._input = pull, input
        self._held, self._at, self._before = b"", 0, 0
        self.last = b""

    def tell(self) -> int:
        """How many bytes were read."""
        return self._before + self._at

    def read(self, size: int) -> bytes:
        """So many bytes, fewer only at the end."""
        if size > PIECE:
            raise self._input.broken(f"holds a head of {size:,} bytes")
        parts = []
        while size > 0 and (part := self._some(size)):
            parts.append(part)
            size -= len(part)
        self.last = parts[0] if len(parts) == 1 else b"".join(parts)
        return self.last

    def readline(self, size: int = PIECE) -> bytes:
        """The rest of a line, with its end, or the first `size` bytes of it."""
        size = min(size, PIECE)
        parts = []
        while size > 0 and self._is_filled():
            end = self._held.find(b"\n", self._at, self._at + size)
            part = self._some(size if end < 0 else end + 1 - self._at)
            parts.append(part)
            size = 0 if end >= 0 else size - len(part)
        self.last = b"".join(parts)
        return self.last

    def seek(self, place: int, whence: int = os.SEEK_SET) -> int:
        """Leave bytes out, up to a place further on."""
        if whence != os.SEEK_SET or place < self.tell():
            raise self._input.broken("leads back to an earlier place")
        while self.tell() < place:
            if not self._some(place - self.tell()):
                raise self._input.broken("ends too early")
        return place

    def skip_to_line(self, start: bytes) -> bool:
        """Leave out what is before the next line that starts so, or all; is it more than white space?

        A line at a time, as `readline` goes, takes forty minutes for the 4 GB of line ends that 4 MB unpack to.
        """
        is_more, is_found = False, self._is_filled(len(start)) and self._held.startswith(start, self._at)
        while not is_found and self._is_filled(len(start) + 1):
            at = self._held.find(b"\n" + start, self._at)
            is_found = at >= 0
            end = at + 1 if is_found else max(self._at + 1, len(self._held) - len(start))
            is_more = is_more or bool(self._held[self._at : end].strip())
            self._at = end
        return is_more

    def _some(self, most: int) -> bytes:
        """Some of the bytes at hand."""
        if not self._is_filled():
            return b""
        part = self._held[self._at : self._at + most]
        self._at += len(part)
        return part

    def _is_filled(self, least: int = 1) -> bool:
        """Are there any bytes at hand, and so many, if there are? When the pulling breaks off none are of use."""
        while len(self._held) - self._at < least:
            rest = self._held[self._at :]
            self._before += self._at
            self._held, self._at = b"", 0
            more = self._pull(PIECE)
            self._held = rest + more
            if not more:
                break
        return self._at < len(self._held)
