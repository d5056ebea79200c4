"""Articles, cards and what was compared of them as bytes, for other processes and the cache: data, nothing that runs.

Of the benchmark's articles one takes 1 µs to pack and 2 to unpack, its mentions and card 4 and 33, most of it to share
names; `pickle`, which shares none, takes 7, 7, 44 and 32.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from sys import intern
from typing import Any

import msgspec
import numpy as np

from digest.model import Article, Card, LinkedArticle, Mention
from digest.stories.pairs import HEAVY, NOTHING, Pairs

_Names = tuple[tuple[Mention, ...], Card]

_pack = msgspec.msgpack.Encoder().encode
_article = msgspec.msgpack.Decoder(Article)
_grouped = msgspec.msgpack.Decoder(dict[bytes, list[list[int]]])
_columns = msgspec.msgpack.Decoder(tuple[bytes, bytes, bytes, bytes, bytes, bytes])
_names: msgspec.msgpack.Decoder[Any] = msgspec.msgpack.Decoder(_Names)


def pack_article(article: Article) -> bytes:
    """See `article`."""
    return _packed(article)


def pack_names(linked: LinkedArticle, card: Card) -> bytes:
    """What linking adds to an article; see `names`."""
    return _packed((linked.mentions, card))


def article(packed: bytes) -> Article:
    """The article as it was, but half characters (lone surrogates) are U+FFFD."""
    return _article.decode(packed)


def names(packed: bytes) -> tuple[tuple[Mention, ...], Card]:
    """An article's mentions and its card."""
    mentions, card = _names.decode(packed)
    return mentions, _shared(card)


def _shared(card: Card) -> Card:
    """The card, whose ids and names, and what is often said of them, are one object with those of other cards: a fifth
    of its memory."""
    namings = tuple(
        replace(
            naming,
            actor=naming.actor and intern(naming.actor),
            key=naming.key and intern(naming.key),
            spellings=tuple(_one((intern(text), how, count)) for text, how, count in naming.spellings),
            kinds=_one(naming.kinds),
        )
        for naming in card.namings
    )
    return replace(
        card,
        date=card.date and intern(card.date),
        source=card.source and intern(card.source),
        source_name=card.source_name and intern(card.source_name),
        language=card.language and intern(card.language),
        namings=namings,
    )


@lru_cache(maxsize=10_000)
def _one(value: Any) -> Any:
    """The object that stands for all equal ones, while it is met now and then: `(("person", 1),)`."""
    return value


def pack_pairs(pairs: Pairs) -> bytes:
    """See `pairs`."""
    columns = (pairs.numbers, pairs.heavy, pairs.left, pairs.right, pairs.likeness)
    return _pack((pairs.weights, *(column.tobytes() for column in columns)))


def pairs(packed: bytes | None) -> Pairs:
    """What was compared; nothing where that is none."""
    if packed is None:
        return NOTHING
    weights, numbers, heavy, *rest = _columns.decode(packed)
    return Pairs(
        weights,
        np.frombuffer(numbers, np.uint64),
        np.frombuffer(heavy, np.uint32).reshape(-1, HEAVY),
        *(np.frombuffer(column, np.int32) for column in rest),
    )


def pack_grouped(grouped: dict[bytes, list[list[int]]]) -> bytes:
    """See `grouped`."""
    return _pack(grouped)


def grouped(packed: bytes | None) -> dict[bytes, list[list[int]]]:
    """What was grouped; nothing where that is none."""
    return {} if packed is None else _grouped.decode(packed)


def _packed(value: object) -> bytes:
    try:
        return _pack(value)
    except UnicodeEncodeError:
        return _pack(_whole(msgspec.to_builtins(value)))


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    return [_whole(item) for item in value] if isinstance(value, list | tuple) else value
