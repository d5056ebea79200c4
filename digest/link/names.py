"""Names that the alias pass left over: known persons by key, surnames inside one article, discovered names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from digest.link.index import Index
from digest.link.runs import Segment, Token
from digest.model import Field, Mention, Span
from digest.names.honorifics import GENERIC, THINGS
from digest.names.key import key, plain, surname_key, word_key, words

_SHORTEST = 2  # tokens of a full name
_LONGEST_NAME = 6
_ACRONYM = 4  # letters, all capitals
_FULL = ("alias", "key", "discovered", "decision")


def by_key(field: Field, text: str, segment: Segment, index: Index) -> tuple[list[Mention], list[Segment]]:
    """Known persons in a run, leftmost and longest, and what is left of it: `Political Bureau | Salih al-Aruri`."""
    keys = [word_key(token.text) for token in segment]
    mentions: list[Mention] = []
    left: list[Segment] = []
    at = free = 0
    while at < len(segment):
        for size in range(min(len(segment) - at, _LONGEST_NAME), _SHORTEST - 1, -1):
            ids = index.keys.get(" ".join(filter(None, keys[at : at + size])), ())
            if len(ids) == 1:
                left.append(segment[free:at])
                mentions.append(_known(field, text, segment[at : at + size], ids[0], index))
                at = free = at + size
                break
        else:
            at += 1
    left.append(segment[free:])
    return mentions, [part for part in left if part]


def _known(field: Field, text: str, part: Segment, id: str, index: Index) -> Mention:
    printed = _printed(text, part)
    reason = f"“{printed}” and “{index.actor(id).name}” have the same name key ({key(printed)})"
    return Mention(_span(field, part), printed, "key", reason, actor=id)


def discovered(field: Field, text: str, segment: Segment) -> Mention | None:
    """A full name that no registry knows; its key is that of persons, so that its spellings meet."""
    if not _SHORTEST <= len(segment) <= _LONGEST_NAME or field == "title":
        return None
    printed = _printed(text, segment)
    made = key(printed)
    if " " not in made or printed.isupper() or any(token.text.isdigit() for token in segment):
        return None
    return Mention(
        _span(field, segment), printed, "discovered", "a run of capitals that the registry does not know", key=made
    )


class Surnames:
    """Whose surnames the full names of one article end in. A surname of two persons belongs to neither.

    `texts` are the fields that the mentions are in. A discovered name may be a thing's: `the Bible Church` gives none.
    """

    def __init__(self, mentions: Iterable[Mention], texts: Mapping[Field, str], index: Index) -> None:
        self._owners: dict[str, set[tuple[str | None, str | None]]] = defaultdict(set)
        self._full: dict[tuple[str | None, str | None], str] = {}
        self._printed: set[tuple[str | None, str]] = set()
        for mention in mentions:
            if mention.actor is not None and index.actor(mention.actor).kind != "person":
                continue
            if mention.how not in _FULL or len(words(mention.text)) < _SHORTEST:
                continue
            if mention.actor is None and _is_thing(mention, texts[mention.span.field]):
                continue
            owner = (mention.actor, mention.key)
            self._full.setdefault(owner, mention.text)
            self._printed.add((mention.key, plain(words(mention.text)[-1])))
            for surname in _surnames(mention.text):
                self._owners[surname].add(owner)

    def claim(self, word: str) -> bool:
        """Does a full name of the article end in this word?"""
        return word_key(word) in self._owners

    def link(self, field: Field, text: str, token: Token) -> Mention | None:
        """The mention that a single token is, where exactly one full name of the article ends in it.

        A surname of the registry may be spelled in another way; that of a discovered name, a guess itself, may not.
        """
        owners = self._owners.get(word_key(token.text), set())
        if len(owners) != 1:
            return None
        (owner,) = owners
        actor, made = owner
        if actor is None and (_has_article(text, token.start) or (made, plain(token.text)) not in self._printed):
            return None
        reason = f"the only full name in this article that ends in it is “{self._full[owner]}”"
        return Mention(_span(field, (token,)), _printed(text, (token,)), "surname", reason, actor=actor, key=made)


def _is_thing(mention: Mention, text: str) -> bool:
    """Is a discovered name one of no person: `the Silver Clouds`, `Palmer Fire`, `Southern California`, `pro DAB`?"""
    tokens = mention.text.split()
    last = tokens[-1]
    return (
        last.lower() in THINGS
        or any(token.lower() in GENERIC for token in tokens)
        or (last.isupper() and len(last) <= _ACRONYM)
        or _has_article(text, mention.span.start)
    )


def _has_article(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].lower() == "the "


def _surnames(name: str) -> set[str]:
    last = words(name)[-1]
    return {surname_key(name), key(last.rsplit("-", 1)[-1])} - {""}


def _printed(text: str, part: Sequence[Token]) -> str:
    return text[part[0].start : part[-1].end]


def _span(field: Field, part: Sequence[Token]) -> Span:
    return Span(field, part[0].start, part[-1].end)
