"""Finding one's way in a long list: its order, a link to the page on which each letter begins, a box to filter it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from digest.interface.words import Section, Words, say
from digest.render.cards import ROWS
from digest.render.nodes import Block, Div, Item, ItemList, Link, Page

# Scripts with so few letters that a link for each has room.
_ALPHABETS = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC")


def in_order(name: str) -> tuple[str, str]:
    """A key to sort names by: as if no letter had an accent."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return plain.casefold(), name


def letters(names: Sequence[str], page: Callable[[int], str]) -> Iterator[Block]:
    """A link for each first letter of `names`, which are in order, to the page (from 1) where it begins."""
    starts: dict[str, int] = {}
    for number, name in enumerate(names):
        starts.setdefault(_initial(name), number // ROWS + 1)
    items = (Item((Link(_shown(letter), page(number)),)) for letter, number in starts.items())
    yield Div("d-months", (ItemList(tuple(items)),))


def filtered(page: Page) -> Page:
    """The page with what the script of its filter box says."""
    return replace(page, front=(*page.front, ("texts", Section("filter"))))


def _initial(name: str) -> str:
    """The first letter in upper case; empty for what is in no alphabet."""
    char = in_order(name)[0][:1]
    known = char.isalpha() and unicodedata.name(char, "").partition(" ")[0] in _ALPHABETS
    return char.upper()[:1] if known else ""


def _shown(letter: str) -> Words:
    return letter or say("lists.other_letters")
