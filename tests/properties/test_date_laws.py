"""Dates: nothing raises, every date is a real one, and time grows with the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.clean.language import detect
from digest.dates.fold import fold
from digest.dates.grammar import is_update, parse
from digest.dates.hints import hints
from digest.dates.in_text import dates_in
from digest.dates.shapes import read_shape
from digest.dates.text_vocabulary import LANGUAGES
from digest.text import normalise
from tests.properties.test_floods import SMALL, assert_about_linear, flood, seconds
from tests.properties.texts import texts

PIECES = (
    *("2", "02", "13", "31", "2023", "1402", "1445", "۱۱", "۱۴۰۲", "٢٠٢٣", "000", "²", "१२"),
    *("September", "Sept.", "may", "mar", "Eylül", "сентября", "أيلول", "كانون الثاني", "شهریور", "صفر", "دی", "مه"),
    *("Saturday", "Sa", "mar.", "среду", "سه‌شنبه", "günü", "Published:", "Updated", "Stand:", "تاریخ", "last", "ago"),
    *("yesterday", "vor", "zwei", "Tagen", "il y a", "on", "im", "в", "في", "den", "of", "de", "ه.ش", "هـ", "г."),
    *("21:42", "9 pm", "h", "Uhr", "T", "Z", "+03:00", "GMT", "EST", "at", "ساعت"),
    *(
        "-",
        "–",
        "/",
        ".",
        ",",
        "،",
        ":",
        "|",
        "(",
        ")",
        "\u200f",
        "\u200c",
        "'",
        " ",
        "\n",
        "x",
        "ё",
        "İ",
        "\ud800",
        "\U0001f600",
    ),
)
lines = st.lists(st.sampled_from(PIECES), max_size=14).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces)])
)
ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
ANCHORS = st.one_of(
    st.none(), st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat), st.sampled_from(["2023", "2023-09"])
)


def assert_real(day: str) -> None:
    assert ISO.fullmatch(day)
    assert date.fromisoformat(f"{day}-01-01"[:10]).isoformat().startswith(day)


@given(st.one_of(lines, texts()))
def test_a_line_is_a_real_date_or_none(text: str) -> None:
    found = parse(text)
    if found is None:
        return
    assert_real(found.date)
    assert 1900 <= int(found.date[:4]) <= 2100
    assert found.published is None or datetime.fromisoformat(found.published).date().isoformat() == found.date
    assert (found.original is None) == (found.calendar == "gregorian")


@given(st.one_of(lines, texts()))
def test_a_date_written_down_is_read_as_the_same(text: str) -> None:
    if found := parse(text):
        for written in (found.date, found.published, f"Published: {found.published or found.date}"):
            again = parse(written) if written else None
            assert again is None or (again.date, again.published) in ((found.date, None), (found.date, found.published))
        assert parse(found.date) is not None


@given(lines)
def test_no_publication_is_an_update(text: str) -> None:
    assert not is_update(f"Published 2 May 2023 | {text}")


@given(st.one_of(lines, texts()), st.sampled_from(LANGUAGES), ANCHORS)
def test_what_a_text_speaks_of_stands_there(text: str, language: str, anchor: str | None) -> None:
    text = "\n".join(map(normalise, text.split("\n")))
    end = 0
    for found in dates_in(text, "text", language, anchor):
        assert text[found.span.start : found.span.end] == found.printed
        assert end <= found.span.start < found.span.end
        end = found.span.end
        assert (found.date is None) == (found.basis == "none")
        if found.date:
            assert_real(found.date)
        assert anchor is not None or found.basis in ("printed", "none")
    assert all(hint in text for hint in hints(text, language))


@given(st.one_of(lines, texts()))
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(texts())
def test_a_language_is_a_code_or_none(text: str) -> None:
    found = detect(text)
    assert found is None or re.fullmatch("[a-z]{2,3}", found)


FLOODS = (
    *(
        "May 1 ",
        "1 May ",
        "Monday, ",
        "on Monday ",
        "2023 ",
        "in 2023 ",
        "1 ",
        "1.",
        "1/",
        "12.12.",
        "day ",
        "two days ago ",
    ),
    *("last year ", "the day before ", "20", "2023", "may", "'", "–", "\n", "x" * 50 + " "),
)
LOCAL = {
    "de": ("vor zwei ", "1. Mai "),
    "fa": ("می", "می ", "۱۱ دی ", "سه شنبه "),
    "ar": ("آب ", "كانون ", "٢٠٢٣ "),
    "ru": ("год назад ",),
    "fr": ("il y a ",),
}


@pytest.mark.parametrize("unit", FLOODS)
def test_a_text_of_one_unit(unit: str) -> None:
    assert_about_linear(lambda size: looked_through(flood(unit, size), "en"), SMALL)


@pytest.mark.parametrize(("language", "unit"), [(code, unit) for code, units in LOCAL.items() for unit in units])
def test_a_text_of_one_unit_in_other_languages(language: str, unit: str) -> None:
    assert_about_linear(lambda size: looked_through(flood(unit, size), language), SMALL)


def looked_through(text: str, language: str) -> Callable[[], object]:
    def run() -> object:
        return parse(text), list(dates_in(text, "text", language, "2023-09-02")), detect(text)

    return run


@pytest.mark.parametrize("kinds", ["nak", "nD", "n:na", "n:n:n.aD", "W", "L", "nMyk", "n.n.", "(", "n:n-"])
def test_no_row_of_tokens_takes_long(kinds: str) -> None:
    """A shape that goes back and forth would take a thousand times as long as a usual line."""
    usual, worst = "LW,nMy,kn:nZ", (kinds + kinds[-1] * 60)[:48]
    read = read_shape.__wrapped__
    once = min(seconds(lambda: [read(usual) for _ in range(200)]) for _ in range(3))
    assert min(seconds(lambda: [read(worst) for _ in range(200)]) for _ in range(3)) < 60 * once
