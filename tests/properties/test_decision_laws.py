"""Whatever linking found in an article, a line can say of it where it stands, and take it away."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from digest.link import link
from digest.link.decided import nth, place
from digest.model import Article
from digest.registry.decisions import Line, ThisMention, settled
from tests.properties.articles import index, linked
from tests.properties.test_link_laws import field

_LINE = Line(1, "an editor", "2026-11-20", "seen in print")


@given(field, st.none() | field, st.lists(field, max_size=3))
def test_every_mention_can_be_decided(title: str, lead: str | None, body: list[str]) -> None:
    article = Article("1saj61ba", "x.txt", "0" * 64, title, tuple(body), standfirst=lead)
    before = linked(article).mentions
    for mention in before:
        number = nth(article, mention.span)
        assert place(article, mention.text, number) == mention.span
        nobody = (ThisMention(article.id, mention.text, number, None, _LINE),)
        after = link(article, replace(index(), decisions=settled(nobody, {}))).mentions
        assert after == tuple(other for other in before if other.span != mention.span)
