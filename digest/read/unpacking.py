"""Bytes out of gzip, bzip2 and xz, a piece at a time."""

from __future__ import annotations

import bz2
import io
import lzma
import zlib
from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from digest.read.reader import Input
from digest.read.stream import Pull

_PACKED = 16_384  # bytes read at once: what is behind the end of a member is copied, and members may be tiny
_MOST_MEMORY = 100_000_000  # bytes: `xz -9` needs 68,000,000


class _Decompressor(Protocol):
    """As in bz2 and lzma: `decompress` gives at most so many bytes, and keeps what it has not got to yet."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class _Gzip:
    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(16 + zlib.MAX_WBITS)

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def needs_input(self) -> bool:
        return not self._zlib.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        return self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)


_KINDS: Mapping[bytes, Callable[[], _Decompressor]] = {
    b"\x1f\x8b\x08": _Gzip,
    b"BZh": bz2.BZ2Decompressor,
    b"\xfd7zXZ\x00": partial(lzma.LZMADecompressor, lzma.FORMAT_XZ, _MOST_MEMORY),
}
_LONGEST = max(map(len, _KINDS))


def pull_of(input: Input) -> Pull:
    """The bytes of an input, unpacked if they are packed: their first ones tell, not the input's name."""
    first = input.file.read(_LONGEST)
    magic = next((magic for magic in _KINDS if first.startswith(magic)), None)
    if magic is None:
        held = io.BytesIO(first)
        return lambda most: held.read(most) or input.file.read(most)
    return Unpacking(input, first, magic)


class Unpacking:
    """The bytes of packed ones; all members of a file, one after the other, as one.

    Where a member is broken it raises Broken; asked again, it goes on at the next member.
    """

    def __init__(self, input: Input, first: bytes, magic: bytes) -> None:
        self._input, self._rest, self._magic = input, first, magic
        self._one: _Decompressor | None = None
        self._fed = b""  # the packed bytes that the break may be in

    def __call__(self, most: int) -> bytes:
        while self._one or self._begins():
            if made := self._made(most):
                self._input.unpack(len(made))
                return made
        return b""

    def _begins(self) -> bool:
        """Is there another member? Zeros may stand behind one, as tapes leave them."""
        self._rest = self._rest.lstrip(b"\0")
        while len(self._rest) < len(self._magic) and self._more():
            self._rest = self._rest.lstrip(b"\0")
        if not self._rest:
            return False
        if not self._rest.startswith(self._magic):
            self._fed, self._rest = self._rest, b""
            self._find_next()
            raise self._input.broken("holds bytes that are not compressed behind those that are")
        self._one, self._fed = _KINDS[self._magic](), b""
        return True

    def _made(self, most: int) -> bytes:
        one = self._one
        assert one
        data, is_end = b"", False
        if one.needs_input:
            is_end = not self._rest and not self._more()
            # The first byte of a member is left out: it must not be found again as the next one's.
            self._fed = self._rest if self._fed or not self._rest else self._rest[1:]
            data, self._rest = self._rest, b""
        try:
            made = one.decompress(data, most)
        except (zlib.error, lzma.LZMAError, OSError, ValueError) as error:
            self._find_next()
            raise self._input.broken(f"is damaged ({error})") from error
        if one.eof:
            self._rest, self._one = one.unused_data, None
        elif is_end and not made:
            self._one = None
            raise self._input.broken("ends too early")
        return made

    def _more(self) -> bool:
        more = self._input.file.read(_PACKED)
        self._rest += more
        return bool(more)

    def _find_next(self) -> None:
        """To the next place that looks like the beginning of a member."""
        self._one, self._rest = None, self._fed
        while (at := self._rest.find(self._magic)) < 0:
            self._rest = self._rest[1 - len(self._magic) :]
            if not self._more():
                self._rest = b""
                return
        self._rest = self._rest[at:]
