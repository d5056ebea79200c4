"""Known persons by key, and single words that are a part of one full name of the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from digest.link.index import Index
from digest.link.longer import GENERATIONS, NUMERAL, is_part_of_run
from digest.link.tokens import Token
from digest.model import Field, Mention, Span
from digest.names.key import key, plain, surname_key, word_key, words
from digest.registry.actors import Actor

SHORTEST = 2  # tokens of a full name
LONGEST_NAME = 6


def by_key(
    field: Field, text: str, start: int, segment: Sequence[Token], index: Index, *, is_headline: bool = False
) -> tuple[list[Mention], list[Sequence[Token]]]:
    """Known persons in a run at `start`, leftmost and longest, and what is left of it.

    Not those whose names are a part of a longer one; in a headline of capitals nothing tells how long a name is.
    """
    mentions: list[Mention] = []
    left: list[Sequence[Token]] = []
    keys = [word_key(token.text) for token in segment]
    at = free = 0
    while at < len(segment):
        first = keys[at].partition(" ")[0]
        # Nobody's key begins so: to see that saves a look for each length.
        longest = LONGEST_NAME if not first or first in index.firsts else 0
        for size in range(min(len(segment) - at, longest), SHORTEST - 1, -1):
            ids = index.keys.get(" ".join(filter(None, keys[at : at + size])))
            if ids is None or (not is_headline and is_part_of_run(segment, at, at + size)):
                continue
            span = Span(field, start + segment[at].start, start + segment[at + size - 1].end)
            printed = text[span.start : span.end]
            owned = _owned(printed, ids, index)
            if owned and not index.decisions.is_parted(printed):
                left.append(segment[free:at])
                mentions.append(_known(span, printed, *owned))
                at = free = at + size
                break
        else:
            at += 1
    left.append(segment[free:])
    return mentions, [part for part in left if part]


def _owned(printed: str, ids: Sequence[str], index: Index) -> tuple[Actor, str] | None:
    """The one actor of these who has a spelling of the same key, and that spelling."""
    made = key(printed)
    owners = []
    for actor in map(index.actor, ids):
        spellings = (actor.name, *actor.aliases, *index.given.get(actor.id, ()))
        owners += [(actor, name) for name in spellings if key(name) == made][:1]
    return owners[0] if len(owners) == 1 else None


def _known(span: Span, printed: str, actor: Actor, spelling: str) -> Mention:
    of = "" if spelling == actor.name else f", a spelling of {actor.name},"
    reason = f"“{printed}” and “{spelling}”{of} have the same name key ({key(printed)})"
    return Mention(span, printed, "key", reason, actor=actor.id)


class Owner(NamedTuple):
    """Whose full name an article prints: an actor's id, or the key of a discovered name."""

    actor: str | None
    key: str | None


class Surnames:
    """Whose surnames the full names of one article end in. A surname of two persons belongs to neither."""

    def __init__(self) -> None:
        self._owners: dict[str, set[Owner]] = defaultdict(set)
        self._juniors: dict[str, set[Owner]] = defaultdict(set)
        self._given: dict[str, set[Owner]] = defaultdict(set)
        self._full: dict[Owner, str] = {}
        self._printed: set[tuple[Owner, str]] = set()  # surnames of discovered names

    def add(self, full: str, owner: Owner, *, is_sure: bool = True) -> None:
        """A full name of a person that the article prints; of one who is not surely a person only the surname."""
        parts = _parts(full)
        if parts is None:
            return
        first, last, surnames, is_junior = parts
        self._full.setdefault(owner, full)
        if owner.actor is None:
            self._printed.add((owner, last))
        owners = self._juniors if is_junior else self._owners
        for surname in surnames:
            owners[surname].add(owner)
        if is_sure:
            self._given[first].add(owner)

    def add_first(self, word: str, full: str, owner: Owner) -> None:
        """One more who is called by a given name alone, as kings are."""
        self._full.setdefault(owner, full)
        self._given[word].add(owner)

    def claim(self, word: str) -> bool:
        """Does a full name of the article end in this word?"""
        made = word_key(word)
        return made in self._owners or made in self._juniors

    def owner(self, word: str) -> tuple[Owner, str] | None:
        """Whose surname a word is, and why, where exactly one full name of the article ends in it.

        A surname of the registry may be spelled in another way; that of a discovered name, a guess itself, may not.
        Of father and son the father is called so.
        """
        made = word_key(word)
        owners = self._owners.get(made) or self._juniors.get(made, set())
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
def _parts(full: str) -> tuple[str, str, tuple[str, ...], bool] | None:
    """The first word, the last one in plain form, the keys under which it is a surname, and whether a parent has it."""
    tokens = words(full)
    if len(tokens) < SHORTEST:
        return None
    if NUMERAL.fullmatch(tokens[-1]):
        return tokens[0], "", (), False  # kings and popes have no surnames
    is_junior = tokens[-1].rstrip(".").lower() in GENERATIONS and len(tokens) > SHORTEST
    if is_junior:
        tokens = tokens[:-1]
    keys = {surname_key(" ".join(tokens)), key(tokens[-1].rsplit("-", 1)[-1])} - {""}
    return tokens[0], plain_word(tokens[-1]), tuple(sorted(keys)), is_junior


@lru_cache(maxsize=65536)
def plain_word(word: str) -> str:
    """One word of a name in plain form."""
    return plain(word)
