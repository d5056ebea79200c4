"""When bytes were got, as documents have it."""

from __future__ import annotations

from datetime import UTC, datetime


def in_utc(time: datetime) -> str | None:
    """ISO 8601 in UTC, to the second, so that texts are in the order of times; a time without a zone is in UTC."""
    try:
        time = time.astimezone(UTC) if time.tzinfo else time
    except OverflowError:  # in the first or the last hours of the calendar
        return None
    return f"{time.replace(tzinfo=None).isoformat(timespec='seconds')}Z"
