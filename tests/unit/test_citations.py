"""BibTeX and RIS, read back by programs that other people wrote."""

from __future__ import annotations

import re

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from digest.formats.bibtex import bibtex, entry
from digest.formats.citation import Citation, names_in
from digest.formats.ris import record, ris
from digest.text import normalise
from tests.properties.texts import hostile_payloads

FULL = Citation(
    key="digest-f3rry001",
    title="Ferry sails & returns: 100 % of {Norhaven}",
    authors=("Mara Lindqvist", "Sample Wire, Eastholm"),
    outlet="The Norhaven Courier",
    date="2024-03-04",
    language="en",
    url="https://courier.example/2024/03/ferry?a=1&b=%20_#x",
)
HARD = [
    "}, author = {Somebody Else",
    "a } b { c }} d {{",
    r"\input{/etc/passwd} \\ $x$ ~ ^ # % & _",
    '"quoted" @comment{x} @article{y,',
    "ER  - \r\nTY  - BOOK\nTI  - Another",
    "two\u2028lines\u0085and\x0bmore\x1c\x1d\x1e\x00",
    "=HYPERLINK(1) <script>]]>&amp;",
    "نصر الله \u202eيقول\u202c 中文 Ż",
]
LATEX = {
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    r"\textbackslash{}": "\\",
    **{f"\\{sign}": sign for sign in "#$%&_"},
}
_COMMAND = re.compile("|".join(map(re.escape, LATEX)))


def read(field: str) -> str:
    """What LaTeX prints of a field that is kept by a pair of braces."""
    assert field.startswith("{")
    assert field.endswith("}")
    return _COMMAND.sub(lambda found: LATEX[found.group()], field[1:-1])


def named(title: str, number: int) -> Citation:
    return Citation(f"digest-{number:08}", title, (title,), title, "2023-09", "en", "https://x.example/")


def test_bibtex_has_every_field() -> None:
    (key,) = (found := parse_string(entry(FULL), "bibtex").entries)
    fields = found[key].fields
    assert (key, found[key].type) == ("digest-f3rry001", "article")
    assert (read(fields["title"]), read(fields["journal"])) == (FULL.title, FULL.outlet)
    assert [str(person) for person in found[key].persons["author"]] == ["{Mara Lindqvist}", "{Sample Wire, Eastholm}"]
    assert (fields["year"], fields["month"], fields["date"]) == ("2024", "March", "2024-03-04")
    assert (fields["language"], fields["url"]) == ("en", FULL.url)


def test_ris_has_every_field_and_lines_end_as_they_should() -> None:
    written = record(FULL)
    assert written.startswith("TY  - NEWS\r\n")
    assert written.endswith("\r\nER  - \r\n\r\n")
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in written.split("\r\n")[:-2])
    (found,) = rispy.loads(written)
    assert (found["type_of_reference"], found["id"], found["title"]) == ("NEWS", FULL.key, FULL.title)
    assert found["authors"] == list(FULL.authors)
    assert (found["secondary_title"], found["year"], found["date"]) == (FULL.outlet, "2024", "2024/03/04/")
    assert (found["language"], found["urls"]) == ("en", [FULL.url])


@pytest.mark.parametrize(("date", "of_ris"), [("2024-03", "2024/03//"), ("2024", "2024///"), (None, None)])
def test_of_a_date_what_is_known(date: str | None, of_ris: str | None) -> None:
    cited = Citation("digest-a", "T", date=date)
    fields = parse_string(entry(cited), "bibtex").entries["digest-a"].fields
    assert fields.get("date") == date
    assert ("month" in fields, "year" in fields) == (date == "2024-03", date is not None)
    assert rispy.loads(record(cited))[0].get("date") == of_ris


def test_of_no_outlet_no_journal() -> None:
    assert parse_string(entry(Citation("digest-a", "T")), "bibtex").entries["digest-a"].type == "misc"


def assert_as_many_come_back(titles: list[str]) -> None:
    cited = [named(title, number) for number, title in enumerate(titles)]
    text = "".join(bibtex().written(cited))
    entries = parse_string(text, "bibtex").entries
    assert list(entries) == [citation.key for citation in cited]
    assert [read(found.fields["title"]) for found in entries.values()] == [normalise(title) for title in titles]
    records = rispy.loads("".join(ris().written(cited)))
    assert [found["id"] for found in records] == [citation.key for citation in cited]
    assert [found["title"] for found in records] == [normalise(title) for title in titles]


def test_hostile_titles() -> None:
    assert_as_many_come_back(HARD)


def test_titles_of_the_corpus() -> None:
    assert_as_many_come_back([text for _, text in hostile_payloads() if normalise(text)])


@given(st.lists(st.text(min_size=1).filter(normalise), max_size=4))
def test_any_title(titles: list[str]) -> None:
    assert_as_many_come_back(titles)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        (None, ()),
        ("Mara Lindqvist", ("Mara Lindqvist",)),
        ("Ada Marlowe, Bram Okafor and Ilse Brandt", ("Ada Marlowe", "Bram Okafor", "Ilse Brandt")),
        ("Marlowe, Ada", ("Marlowe, Ada",)),
        ("Marlowe, Ada; Okafor, Bram", ("Marlowe, Ada", "Okafor, Bram")),
        ("Ada Marlowe & Bram Okafor", ("Ada Marlowe", "Bram Okafor")),
        ("Ada Marlowe and Ada Marlowe", ("Ada Marlowe",)),
        ("Alexandra Sandoval", ("Alexandra Sandoval",)),
        (" ; ", ()),
    ],
)
def test_names_in_a_byline(byline: str | None, names: tuple[str, ...]) -> None:
    assert names_in(byline) == names
