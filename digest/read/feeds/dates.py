"""Dates as feeds print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_tz

from digest.dates import grammar

_LONGEST = 100
_ZONE = re.compile(r"[+-]\d{4}\b|\b(?:GMT|UTC?|Z)\b")  # names of others mean several


def readings(printed: str) -> Iterator[str]:
    """A date as printed, and again in ISO 8601 where it is one of mail's (RFC 822) that the grammar does not know.

    These have years of two digits and comments: `Tue, 05 Mar 24 10:00 UT (noon in Norhaven)`.
    """
    if printed:
        yield printed
    if len(printed) <= _LONGEST and grammar.parse(printed) is None and (mended := _of_mail(printed)):
        yield mended


def _of_mail(printed: str) -> str:
    try:
        parts = parsedate_tz(printed)
        if parts is None:
            return ""
        found = datetime(*parts[:6])
        if _ZONE.search(printed):
            found = found.replace(tzinfo=timezone(timedelta(seconds=parts[9] or 0)))
    except (ValueError, IndexError):
        return ""
    return found.isoformat()
