"""Languages: their names, and the direction of their script."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})


@lru_cache(maxsize=64)
def language_name(code: str) -> str:
    """The English name of a BCP 47 code: `fa` is Persian; a code that CLDR does not know stays."""
    try:
        return Locale.parse(code, sep="-").get_display_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code


def direction(code: str | None) -> Literal["ltr", "rtl", "auto"]:
    """Of a text block; left to the browser where the language is unknown."""
    if code is None:
        return "auto"
    return "rtl" if code.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
