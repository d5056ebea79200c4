from __future__ import annotations

import io

import pytest

from digest.read.broken import Broken
from digest.read.reader import Input
from digest.read.stream import PIECE, Forward, file_of
from digest.registry.settings import Limits

INPUT = Input("a.tar", io.BytesIO(), Limits())


def forward(raw: bytes, at_once: int = 7) -> Forward:
    """A stream that is given few bytes at once."""
    file = io.BytesIO(raw)
    return Forward(lambda most: file.read(min(most, at_once)), INPUT)


def test_bytes_and_lines_in_turn() -> None:
    stream = forward(b"one\ntwo and more\n\nthree")
    assert [stream.readline(), stream.read(3), stream.readline(), stream.readline(), stream.tell()] == [
        *(b"one\n", b"two", b" and more\n", b"\n"),
        18,
    ]
    assert (stream.readline(2), stream.readline(), stream.readline(), stream.read(1)) == (b"th", b"ree", b"", b"")


def test_places_further_on() -> None:
    stream = forward(b"0123456789" * 10)
    assert (stream.seek(52), stream.read(3), stream.tell()) == (52, b"234", 55)
    assert stream.seek(55) == 55
    with pytest.raises(Broken, match="leads back"):
        stream.seek(54)
    with pytest.raises(Broken, match="ends too early"):
        stream.seek(101)


def test_nobody_gets_much_at_once() -> None:
    stream = forward(b"x" * 3 * PIECE, at_once=PIECE)
    assert len(stream.readline()) == len(stream.read(PIECE)) == PIECE
    with pytest.raises(Broken, match="holds a head of 65,537 bytes"):
        stream.read(PIECE + 1)


def test_as_a_file() -> None:
    raw = bytes(range(256)) * 1_000
    source = io.BytesIO(raw)
    file = file_of(source.read)
    assert (file.read(3), file.readline(), file.read()) == (raw[:3], raw[3:11], raw[11:])
    assert not file.seekable()
