"""What all articles say under each name key."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from digest.model import ActorKind, Card, How, Naming
from digest.names.organisations import BODY

_SHORT: tuple[How, ...] = ("acronym", "short")


Sentence = tuple[str, str, int]  # a text, one of its fields, where in it the sentence begins


def sentence(text_hash: str, naming: Naming) -> Sentence:
    """Where an article first names somebody: two who are named together there are two."""
    return text_hash, naming.sentence_span.field, naming.sentence_span.start


@dataclass(slots=True)
class Group:
    """All that articles say under one key, or under several that are one name's."""

    texts: set[str] = field(default_factory=set)
    spellings: Counter[str] = field(default_factory=Counter)
    shorts: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    acronyms: set[str] = field(default_factory=set)
    kinds: Counter[ActorKind] = field(default_factory=Counter)
    titles: set[str] = field(default_factory=set)
    beside: Counter[str] = field(default_factory=Counter)
    sentences: set[Sentence] = field(default_factory=set)
    is_body: bool = False

    def add(self, text_hash: str, naming: Naming) -> None:
        self.texts.add(text_hash)
        self.sentences.add(sentence(text_hash, naming))
        for text, how, count in naming.spellings:
            if how == "discovered":
                self.spellings[text] += count
            elif how in _SHORT:
                self.shorts[text].add(text_hash)
                self.acronyms |= {text} if how == "acronym" else set()
        self.kinds.update(dict(naming.kinds))
        self.titles.update(title for title, _ in naming.titles)

    def take(self, other: Group) -> None:
        """All that stands under another key of the same name."""
        self.texts |= other.texts
        if other.is_body or not self.is_body:  # a person's name that is a body's after all tells nothing of kinds
            self.kinds += other.kinds
        self.titles |= other.titles

    @property
    def name(self) -> str:
        """The spelling printed in full most often."""
        return min(self.spellings.items(), key=lambda item: (-item[1], item[0]))[0]

    @property
    def kind(self) -> ActorKind:
        """What most mentions take it for. Many an article cannot tell: those count only if all are so."""
        kinds = {kind: count for kind, count in self.kinds.items() if kind != "unknown"}
        return min(kinds.items(), key=lambda item: (-item[1], item[0]))[0] if kinds else "unknown"


def grouped(cards: Iterable[Card]) -> dict[str, Group]:
    """All namings outside the registry by key; keys with no name printed in full are left out."""
    groups: dict[str, Group] = defaultdict(Group)
    for card in cards:
        for naming in card.namings:
            if naming.key is not None:
                groups[naming.key].add(card.text_hash, naming)
                groups[naming.key].is_body = naming.key.startswith(BODY)
                if "(" in naming.key:
                    groups[naming.key].beside.update(
                        {other.actor: other.count for other in card.namings if other.actor}
                    )
    return {made: group for made, group in groups.items() if group.spellings}


def is_shared(made: str) -> bool:
    """Is it a person's key that several articles may share?"""
    return not made.startswith(BODY) and "(" not in made
