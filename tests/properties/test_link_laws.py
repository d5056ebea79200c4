"""What linking says of a text is in the text."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from digest.model import Article
from tests.properties.articles import SHAPES, index, linked
from tests.properties.texts import texts

_NAMES = (
    "Hassan Nasrallah Hasan Nasralla Seyyed “Hassan Nasrallah” Khalil al-Hiya Al Hayya Hezbollah Hamas (HMS) HMS "
    "Iran-Iraq Israeli-Palestinian U.S. UAE Israel Katz Georgia Chad al-Kuwaiti Gulf of Oman Yemen's the leader of "
    "chief Secretary General president Foreign Minister Political Bureau The In Mr. Dr. Friday Arouri's حسن نصر "
    "الله 中国 İran IRAN and , . ‘ ’ \" ( ) - – : bin Abu Umm de la Jean-Luc O'Neil Declaring declaring Church"
).split()
field = st.lists(st.one_of(st.sampled_from(_NAMES), st.sampled_from(SHAPES), texts()), max_size=14).map(" ".join)


def article(title: str, standfirst: str | None, paragraphs: list[str], date: str | None = None) -> Article:
    return Article("1saj61ba", "x.txt", "0" * 64, title, tuple(paragraphs), standfirst=standfirst, date=date)


@given(field, st.none() | field, st.lists(field, max_size=4), st.sampled_from([None, "2023", "2023-09-02"]))
@example("Nasrallah", None, ["Iran-Iraq-Iran", "Al Al Al", "İran Iran"], None)
@example("", "", [""], None)
def test_a_mention_is_what_its_span_says(title: str, lead: str | None, body: list[str], date: str | None) -> None:
    source = article(title, lead, body, date)
    found = linked(source)
    assert found == linked(source)
    for mention in found.mentions:
        span = mention.span
        assert source.field(span.field)[span.start : span.end] == mention.text != ""
        assert (mention.actor is None) != (mention.key is None)
        assert mention.actor is None or mention.actor in index().known.actors
        assert mention.reason
        assert "\n" not in mention.text


@given(field, st.lists(field, max_size=4))
def test_mentions_are_in_order_and_only_offices_overlap(title: str, body: list[str]) -> None:
    mentions = linked(article(title, None, body)).mentions
    for name in ("title", "text"):
        own = [mention for mention in mentions if mention.span.field == name]
        assert [mention.span.start for mention in own] == sorted(mention.span.start for mention in own)
        names = [mention for mention in own if mention.how != "role"]
        assert all(a.span.end <= b.span.start for a, b in pairwise(names))


@given(st.lists(field, min_size=1, max_size=4))
def test_no_date_links_no_more_than_a_date(body: list[str]) -> None:
    """Undated, an office is linked only where one person alone ever held it."""
    undated = linked(article("", None, body))
    assert all(
        len({id for id, _ in index().holders(*office)}) == 1
        for mention in undated.mentions
        if mention.how == "role"
        for office in index().roles
        if office[0] in mention.text.lower() and any(id == mention.actor for id, _ in index().roles[office])
    )
    dated = linked(replace(article("", None, body), date="1066-10-14"))
    assert [mention for mention in dated.mentions if mention.how == "role"] == []
