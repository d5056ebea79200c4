from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text import normalise
from tests.properties.texts import FRAGMENTS


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", ""),
        ("  a  \t b\r\n\n c ", "a b c"),
        ("a\xa0b\x85c\u2028d\u2029e\u3000f", "a b c d e f"),
        ("a\x1cb", "a b"),
        ("a\x00\x07\x1b\x7f\x9fb", "ab"),
        ("a\ufeff\u200b\u2060b", "ab"),
        ("user\u202egpj.exe\u2066x\u2069", "usergpj.exex"),
        ("می\u200cخواهم \u200d\u200e\u200f", "می\u200cخواهم \u200d\u200e\u200f"),
        ("a\ud800b\udfffc", "a\ufffdb\ufffdc"),
        ("a\ufffe\uffff\ufdd0\U0001fffe\U0010ffffb", "ab"),
        ("a\U000e0041\U000e007fb", "ab"),
        ("a \u200b b", "a b"),
        ("\u200b a \u200b", "a"),
        ("co\xadop e\u0301 👩\u200d👩\u200d👧 \ufe0f", "co\xadop e\u0301 👩\u200d👩\u200d👧 \ufe0f"),
        ("a\U000f0000\u0378b", "a\U000f0000\u0378b"),
    ],
)
def test_normalise(raw: str, expected: str) -> None:
    assert normalise(raw) == expected


@given(st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.characters()), max_size=20).map("".join))
def test_twice_is_once(raw: str) -> None:
    once = normalise(raw)
    assert normalise(once) == once
    assert once.strip() == once
    assert "  " not in once
    once.encode("utf-8")


def test_every_character_alone() -> None:
    """Only letters' companions survive of what cannot be seen, and one kind of white space."""
    kept = {chr(code) for code in range(sys.maxunicode + 1) if normalise(f"a{chr(code)}b") == f"a{chr(code)}b"}
    unseen = {char for char in kept if unicodedata.category(char) in ("Cc", "Zs", "Zl", "Zp", "Cs")}
    assert unseen == {" "}
    assert not kept & set(map(chr, (0x200B, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
    assert set("\u200c\u200d\u200e\u200f\xad\ufffd") <= kept
