"""A body as it came, packed or not, to its bytes: both sizes are bounded, and no more than one piece is held packed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from digest.intake.web.unfetched import Unfetched

CODINGS = "gzip, deflate"
_GZIP, _ZLIB, _BARE = zlib.MAX_WBITS | 16, zlib.MAX_WBITS, -zlib.MAX_WBITS
_MEMBER = b"\x1f\x8b"
_PIECE = 65_536


def unpacked(pieces: Iterable[bytes], coding: str, most: int) -> bytes:
    """The body. Raises Unfetched where it has more than `most` bytes, packed or unpacked, or is packed otherwise."""
    name = coding.strip().lower()
    bounded = _bounded(pieces, most, "")
    if name in ("", "identity"):
        return b"".join(bounded)
    if name not in ("gzip", "x-gzip", "deflate"):
        raise Unfetched(f"was packed as {name[:40]!r}, which nobody asked for")
    try:
        return b"".join(_bounded(_inflated(bounded, is_gzip=name != "deflate"), most, " when unpacked"))
    except zlib.error as error:
        raise Unfetched(f"is packed wrongly: {error}") from error


def _bounded(pieces: Iterable[bytes], most: int, when: str) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > most:
            raise Unfetched(f"has more than {most:,} bytes{when}")
        yield piece


def _inflated(pieces: Iterable[bytes], *, is_gzip: bool) -> Iterator[bytes]:
    """Unpacked pieces, none longer than 64 kB. What stands behind the end is dropped, but for gzip's next member."""
    stream, has_begun = None, False
    for piece in pieces:
        left = piece
        while left:
            if stream is None:
                if has_begun and not (is_gzip and left.startswith(_MEMBER[: len(left)])):
                    return
                stream, has_begun = zlib.decompressobj(_GZIP if is_gzip else _deflate_of(left)), True
            yield stream.decompress(left, _PIECE)
            left = stream.unconsumed_tail
            if stream.eof:
                left, stream = stream.unused_data, None
    if stream is not None:
        while rest := stream.decompress(stream.unconsumed_tail, _PIECE):
            yield rest
        if not stream.eof:
            raise Unfetched("ended before it was complete", again=True)


def _deflate_of(first: bytes) -> int:
    """With zlib's head, as the standard has it, or without, as some servers send it."""
    has_head = first[0] & 0x0F == zlib.DEFLATED and (len(first) == 1 or int.from_bytes(first[:2], "big") % 31 == 0)
    return _ZLIB if has_head else _BARE
