from __future__ import annotations

import frontmatter
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mkdocs.utils import meta

from digest.interface.files import english
from digest.render.front import front_matter
from tests.properties.texts import texts

TRICKY = (
    *("1e3", "08", "0o17", "0x1F", "1_000", "12:30:45", "2023-10-25", "null", "~", "true", "no", "NaN", ".inf", "="),
    *("Notes: a", "- x", "? y", "@a", "*b", "&c d", "!!python/object:os.system", "%TAG", "---", "...", "# x", "<<"),
    *('"', "'", "\\", "\\x41", "a\u2028template: x", "a\x85hide: y", "a\u2029b", "a\nb", "\ttab", "{{ x }}", "{a: b}"),
    *("\ufeff", "\x7f", "🇱🇧", "\U000e0041", "می\u200cخواهم", "a" * 500 + " --- " + "b" * 500, "x\n---\nhide: y", " s "),
)


def read_back(block: str) -> object:
    """The same from both readers: python-frontmatter and MkDocs."""
    text = f"{block}\n# Body\n\n---\n\nx: y\n"
    post = frontmatter.loads(text)
    body, data = meta.get_data(text)
    assert post.metadata == data
    assert post.content.startswith("# Body") and body.startswith("# Body")
    return data


@pytest.mark.parametrize("text", TRICKY)
def test_tricky_texts_read_back_equal(text: str) -> None:
    facets: dict[str, str | tuple[str, ...]] = {"actor": (text, "b"), "source": text}
    block = front_matter((("title", "t"), ("byline", text), ("actors", (text,)), ("facets", facets)), english())
    assert read_back(block) == {
        "title": "t",
        "byline": text,
        "actors": [text],
        "facets": {"actor": [text, "b"], "source": text},
    }


@given(st.one_of(st.text(min_size=1), texts(min_size=1)), st.lists(st.text()))
@example("\x00\x1b", ["\x85"])
def test_any_text_reads_back_equal(title: str, others: list[str]) -> None:
    block = front_matter((("title", title), ("actors", tuple(others))), english())
    assert read_back(block) == {"title": title, "actors": others}
    assert len(block.splitlines(keepends=False)) == block.count("\n") == 3 + max(1, len(others)) + bool(others)


def test_order_and_quotes() -> None:
    pairs = (("title", "08"), ("id", "abcdefgh"), ("words", 3), ("verified", False), ("actors", ()), ("date", "2023"))
    assert front_matter(pairs, english()) == (
        '---\ntitle: "08"\nid: "abcdefgh"\nwords: 3\nverified: false\nactors: []\ndate: "2023"\n---\n'
    )


def test_lone_surrogates_are_replaced() -> None:
    assert read_back(front_matter((("title", "a\ud800b"),), english())) == {"title": "a\ufffdb"}


@pytest.mark.parametrize(
    "pairs",
    [
        (("id", "x"),),
        (("title", ""),),
        (("title", "a"), ("title", "b")),
        (("title", "a"), ("Key: x", "b")),
        (("title", "a"), ("facets", {"a b": "c"})),
    ],
)
def test_our_own_bugs(pairs: tuple[tuple[str, str]]) -> None:
    with pytest.raises(ValueError, match="front matter"):
        front_matter(pairs, english())
