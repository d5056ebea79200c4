"""Which names outside the registry get a page when many articles are read together."""

from __future__ import annotations

from digest.gather import card
from digest.gather.discovered import Promoted, promote
from digest.link import build, link
from digest.model import Article, Card

INDEX = build({})


def cards(*texts: str) -> list[Card]:
    """One article a text."""
    found = []
    for number, text in enumerate(texts):
        article = Article(f"{number:08}", f"{number}.txt", "0" * 64, "", (text,))
        found.append(card(link(article, INDEX), "full"))
    return found


def pages(*texts: str) -> set[Promoted]:
    """The pages that the articles make."""
    return set(promote(cards(*texts), {}, {}).values())


def test_two_articles_make_a_page_and_its_kind() -> None:
    assert pages("They met the actress Orla Velmian.", "Then Orla Velmian left.") == {
        Promoted("orla-velmian", "Orla Velmian", "person")
    }


def test_one_article_makes_none() -> None:
    assert pages("They met the actress Orla Velmian.") == set()


def test_an_acronym_joins_its_name_where_all_articles_explain_it_alike() -> None:
    explained = "The Harbour Relief Council (HRC) met, and the HRC said no."
    found = pages(explained, "Later the HRC said no, and the HRC left.", "The Harbour Relief Council left.")
    assert {page.name for page in found} == {"Harbour Relief Council"}


def test_an_acronym_of_two_names_joins_neither() -> None:
    found = pages(
        "The Harbour Relief Council (HRC) met.",
        "The Highland Roads Company (HRC) met.",
        "Later the HRC said no, and the HRC left.",
        "Now the HRC said yes, and the HRC stayed.",
    )
    assert [page.name for page in found] == ["HRC"]


def test_a_middle_name_makes_no_other_page() -> None:
    found = pages("They met Lena M. Brandvik.", "They met Lena Brandvik.", "They met Lena Brandvik again.")
    assert len(found) == 1


def test_two_middle_names_are_two_persons_and_the_short_name_is_neither() -> None:
    texts = [f"They met Lena {middle}Brandvik {number}." for middle in ("M. ", "K. ", "") for number in ("now", "then")]
    assert len(pages(*texts)) == 3


def test_a_surname_alone_is_joined_to_nobody() -> None:
    assert pages("They met Mr. Brandvik.", "There Mr. Brandvik said no.") == set()


def test_a_word_that_no_article_knows_gets_no_page() -> None:
    assert pages("It was the end of Velmor for them.", "They had heard of Velmor before.") == set()


def test_a_word_that_one_article_knows_is_one_page_in_all() -> None:
    told = "They wrote to Velmix at noon, but Velmix said no, and Velmix has left."
    assert pages(told, "They had heard of Velmix before.") == {Promoted("velmix", "Velmix", "organisation")}


def test_a_surname_with_a_title_is_whom_articles_give_that_title() -> None:
    full = "They met coach Orla Velmian."
    assert pages("Coach Velmian left.", full) == {Promoted("orla-velmian", "Orla Velmian", "person")}
    assert len(pages("Coach Velmian left.", full, "They met Lena Velmian.", "They met Lena Velmian again.")) == 2


def test_a_surname_with_a_title_that_two_persons_have_is_nobodys() -> None:
    found = promote(cards("Coach Velmian left.", "Coach Orla Velmian left.", "Coach Lena Velmian left."), {}, {})
    assert found == {}


def test_mr_is_whom_two_articles_name_in_full() -> None:
    full = "They met Orla Velmian, 43, there."
    assert "(00000000)" not in " ".join(promote(cards("Mr. Velmian left.", full), {}, {}))
    twice = promote(cards("Mr. Velmian left.", full, f"Then they left. {full}"), {}, {})
    assert any(made.endswith("(00000000)") for made in twice)


def test_initials_spell_the_letters_of_a_short_state() -> None:
    for name, letters in (("US Air Force", "USAF"), ("U.S. Air Force", "USAF"), ("UN Development Programme", "UNDP")):
        found = pages(f"They met the {name}.", f"Then the {letters} said no, and the {letters} left.")
        assert [page.name for page in found] == [name]


def test_a_body_without_its_state_is_that_of_the_state_the_article_names() -> None:
    (page,) = pages("They met the US Air Force.", "In the United States the Air Force said no.")
    assert page.name == "US Air Force"


def test_bodies_that_two_states_have_are_two() -> None:
    bodies = "They met at the Supreme Court in"
    assert pages(f"{bodies} Israel.", f"{bodies} Italy.") == set()
    assert len(pages(f"{bodies} Israel.", f"{bodies} Israel once more.")) == 1


def test_a_nickname_in_quotes_makes_no_other_page() -> None:
    texts = ('They met Luis Gerardo "Jerry" Velmian.', "They met Jerry Velmian.", "They met Luis Velmian.")
    assert len(pages(*texts)) == 1


def test_a_team_is_called_by_its_plural_where_no_other_has_it() -> None:
    plural = "They met the Velmians there, and the Velmians said no."
    assert {page.name for page in pages("The London Velmians left.", plural)} == {"London Velmians"}
    two = pages("The London Velmians left.", "The Boston Velmians left.", plural, f"So it was. {plural}")
    assert {page.name for page in two} == {"Velmians"}


def test_a_word_that_one_article_takes_for_a_place_is_a_body_where_more_take_it_for_one() -> None:
    told = "They wrote to Velmix at noon, but Velmix said no, and Velmix has left."
    found = promote(cards(told, "They work in Velmix, and it was in Velmix too."), {}, {})
    assert {page.kind for page in found.values()} == {"organisation"}


def test_a_town_that_no_article_takes_for_a_body_gets_no_page() -> None:
    assert pages("They live in Velmouth, and it was in Velmouth too.", "They live in Velmouth.") == set()


def test_a_pet_form_is_whose_an_article_that_prints_both_says() -> None:
    both = "They met Maurice Velmian. Then Mo Velmian said no."
    assert len(pages(both, "They met Mo Velmian, 43, there.", "They met Maurice Velmian, 43, there.")) == 1
    apart = ("They met Mo Velmian, 43, there.", "They met Maurice Velmian, 43, there.")
    assert len(pages(*apart, *(f"So it was. {text}" for text in apart))) == 2
