"""Known persons by key, and single words that are a part of one full name of the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from digest.link.index import Index
from digest.link.tokens import Token
from digest.model import Field, Mention, Span
from digest.names.key import key, plain, surname_key, word_key, words

SHORTEST = 2  # tokens of a full name
LONGEST_NAME = 6


def by_key(
    field: Field, text: str, start: int, segment: Sequence[Token], index: Index
) -> tuple[list[Mention], list[Sequence[Token]]]:
    """Known persons in a run at `start`, leftmost and longest, and what is left of it."""
    mentions: list[Mention] = []
    left: list[Sequence[Token]] = []
    keys = [word_key(token.text) for token in segment]
    at = free = 0
    while at < len(segment):
        for size in range(min(len(segment) - at, LONGEST_NAME), SHORTEST - 1, -1):
            ids = index.keys.get(" ".join(filter(None, keys[at : at + size])), ())
            if len(ids) != 1:
                continue
            span = Span(field, start + segment[at].start, start + segment[at + size - 1].end)
            if not index.decisions.is_parted(text[span.start : span.end]):
                left.append(segment[free:at])
                mentions.append(_known(text, span, ids[0], index))
                at = free = at + size
                break
        else:
            at += 1
    left.append(segment[free:])
    return mentions, [part for part in left if part]


def _known(text: str, span: Span, id: str, index: Index) -> Mention:
    printed = text[span.start : span.end]
    actor, made = index.actor(id), key(printed)
    spelling = next((name for name in (actor.name, *actor.aliases) if key(name) == made), actor.name)
    of = "" if spelling == actor.name else f", a spelling of {actor.name},"
    reason = f"“{printed}” and “{spelling}”{of} have the same name key ({made})"
    return Mention(span, printed, "key", reason, actor=id)


class Owner(NamedTuple):
    """Whose full name an article prints: an actor's id, or the key of a discovered name."""

    actor: str | None
    key: str | None


class Surnames:
    """Whose surnames the full names of one article end in. A surname of two persons belongs to neither."""

    def __init__(self) -> None:
        self._owners: dict[str, set[Owner]] = defaultdict(set)
        self._given: dict[str, set[Owner]] = defaultdict(set)
        self._full: dict[Owner, str] = {}
        self._printed: set[tuple[Owner, str]] = set()

    def add(self, full: str, owner: Owner, *, is_sure: bool = True) -> None:
        """A full name of a person that the article prints; of one who is not surely a person only the surname."""
        parts = _parts(full)
        if parts is None:
            return
        first, last, surnames = parts
        self._full.setdefault(owner, full)
        self._printed.add((owner, last))
        for surname in surnames:
            self._owners[surname].add(owner)
        if is_sure:
            self._given[first].add(owner)

    def claim(self, word: str) -> bool:
        """Does a full name of the article end in this word?"""
        return word_key(word) in self._owners

    def owner(self, word: str) -> tuple[Owner, str] | None:
        """Whose surname a word is, and why, where exactly one full name of the article ends in it.

        A surname of the registry may be spelled in another way; that of a discovered name, a guess itself, may not.
        """
        owners = self._owners.get(word_key(word), ())
        if len(owners) != 1:
            return None
        (owner,) = owners
        if owner.actor is None and (owner, plain_word(word)) not in self._printed:
            return None
        return owner, f"the only full name in this article that ends in it is “{self._full[owner]}”"

    def firsts(self) -> set[str]:
        """The words with which exactly one full name of the article begins."""
        return {word for word, owners in self._given.items() if len(owners) == 1}

    def first(self, word: str) -> tuple[Owner, str] | None:
        """Whose given name a word is, where exactly one full name of the article begins with it."""
        owners = self._given.get(word, ())
        if len(owners) != 1:
            return None
        (owner,) = owners
        return owner, f"the only full name in this article that begins with it is “{self._full[owner]}”"


@lru_cache(maxsize=65536)
def _parts(full: str) -> tuple[str, str, tuple[str, ...]] | None:
    """The first word, the last one in plain form, and the keys under which it is a surname; none of one word."""
    tokens = words(full)
    if len(tokens) < SHORTEST:
        return None
    keys = {surname_key(full), key(tokens[-1].rsplit("-", 1)[-1])} - {""}
    return tokens[0], plain_word(tokens[-1]), tuple(sorted(keys))


@lru_cache(maxsize=65536)
def plain_word(word: str) -> str:
    """One word of a name in plain form."""
    return plain(word)
