"""Names that the alias pass left over: known persons by key, surnames inside one article, discovered names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from digest.link.index import Index
from digest.link.runs import Segment, Token
from digest.model import Field, Mention, Span
from digest.names.key import key, plain, surname_key, words

_SHORTEST = 2  # tokens of a full name
_LONGEST_NAME = 6


def by_key(field: Field, text: str, segment: Segment, index: Index) -> tuple[list[Mention], list[Segment]]:
    """Known persons in a run, the longest part first, and what is left of it: `Political Bureau | Salih al-Aruri`."""
    for size in range(min(len(segment), _LONGEST_NAME), _SHORTEST - 1, -1):
        for start in range(len(segment) - size + 1):
            part = segment[start : start + size]
            ids = index.keys.get(key(_printed(text, part)), ())
            if len(ids) == 1:
                before, left_before = _rest(field, text, segment[:start], index)
                after, left_after = _rest(field, text, segment[start + size :], index)
                return [*before, _known(field, text, part, ids[0], index), *after], [*left_before, *left_after]
    return [], [segment]


def _rest(field: Field, text: str, part: Segment, index: Index) -> tuple[list[Mention], list[Segment]]:
    return by_key(field, text, part, index) if part else ([], [])


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
    """Whose surnames the full names of one article end in. A surname of two persons belongs to neither."""

    def __init__(self, mentions: Iterable[Mention], index: Index) -> None:
        self._index = index
        self._owners: dict[str, set[tuple[str | None, str | None]]] = defaultdict(set)
        self._full: dict[tuple[str | None, str | None], str] = {}
        for mention in mentions:
            if mention.actor is not None and index.actor(mention.actor).kind != "person":
                continue
            if mention.how in ("alias", "key", "discovered", "decision") and len(words(mention.text)) >= _SHORTEST:
                owner = (mention.actor, mention.key)
                self._full.setdefault(owner, mention.text)
                for surname in _surnames(mention.text):
                    self._owners[surname].add(owner)

    def link(self, field: Field, text: str, token: Token) -> Mention | None:
        """The mention that a single token is, where exactly one full name of the article ends in it."""
        owners = self._owners.get(key(token.text), set())
        if len(owners) != 1:
            return None
        (owner,) = owners
        actor, made = owner
        reason = f"the only full name in this article that ends in it is “{self._full[owner]}”"
        return Mention(_span(field, (token,)), _printed(text, (token,)), "surname", reason, actor=actor, key=made)


def _surnames(name: str) -> set[str]:
    last = words(name)[-1]
    return {surname_key(name), key(last.rsplit("-", 1)[-1])} - {""}


def id_stem(spelling: str) -> str:
    """What a discovered actor's id is made from: its plain form, ASCII, without honorifics."""
    return plain(spelling)


def _printed(text: str, part: Sequence[Token]) -> str:
    return text[part[0].start : part[-1].end]


def _span(field: Field, part: Sequence[Token]) -> Span:
    return Span(field, part[0].start, part[-1].end)
