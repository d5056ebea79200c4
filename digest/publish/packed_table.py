"""Pagefind's files: CBOR behind a mark, compressed, named by what they hold."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import TypeVar

import cbor2
import msgspec

Table = TypeVar("Table")

_MARK = b"pagefind_dcd"
HASH = 8  # hexadecimal digits: other content, another name, so that no cache shows old content


def unpacked(path: Path) -> bytes:
    """Raises ValueError where the file is not one of Pagefind's."""
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_MARK):
        raise ValueError(f"{path.name} is not marked as Pagefind's")
    return data[len(_MARK) :]


def table(path: Path, shape: type[Table]) -> Table:
    """`shape` is a named tuple. Raises ValueError where the file holds something else, less, or more behind it."""
    stream = BytesIO(unpacked(path))
    try:
        found = cbor2.load(stream)
        if rest := stream.read():
            raise ValueError(f"{len(rest)} bytes too many")
        return msgspec.convert(found, shape)
    except (cbor2.CBORDecodeError, ValueError) as error:
        raise ValueError(f"{path.name}: {error}") from error


def packed(path: Path, data: bytes) -> None:
    path.write_bytes(gzip.compress(_MARK + data, 9, mtime=0))


def digest(parts: Iterable[bytes], digits: int = HASH) -> str:
    return hashlib.sha256(b"\n".join(parts)).hexdigest()[:digits]
