"""Time grows no faster than about linearly with a flood of quotation marks."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from digest.model import Article, Mention, Span
from digest.quotes import quotes
from tests.properties.test_floods import assert_about_linear, flood, some

UNITS = (
    *('"', "“", "”", "‘", "’", "'", "''", "``", "「", "„", "«", "”“", '“«‘"', '" ', "' ", "“ ", '""" '),
    *("“a”", "“a” ", '"a', "'a ", "‘a’ ", "``a''", "„a“ ", "«a» ", "»a« ", "「a」", "a”", "“a b c ("),
    *("“We go on now,” Velm said. ", "“We go on,” he said. ", '"We go on now, "said Velm and ', "“We go on now?” "),
    *("Velm said that “we go on now”, ", "the minister said “we go on now” ", "adding “we go on now”, "),
    *("according to “we go on now” ", "Velm, the minister, said “we go on now”, ", "when he, who “we go on now”, "),
)
SOME_UNITS = some(UNITS, 3)


def told(paragraphs: tuple[str, ...], language: str) -> Callable[[], object]:
    article = Article("1saj61ba", "x.txt", "0" * 64, "", paragraphs, language=language)
    places = [name.start() for name in re.finditer("Velm", article.text)]
    mentions = [
        Mention(Span("text", at, at + 4), "Velm", "discovered", "a name", key="velm", kind="person") for at in places
    ]
    return lambda: quotes(article, mentions, lambda mention: "person")


@pytest.mark.parametrize("language", ["en", pytest.param("fa", marks=pytest.mark.slow)])
@pytest.mark.parametrize("unit", SOME_UNITS)
def test_one_long_paragraph(unit: str, language: str) -> None:
    assert_about_linear(lambda size: told((flood(unit, size),), language), 4_000)


@pytest.mark.parametrize("length", [4, pytest.param(60, marks=pytest.mark.slow)])
@pytest.mark.parametrize("unit", SOME_UNITS)
def test_many_paragraphs(unit: str, length: int) -> None:
    def make(size: int) -> Callable[[], object]:
        text = flood(unit, size)
        return told(tuple(text[at : at + length].strip() or "x" for at in range(0, size, length)), "en")

    assert_about_linear(make, 4_000)


@pytest.mark.parametrize("between", [1, 40])
def test_many_quotations_far_from_any_sentence_end(between: int) -> None:
    assert_about_linear(lambda size: told((flood("“we go on now” " + "word " * between, size),), "en"), 8_000)
