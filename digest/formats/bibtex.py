"""Citations as BibTeX, in a form that BibTeX, biblatex and reference managers all read. UTF-8."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.formats.citation import Citation
from digest.formats.form import Form
from digest.text import normalise

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# BibTeX counts braces, also those behind a backslash: as commands they are always paired.
_SPECIAL = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "#$%&_"},
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\\": r"\textbackslash{}",
    }
)
_NO_KEY = re.compile(r"[^a-z0-9-]+")


def bibtex() -> Form[Citation]:
    """An entry each, with a blank line behind it."""
    return Form(lambda citation: entry(citation) + "\n")


def entry(citation: Citation) -> str:
    """An `@article`, or, of an outlet that is not known, a `@misc`; a line a field.

    Titles and names stand in a second pair of braces: they are kept as printed, and a byline is no first and last name.
    The address is kept as it is, which is how `url` is read.
    """
    kind = "article" if citation.outlet else "misc"
    lines = "".join(f",\n  {name} = {value}" for name, value in _fields(citation))
    return f"@{kind}{{{_NO_KEY.sub('-', citation.key.lower())}{lines}\n}}\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "title", _kept(citation.title)
    if citation.authors:
        yield "author", "{" + " and ".join(f"{{{_escaped(name)}}}" for name in citation.authors) + "}"
    if citation.outlet:
        yield "journal", _kept(citation.outlet)
    if citation.date:
        year, *rest = citation.date.split("-")
        yield "year", f"{{{year}}}"
        if rest:
            yield "month", _MONTHS[int(rest[0]) - 1]
        yield "date", f"{{{citation.date}}}"
    if citation.language:
        yield "language", f"{{{_escaped(citation.language)}}}"
    if citation.url:
        yield "url", f"{{{citation.url}}}"


def _kept(text: str) -> str:
    return "{{" + _escaped(text) + "}}"


def _escaped(text: str) -> str:
    return normalise(text).translate(_SPECIAL)
