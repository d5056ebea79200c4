"""Bytes of a web page to a Document."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from digest.model import Document, Evidence
from digest.problems import Problem
from digest.read.charset import named
from digest.read.decode import decoded
from digest.read.reader import Input, reads

_HEAD = 4_096  # bytes in which a page names its encoding
_CHARSET = re.compile(rb"""<(?:meta|\?xml)\b[^<>]{0,400}?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_ONE_IN = 10  # of its characters that are not ASCII: where more cannot be read a page is in another encoding
_MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|div|p|br|h[1-6]|article|section|main|table|ul|ol"
    r"|span|a|img|font|center|b|i|em|strong|blockquote|pre)[\s/>]",
    re.IGNORECASE,
)
_FEED = re.compile(r"(?><\?xml[^<>]*>\s*|<!--.*?-->\s*){0,5}+<(?:rss|feed|rdf:RDF)[\s>]", re.DOTALL)
_LOOKED_AT = 100_000  # characters in which a page shows that it is one
_NOTED = 4_000  # characters in which a browser notes where it got a page
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)(https?://[^\s<>]{1,2000})\s*-->")
_SAVED_WITH = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(https?://[^\s<>]{1,2000})")


@reads(".html", ".htm", ".xhtml", media_types=("text/html", "application/xhtml+xml"))
def html(input: Input) -> Iterator[Document | Problem]:
    """A page of a website, as a browser saved it or a server sent it."""
    raw = input.whole()
    yield raw if isinstance(raw, Problem) else page(input, raw)


def page(input: Input, raw: bytes) -> Document | Problem:
    """The document of one page, or why there is none: binary, empty, no HTML, a feed.

    The encoding that a server named beats what the page says. The page's own evidence is read when it is cleaned; only
    the address that a browser noted in a comment is taken here.
    """
    text = _text(raw, input.charset)
    if text is None:
        what = "is no text in an encoding we can tell; passed over"
        return input.problem(what, "save the page as HTML in UTF-8, or remove the file")
    start = text.lstrip()[:_NOTED]
    if not start:
        return input.problem("is empty; passed over", "remove the file, or put the article into it")
    if _FEED.match(start):
        return input.problem("is a feed, not a page; passed over", "give the file a name that ends in .xml")
    if not _MARKUP.search(text, 0, _LOOKED_AT):
        return input.problem("holds no HTML; passed over", "give the file a name that ends in .txt, if it is text")
    return Document(
        origin=input.origin,
        text=text,
        sha256=hashlib.sha256(raw).hexdigest(),
        media_type="text/html",
        form="page",
        evidence=(*input.evidence, *_noted(text)),
        key=input.key,
        fetched=input.fetched,
    )


def _text(raw: bytes, charset: str | None) -> str | None:
    """The text. Of a page that is in one encoding but for a few bytes, these are lost, not the sense of all others."""
    said = _CHARSET.search(raw, 0, _HEAD)
    names = (charset, said[1].decode("ascii") if said else None)
    encodings = [encoding for name in names if name and (encoding := named(name))]
    for encoding in ("utf-8", *encodings):
        if (text := _mostly(raw, encoding)) is not None:
            return text
    return decoded(raw)


def _mostly(raw: bytes, encoding: str) -> str | None:
    """The text in this encoding, if it reads most of what is not ASCII."""
    text = raw.decode(encoding, "replace")
    lost = text.count("\ufffd")
    if "\x00" in text or (lost and lost * _ONE_IN > len(text) - len(text.encode("ascii", "ignore"))):
        return None
    return text.removeprefix("\ufeff")


def _noted(text: str) -> Iterator[Evidence]:
    """Where a browser got a page that it saved."""
    for note in (_SAVED_FROM, _SAVED_WITH):
        if found := note.search(text, 0, _NOTED):
            yield Evidence("url", found[1], "fetch")
            return
