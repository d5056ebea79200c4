"""A stranger's text in XML."""

from __future__ import annotations

import re
from html import escape

# What no document of XML 1.0 may hold, not even as a reference.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escaped(text: str) -> str:
    """The text between two tags."""
    made = escape(text)
    # A parser reads a bare CR as a new line.
    return made if made.isprintable() else _ILLEGAL.sub("\ufffd", made).replace("\r", "&#13;")


def attribute(text: str) -> str:
    """The text as an attribute's value, with its quotation marks."""
    return f'"{escaped(text)}"'.replace("\t", "&#9;").replace("\n", "&#10;")
