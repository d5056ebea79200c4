"""The articles of an input that holds many: what they are called, and what is known of all of them."""

from __future__ import annotations

import re

from digest.model import Evidence
from digest.read.part_names import PartNames
from digest.read.reader import Input
from digest.text import normalise

_GLOBAL = re.compile(r"(?:https?://|urn:|tag:)\S", re.IGNORECASE)
_LONGEST = 200
_OF_ALL = ("source", "language")  # an address, a title or a date is the input's own


def named(name: str, number: int, names: PartNames) -> str:
    """What an article is called behind the `#`: as it is named, else by its number. No two are called alike."""
    return names.own(normalise(name)[:_LONGEST] or str(number))


def scoped(id: str, scope: str) -> str:
    """A name that is unique everywhere: many feeds have an entry `1`. Addresses, URNs and tags are so by themselves."""
    return id if _GLOBAL.match(id) else f"{scope}#{id}"


def shared(input: Input) -> tuple[Evidence, ...]:
    """What is known of the input from outside and holds for each article in it."""
    return tuple(item for item in input.evidence if item.field in _OF_ALL)
