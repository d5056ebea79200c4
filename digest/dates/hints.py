"""What a text says about its time without a date that could be written down: kept as printed, never resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.dates.expressions import expressions
from digest.dates.text_vocabulary import LANGUAGES

_MOST = 6
_LEAD = re.compile(r"\b(?:published|issued|released|dated|held|back|late|early)\s+$", re.IGNORECASE)
_LONGEST_LEAD = 12
_ARABIC, _CYRILLIC = re.compile("[\u0600-\u06ff]"), re.compile("[\u0400-\u04ff]")
_PERSIAN = re.compile("[پچژگ\u06cc]")


def hints(text: str, language: str | None = None) -> tuple[str, ...]:
    """The first six different expressions of time in `text`, as printed: `("yesterday", "on Wednesday", "May 7")`.

    Where no language is known, its letters tell which words are looked for.
    """
    found: dict[str, str] = {}
    for printed in _printed(text, language):
        found.setdefault(printed.lower(), printed)
        if len(found) == _MOST:
            break
    return tuple(found.values())


def _printed(text: str, language: str | None) -> Iterator[str]:
    code = (language or "").split("-")[0].lower() or _by_letters(text)
    if code not in LANGUAGES:
        return
    for found in expressions(text, code):
        has_lead = found.lead < found.start
        if found.shape in ("year", "figures") or (found.shape == "month_year" and not has_lead):
            continue
        start = found.lead
        if lead := _LEAD.search(text, max(0, start - _LONGEST_LEAD), start):
            start = lead.start()
        yield text[start : found.yearless_end]


def _by_letters(text: str) -> str:
    if _ARABIC.search(text):
        return "fa" if _PERSIAN.search(text) else "ar"
    return "ru" if _CYRILLIC.search(text) else "en"
