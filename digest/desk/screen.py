"""A doubt as lines of text for a plain terminal: no colours, no cursor movement, columns by the width of characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.cells import cell_len

from digest.text import counted

KEYS = (
    "s same · d different · n new actor · x not an actor · m this mention only · enter skip · b back · q quit · ? help"
)
HELP = """\
s, s2     the same as the candidate, or as candidate 2: the name becomes one more alias of it
d, d2     different: from every candidate shown, or from candidate 2 alone
n         a new actor of its own: it gets an entry in actors.yml
x         no actor at all: the name gets no page any more
m1, m0    only the mention shown is candidate 1, or is nobody
k, enter  skip: the name stays in the queue
b         back: to the doubt before, taking back what was said of it in this session
q         quit: what was said so far is written already"""
_WIDEST = 30  # columns of a token


def doubt_lines(row: dict[str, Any], number: int, of: int) -> Iterator[str]:
    """The name with its sentence, then each candidate with the reasons and the tokens side by side."""
    yield ""
    yield f"{number} of {of}   {row['name']}   ({row['kind']}, {counted(row['articles'], 'article')})"
    yield from _context(row, "    ")
    for position, candidate in enumerate(row["candidates"], start=1):
        yield ""
        yield from _candidate(candidate, position)
    yield ""


def table_lines(aligned: Sequence[Sequence[str]], indent: str) -> Iterator[str]:
    """Rows of two tokens and how they compare, in columns; `-` stands where a name has no token."""
    shown = [[_short(cell) or "-" for cell in row[:2]] for row in aligned]
    widths = [max((cell_len(row[column]) for row in shown), default=0) for column in (0, 1)]
    for cells, row in zip(shown, aligned, strict=True):
        padded = (cell + " " * (width - cell_len(cell)) for cell, width in zip(cells, widths, strict=True))
        yield f"{indent}{'   '.join(padded)}   {row[2]}"


def in_words(score: float, band: str) -> str:
    """How sure the comparison is."""
    if band == "link":
        return "almost certainly the same"
    if score >= 0.8:
        return "very likely the same"
    if score >= 0.5:
        return "more likely the same than not"
    return "more likely two" if score >= 0.2 else "very likely two"


def article_line(row: dict[str, Any]) -> str:
    """Day, source and title of an article."""
    return f"{row['date'] or 'undated'} · {row['source'] or 'source unknown'} · {row['title']} ({row['article']})"


def _candidate(candidate: dict[str, Any], position: int) -> Iterator[str]:
    where = "actors.yml" if candidate["verified"] else "in no registry"
    known = f"{candidate['id']}, {candidate['kind']}, {where}, {counted(candidate['articles'], 'article')}"
    yield f" {position}  {candidate['name']}   ({known})"
    yield f"    {in_words(candidate['score'], candidate['band'])} ({candidate['score']:.2f})"
    yield from table_lines(candidate["aligned"], "      ")
    for reason in candidate["reasons"]:
        yield f"    - {reason}"
    if candidate["article"]:
        yield from _context(candidate, "    ")


def _context(row: dict[str, Any], indent: str) -> Iterator[str]:
    yield f"{indent}{article_line(row)}"
    yield f"{indent}“{row['sentence']}”"


def _short(text: str) -> str:
    while cell_len(text) > _WIDEST:
        text = text[:-2].rstrip("…") + "…"
    return text
