"""What is told of a text's quotations is in the text, whatever the text is."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from digest.model import ActorKind, Article, Mention, Party
from digest.quotes import quotes
from digest.quotes.marks import MARKS
from tests.properties.articles import index, linked
from tests.properties.texts import texts

_PIECES = (
    "“ ” \" ' ‘ ’ « » ‹ › „ “ 「 」 `` '' `` , . : ? ! ; ( ) — -- said says told added adding called according to "
    "asked he she they who and but that of for the a minister spokesman Hassan Nasrallah Nasrallah Hezbollah "
    "Hezbollah leader Iran Osama Hamdan Hamdan Mr We will go on now, Nobody knows. dit sagte قال گفت dedi \n\n "
    "so-called Tower Plan by was"
).split(" ")
field = st.lists(st.one_of(st.sampled_from(_PIECES), texts()), max_size=30).map(" ".join)
glued = st.lists(st.sampled_from(_PIECES), max_size=30).map("".join)
languages = st.sampled_from([None, "en", "de", "fr", "tr", "fa", "ar", "xx", "en-GB"])


def kind_of(mention: Mention) -> ActorKind:
    return index().actor(mention.actor).kind if mention.actor else mention.kind or "unknown"


def article(title: str, lead: str | None, body: list[str], language: str | None) -> Article:
    return Article("1saj61ba", "x.txt", "0" * 64, title, tuple(body), standfirst=lead, language=language)


@given(field, st.none() | field, st.lists(field | glued, max_size=5), languages)
@example("“", "“Q", ["“", "“a”", "", "”", '"'], "en")
@example("", None, ["Hamdan said “a\n\n“b\n\n“"], "en")
def test_a_quotation_is_where_its_span_says(
    title: str, lead: str | None, body: list[str], language: str | None
) -> None:
    source = article(title, lead, body, language)
    mentions = linked(source).mentions
    found = quotes(source, mentions, kind_of)
    assert found == quotes(source, mentions, kind_of)
    parties = {Party(mention.actor, mention.key) for mention in mentions}
    order = {"title": 0, "standfirst": 1, "text": 2}
    at = (0, 0)
    for quote in found:
        place = (order[quote.span.field], quote.span.start)
        assert at <= place
        at = (place[0], quote.span.end)
        said = source.field(quote.span.field)[quote.span.start : quote.span.end]
        assert said == said.strip() != ""
        assert quote.rule
        assert quote.speaker is None or quote.speaker in parties
        if quote.called is not None:
            assert source.field(quote.called.field)[quote.called.start : quote.called.end].strip()
            assert not quote.span.start <= quote.called.start < quote.span.end or quote.called.field != quote.span.field
        assert quote.cue in source.field(quote.span.field)


@given(field, st.lists(field | glued, max_size=5), languages)
def test_without_marks_there_are_none(title: str, body: list[str], language: str | None) -> None:
    bare = str.maketrans("", "", MARKS)
    source = article(title.translate(bare), None, [text.translate(bare) for text in body], language)
    assert quotes(source, linked(source).mentions, kind_of) == ()


@given(st.lists(texts(), max_size=4), languages)
def test_any_text_may_come(body: list[str], language: str | None) -> None:
    quotes(article("", None, body, language), (), kind_of)
