"""Markup of strangers to plain text, and back."""

from __future__ import annotations

import re
from html import escape

from selectolax.lexbor import LexborHTMLParser

from digest.text import normalise

_LONGEST = 10_000  # characters of markup that become one line: the parser is quadratic in `<div><div>…`
_MARKUP = re.compile(r"</[A-Za-z][A-Za-z0-9]*\s*>|&(?:#\d{1,8}|#[xX][\dA-Fa-f]{1,8}|[A-Za-z]\w{1,31});")
_BREAK = re.compile(r"<(?=/?(?:br|p|div|li|h[1-6]|tr|td|dd|dt|blockquote)\b)", re.IGNORECASE)
_UNCLOSED = re.compile(r"<!--[^>]*>?")
_UNSEEN = "script, style, iframe, noembed, noframes"
_TAG = re.compile(r"<[^<>]*>")
_BETWEEN = re.compile(r"\n[^\S\n]*\n\s*")


def is_markup(text: str) -> bool:
    """Does a text hold a closing tag, or a reference to a character? `2 < 3` and `the <blink> tag` are plain."""
    return _MARKUP.search(text) is not None


def plain(html: str) -> str:
    """What a browser shows of a piece of HTML, as one line: `AT&amp;T<br>wins` is `AT&T wins`."""
    if "<" in html or "&" in html:
        tree = LexborHTMLParser(_BREAK.sub(" <", _ended(html[:_LONGEST])), is_fragment=True)
        for node in tree.css(_UNSEEN):
            node.decompose()
        html = tree.text()
    return normalise(html)


def _ended(html: str) -> str:
    """No word is swallowed by what has no end: a comment ends at its first `>`, a `<` with none behind it is a `<`."""
    closed = html.rfind("-->") + 3 if "-->" in html else 0
    html = html[:closed] + _UNCLOSED.sub("", html[closed:])
    end = html.rfind(">") + 1
    return html[:end] + html[end:].replace("<", "&lt;")


def shown(text: str) -> str:
    """A title as one line of plain text. Many that are declared plain are markup."""
    return plain(text) if is_markup(text) else normalise(text[:_LONGEST])


def marked_up(text: str) -> str:
    """Plain text as HTML: its paragraphs are parted by blank lines."""
    return "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in _BETWEEN.split(text.strip()))


def says_something(html: str) -> bool:
    """Is there a letter or a digit outside the tags?"""
    return any(map(str.isalnum, _TAG.sub("", html)))
