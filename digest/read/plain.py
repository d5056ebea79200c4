"""Bytes of a plain-text or Markdown file to a Document."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath

from charset_normalizer import from_bytes

from digest.model import Document
from digest.problems import Problem
from digest.read.find import SUFFIXES
from digest.read.front_matter import split
from digest.registry.settings import Limits

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LATIN = frozenset({"cp1250", "cp1252", "cp1254", "cp1257"})


def read(origin: str, raw: bytes, limits: Limits) -> Document | Problem:
    """One document, or why there is none: too large, no text, nothing in it, front matter that is no YAML."""
    where = f"seeds/articles/{origin}"
    if len(raw) > limits.bytes:
        what = f"has {len(raw):,} bytes, more than limits.bytes = {limits.bytes:,}; passed over"
        return Problem(where, what, "split the file, or raise limits.bytes in digest.yml")
    text = _decode(raw)
    if text is None:
        return Problem(where, "is no text in an encoding we can tell; passed over", "save the file as UTF-8")
    if (count := 1 + max(text.count("\n"), text.count("\r"))) > limits.lines:
        what = f"has {count:,} lines, more than limits.lines = {limits.lines:,}; passed over"
        return Problem(where, what, "split the file, or raise limits.lines in digest.yml")
    if not text.strip():
        return Problem(where, "is empty; passed over", "remove the file, or put the article into it")
    parted = split(text, where)
    if isinstance(parted, Problem):
        return parted
    suffix = PurePosixPath(origin).suffix.lower()
    return Document(
        origin=origin,
        text=parted.text,
        sha256=hashlib.sha256(raw).hexdigest(),
        media_type=SUFFIXES.get(suffix, "text/plain"),
        first_line=parted.first_line,
        declared=parted.declared,
        ignored=parted.ignored,
    )


def _decode(raw: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding)
    if (text := _strictly(raw, "utf-8")) is not None:
        return text
    if b"\x00" in raw:
        return None
    found = from_bytes(raw[:200_000])
    best = found.best()
    if best is not None and best.encoding in _LATIN:
        # These read each other's bytes without an error; the letters that result must be those of a language.
        alike = (match for match in found if match.encoding in _LATIN)
        best = max(alike, key=lambda match: (match.coherence, match.encoding == "cp1252"))
    return _strictly(raw, best.encoding) if best is not None else None


def _strictly(raw: bytes, encoding: str) -> str | None:
    try:
        text = raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return None if "\x00" in text else text
