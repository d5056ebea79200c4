"""A text as a YAML scalar that every reader of YAML takes for this text."""

from __future__ import annotations

import re

# Words that YAML 1.1 or 1.2 reads as a truth value, as nothing or as a number.
_NOT_TEXT = frozenset("null true false yes no on off y n".split())
# Without quotes only what begins with a letter; `1e3`, `08` and `0o17` do not, and marks such as `: ` and ` #` are out.
_PLAIN = re.compile(r"[^\W\d_](?:[\w .'’‘&/()+-]*[\w.'’)])?")
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]')


def scalar(text: str, style: str | None = None) -> str:
    """`text` without quotes where that is safe, else in double ones; in the quotes of its neighbours, if `style` says.

    `style` is that of PyYAML's nodes: `'`, `"`, or anything else for none.
    """
    if style == "'" and not _ESCAPED.search(text.replace('"', "").replace("\\", "")):
        return "'" + text.replace("'", "''") + "'"
    if style != '"' and is_plain(text):
        return text
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def is_plain(text: str) -> bool:
    """Is the text the same without quotes, also in a list in brackets?"""
    return bool(_PLAIN.fullmatch(text)) and text.lower() not in _NOT_TEXT


def _escape(found: re.Match[str]) -> str:
    if found[0] in '"\\':
        return f"\\{found[0]}"
    return f"\\u{ord(found[0]):04X}"
