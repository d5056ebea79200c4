"""Articles of one text that a maintainer parts: each of them is then a text of its own, with the same neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from itertools import combinations, product
from typing import NamedTuple

import numpy as np

from digest.model import Card
from digest.registry.decisions import Decisions, StorySplit
from digest.stories.moves import Alike
from digest.stories.pairs import UNIT, Numbers, Pairs


class Texts(NamedTuple):
    """Numbers of texts, how alike they are, and of each article the index of its text."""

    numbers: Numbers
    alike: Alike
    place: list[int]


def parted(cards: Sequence[Card], place: Sequence[int], pairs: Pairs, decisions: Decisions) -> Texts:
    """The texts of `pairs`, at the `place` of each card; and behind them one for each article that was parted.

    What nobody parts from anything stays together at the place of the text.
    """
    alike = Alike(pairs.left, pairs.right, pairs.likeness)
    named = _named(dict(zip((card.id for card in cards), place, strict=True)), decisions)
    if not named:
        return Texts(pairs.numbers, alike, list(place))
    now = list(place)
    numbers = pairs.numbers.tolist()
    nodes: dict[int, list[int]] = {}
    members: dict[int, list[int]] = defaultdict(list)
    for index, text in enumerate(place):
        members[text].append(index)
    for text, ids in named.items():
        own = members[text]
        alone = [index for index in own if cards[index].id in ids]
        nodes[text] = [text]
        for index in alone if len(alone) < len(own) else alone[1:]:
            now[index] = len(numbers)
            nodes[text].append(len(numbers))
            numbers.append(_number(numbers[text], cards[index].id))
    return Texts(np.array(numbers, dtype=np.uint64), _with_neighbours(alike, nodes), now)


def _named(text_of: Mapping[str, int], decisions: Decisions) -> dict[int, set[str]]:
    """By text the articles that a line parts from others of the same text."""
    found: dict[int, set[str]] = defaultdict(set)
    for line in decisions.lines:
        if isinstance(line, StorySplit):
            here: dict[int, set[str]] = defaultdict(set)
            for id in line.articles:
                if id in text_of:
                    here[text_of[id]].add(id)
            for text, ids in here.items():
                if len(ids) > 1:
                    found[text] |= ids
    return dict(sorted(found.items()))


def _number(text: int, id: str) -> int:
    return int.from_bytes(blake2b(f"{text} {id}".encode(), digest_size=8).digest(), "big")


def _with_neighbours(alike: Alike, nodes: Mapping[int, Sequence[int]]) -> Alike:
    """The pairs, and those of the new nodes: with whatever their text is alike, and with each other."""
    rows = [(a, b, UNIT) for own in nodes.values() for a, b in combinations(own, 2)]
    split = list(nodes)
    touched = np.flatnonzero(np.isin(alike.left, split) | np.isin(alike.right, split))
    for left, right, likeness in zip(*(column[touched].tolist() for column in alike), strict=True):
        both = product(nodes.get(left, [left]), nodes.get(right, [right]))
        rows += [(min(a, b), max(a, b), likeness) for a, b in both if (a, b) != (left, right)]
    more = (np.array(column, dtype=np.int32) for column in zip(*rows, strict=True))
    return Alike(*(np.concatenate(columns) for columns in zip(alike, more, strict=True)))
