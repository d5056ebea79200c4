"""Packed bodies: both sizes are bounded, and every server's way of packing is read."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.intake.web.inflate import unpacked
from digest.intake.web.unfetched import Unfetched

TEXT = b"The ferry between Norhaven and Eastholm sails again. " * 40
BARE = zlib.compressobj(wbits=-zlib.MAX_WBITS)
BARE_TEXT = BARE.compress(TEXT) + BARE.flush()


def pieces(body: bytes, length: int) -> Iterator[bytes]:
    return (body[at : at + length] for at in range(0, len(body), length))


@pytest.mark.parametrize("length", [1, 7, 100_000])
@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", gzip.compress(TEXT)),
        (" GZip ", gzip.compress(TEXT)),
        ("x-gzip", gzip.compress(TEXT[:99]) + gzip.compress(TEXT[99:])),
        ("gzip", gzip.compress(TEXT) + b"\0" * 512),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", BARE_TEXT),
        ("deflate", zlib.compress(TEXT) + b"rest"),
    ],
)
def test_every_way_of_packing(coding: str, body: bytes, length: int) -> None:
    assert unpacked(pieces(body, length), coding, 10_000) == TEXT


def test_an_empty_body() -> None:
    assert unpacked([], "gzip", 10) == b""


@pytest.mark.parametrize(
    ("coding", "body", "what"),
    [
        ("br", TEXT, "was packed as 'br', which nobody asked for"),
        ("gzip, gzip", gzip.compress(gzip.compress(TEXT)), "nobody asked for"),
        ("gzip", TEXT, "is packed wrongly"),
        ("gzip", gzip.compress(TEXT[:999])[:-9], "ended before it was complete"),
        ("deflate", zlib.compress(TEXT[:999])[:-20], "ended before it was complete"),
        ("", TEXT, "has more than 2,000 bytes"),
        ("gzip", gzip.compress(TEXT), "has more than 2,000 bytes when unpacked"),
        ("gzip", gzip.compress(b"", mtime=0) * 500, "has more than 2,000 bytes"),
    ],
)
def test_what_is_refused(coding: str, body: bytes, what: str) -> None:
    with pytest.raises(Unfetched, match=what):
        unpacked(pieces(body, 300), coding, 2_000)


def test_a_bomb_is_never_held() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    tracemalloc.start()
    with pytest.raises(Unfetched, match="when unpacked"):
        unpacked([bomb], "gzip", 1_000_000)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


@given(st.binary(max_size=2_000), st.integers(1, 50), st.sampled_from(["gzip", "deflate"]))
def test_what_is_no_packing_at_all(body: bytes, length: int, coding: str) -> None:
    with suppress(Unfetched):
        assert len(unpacked(pieces(body, length), coding, 5_000)) <= 5_000
