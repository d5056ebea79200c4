"""The files of Pagefind that hold a page each, named anew, so that the table of all their names stays small.

Every first search loads this table. With a random name for each page, and the order by date, it is 8 bytes a page as
transferred. The pages of a month under one name and a number are 2.5 bytes, and their names sort by date.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from digest.publish.packed_table import HASH, digest, unpacked

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Page(NamedTuple):
    hash: str  # Pagefind's name for what the page holds
    date: str  # "" without
    url: str

    @property
    def group(self) -> str:
        """`2023-09` of a page of September 2023; `0-actor-ha` of one without a date at /actor/hamas/."""
        folder, _, name = self.url.strip("/").lower().partition("/")
        label = f"{self.date}-00"[:7] if self.date else f"0-{folder}-{name[:2]}"
        return re.sub("[^a-z0-9]+", "-", label)


def renamed(folder: Path, hashes: Iterable[str]) -> list[str]:
    """The new names of the pages that Pagefind named `hashes`, after their files in `folder` have them."""
    old = [_page(folder, hash) for hash in hashes]
    new = names(old)
    for page, name in zip(old, new, strict=True):
        _fragment(folder, page.hash).rename(_fragment(folder, name))
    return new


def names(pages: Sequence[Page]) -> list[str]:
    """A name for each page, all different: the later its date, the later its name; without a date before all."""
    digits = HASH
    while len(set(found := _names(pages, digits))) < len(pages):
        digits += 1
    return found


def _names(pages: Sequence[Page], digits: int) -> list[str]:
    found: dict[int, str] = {}
    order = sorted(range(len(pages)), key=lambda at: (pages[at].group, pages[at].date, pages[at].url))
    for group, places in groupby(order, key=lambda at: pages[at].group):
        members = list(places)
        held = digest((pages[at].hash.encode() for at in members), digits)
        size = len(_number(len(members) - 1))
        for number, at in enumerate(members):
            found[at] = f"{group}-{held}-{_number(number).zfill(size)}"
    return [found[at] for at in range(len(pages))]


def _page(folder: Path, hash: str) -> Page:
    held = json.loads(unpacked(_fragment(folder, hash)))
    return Page(hash, str(held["meta"].get("date", "")), str(held["url"]))


def _fragment(folder: Path, name: str) -> Path:
    return folder / "fragment" / f"{name}.pf_fragment"


def _number(number: int) -> str:
    text = ""
    while not text or number:
        number, digit = divmod(number, len(_DIGITS))
        text = _DIGITS[digit] + text
    return text
