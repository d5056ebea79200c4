"""Organisations: what is one name, what may be one, what is clearly another, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.names.comparison import Aligned
from digest.names.organisations import compare_organisations, organisation_blocks, organisation_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Bank of Xanadu, Ltd.", "bank of xanadu"),
        ("OOO Romashka", "romashka"),
        ("Romashka L.L.C.", "romashka"),
        ("Açme Sanayi A.Ş.", "acme sanayi"),
        ("Casa Azul, S.A. de C.V.", "casa azul"),
        ("World Health Organisation", "world health organization"),
        ("Smith & Sons", "smith and sons"),
        ("Al-Manar", "manar"),
        ("Bank-e Melli", "bank melli"),
        ("Seventh Brigade", "7 brigade"),
        ("7th Brigade", "7 brigade"),
        ("Thirty-Sixth Division", "36 division"),
        ("36th Division", "36 division"),
        ("First Int’l Bank", "1 international bank"),
        ("Ltd", "ltd"),  # nothing else is there
        ("CIA Libya", "cia libya"),  # `cia` is a legal form at the end only
        ("", ""),
    ],
)
def test_the_key_knows_no_legal_form_no_article_no_spelling(name: str, key: str) -> None:
    assert organisation_key(name) == key


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("OAO Gazprom", "Gazprom JSC"),
        ("International Red Cross", "Intl. Red Cross"),
        ("Islamic Revolutionary Guard Corps (IRGC)", "IRGC"),
        ("United Nations", "The United Nations"),
    ],
)
def test_equal_keys_and_stated_acronyms_link(a: str, b: str) -> None:
    assert compare_organisations(a, b).band == "link"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("IRGC", "Islamic Revolutionary Guard Corps"),
        ("Gazprom", "Gasprom"),
        ("Petro Chem", "Petrochem Trading"),
        ("Hezbollah", "Hizbullah"),
        ("Fatah", "Fatah Movement"),
        ("Harakat Amal", "Amal Movement"),
        ("Tejarat Bank", "Bank Tejarat"),
        ("Gazprom", "Gazovaya Promyshlennost"),
        ("حماس", "Hamas"),
    ],
)
def test_what_is_strong_but_inexact_is_asked(a: str, b: str) -> None:
    found = compare_organisations(a, b)
    assert found.band == "ask"
    assert 0.5 <= found.score < 1


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Bank Xanadu", "Bank Xanadu Moscow Branch", "only one is a part or branch: “Branch”"),
        ("7th Brigade", "9th Brigade", "the numbers differ: “7th” and “9th”"),
        ("Army of Lebanon", "Army of Syria", "the places differ: “Lebanon” and “Syria”"),
        ("Nasr Trading", "Fajr Trading", "“Nasr” is clearly not “Fajr”"),
        ("Ministry of Health", "Ministry of Defence", "they do different things: “Health” and “Defence”"),
        ("Central Bank", "Central Park", "“Bank”"),
    ],
)
def test_what_clearly_differs_is_left(a: str, b: str, reason: str) -> None:
    found = compare_organisations(a, b)
    assert found.band == "leave"
    assert found.score < 0.5
    assert any(reason in told for told in found.reasons)


def test_the_words_stand_side_by_side_as_printed() -> None:
    found = compare_organisations("Tose'e Ta'avon Bank", "Bank of Tosee Taavoon, Branch")
    assert Aligned("Ta'avon", "Taavoon", "same sound") in found.aligned
    assert Aligned("", "Branch", "only in one") in found.aligned


_WORDS = st.sampled_from(
    "Bank of Iran Nasr Nasser Trading Company Ltd The 7th Seventh Branch IRGC Islamic (UN) الله Банк & s.a.".split()
)
_NAMES = st.one_of(st.text(max_size=30), st.lists(_WORDS, max_size=7).map(" ".join))


@given(_NAMES, _NAMES)
def test_both_ways_the_same(a: str, b: str) -> None:
    one, other = compare_organisations(a, b), compare_organisations(b, a)
    assert (one.score, one.band) == (other.score, other.band)
    assert 0 <= one.score <= 1
    assert one.reasons


@given(_NAMES)
def test_a_name_with_letters_is_itself(name: str) -> None:
    found = compare_organisations(name, name)
    assert found.band == ("link" if organisation_key(name) else "leave")


@given(_NAMES, _NAMES)
def test_equal_keys_link_and_share_their_blocks(a: str, b: str) -> None:
    if organisation_key(a) and organisation_key(a) == organisation_key(b):
        assert compare_organisations(a, b).band == "link"
        assert set(organisation_blocks(a)) & set(organisation_blocks(b))
