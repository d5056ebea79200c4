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
        found.append(card(link(article, INDEX), "full", None))
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
