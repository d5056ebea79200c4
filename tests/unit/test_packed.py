"""Articles and cards as bytes: what comes out is what went in, and nothing else can come out."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import packed
from digest.gather import card
from digest.link import build, link
from digest.model import Article, Evidence, Removed, Revision, Span, TextDate
from digest.registry.actors import Actor

INDEX = build({"ada-marlowe": Actor(id="ada-marlowe", name="Ada Marlowe", kind="person")})
ARTICLE = Article(
    id="1saj61ba",
    origin="times/talks.txt",
    sha256="0" * 64,
    title="Ada Marlowe opens talks",
    paragraphs=("Ada Marlowe opened the talks on 2 September 2023. Bram Okafor came, too.", "گفتگوها"),
    standfirst="They were to last a day.",
    date="2023-09-02",
    date_basis="declared",
    date_hints=("on Saturday",),
    dates=(TextDate(Span("text", 32, 48), "2 September 2023", "2023-09-02", "day", "printed"),),
    removed=(Removed(3, "page widget", "Share"),),
    reasons=(("title", "line 1"),),
    evidence=(Evidence("title", "Ada Marlowe opens talks", "meta"),),
    revisions=(Revision("a.txt", "1" * 64, None, "2023-09-01"),),
)


def test_what_is_packed_comes_out_as_it_was() -> None:
    linked = link(ARTICLE, INDEX)
    made = card(linked, "full")
    assert linked.mentions and made.namings
    assert packed.article(packed.pack_article(ARTICLE)) == ARTICLE
    assert packed.names(packed.pack_names(linked, made)) == (linked.mentions, made)


def test_half_characters_become_the_sign_for_what_cannot_be_read() -> None:
    article = Article("1saj61ba", "a.txt", "", "Ferry", ("x",), evidence=(Evidence("byline", "Ada \ud800 M", "feed"),))
    assert packed.article(packed.pack_article(article)).evidence[0].value == "Ada \ufffd M"


@given(st.binary(max_size=300))
def test_bytes_of_somebody_else_are_no_article(found: bytes) -> None:
    with pytest.raises((msgspec.MsgspecError, UnicodeDecodeError)):
        packed.article(found)
