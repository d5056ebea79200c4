"""Cleaning loses nothing, whatever the lines are."""

from __future__ import annotations

from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from digest.clean import clean
from digest.clean.lines import read_lines
from digest.clean.repeats import hasher
from digest.model import Article, Document, Repeats
from digest.text import lines, normalise
from tests.properties.articles import SHAPES, document, lines_of_pages, project

FRONTS = (
    "",
    "---\ntitle: Declared\nstandfirst: Declared as well\nbyline: Somebody\ntags: [x]\n---\n",
    "---\nstandfirst: Declared\ndate: 2024\n---\n",
    f"---\ntitle: {SHAPES[0]}\nstandfirst: Declared\n---\n",
)


def lost(source: Document, article: Article) -> list[str]:
    """Lines of the input that are nowhere; the title's own may have lost the name of its source."""
    left = Counter(line.text for line in read_lines(source))
    left -= Counter(article.paragraphs)
    left -= Counter(line.text for line in article.removed)
    titles = [line for line in left.elements() if line.startswith(article.title)]
    left -= Counter(titles[:1])
    standfirst = [line for line in left.elements() if line in (article.standfirst or "")]
    return sorted((left - Counter(standfirst[:2])).elements())


@given(lines_of_pages, st.sampled_from(FRONTS), st.sets(st.sampled_from(SHAPES)), st.sampled_from(["\n", "\r\n", "\r"]))
@example([SHAPES[0], SHAPES[2], SHAPES[3], SHAPES[8]], FRONTS[2], set(), "\n")
@example([SHAPES[0], SHAPES[2], SHAPES[3], SHAPES[8]], FRONTS[3], set(), "\n")
def test_every_line_is_a_field_or_on_record(page: list[str], front: str, repeated: set[str], end: str) -> None:
    source = document(front + end.join(page))
    if source is None:
        return
    repeats = Repeats(frozenset(hasher("")(normalise(line)) for line in repeated))
    article = clean(source, repeats, project())
    assert lost(source, article) == []
    assert clean(source, repeats, project()) == article


@given(lines_of_pages, st.sampled_from(FRONTS))
def test_what_was_removed_stands_on_its_line(page: list[str], front: str) -> None:
    text = front + "\n\n".join(page)
    source = document(text)
    if source is None:
        return
    numbered = dict(enumerate(map(normalise, lines(text)), start=1))
    article = clean(source, Repeats(), project())
    assert all(numbered[line.line].startswith(line.text[:40]) and line.rule for line in article.removed)
    assert [line.line for line in article.removed] == sorted(line.line for line in article.removed)


@given(lines_of_pages)
def test_every_field_is_one_normalised_line(page: list[str]) -> None:
    source = document("\n".join(page))
    if source is None:
        return
    article = clean(source, Repeats(), project())
    fields = (article.title, article.standfirst, article.byline, *article.paragraphs, *article.date_hints)
    assert all(normalise(field) == field != "" for field in fields if field is not None)
    assert (article.date is None) == (article.date_basis == "none")
    assert not (article.date and article.date_hints)
