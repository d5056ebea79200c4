"""What a server sent, without the encodings that it was sent in."""

from __future__ import annotations

import zlib
from io import BytesIO

from warcio.bufferedreaders import ChunkedDataReader

from digest.read.warc_records import Record

_GZIP, _ZLIB, _DEFLATE = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_WINDOWS = {"gzip": (_GZIP,), "x-gzip": (_GZIP,), "deflate": (_ZLIB, _DEFLATE)}


class Unreadable(ValueError):
    """The encoding of a payload is none that is read; its name is the text."""


def payload(record: Record, most: int) -> bytes:
    """The bytes of a page, at most one more than `most`. Raises Unreadable.

    Many crawlers store pages decoded under heads that still speak of encodings: what is not encoded is taken as it is.
    """
    raw = record.payload
    if record.http and "chunked" in record.said("Transfer-Encoding").lower():
        raw = ChunkedDataReader(BytesIO(raw)).read()
    encodings = [name.strip() for name in record.said("Content-Encoding").lower().split(",")]
    for name in reversed(encodings):
        if name not in ("", "identity", "none") and raw.lstrip()[:1] != b"<":
            raw = _decoded(raw, name, most)
    return raw


def _decoded(raw: bytes, encoding: str, most: int) -> bytes:
    if encoding not in _WINDOWS:
        raise Unreadable(encoding)
    if encoding.endswith("gzip") and not raw.startswith(b"\x1f\x8b"):
        return raw
    for window in _WINDOWS[encoding]:
        try:
            return zlib.decompressobj(window).decompress(raw, most + 1)
        except zlib.error:
            continue
    if encoding == "deflate":
        return raw
    raise Unreadable(f"damaged {encoding}")
