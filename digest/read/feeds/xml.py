"""Bytes of a feed to its root element as text that no parser can be harmed with: no document type, no entities."""

from __future__ import annotations

import re
from html.entities import html5

from digest.read.decode import decoded

_ROOTS = frozenset("rss feed rdf channel entry item".split())  # `channel` is of CDF and RSS 1.1
_WIDE = (
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\xfe\xff", "utf-16"),
    (b"\xff\xfe", "utf-16"),
    (b"\x00<", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
)
_NAMED = re.compile(rb"\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_ASCII = bytes(range(128))
_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANK = re.compile(r"[\ufeff \t\r\n]+")
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?([A-Za-z]{1,40})(?=[\s/>])")
_REFERENCE = re.compile(r"&(?:(\w{2,31};)|#(\d{1,8}|[xX][\dA-Fa-f]{1,8});)")
_MARKUP = frozenset("<>&\"'")
_TYPE_PARTS = re.compile(r"[\[\]>\"']|<!--")


def xml_text(raw: bytes, charset: str | None) -> str:
    """The text of an XML file that a server may have sent as `charset`. What no encoding reads becomes U+FFFD."""
    for mark, encoding in _WIDE:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    raw = raw.replace(b"\x00", b"")
    named = _NAMED.match(raw)
    encoding = (named[1].decode() if named else charset or "utf-8").lower()
    if raw.isascii() and encoding.startswith(("iso-2022", "hz")):  # seven bits a letter
        return raw.decode(encoding, "replace") if _is_known(encoding) else raw.decode()
    text = raw.decode("utf-8-sig", "replace")
    if 2 * text.count("\ufffd") <= len(raw.translate(None, _ASCII)):  # of another encoding nearly all would be bad
        return text
    found = decoded(raw, encoding)
    return text if found is None else found


def _is_known(encoding: str) -> bool:
    try:
        return "".encode(encoding) == b""
    except LookupError:
        return False


def root_of(text: str) -> tuple[str, str]:
    """The name of the root element, without its prefix and in lower case, and the text from its start tag on.

    What stands before it goes: the declaration, comments, the document type with all that it declares, words that a
    server put there. Both are empty where no element of a feed's name begins there; the name alone is told where it is
    another.
    """
    found = _ROOT.match(text, _behind_prolog(text))
    if found is None:
        found = next((root for root in _ROOT.finditer(text) if root[1].lower() in _ROOTS), None)
    if found is None:
        return "", ""
    name = found[1].lower()
    return name, text[found.start() :] if name in _ROOTS else ""


def _behind_prolog(text: str) -> int:
    """Where the first thing stands that is no declaration, comment, document type or white space."""
    at = 0
    while True:
        blank = _BLANK.match(text, at)
        at = blank.end() if blank else at
        if text.startswith("<?", at):
            end = text.find("?>", at) + 2
        elif text.startswith("<!--", at):
            end = text.find("-->", at) + 3
        elif text[at : at + 9].upper() == "<!DOCTYPE":
            end = _behind_type(text, at + 9)
        else:
            return at
        if end <= at:
            return len(text)
        at = end


def _behind_type(text: str, at: int) -> int:
    """The end of a document type, whose declarations stand between brackets; 0 where it has none."""
    inside = False
    while part := _TYPE_PARTS.search(text, at):
        at = part.end()
        if part[0] in "\"'":
            at = text.find(part[0], at) + 1
        elif part[0] == "<!--":
            at = text.find("-->", at) + 3
        elif part[0] == ">" and not inside:
            return at
        else:
            inside = part[0] == "[" or (inside and part[0] != "]")
        if at < part.end():
            break
    return 0


def cleaned(text: str) -> str:
    """Without the characters that XML forbids; HTML's names of characters, which XML does not know, as these.

    `a&nbsp;b&#0;\x0b` is `a\xa0b`. Inside CDATA sections names and numbers stay as they are.
    """
    first, *rest = _FORBIDDEN.sub("", text).split("<![CDATA[")
    pieces = [_resolved(first)]
    for piece in rest:
        inside, end, outside = piece.partition("]]>")
        pieces += ["<![CDATA[", inside, end, _resolved(outside)]
    return "".join(pieces)


def _resolved(text: str) -> str:
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(reference: re.Match[str]) -> str:
    """The characters of a name that is no markup's; nothing for a forbidden number; all else as it stands."""
    name, number = reference.groups()
    if number:
        code = int(number[1:], 16) if number[0] in "xX" else int(number)
        return reference[0] if code < 0x110000 and not _FORBIDDEN.match(chr(code)) else ""
    characters = html5.get(name, "")
    return reference[0] if not characters or _MARKUP & set(characters) else characters
