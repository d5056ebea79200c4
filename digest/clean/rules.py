"""Why a line is left out, in words that are kept on record."""

from __future__ import annotations

from digest.clean.lines import Line
from digest.clean.repeats import Shared

RULES: dict[str, str] = {
    "date": "another date line",
    "byline": "another byline",
    "caption": "photo caption or credit",
    "end": "end marker",
    "joint": "heading of other articles",
    "pointer": "pointer to something else",
    "widget": "page widget",
    "solicitation": "solicitation",
    "note": "note on who made it",
    "mark": "no words",
}


def rule(line: Line, shared: Shared, otherwise: str) -> str:
    """The rule of a line's kind, or that others have it; `otherwise` where it is of no kind that is left out."""
    if line.number in shared.repeated:
        return "repeated in other articles of this source"
    if line.number in shared.again:
        return "printed again and again"
    return RULES.get(line.kind, otherwise)
