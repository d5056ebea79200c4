"""Bytes to text: strict UTF-8, then the encoding that is declared, then the one that charset-normalizer tells."""

from __future__ import annotations

from charset_normalizer import from_bytes

from digest.read.charset import named

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LATIN = frozenset({"cp1250", "cp1252", "cp1254", "cp1257"})
_ENOUGH = 200_000  # bytes that tell an encoding


def decoded(raw: bytes, declared: str | None = None) -> str | None:
    """The text; none where no encoding reads all of it. A byte order mark beats everything."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding)
    if (text := _strictly(raw, "utf-8")) is not None:
        return text
    if declared and (name := named(declared)) and (text := _strictly(raw, name)) is not None:
        return text
    if b"\x00" in raw:
        return None
    found = from_bytes(raw[:_ENOUGH])
    best = found.best()
    if best is not None and best.encoding in _LATIN:
        # These read each other's bytes without an error; the letters that result must be those of a language.
        alike = (match for match in found if match.encoding in _LATIN)
        best = max(alike, key=lambda match: (match.coherence, match.encoding == "cp1252"))
    return _strictly(raw, best.encoding) if best is not None else None


def _strictly(raw: bytes, encoding: str) -> str | None:
    try:
        text = raw.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None
    return None if "\x00" in text else text
