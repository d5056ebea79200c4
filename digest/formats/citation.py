"""What a citation of an article says, whatever the format."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.text import normalise

_BETWEEN = re.compile(r"\s*;\s*|\s+(?:and|&)\s+", re.IGNORECASE)
_COMMA = re.compile(r"\s*[,،、]\s*")


@dataclass(frozen=True, slots=True)
class Citation:
    """`key` is unique and stays. `authors` are names as printed. `date` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `url` an
    address in ASCII. What is not known is none."""

    key: str
    title: str
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    date: str | None = None
    language: str | None = None
    url: str | None = None


def names_in(byline: str | None) -> tuple[str, ...]:
    """The names that a byline lists. Ex.: `Ada Marlowe, Bram Okafor and Ilse Brandt` are three, `Marlowe, Ada` is one:
    a comma parts names only where each of its sides has two words."""
    found: list[str] = []
    for part in _BETWEEN.split(normalise(byline or "")):
        some = _COMMA.split(part)
        found += some if all(len(name.split()) > 1 for name in some) else [part]
    return tuple(dict.fromkeys(name for name in found if name))
