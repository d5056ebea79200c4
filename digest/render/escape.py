"""Plain text as Markdown that renders back to the same text, under the closed list of extensions.

Proven by `tests/properties/test_text_stays.py`. Never a backslash: Python-Markdown's block rules do not know it
(`[x\\]:y](url)` makes a paragraph vanish).
"""

from __future__ import annotations

import re

from digest.text import normalise

_SPECIAL = re.compile(r"[&<>\\`*_\[\]{}|~#@]")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_WWW = re.compile(r"www\.", re.IGNORECASE)
# `1.` opens a list, in the digits of any script, as `-`, `+`, `:`, `=` or `!` open something in some dialect.
_OPENING = re.compile(r"\s*\d*[!-/:-@\[-`{-~]")
_QUOTING = str.maketrans({'"': "&quot;", "'": "&#39;", "(": "&#40;", ")": "&#41;"})


def _entity(found: re.Match[str]) -> str:
    char = found.group()
    return _NAMED.get(char) or f"&#{ord(char)};"


def one_line(text: str) -> str:
    """`normalise`, save that a space at either end stays one: it parts this text from its neighbour."""
    if text.isprintable():
        return text
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() else ""
    inner = normalise(text)
    return f"{before}{inner}{after}" if inner else before


def escape(text: str) -> str:
    """Text for the middle of a line."""
    text = _SPECIAL.sub(_entity, one_line(text))
    # Nobody else's reader of the file may autolink; after the substitution, whose `&` and `#` must stay.
    if "://" in text:
        text = text.replace("://", "&#58;//")
    return _WWW.sub(lambda found: f"{found.group()[:3]}&#46;", text) if "." in text else text


def escape_opening(text: str) -> str:
    """Text for the start of a line: punctuation that could open a list, a rule or a heading as well."""
    text = one_line(text)
    found = _OPENING.match(text)
    if not found:
        return escape(text)
    at = found.end() - 1
    opening = text[at]
    return f"{text[:at]}{_NAMED.get(opening) or f'&#{ord(opening)};'}{escape(text[at + 1 :])}"


def escape_title(text: str) -> str:
    """Text for the quoted title of a link."""
    return escape(normalise(text)).translate(_QUOTING)
