"""Time grows no faster than about linearly with the input, whatever it is made of.

Ratios of CPU time are compared, never seconds: eight times the text may cost 24 times as much, where a quadratic step
would cost 64 times.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import process_time

import pytest

from digest.clean.repeats import survey
from digest.gather import card
from digest.text import sentences
from tests.properties.articles import cleaned, document, linked, project

UNITS = (
    *(
        "word ",
        "Capital ",
        "Abc Def. ",
        "ABC ",
        "A. ",
        "U.S. ",
        "The In On ",
        "By ",
        "By John Smith ",
        "Political Bureau ",
    ),
    *(
        '"',
        "“",
        "“a” ",
        "(",
        "( ",
        "[photo ",
        ")",
        "'",
        "A'b",
        "A-B-",
        "- ",
        "| ",
        "— ",
        ".",
        "!",
        ". ",
        "… ",
        "\u200d",
        "_",
    ),
    *("Hasan Nasralla ", "Hassan Nasrallah, ", "Iran ", "Iran-", "Iran-Iraq-", "Al ", "al-", "A de ", "Hamas (HM) "),
    *("Hezbollah leader ", "leader of ", "leader of Hezbollah ", "on Monday ", "May 1 ", "1 ", "1", "tags: ", "share "),
    *("subscribe to ", "support our ", "© a", "all rights ", "http://x.y/", "中国人。", "حسن نصر الله ", "a\x85"),
    *(
        "share on ",
        "Read more: ",
        "a@b ",
        "@",
        "5 March 2024 ",
        "12:30 ",
        "اقرأ أيضا ",
        "برچسب‌",
        "e\u0301",
        "© ",
        "Photo: ",
    ),
)
SMALL, TIMES, TOLERATED = 3_000, 8, 24


def some(cases: Iterable[object], one_in: int, first: int = 0) -> list[object]:
    """One in so many of the cases, from `first` on, for every day. The others, which differ in data alone, are slow."""
    return [
        case if at % one_in == first else pytest.param(case, marks=pytest.mark.slow) for at, case in enumerate(cases)
    ]


_FLOOR = 0.002  # CPU seconds: below, the clock is all that is measured


def seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def assert_about_linear(make: Callable[[int], Callable[[], object]], size: int) -> None:
    small, large = make(size), make(size * TIMES)
    small()
    once = max(_FLOOR, min(seconds(small) for _ in range(3)))
    # Once is enough where it was fast; a second time tells a slow step from a busy machine.
    assert any(seconds(large) < TOLERATED * once for _ in range(2))


def whole_run(text: str) -> Callable[[], object]:
    def run() -> object:
        source = document(text)
        article = cleaned(text)
        if source is None or article is None:
            return None
        repeats = survey([source], project().sources)
        return (repeats, card(linked(article), "full")) if article.paragraphs else repeats

    return run


@pytest.mark.parametrize("unit", some(UNITS, 2))
def test_one_long_line(unit: str) -> None:
    def make(size: int) -> Callable[[], object]:
        return whole_run(
            f"Harbour talks end\n\nSome words that are prose, as they end in a stop. {flood(unit, size)} end.\n"
        )

    assert_about_linear(make, SMALL)


@pytest.mark.parametrize("unit", some(UNITS, 2, 1))
def test_a_line_alone(unit: str) -> None:
    assert_about_linear(lambda size: whole_run(flood(unit, size)), SMALL)


@pytest.mark.parametrize("head", ["By A", "By A, ", "tags: ", "Photo: ", "Harbour talks – ", "2024-03-05 "])
@pytest.mark.parametrize("unit", ["|", "a,b", "—", "x", " - ", "("])
def test_a_long_line_of_few_words(head: str, unit: str) -> None:
    assert_about_linear(lambda size: whole_run(head + flood(unit, size)), SMALL * 4)


@pytest.mark.parametrize(
    "unit",
    [
        *("x", "He left.", "By Lena Brandvik", "2024-03-05", "Related Articles", "(", "---", "* Home", "By"),
        *(
            "The two sides spent the morning on fishing rights.",
            "The spokesman said:\n* a tariff",
            "* Home\nHe left there.",
        ),
    ],
)
def test_many_short_lines(unit: str) -> None:
    assert_about_linear(lambda size: whole_run("\n".join([unit] * (size // 8))), SMALL * 2)


@pytest.mark.parametrize("unit", [".", "!", '." ', "U.S. ", "a.b.", ". (", "“.”", "。", ".\n"])
def test_sentences(unit: str) -> None:
    assert_about_linear(lambda size: lambda: sentences(flood(unit, size)), SMALL * 4)


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_a_megabyte_ends(unit: str) -> None:
    assert whole_run("A title\n\n" + "Prose that goes on for some words, and ends. " + flood(unit, 1_000_000))()


@pytest.mark.slow
def test_a_hundred_thousand_lines_end() -> None:
    assert whole_run("\n".join(f"Line {number} of the many that were scraped." for number in range(100_000)))()


def flood(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]
