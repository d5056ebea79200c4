"""Quotations that stand alone: they go on from the one before, or a sentence before tells who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from digest.quotes import reference
from digest.quotes.passage import Passage
from digest.quotes.people import People
from digest.quotes.place import Place, opens
from digest.quotes.rules import Found

_EDGE = 12  # characters


def settled(
    passage: Passage, people: People, places: Sequence[Place], found: Sequence[Found | None]
) -> list[Found | None]:
    """The same, with those told that no rule saw: first looking back, then ahead."""
    made: list[Found | None] = []
    for index, own in enumerate(found):
        alone = own is None and _is_alone(passage, places[index])
        made.append(_from_before(passage, people, places, made, index) if alone else own)
    for index in range(len(made) - 2, -1, -1):
        after = made[index + 1]
        if made[index] is None and after is not None and _leads_to(passage, places, index):
            made[index] = after._replace(cue="", rule="goes on behind", direct=False)
    return made


def _from_before(
    passage: Passage, people: People, places: Sequence[Place], made: Sequence[Found | None], index: int
) -> Found | None:
    if _may_answer(passage, places, made, index):
        return Found(None, None, "", "may be an answer", False)
    return _goes_on(passage, places, made, index) or _introduced(passage, people, places[index])


def _is_alone(passage: Passage, at: Place) -> bool:
    """Nothing of its sentence stands before it, and nothing but a mark behind it."""
    behind = passage.masked[at.begin : min(at.stop, at.begin + _EDGE)]
    return opens(passage.masked, at.sentence[0], at.head) and not behind.strip(" .,;\"'”’)-–—")


def _may_answer(passage: Passage, places: Sequence[Place], made: Sequence[Found | None], index: int) -> bool:
    """`“Q?” S asked Marek Olsav. “Q.”`, and what follows a question in the next paragraph."""
    if index == 0 or (last := made[index - 1]) is None:
        return False
    before = places[index - 1]
    if passage.text[before.item.end - 1] not in "?؟？":
        return False
    asked = passage.between(before.begin, before.stop)
    return places[index].item.paragraph > before.item.last or any(
        name.is_personal and name.party != last.speaker for name in asked
    )


def _goes_on(passage: Passage, places: Sequence[Place], made: Sequence[Found | None], index: int) -> Found | None:
    """`“Q,” S said. “Q.”`: no other sentence stands between, in the paragraph or across its beginning."""
    if index == 0 or (last := made[index - 1]) is None:
        return None
    own, before = places[index].item, places[index - 1]
    if opens(passage.masked, max(before.tail[1], before.item.right), own.left):
        if own.paragraph == before.item.last:
            return last._replace(cue="", rule="“Q,” S said. “Q.”", direct=False)
        if own.paragraph == before.item.last + 1:
            return last._replace(cue="", rule="goes on in the next paragraph", direct=False)
    return None


def _introduced(passage: Passage, people: People, at: Place) -> Found | None:
    """`S told reporters about it. “Q.”`"""
    before = reference.before(passage, passage.sentence(at.item.paragraph, at.item.left), at.item.paragraph)
    if before is None:
        return None
    sentence, number = before
    if number != at.item.paragraph and passage.masked[sentence[1] - 1].isalnum():
        return None  # a line without a stop is a heading
    who = reference.spoken(passage, sentence)
    if who is None:
        return None
    speaker = reference.party(passage, people, who, sentence, number)
    return Found(speaker, (who.start, who.end), "", "S said so before. “Q.”", False) if speaker else None


def _leads_to(passage: Passage, places: Sequence[Place], index: int) -> bool:
    own, after = places[index], places[index + 1]
    same = own.item.last == after.item.paragraph
    return same and _is_alone(passage, own) and opens(passage.masked, own.item.right, after.item.left)
