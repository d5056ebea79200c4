"""Which name key of a person is a fuller form of another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.names.fuller import fullest, pet_forms


def test_a_middle_name_an_initial_and_a_first_initial_make_a_fuller_form() -> None:
    assert fullest(["lina brandvik", "lina m brandvik"]) == {"lina brandvik": "lina m brandvik"}
    assert fullest(["mark filt", "u mark filt"]) == {"mark filt": "u mark filt"}


def test_with_two_fuller_forms_the_short_one_is_nobodys() -> None:
    assert fullest(["jurj bus", "jurj u bus", "jurj h bus"]) == {}


def test_another_first_name_is_another_person() -> None:
    """Ahmed Mohamed Ali may be the son of Mohamed Ali."""
    assert fullest(["muhamad ali", "ahmad muhamad ali"]) == {}


_KEYS = st.lists(st.lists(st.sampled_from("lina mark m u brandvik filt".split()), min_size=2, max_size=4).map(" ".join))


@given(_KEYS)
def test_a_fuller_form_is_one_of_the_keys_and_longer(keys: list[str]) -> None:
    for short, full in fullest(keys).items():
        assert {short, full} <= set(keys)
        assert len(full.split()) > len(short.split())
        assert short.split()[-1] == full.split()[-1]


@given(_KEYS)
def test_the_order_of_keys_has_no_effect(keys: list[str]) -> None:
    assert fullest(keys) == fullest(sorted(keys, reverse=True))


def test_a_pet_form_leads_to_the_fuller_name_of_that_surname() -> None:
    names = {
        "mu brandvik": ["Mo Brandvik"],
        "muris brandvik": ["Maurice Brandvik"],
        "juns brandvik": ["Jonas Brandvik"],
    }
    assert pet_forms(names) == {"mu brandvik": "muris brandvik"}
    fred = {"frid brandvik": ["Fred Brandvik"], "fridirik u brandvik": ["Frederick U. Brandvik"]}
    assert pet_forms(fred) == {"frid brandvik": "fridirik u brandvik"}


def test_a_pet_form_of_two_is_nobodys() -> None:
    names = {"jak brandvik": ["Jack Brandvik"], "jun brandvik": ["John Brandvik"], "jakub brandvik": ["Jacob Brandvik"]}
    assert "jak brandvik" not in pet_forms(names)
