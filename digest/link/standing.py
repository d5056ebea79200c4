"""What the words right before and behind a single word say it cannot be: a town's, or a sovereign's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from digest.link import shapes as s
from digest.link.chunks import ROYAL
from digest.link.discovery import Found
from digest.model import Field
from digest.names.words import FOLLOWS_ORGANISATION

_OF_LAND = re.compile(f" of (?:the )?{s.STATE_MARK}+")
_LOCATIVE = re.compile(r"\b(?:in|near|from|at) $", re.IGNORECASE)
# What is had in a company: `shares in Velmix`, `a job at Velmix`, `the statement from Velmix`.
_HELD = re.compile(
    r"\b(?:shares?|stakes?|stocks?|interests?|invest\w*|trust|confidence|faith|believe[sd]?|jobs?|careers?|work\w*|"
    r"employ\w*|officials?|executives?|statements?|reports?|offers?|bids?|buy\w*|bought|order\w*)(?: [a-z]+)? [a-z]+ $"
)
_NOUNS = re.compile(r" ([a-z]+|Movement)\b(?: ([a-z]+)\b)?")
_NEAR = 40  # characters


def is_placed(founds: Iterable[Found], texts: Mapping[Field, str]) -> bool:
    """Is a word printed as a town is: `in Velmouth`, `near Velmouth`, but not `at Velmix stores`?"""
    return any(
        _is_placed(texts[found.field][max(0, found.start - _NEAR) : found.start])
        and belonging(found, texts[found.field]) is None
        for found in founds
    )


def belonging(found: Found, text: str) -> str | None:
    """What a body has, behind its name: the Velmix `movement`, the Velmix resistance `fighters`."""
    behind = _NOUNS.match(text, found.end)
    nouns = behind.groups() if behind else ()
    return next((noun for noun in nouns if noun and noun.lower() in FOLLOWS_ORGANISATION), None)


def _is_placed(before: str) -> bool:
    return _LOCATIVE.search(before) is not None and _HELD.search(before) is None


def has_lands(masked: str) -> bool:
    """Is there any `of Velmia` in a text?"""
    return s.STATE_MARK in masked and _OF_LAND.search(masked) is not None


def reign(found: Found, masked: str) -> int:
    """Where `Abdullah of Velmia`, of a given name or behind a royal title, ends; -1 where it is no such name."""
    if not (is_royal(found.piece.title) or s.shape(found.printed) & s.GIVEN):
        return -1
    land = _OF_LAND.match(masked, found.end)
    return land.end() if land else -1


def is_royal(title: str) -> bool:
    """Is an office one that is followed by a given name alone?"""
    return title.lower() in ROYAL
