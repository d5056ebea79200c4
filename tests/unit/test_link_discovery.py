"""Names that no registry knows: found in one article, typed by what it says of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.link import build, link
from digest.model import Article, Mention

INDEX = build({})


def mentions(*paragraphs: str, title: str = "") -> list[Mention]:
    """What is found in an article outside the list of states."""
    article = Article("1saj61ba", "x.txt", "0" * 64, title, paragraphs)
    return [mention for mention in link(article, INDEX).mentions if mention.actor is None]


def kinds(*paragraphs: str, title: str = "") -> dict[str, str | None]:
    """The kinds of the names found, by name."""
    return {mention.text: mention.kind for mention in mentions(*paragraphs, title=title)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They met the actress Orla Velmian there.", "person"),
        ("They met Orla Velmian, 43, there.", "person"),
        ("They met Orla Velmian, the harbour minister, there.", "person"),
        ("They met Orla Velmian, a company of the north, there.", "organisation"),
        ("They read the newspaper Orla Velmian there.", "outlet"),
        ("They met at Orla Velmian at noon.", "place"),
        ("They spoke of the Orla Velmian at noon.", "unknown"),
    ],
)
def test_cues_tell_the_kind(text: str, kind: str) -> None:
    assert kinds(text) == {"Orla Velmian": kind}


def test_a_surname_alone_tells_of_a_person_and_leads_to_the_full_name() -> None:
    found = mentions("They met Orla Velmian.", "Later Velmian said no.")
    assert [(mention.text, mention.how, mention.kind) for mention in found] == [
        ("Orla Velmian", "discovered", "person"),
        ("Velmian", "surname", "person"),
    ]
    assert len({mention.key for mention in found}) == 1


def test_a_title_before_one_word_makes_a_person_of_this_article_alone() -> None:
    (found,) = mentions("They met Mr. Olsavsky there.")
    assert (found.text, found.kind) == ("Olsavsky", "person")
    assert "1saj61ba" in (found.key or "")


def test_a_surname_of_two_persons_is_nobodys() -> None:
    found = mentions("They met Lena Brandvik and Peter Brandvik.", "Later Brandvik said no.")
    assert len({mention.key for mention in found}) == 3


def test_middle_names_and_initials_make_no_other_person() -> None:
    found = mentions("They met Lena M. Brandvik.", "There Lena Brandvik said no, and Brandvik left.")
    assert len({mention.key for mention in found}) == 1


def test_an_acronym_leads_to_the_name_that_explains_it() -> None:
    found = mentions("The Harbour Relief Council (HRC) met, and the HRC said no.")
    assert {(mention.text, mention.kind) for mention in found} == {
        ("Harbour Relief Council", "organisation"),
        ("HRC", "organisation"),
    }
    assert len({mention.key for mention in found}) == 1


def test_short_forms_of_an_organisation() -> None:
    found = mentions("They wrote to Olsavsky Motor Company.", "Then Olsavsky said that it would answer.")
    assert [(mention.text, mention.how) for mention in found] == [
        ("Olsavsky Motor Company", "discovered"),
        ("Olsavsky", "short"),
    ]


def test_one_word_that_acts_is_an_organisation() -> None:
    assert kinds("They wrote to Velmix at noon.", "But Velmix said no, and Velmix has left.") == {
        "Velmix": "organisation"
    }


def test_a_state_is_a_part_of_the_organisation_it_names() -> None:
    article = Article("1saj61ba", "x.txt", "0" * 64, "", ("They met the US Air Force there.",))
    assert [mention.text for mention in link(article, INDEX).mentions] == ["US Air Force"]


def test_a_body_without_its_state_is_one_of_this_article_alone() -> None:
    (found,) = mentions("They met at the Supreme Court there.")
    assert "1saj61ba" in (found.key or "")


@pytest.mark.parametrize(
    "text",
    [
        "They left on Monday, in March, at Easter.",
        "They spoke English and Hebrew about Islam.",
        "They wrote of Operation Silver Hook.",
        "The Deputy Head left.",
        "Many of them left. Others stayed. Nobody knew why.",
        "They lived in London and near Aleppo.",
    ],
)
def test_no_actor_is_found_where_none_is_named(text: str) -> None:
    assert mentions(text) == []


def test_a_headline_of_capitals_names_only_whom_the_text_names() -> None:
    title = "Orla Velmian Leaves Harbour Council After Long Talks"
    found = mentions("Yesterday Orla Velmian left.", title=title)
    assert [(mention.span.field, mention.text) for mention in found] == [
        ("title", "Orla Velmian"),
        ("text", "Orla Velmian"),
    ]


@pytest.mark.parametrize("text", ["New Orleans Velmians left.", "They met the New Orleans Velmians there."])
def test_new_before_a_place_is_a_part_of_the_name(text: str) -> None:
    assert "New Orleans Velmians" in kinds(text)


def test_new_is_a_part_of_a_name_that_the_text_prints_inside_of_a_sentence() -> None:
    found = mentions("New Velmor Company left.", "They wrote to New Velmor Company.")
    assert {mention.text for mention in found} == {"New Velmor Company"}


def test_a_nickname_in_quotes_is_a_name_too() -> None:
    found = mentions('They met Luis Gerardo "Jerry" Velmian.', "Jerry Velmian said no, and Luis Velmian said yes.")
    assert len({mention.key for mention in found}) == 1


def test_a_surname_of_two_words() -> None:
    found = mentions("They met Maria Lo Brandvik.", "Then Lo Brandvik left.")
    assert len({mention.key for mention in found}) == 1


def test_a_company_and_what_it_makes() -> None:
    assert kinds("They wrote to Velmix at noon, but Velmix said no.", "The new Velmix V40 is late.") == {
        "Velmix": "organisation"
    }


def test_a_name_without_its_general_tail_is_the_same_body() -> None:
    found = mentions("They wrote to the Aer Velmix Group.", "Then Aer Velmix said no.")
    assert {mention.kind for mention in found} == {"organisation"}
    assert len({mention.key for mention in found}) == 1


def test_a_surname_before_a_noun_is_a_persons_with_an_article_too() -> None:
    found = mentions("They met the actress Orla Velmian.", "Then the Velmian video was shown.")
    assert [mention.text for mention in found] == ["Orla Velmian", "Velmian"]


@pytest.mark.parametrize("name", ["European Union", "General Motors", "Department of Health and Human Services"])
def test_what_only_one_body_is_called_is_shared_by_articles(name: str) -> None:
    (found,) = mentions(f"They met at the {name} there.")
    assert "(" not in (found.key or "")


def test_a_headline_all_in_capitals() -> None:
    found = mentions("They met the actress Orla Velmian.", "Later Velmian said no.", title="VELMIAN LEAVES HARBOUR")
    assert [mention.text for mention in found] == ["VELMIAN", "Orla Velmian", "Velmian"]


def test_a_pet_form_is_the_person_whose_surname_it_has() -> None:
    found = mentions("They met Maurice Velmian.", "There Mo Velmian said no, and Velmian left.")
    assert len({mention.key for mention in found}) == 1


def test_given_names_that_are_no_forms_of_one_name_are_two_persons() -> None:
    found = mentions("They met Maurice Velmian.", "There Jonas Velmian said no.")
    assert len({mention.key for mention in found}) == 2


def test_whose_first_word_stands_alone_is_no_person_by_its_last() -> None:
    found = kinds(
        "They wrote it with Velmix Tabla, in Tabla, they said.", "Then Velmix said no. Velmix left. So Velmix"
    )
    assert found["Velmix Tabla"] != "person"


def test_who_holds_an_office_is_not_called_what_it_is_for() -> None:
    found = kinds("They met Secretary of the Harbour Board for Trade Orla Velmian there.")
    assert found.get("Harbour Board") == "organisation"
    assert "Harbour Board for Trade" not in found


def test_a_body_and_who_follows_it_are_two() -> None:
    found = kinds("They met Secretary of the Air Force James Velmian, and Olsavsky Bank Peter Qanawi.")
    assert found["James Velmian"] == "person"
    assert found["Peter Qanawi"] == "person"


def test_an_office_behind_a_name_is_no_part_of_it() -> None:
    assert "Lena Brandvik" in kinds("They want to name Lena Brandvik Surgeon General of the harbour.")


def test_a_name_in_marks_begins_behind_them() -> None:
    assert "Orla Velmian" in kinds("They spoke of 'Orla Velmian' there.")


def test_marks_before_a_whole_name_hold_no_part_of_the_name_before() -> None:
    assert "Jonas Brandvik" in kinds("The Olsavsky “Bagman” Jonas Brandvik, 75, said no.")


def test_a_place_and_a_plural_are_a_team() -> None:
    found = mentions("The season of New Orleans Velmians back Orla Brandvik is over.", "The Velmians said no.")
    assert {mention.kind for mention in found if "Velmians" in mention.text} == {"organisation"}
    assert len({mention.key for mention in found if "Velmians" in mention.text}) == 1


def test_bodies_of_all_states() -> None:
    assert kinds("It is of the United Nations Harbour Programme.") == {
        "United Nations Harbour Programme": "organisation"
    }


def test_who_governs_is_not_called_as_those_who_govern() -> None:
    found = mentions("The Velmian Administration said no.", "Then Velmian left, and Velmian came back.")
    assert {mention.how for mention in found if mention.text == "Velmian"} == {"discovered"}


def test_nouns_of_german_are_no_names() -> None:
    article = Article(
        "1saj61ba", "x.txt", "0" * 64, "", ("Der Sturm traf Velmix. Velmix sagte, der Sturm sei vorbei.",)
    )
    found = link(replace(article, language="de"), INDEX).mentions
    assert [mention.text for mention in found] == []
    known = link(replace(article, paragraphs=("Die NATO sagte ab, sagte die NATO.",), language="de"), INDEX).mentions
    assert {mention.text for mention in known} == {"NATO"}
