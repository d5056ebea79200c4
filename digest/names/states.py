"""States and territories of CLDR's list (through babel), with the other names and demonyms of `states.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml
from babel import Locale

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory of CLDR's list.

    `code` is ISO 3166 alpha-2; `name` is CLDR's English one. `ambiguous`: also a word or a person's name (Chad,
    Jordan).
    """

    code: str
    name: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...]
    demonyms: tuple[str, ...]
    ambiguous: bool


@cache
def read_states() -> tuple[State, ...]:
    """Every listed state, by code. To be listed says nothing about recognition."""
    table = yaml.load(files("digest.names").joinpath("states.yml").read_text("utf-8"), Loader=_LOADER)
    territories = Locale("en").territories
    return tuple(
        State(
            code=code,
            name=territories[code],
            names=tuple(entry.get("names", ())),
            acronyms=tuple(entry.get("acronyms", ())),
            demonyms=tuple(entry.get("demonyms", ())),
            ambiguous=bool(entry.get("ambiguous")),
        )
        for code, entry in sorted(table.items())
    )
