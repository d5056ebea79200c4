from __future__ import annotations

import pytest

from digest.names import compare
from digest.names.blocks import blocks


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Hassan Nasrallah", "Hasan Nasrollah"),
        ("Muammar Gaddafi", "Moammar al-Qadhafi"),
        ("Andriy Kluyev", "Andrii Kliuiev"),
        ("Abd al-Rahman Yasin", "Abdurrahman Yassin"),
        ("Amir Abdollahian", "Amirabdollahian"),
        ("John Smith", "J. Smith"),
        ("Сергей Лавров", "Sergei Lavrov"),
    ],
)
def test_one_person_shares_a_block(a: str, b: str) -> None:
    assert compare(a, b).band != "leave"
    assert set(blocks(a, "person")) & set(blocks(b, "person"))


def test_a_common_given_name_is_no_block() -> None:
    assert not set(blocks("Muhammad Qasir", "person")) & set(blocks("Muhammad Gaddafi", "person"))


def test_blocks_of_other_kinds() -> None:
    assert blocks("Georgia", "state") == blocks("georgia", "place") == ("georgia",)
    assert blocks("", "person") == ()
