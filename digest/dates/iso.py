"""Dates as they are kept: `2024-03-05`, `2024-03` or `2024`; and weeks, as `2024-w10`.

Those of one kind are of one length, by which they are told apart.
"""

from __future__ import annotations

NEVER = "9999"  # behind every date: whoever has none comes last


def is_day(date: str) -> bool:
    """Is it a whole day, no month and no year?"""
    return len(date) == len("2024-03-05")


def is_week(name: str) -> bool:
    return len(name) == len("2024-w10")


def is_year(date: str) -> bool:
    return len(date) == len("2024")
