"""Citations as RIS, which reference managers open at a touch. UTF-8, lines end in CR and LF."""

from __future__ import annotations

from collections.abc import Iterator

from digest.formats.citation import Citation
from digest.formats.form import Form
from digest.text import normalise


def ris() -> Form[Citation]:
    """A record each."""
    return Form(record)


def record(citation: Citation) -> str:
    """Of the type `NEWS`. A value is one line, so that none can open a field or end its record."""
    return "".join(f"{tag}  - {normalise(value)}\r\n" for tag, value in _fields(citation)) + "\r\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", citation.key
    yield "TI", citation.title
    for author in citation.authors:
        yield "AU", author
    if citation.outlet:
        yield "T2", citation.outlet
    if citation.date:
        year, month, day, *_ = (*citation.date.split("-"), "", "")
        yield "PY", year
        yield "DA", f"{year}/{month}/{day}/"
    if citation.language:
        yield "LA", citation.language
    if citation.url:
        yield "UR", citation.url
    yield "ER", ""
