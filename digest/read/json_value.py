"""JSON of strangers: read without an exception, its values as text."""

from __future__ import annotations

import json
import re
from typing import Any

_SURROGATE = re.compile("[\ud800-\udfff]")


class NotJson(ValueError):
    """What is wrong, in words, with its place."""


def parsed(text: str) -> Any:
    """The value that a text is. Raises NotJson."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        raise NotJson(f"is no JSON: {error.msg} ({line}column {error.colno})") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, brackets in brackets
        raise NotJson("is no JSON that can be read: too large or nested too deep") from error


def printed(value: Any, between: str = ", ") -> str:
    """A value as text: of a list its values, of an object its name; empty where it says nothing.

    `[{"name": "Lena Brandvik"}, "Orla"]` is `Lena Brandvik, Orla`.
    """
    return between.join(filter(None, map(_one, value if isinstance(value, list) else [value])))


def _one(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return _SURROGATE.sub("\ufffd", str(value)).strip()
