"""Names that look like another name are told; honest names in any script are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.names.homoglyphs import deception


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Наmаs", "“Наmаs” mixes Cyrillic and Latin letters: the Cyrillic “Н”, “а” looks like the Latin “H”, “a”"),
        (
            "Воris Johnson",
            "“Воris” mixes Cyrillic and Latin letters: the Cyrillic “В”, “о” looks like the Latin “B”, “o”",
        ),
        ("Grοup", "“Grοup” mixes Greek and Latin letters: the Greek “ο” looks like the Latin “o”"),
        ("ПУТИH", "“ПУТИH” mixes Cyrillic and Latin letters: the Latin “H” passes for Cyrillic"),
        ("Edgar Allan Рое", "“Рое” is Cyrillic and passes for the Latin “Poe” beside Latin words"),
        ("𝐇amas", "“𝐇amas” is written with symbols that look like letters: “𝐇”"),
        ("Ⓗamas", "“Ⓗamas” is written with symbols that look like letters: “Ⓗ”"),
        ("ＨＡ", "“ＨＡ” is written with fullwidth letters: “Ｈ”, “Ａ”"),
    ],
)
def test_a_deceptive_name_is_told_with_its_letters(name: str, told: str) -> None:
    assert deception(name) == told


@pytest.mark.parametrize(
    "name",
    [
        "Hamas",
        "Владимир Путин",
        "Владимир Putin",
        "Сара",  # look-alikes throughout, but nothing Latin beside them
        "ТАСС (TASS)",  # the Latin word says how it reads
        "VTБ Bank",  # Б is no look-alike
        "Société Générale",
        "Đặng Ünal",
        "محمود عباس",
        "习近平 Xi Jinping",
        "ＮＨＫ放送",
        "μTorrent",
        "α Group",
        "Ⅱ ﬁ ªº™",
        "",
    ],
)
def test_an_honest_name_is_not(name: str) -> None:
    assert deception(name) is None


@given(st.text())
def test_any_text_will_do(name: str) -> None:
    assert deception(name) is None or "“" in str(deception(name))


@given(st.text(alphabet=st.characters(max_codepoint=0x24F), max_size=20))
def test_latin_letters_alone_deceive_nobody(name: str) -> None:
    assert deception(name) is None
