"""Which marks open and close, how one odd mark stays alone, and what in marks is no speech."""

from __future__ import annotations

import pytest

from digest.model import Article
from digest.quotes import quotes
from digest.quotes.lexicon import lexicon


def spans(*paragraphs: str, language: str = "en") -> list[str]:
    """What stands between the marks of each quotation."""
    article = Article("1saj61ba", "x.txt", "0" * 64, "", paragraphs, language=language)
    return [article.text[quote.span.start : quote.span.end] for quote in quotes(article, (), lambda mention: "person")]


@pytest.mark.parametrize(
    "marks",
    ["“ ”", '" "', "`` ''", "'' ''", "« »", "„ “", "„ ”", "‹ ›", "» «", "「 」", "『 』", "‘ ’", "' '", "” ”", "＂ ＂"],
)
def test_every_kind_of_mark(marks: str) -> None:
    left, right = marks.split()
    said = "we sail on Monday and come back,"
    assert spans(f"Then {left}{said}{right} she said.") == [said]


def test_french_marks_stand_apart_from_the_words() -> None:
    assert spans("« On part en mer lundi matin », dit-elle.", language="fr") == ["On part en mer lundi matin"]


@pytest.mark.parametrize(
    "text",
    [
        'The screen of 12" is new. “We sail on Monday,” she said. “We come back on Friday.”',
        "He wrote ” there. “We sail on Monday,” she said. “We come back on Friday.”",
        "He wrote “ there. “We sail on Monday,” she said. “We come back on Friday.”",
        '"Odd. "We sail on Monday," she said. "We come back on Friday."',
        "“We sail on Monday, “she said. “We come back on Friday.”",
        '"We sail on Monday, "she said. "We come back on Friday. "',
        "The crews' boats, the '90s and rock 'n' roll. “We sail on Monday,” she said. “We come back on Friday.”",
    ],
)
def test_one_odd_mark_shifts_nothing(text: str) -> None:
    assert [span.rstrip(",. ") for span in spans(text)] == ["We sail on Monday", "We come back on Friday"]


def test_an_odd_mark_stays_in_its_paragraph() -> None:
    assert spans('A mark " here.', "“We sail on Monday,” she said.") == ["We sail on Monday,"]


def test_a_quotation_in_a_quotation_is_part_of_it() -> None:
    assert spans("“He said ‘we sail’ and left,” she said.") == ["He said ‘we sail’ and left,"]
    assert spans("“He said “we sail” and left,” she said.") == ["He said “we sail” and left,"]
    assert spans('"He said "we sail" and left," she said.') == ['He said "we sail" and left,']


def test_a_quotation_over_paragraphs_is_one() -> None:
    assert spans("She said: “We sail on Monday.", "“We come back on Friday.", "“Then we rest.” She left.") == [
        "We sail on Monday.\n\n“We come back on Friday.\n\n“Then we rest."
    ]


def test_a_quotation_that_a_line_break_cut_is_one() -> None:
    assert spans("She said: “We sail on Monday.", "We come back on Friday.”") == [
        "We sail on Monday.\n\nWe come back on Friday."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Apostrophes are 'no marks: the crews' boats, O'Neil's, don't, rock 'n' roll.",
        "They met at the so-called “Tower Plan” office.",
        "The film “Harbour Nights” opened.",
        "The book, “A Winter on the Quay,” was read aloud.",
        "The “reform” came late.",
        "The “port of call” idea was new.",
        "A bridge known as “the long way” was closed.",
        "Seyyed “Tariq Velm” came.",
        "The mark “” is empty, and so is “ … ”.",
        "A drill is called “active shooter”.",
    ],
)
def test_what_is_no_speech_is_no_quotation(text: str) -> None:
    assert spans(text) == []


def test_a_word_in_marks_is_speech_where_somebody_says_it() -> None:
    assert spans("The minister said the plan was “historic”.") == ["historic"]


def test_speech_of_nobody_is_a_quotation() -> None:
    assert spans("A voice rang out. “Who left the gate open?” Nobody knew.") == ["Who left the gate open?"]


def test_white_space_at_the_marks_is_left_out() -> None:
    assert spans("“ We sail on Monday. ” she said.") == ["We sail on Monday."]


def test_no_field_but_title_standfirst_and_text_is_read() -> None:
    article = Article("1saj61ba", "x.txt", "0" * 64, "“We sail on Monday”", ("x",), standfirst="“We come back soon.”")
    assert [quote.span.field for quote in quotes(article, (), lambda mention: "person")] == ["standfirst"]


@pytest.mark.parametrize("code", ["en", "de", "fr", "es", "ru", "tr", "ar", "fa"])
def test_every_language_has_few_words(code: str) -> None:
    words = lexicon(code)
    assert words.code == code
    assert words.all_verbs.pattern.count("|") < 120


def test_an_unknown_language_is_read_as_english() -> None:
    assert lexicon(None).code == lexicon("xx").code == lexicon("en-GB").code == "en"


def test_single_marks_go_around_double_ones() -> None:
    assert spans("‘He told me “we sail on Monday” and left,’ she said.") == ["He told me “we sail on Monday” and left,"]
    assert spans("The '50s crews say “we sail on Monday” in the drivers' yard.") == ["we sail on Monday"]


def test_single_marks_go_on_in_the_next_paragraph() -> None:
    assert spans("‘We sail on Monday.", "‘We sail on Friday.", "‘We come back,’ she said.") == [
        "We sail on Monday.\n\n‘We sail on Friday.\n\n‘We come back,"
    ]


def test_a_single_mark_closes_behind_a_plural() -> None:
    assert spans("She calls it ‘a day out for the boys’.") == ["a day out for the boys"]


def test_what_somebody_called_something_is_no_name() -> None:
    assert spans("The plan, which she once called “a hole in the ground”, failed.") == ["a hole in the ground"]
    assert spans("A bridge called “the hole in the ground” failed.") == []
