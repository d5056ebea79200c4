"""The direction of a language's script."""

from __future__ import annotations

from typing import Literal

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})


def direction(code: str | None) -> Literal["ltr", "rtl", "auto"]:
    """Of a text block; left to the browser where the language is unknown."""
    if code is None:
        return "auto"
    return "rtl" if code.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
