"""Names in other scripts: readings, likeness to a Latin spelling, folded text and clitics."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.names.scripts import (
    compare_across_scripts,
    fold_script,
    fold_script_with_offsets,
    is_prefixed,
    latin,
    prefix_before,
    prefixes,
    same_in_script,
)


@pytest.mark.parametrize(
    ("native", "reading"),
    [
        ("محمود عباس", "Mahmoud Abbas"),
        ("حسن نصر الله", "Hassan Nasrallah"),
        ("عبد الفتاح السيسي", "Abd al-Fattah al-Sisi"),
        ("شاكر", "Shakir"),
        ("درويش", "Darwish"),
        ("علی خامنه‌ای", "Ali Khamenei"),
        ("בנימין נתניהו", "Benjamin Netanyahu"),
        ("Владимир Путин", "Vladimir Putin"),
        ("Евгений Пригожин", "Yevgeny Prigozhin"),
        ("Володимир Зеленський", "Volodymyr Zelensky"),
        ("Γιώργος Παπανδρέου", "Giorgos Papandreou"),
        ("习近平", "Xi Jinping"),
        ("习近平", "Jinping Xi"),
        ("欧阳修", "Ouyang Xiu"),
        ("김정은", "Kim Jong Un"),
        ("Hassan Nasrallah", "Hassan Nasrallah"),
        ("Société", "Société"),
    ],
)
def test_a_name_is_read_as_newspapers_spell_it(native: str, reading: str) -> None:
    assert reading in latin(native)


@pytest.mark.parametrize(
    ("native", "same", "other"),
    [
        ("حسن نصر الله", "Hassan Nasrallah", "Hassan Rouhani"),
        ("علی خامنه‌ای", "Ali Khamenei", "Ali Larijani"),
        ("יצחק רבין", "Yitzhak Rabin", "Yitzhak Shamir"),
        ("רבין, יצחק", "Yitzhak Rabin", "Shimon Peres"),
        ("Сергей Шойгу", "Sergei Shoigu", "Sergei Lavrov"),
        ("Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis", "Alexis Tsipras"),
        ("习近平", "Xi Jinping", "Hu Jintao"),
        ("弗拉基米尔·普京", "Vladimir Putin", "Joseph Biden"),
    ],
)
def test_the_english_spelling_is_known_by_its_sounds(native: str, same: str, other: str) -> None:
    assert same_in_script(native, same) > 0.75 > same_in_script(native, other)


def test_across_scripts_a_shared_first_name_is_not_enough_and_nothing_links() -> None:
    assert compare_across_scripts("حسن روحاني", "Hassan Nasrallah").band == "leave"
    found = compare_across_scripts("حسن روحاني", "Hassan Rouhani")
    assert found.band == "ask"
    assert found.reasons == ("“Hassan Rouhani” spells what “حسن روحاني” says",)
    assert [(row.a, row.b) for row in found.aligned] == [("روحاني", "Rouhani"), ("حسن", "Hassan")]


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_will_do(native: str, name: str) -> None:
    assert 0 <= same_in_script(native, name) <= 1
    assert 0 <= compare_across_scripts(native, name).score < 1
    assert 1 <= len(latin(native)) <= 4


@pytest.mark.parametrize(
    ("a", "b"),
    [("إيران", "ايران"), ("غزة", "غزه"), ("مصطفى", "مصطفي"), ("علی", "علي"), ("کرکوک", "كركوك"), ("٢٠٢٣", "2023")],
)
def test_spellings_of_one_word_are_folded_into_one(a: str, b: str) -> None:
    assert fold_script(a) == fold_script(b)


def test_what_is_left_out_keeps_the_way_back() -> None:
    text = "قال حَمـاس أمس"
    folded = fold_script_with_offsets(text)
    start = folded.text.index("حماس")
    begin, end = folded.span(start, start + len("حماس"))
    assert text[begin:end] == "حَمـاس"


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold_script(text)) == len(text)
    assert fold_script(fold_script(text)) == fold_script(text)


@given(st.text(alphabet="ابحـ\u064b\u200c ’x"))
def test_every_folded_character_leads_to_itself(text: str) -> None:
    folded = fold_script_with_offsets(text)
    for at, char in enumerate(folded.text):
        begin, end = folded.span(at, at + 1)
        assert fold_script(text[begin]) == char
        assert begin < end


@pytest.mark.parametrize(
    ("text", "name", "prefix"),
    [
        ("وقال لحماس", "حماس", "ل"),
        ("وبحماس", "حماس", "وب"),
        ("والقاهرة", "قاهرة", "وال"),
        ("ושרון", "שרון", "ו"),
        ("abc", "c", ""),
    ],
)
def test_clitics_before_a_name(text: str, name: str, prefix: str) -> None:
    assert prefix_before(text, text.index(name)) == prefix


def test_a_name_inside_another_word_is_no_name() -> None:
    assert is_prefixed("وحماس", 1, 5)
    assert not is_prefixed("وحماسة", 1, 5)  # the word goes on
    assert not is_prefixed("شحماس", 1, 5)  # no prefix
    assert prefixes("ar")[0] == max(prefixes("ar"), key=len)
    assert prefixes("en") == ()
