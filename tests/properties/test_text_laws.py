"""Laws of the small functions: for every text, not for the texts we thought of."""

from __future__ import annotations

import datetime
import re

from hypothesis import example, given
from hypothesis import strategies as st

from digest import paths
from digest.dates.grammar import PrintedDate, parse
from digest.dates.hints import hints
from digest.names.key import key, plain, surname_key, without_honorifics, words
from digest.text import fold, lines, normalise, normalised_lines, sentences
from tests.properties.texts import texts

_WORDS = (
    "Dr. Mr. U.S. a.m. No. St. J. the The said left Hassan al-Hayya “ ” ‘ ’ \" ' ( ) [ ] « » . .. … ! ? ؟ 。 ！ , ; : "
    "- – 1 3.5 中国 حزب نعم он Он é İ ı ß ǅ \u200d \u0301 5"
).split()
news = st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join)
anything = st.one_of(texts(), news, st.text(max_size=60))

_DATE_PARTS = (
    "2023 1999 0 00 01 1 2 12 13 29 30 31 32 99 September Sept. feb May may 02 . , / - : T Z + at of the st nd th am "
    "pm GMT UTC PDT ( ) Monday Mon. Published: Updated on 9:05 21:42:35 24:00 +03:00 +0330 +99:99 on Wednesday "
    "yesterday last week published ٢٠٢٣ 20٢٣ ٣"
).split()
dateish = st.lists(st.sampled_from(_DATE_PARTS), max_size=9).flatmap(
    lambda parts: st.sampled_from(["".join(parts), " ".join(parts)])
)


@given(anything)
@example(". . .")
@example(" \n a. B ")
def test_sentences_are_in_order_and_leave_out_only_white_space(text: str) -> None:
    spans = sentences(text)
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    assert all(start < end for start, end in spans)
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    assert "".join(text[end:start] for end, start in zip(ends, starts, strict=True)).strip() == ""


@given(st.one_of(anything, st.text(max_size=30)))
@example("İI")
@example("ΑΣ ΑΣ")
def test_fold_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(anything)
def test_lines_lose_nothing(text: str) -> None:
    assert "\n".join(lines(text)) == re.sub(r"\r\n?", "\n", text)


@given(st.lists(anything).map("\n".join))
@example("a\n  b  c \n\n \nd")
@example("a\u200bb\n  c")
def test_lines_are_normalised_together_as_one_by_one(text: str) -> None:
    assert normalised_lines(text) == [normalise(line) for line in lines(text)]


@given(anything)
@example("Dr. Dr.")
@example("al-")
@example("Al Al Al")
def test_keys_of_any_text(text: str) -> None:
    """A key never raises, is words of letters and digits with one space between, and depends on letters alone."""
    made = key(text)
    assert made == key(text) == " ".join(made.split())
    assert all(word.isalnum() for word in (*made.split(), *plain(text).split()))
    assert surname_key(text) == " ".join(surname_key(text).split())
    assert key(f"  {text}  ") == made
    tokens = words(text)
    assert tokens[-1:] == without_honorifics(tokens)[-1:]
    assert plain(plain(text)) == plain(plain(plain(text)))


@given(
    st.lists(st.sampled_from("Hassan Hiya al-Aruri Nasrallah Salih Amir-Abdollahian O'Neil Müller".split()), min_size=1)
)
def test_honorifics_do_not_change_a_key(tokens: list[str]) -> None:
    name = " ".join(tokens)
    assert {key(f"{title} {name}") for title in ("Dr.", "Sayyed", "Ayatollah Seyyed", "Gen.")} == {key(name)}
    assert key(f"Seyyed “{name}”") == key(name)


def _is_valid(found: PrintedDate) -> bool:
    full = (found.date + "-01-01")[:10]
    day = datetime.date.fromisoformat(full)
    if found.published is None:
        return 1900 <= day.year < 2100
    moment = datetime.datetime.fromisoformat(found.published)
    return found.published.startswith(f"{found.date}T") and moment.date() == day


@given(st.one_of(dateish, anything))
@example("2023-00-10")
@example("2023-09-02 10:00 +99:99")
@example("2 May 2023 9.61")
def test_a_date_is_valid_or_none(text: str) -> None:
    found = parse(text)
    assert found is None or _is_valid(found)
    assert found is None or found.date[:4] in text


@given(st.lists(st.one_of(dateish, news), max_size=5).map(" ".join))
def test_hints_are_words_of_the_text(text: str) -> None:
    found = hints(text)
    assert len(found) <= 6
    assert len({hint.lower() for hint in found}) == len(found)
    assert all(hint in text for hint in found)


@given(anything)
@example("con")
@example("..")
def test_slugs_and_ids_of_any_text(text: str) -> None:
    made = paths.slug(text)
    assert paths.KEYED_ID.fullmatch(made)
    assert len(made) <= paths.SLUG_LENGTH
    assert not paths.is_reserved(made)
    assert paths.ID.fullmatch(paths.article_id(normalise(text)))
    assert paths.link("actor/a.md", paths.article(paths.article_id(normalise(text)), made)) is not None
