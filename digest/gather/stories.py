"""Cards to stories: articles that tell of one event, apart from those that cannot."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from digest import paths
from digest.dates.iso import NEVER
from digest.gather.apart import Apart, Who
from digest.gather.same_text import parted
from digest.gathered import Story
from digest.model import Card, Party
from digest.registry.decisions import Decisions, StoryJoin, StoryName
from digest.registry.permalinks import Ledger
from digest.stories.compare import places, printed, words_of
from digest.stories.copies import copies
from digest.stories.moves import NOTHING, Alike, Known, Places, also, grouped
from digest.stories.pairs import UNIT, Pairs
from digest.stories.signature import MASK

_THRESHOLD = 750  # of UNIT: two articles of one event are mostly more alike than this, two others less
_SMALL = 100  # texts of a collection, below which more is asked
_JOINED = 100 * UNIT
_MOST_LEADS = 60  # articles of a story whose first sentences are compared
_ACTORS = ("person", "organisation", "state")


@dataclass(frozen=True, slots=True)
class Stories:
    """`by_id`, the newest first; `of` leads from an article's id to those of its stories, the main one first.

    `found` is for `known` of a later run.
    """

    by_id: dict[str, Story]
    of: dict[str, tuple[str, ...]]
    found: dict[bytes, Places]


def gather_stories(
    cards: Sequence[Card],
    pairs: Pairs,
    who: Who,
    kinds: Mapping[str, str],
    decisions: Decisions,
    ledger: Ledger,
    known: Known = NOTHING,
) -> Stories:
    """The stories of a collection. The order of `cards` has no effect; `known` is what an earlier run found.

    `who` gives the id of whoever has a page, the key of a name that has none; `kinds` are those of ids.
    """
    cards = sorted(cards, key=_age)
    numbers, alike, place = parted(cards, places(pairs.numbers.tolist(), cards), pairs, decisions)
    texts: dict[int, list[Card]] = defaultdict(list)
    for card, text in zip(cards, place, strict=True):
        texts[text].append(card)
    text_of = dict(zip((card.id for card in cards), place, strict=True))
    apart = Apart({text: own[0] for text, own in texts.items()}, text_of, who, kinds, decisions)
    alike = _with_joins(alike, decisions, text_of)
    threshold = _threshold(len(pairs.numbers))
    groups, found = grouped(numbers, alike, threshold, apart.are, apart.has_walls, known)
    more = dict(zip(map(min, groups), also(groups, alike, threshold, apart.are), strict=True))
    taken = {text for group in groups for text in group}
    groups += [[text] for text, own in sorted(texts.items()) if len(own) > 1 and text not in taken]
    make = _Maker(cards, who, kinds, decisions, ledger)
    made = []
    of: dict[str, list[str]] = defaultdict(list)
    for group in groups:
        own = [card for text in group for card in texts[text]]
        story = make.story(own, [card for text in more.get(min(group), ()) for card in texts[text]])
        made.append(story)
        for card in own:
            of[card.id].insert(0, story.id)
    for story in made:
        for card in story.cards:
            if story.id not in of[card.id]:
                of[card.id].append(story.id)
    return Stories(
        {story.id: story for story in sorted(made, key=lambda story: (story.last_date or "", story.id), reverse=True)},
        {id: tuple(stories) for id, stories in of.items()},
        found,
    )


def _threshold(texts: int) -> int:
    """Of a small collection all articles are alike, since they speak of one field."""
    return round(_THRESHOLD * (1 + max(0.0, 1 - texts / _SMALL)))


def _age(card: Card) -> tuple[str, str]:
    return card.date or NEVER, card.id


def _with_joins(pairs: Alike, decisions: Decisions, text_of: Mapping[str, int]) -> Alike:
    """The pairs, and those which a maintainer says are of one story: what is said outweighs every likeness."""
    joined: set[tuple[int, int]] = set()
    for line in decisions.lines:
        if isinstance(line, StoryJoin):
            texts = sorted({text_of[id] for id in line.articles if id in text_of})
            joined |= {(a, b) for a in texts for b in texts if a < b}
    if not joined:
        return pairs
    left, right = (np.array(column, dtype=np.int32) for column in zip(*sorted(joined), strict=True))
    return Alike(
        np.concatenate([pairs.left, left]),
        np.concatenate([pairs.right, right]),
        np.concatenate([pairs.likeness, np.full(len(joined), _JOINED, dtype=np.int32)]),
    )


class _Maker:
    """What makes a story of its articles."""

    def __init__(
        self, cards: Sequence[Card], who: Who, kinds: Mapping[str, str], decisions: Decisions, ledger: Ledger
    ) -> None:
        self._who, self._kinds = who, kinds
        self._names = {line.article: line.title for line in decisions.lines if isinstance(line, StoryName)}
        self._text = dict(zip((card.id for card in cards), copies([printed(card) for card in cards]), strict=True))
        self._frozen: dict[str, tuple[int, str]] = {}
        self._lines: dict[str, int] = {}
        self._never = len(ledger.lines)
        for number, line in enumerate(ledger.lines):
            kind, _, id = line.key.partition(":")
            if kind == "story":
                self._frozen[id] = (self._frozen.get(id, (number, ""))[0], paths.story_slug(line.address))
            elif kind == "article":
                self._lines.setdefault(id, number)

    def story(self, own: list[Card], guests: list[Card]) -> Story:
        """`own` founded it; `guests` are articles that belong to another story and tell of this one, too."""
        cards = sorted([*own, *guests], key=_age)
        actors = Counter(
            id
            for card in cards
            for id in {self._who(Party(naming.actor, naming.key)) for naming in card.namings}
            if self._kinds.get(id) in _ACTORS
        )
        most = tuple(sorted(actors.items(), key=lambda item: (-item[1], item[0])))
        lead = self._lead(sorted(own, key=_age), [id for id, count in most if count > 1] or [id for id, _ in most])
        id = self._founder(own)
        name = next((self._names[card.id] for card in cards if card.id in self._names), None)
        title = name or lead.title
        dates = [card.date for card in cards if card.date]
        return Story(
            id=id,
            slug=self._frozen[id][1] if id in self._frozen else paths.slug(title),
            title=title,
            named=name is not None,
            lead=lead,
            cards=tuple(cards),
            texts=len({self._text[card.id] for card in cards}),
            first_date=min(dates, default=None),
            last_date=max(dates, default=None),
            actors=most,
        )

    def _founder(self, cards: Sequence[Card]) -> str:
        """Of a story with a promised address the article that it is promised for; else the one that was frozen first;
        else the one with the smallest id."""
        ids = [card.id for card in cards]
        return min(
            ids, key=lambda id: (self._frozen.get(id, (self._never, ""))[0], self._lines.get(id, self._never), id)
        )

    def _lead(self, cards: Sequence[Card], actors: Sequence[str]) -> Card:
        """The article whose first sentence names most of the story's actors and has most in common with the others'."""
        shown = [card for card in cards if card.lead][:_MOST_LEADS] or list(cards[:1])
        counts = Counter(word for card in shown for word in _lead_words(card))
        return min(shown, key=lambda card: (-self._named(card, actors), -_common(card, counts), _age(card)))

    def _named(self, card: Card, actors: Sequence[str]) -> int:
        """How many of some actors an article names in its first sentence."""
        end = card.lead_receipt.span.end
        first = (naming for naming in card.namings if naming.first.field == "text" and naming.first.start < end)
        return len({self._who(Party(naming.actor, naming.key)) for naming in first} & set(actors))


def _lead_words(card: Card) -> frozenset[int]:
    return frozenset((words_of(card.traits.words)[: card.traits.lead] & MASK).tolist())


def _common(card: Card, counts: Counter[int]) -> int:
    """With how many others its lead shares a word, for each of its words."""
    return sum(counts[word] - 1 for word in _lead_words(card))
