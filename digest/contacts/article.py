"""The contacts that an article tells of: sentences with a word of contact are read, tellings of one contact joined."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.contacts import english as en
from digest.contacts.chunks import Head
from digest.contacts.circumstances import printed, when, where
from digest.contacts.found import Contact
from digest.contacts.nouns import noun_contacts
from digest.contacts.pronouns import antecedent, object_of
from digest.contacts.same import Told, joined
from digest.contacts.tape import Marked, Tape, tape
from digest.contacts.verbs import verb_contacts
from digest.contacts.visits import visits
from digest.model import ActorKind, Article, Field, Meeting, Mention, Party, Span
from digest.text import sentences_of

_FIELDS: tuple[Field, ...] = ("title", "standfirst", "text")
_WORD = re.compile(r"one-on-one|[a-z]+(?:-mail\w*)?")
_ANY_CASE = re.compile(_WORD.pattern, re.IGNORECASE)
_WINDOW = 600  # characters: a longer sentence is read in parts
KindOf = Callable[[Mention], ActorKind]


def meetings(article: Article, mentions: Sequence[Mention], kind_of: KindOf) -> tuple[Meeting, ...]:
    """Who met, called, wrote to, visited or interviewed whom, in order of appearance; each contact once.

    `mentions` are the names that linking found, in any order; `kind_of` tells what each is a name of. Spans are of
    whole sentences. Planned, denied and conditional contacts are none. English only: others give nothing.
    """
    if not article.is_english:
        return ()
    tellings: list[Told] = []
    marked: dict[Field, list[Marked]] | None = None
    for field in _FIELDS:
        text = article.field(field)
        if not may_tell(text):
            continue
        if marked is None:
            marked = _by_field(article, mentions)
        tellings += _Reader(field, text, marked[field], kind_of).tellings()
    return tuple(_meeting(told) for told in joined(tellings))


def may_tell(text: str) -> bool:
    """Has an English text a word of contact in it?"""
    return not en.CUES.isdisjoint(_WORD.findall(text.lower()))


def _meeting(told: Told) -> Meeting:
    date = told.date
    return Meeting(
        span=told.span,
        kind=told.kind,
        parties=told.parties,
        cue=told.cue,
        date=date.date if date else None,
        basis=date.basis if date else "none",
        printed=told.printed,
        place=told.place,
    )


def _by_field(article: Article, mentions: Sequence[Mention]) -> dict[Field, list[Marked]]:
    """Names and dates in order; of two that overlap the first, then the longer: an office, not its body."""
    found: dict[Field, list[Marked]] = {field: [] for field in _FIELDS}
    for mention in mentions:
        if mention.span.start < mention.span.end:
            found[mention.span.field].append(Marked(mention.span.start, mention.span.end, mention, None))
    for date in article.dates:
        found[date.span.field].append(Marked(date.span.start, date.span.end, None, date))
    return {field: _parted(sorted(items, key=_position)) for field, items in found.items()}


def _position(item: Marked) -> tuple[int, int, bool, str, str]:
    mention = item.mention
    return item.start, -item.end, mention is None, (mention and mention.actor) or "", (mention and mention.key) or ""


def _parted(items: list[Marked]) -> list[Marked]:
    kept: list[Marked] = []
    for item in items:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


@dataclass
class _Reader:
    """One field, read sentence by sentence."""

    field: Field
    text: str
    marked: list[Marked]
    kind_of: KindOf

    @cached_property
    def _cues(self) -> list[int]:
        """Where words of contact begin."""
        return [word.start() for word in _ANY_CASE.finditer(self.text) if word[0].lower() in en.CUES]

    def tellings(self) -> Iterator[Told]:
        """What each sentence tells, in order."""
        earlier: tuple[int, int] | None = None
        last: tuple[Party, ...] = ()
        for start, end in sentences_of(self.text):
            for window in self._windows(start, end):
                own = self._tape(*window)
                for contact in self._contacts(own):
                    told = self._told(own, contact, Span(self.field, start, end), earlier, last)
                    if told is not None:
                        last = _parties(contact.others)
                        yield told
            earlier = (max(start, end - _WINDOW), end)

    def _windows(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The sentence, if it has a word of contact; of a long one the parts around such words, none overlapping."""
        first = bisect_left(self.marked, (start,))
        if first == len(self.marked) or self.marked[first].start >= end:
            return
        while (cue := self._cue(start, end)) is not None:
            if end - start <= _WINDOW:
                yield start, end
                return
            begin = max(start, cue - 2 * _WINDOW // 3)
            start = min(end, begin + _WINDOW)
            yield begin, start

    def _cue(self, start: int, end: int) -> int | None:
        """Where the first word of contact between two places begins."""
        at = bisect_left(self._cues, start)
        return self._cues[at] if at < len(self._cues) and self._cues[at] < end else None

    def _tape(self, start: int, end: int) -> Tape:
        first = bisect_left(self.marked, (start,))
        inside = []
        for item in self.marked[first : first + _WINDOW]:
            if item.end > end:
                break
            inside.append(item)
        return tape(self.text, start, end, inside, self.kind_of)

    def _contacts(self, own: Tape) -> list[Contact]:
        found = list(verb_contacts(own, in_headline=self.field != "text"))
        taken = {at for contact in found for at in range(contact.cue, contact.cue_end)}
        found += noun_contacts(own, taken)
        return [part for contact in sorted(found, key=lambda contact: contact.cue) for part in visits(own, contact)]

    def _told(
        self, own: Tape, contact: Contact, span: Span, earlier: tuple[int, int] | None, last: tuple[Party, ...]
    ) -> Told | None:
        """A contact with its pronouns resolved, its date and its place; none where it has too few parties."""
        actors, others = contact.actors, contact.others
        if contact.pronoun is not None or contact.him is not None:
            before = self._tape(*earlier) if earlier else None
            if contact.pronoun is not None:
                actors = antecedent(own, contact.pronoun, others, before)
            if contact.him is not None:
                others = object_of(own, contact.him, actors, before)
            if not others or not (actors or contact.is_whole):
                return None
        parties = _parties((*actors, *others))
        if contact.two and not others:
            parties = tuple(dict.fromkeys((*parties, *last))) if len(last) == 2 and parties else ()
        if len(parties) < 2:
            return None
        day = when(own, contact.start, contact.cue, contact.end, contact.is_noun, contact.kind == "letter")
        place = where(own, contact.start, contact.cue, contact.end, contact.is_noun)
        return Told(
            kind=contact.kind,
            parties=parties,
            on_behalf=_on_behalf((*actors, *others)),
            span=span,
            cue=Span(self.field, own.tokens[contact.cue].start, own.tokens[contact.cue_end - 1].end),
            date=day.date if day else None,
            printed=printed(own, day, self.text) if day else None,
            place=self.text[place.start : place.end] if place else None,
            apart=contact.apart,
            another=contact.another,
        )


def _parties(heads: Sequence[Head]) -> tuple[Party, ...]:
    found = [Party(head.token.mention.actor, head.token.mention.key) for head in heads if head.token.mention]
    return tuple(dict.fromkeys(found))


def _on_behalf(heads: Sequence[Head]) -> frozenset[Party]:
    present = set(_parties([head for head in heads if not head.on_behalf]))
    return frozenset(set(_parties([head for head in heads if head.on_behalf])) - present)
