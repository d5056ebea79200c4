"""The time of day and the zone, as printed, in ISO 8601."""

from __future__ import annotations

from datetime import time

from digest.dates.shapes import Slots
from digest.dates.tokens import Tokens

_EASTERNMOST, _WESTERNMOST = 14 * 60, -12 * 60


def clock(printed: str, tokens: Tokens, slots: Slots, *, is_iso: bool) -> str | None:
    """`21:42`, `21:42:35+03:00`; none where no time is printed, or where its zone is one of several.

    Raises ValueError for a time that there is not.

    `is_iso`: it stands behind a date in figures. Elsewhere `10:00-11:30` are the hours of an event.
    """
    names = [name for name in ("", "early_", "inner_") if f"{name}hour" in slots]
    if not names:
        return None
    if len(names) > 1:
        raise ValueError("two times")
    own = {role.removeprefix(names[0]): at for role, at in slots.items()}
    hour = tokens.values[own["hour"]]
    if "half" in own:
        hour = _of_half(hour, tokens.values[own["half"]])
    minute_at = own.get("minute", own.get("minute_"))
    if minute_at is not None and tokens.ends[minute_at] - tokens.starts[minute_at] != 2:
        raise ValueError("a minute has two digits")
    minute = tokens.values[minute_at] if minute_at is not None else 0
    second = tokens.values[own["second"]] if "second" in own else 0
    told = time(hour, minute, second).isoformat("seconds" if "second" in own else "minutes")
    if "zone" in own and tokens.kinds[own["zone"]] == "Y":
        return None
    return told + _zone(printed, tokens, own, is_iso)


def _of_half(hour: int, is_afternoon: int) -> int:
    if not 1 <= hour <= 12:
        raise ValueError("hour")
    return hour % 12 + 12 * is_afternoon


def _zone(printed: str, tokens: Tokens, own: Slots, is_iso: bool) -> str:
    if "zone" in own:
        return _offset(tokens.values[own["zone"]])
    if "offset" not in own:
        return "Z" if "utc" in own else ""
    at = own["offset"]
    value, sign = tokens.values[at], printed[tokens.starts[own["sign"]]]
    is_short = tokens.ends[at] - tokens.starts[at] <= 2
    after = "offset_minute" in own
    if sign not in "+-−" or not ("utc" in own or is_iso or sign == "+" or not is_short):
        raise ValueError("hours from one to another")
    minutes = value * 60 + (tokens.values[own["offset_minute"]] if after else 0) if is_short else _of_four(value)
    return _offset(minutes if sign == "+" else -minutes)


def _of_four(value: int) -> int:
    return value // 100 * 60 + value % 100


def _offset(minutes: int) -> str:
    if not _WESTERNMOST <= minutes <= _EASTERNMOST or minutes % 15:
        raise ValueError("no zone is so far from Greenwich")
    if not minutes:
        return "Z"
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"
