"""Laws of comparing names: symmetry, sameness, titles and case."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.names import compare
from digest.names.blocks import blocks
from digest.names.key import key
from digest.names.likeness import token_similarity

_TOKENS = """
Hassan Hussein Ali Muhammad Nasrallah Abdul Abd al-Rahman al Rahim bin Laden Abu Bakr Nur al-Din Smith John J. Bill
William Jr. Sergei Viktorovich Lavrov van der Beek O'Brien Jean-Pierre Kim Jong-un Khan Mullah Omar Müller Łukasz Зубков
""".split()
_PRINTED = (
    st.lists(st.sampled_from(_TOKENS), min_size=1, max_size=6).filter(lambda names: names[0] != "Jr.").map(" ".join)
)
_ANY = st.one_of(_PRINTED, st.text(max_size=30))


@given(_ANY, _ANY)
def test_symmetric(a: str, b: str) -> None:
    one, other = compare(a, b), compare(b, a)
    assert (one.score, one.band) == (other.score, other.band)
    assert [(row.b, row.a) for row in one.aligned] == [(row.a, row.b) for row in other.aligned]


@given(_ANY, _ANY)
def test_scores_and_bands_agree(a: str, b: str) -> None:
    found = compare(a, b)
    assert 0 <= found.score <= 1
    assert (found.band != "leave") == (found.score >= 0.5)
    assert found.reasons


@given(_PRINTED)
def test_a_name_is_itself(name: str) -> None:
    found = compare(name, name)
    assert (found.band, found.score) == ("link", 1.0)


@given(_PRINTED, _PRINTED)
def test_one_key_links(a: str, b: str) -> None:
    if key(a) and key(a) == key(b):
        assert compare(a, b).band == "link"


@given(_PRINTED, _PRINTED)
def test_titles_and_case_are_nothing(a: str, b: str) -> None:
    found = compare(a, b)
    titled, loud = compare(f"Dr. {a}", b), compare(a.lower(), b)
    assert (titled.score, titled.band) == (found.score, found.band)
    assert (loud.score, loud.band) == (found.score, found.band)


@given(_ANY)
def test_a_name_has_blocks(name: str) -> None:
    assert blocks(name, "person") or not key(name)


@given(st.text("abcdeghijkmnostuyz", max_size=9), st.text("abcdeghijkmnostuyz", max_size=9))
def test_tokens_are_alike_both_ways(a: str, b: str) -> None:
    assert token_similarity(a, a) == 1
    assert abs(token_similarity(a, b) - token_similarity(b, a)) < 1e-9
    assert 0 <= token_similarity(a, b) <= 1
