"""Laws of the contacts that are found in an article, and the time that floods take."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.contacts import english, meetings
from digest.model import ActorKind, Mention, Party
from digest.text import normalise
from tests.contacts import article, kind_of, mentions
from tests.properties.test_floods import assert_about_linear
from tests.properties.texts import texts

_WORDS = (
    *(
        "Ada Marlowe",
        "Bram Okafor",
        "Lena Brandvik",
        "Harbour Union",
        "Norland",
        "Norlander",
        "Norhaven Post",
        "Norhaven",
    ),
    *(
        "met",
        "met with",
        "meets",
        "held talks with",
        "told",
        "called",
        "wrote to",
        "visited",
        "was received by",
        "meeting",
    ),
    *("talks between", "in an interview with", "a letter to", "spoke by phone with", "who", "whom", "he", "she", "him"),
    *("and", ",", ".", "of", "the", "head of", "officials", "a delegation", "including", "led by", "the two leaders"),
    *("on Monday", "in", "in May 2011", "will", "not", "to", "after", "said that", "“", "”", "'s", "-", "(", ")", "\n"),
)
_told = st.lists(st.sampled_from(_WORDS), max_size=24).map(" ".join)
_paragraphs = st.lists(st.one_of(_told, _told, texts()), max_size=4)
_KINDS: tuple[ActorKind, ...] = ("person", "organisation", "state", "outlet", "place", "unknown")


def _text(paragraphs: list[str]) -> str:
    return "\n".join(line for part in paragraphs for raw in part.split("\n") if (line := normalise(raw)))


@given(_paragraphs, st.one_of(_told, texts()))
def test_contacts_are_of_the_article(body: list[str], title: str) -> None:
    made = article(_text(body), normalise(title))
    names = mentions(made)
    named = {Party(own.actor, own.key) for own in names}
    for own in meetings(made, names, kind_of):
        text = made.field(own.span.field)
        assert own.span.field == own.cue.field
        assert 0 <= own.span.start <= own.cue.start < own.cue.end <= own.span.end <= len(text)
        assert len(own.parties) > 1
        assert len(set(own.parties)) == len(own.parties)
        assert set(own.parties) <= named
        assert own.place is None or any(own.place in made.field(name.span.field) for name in names)
        assert own.date is None or own.printed is not None


@given(_paragraphs)
def test_the_order_of_mentions_does_not_matter(body: list[str]) -> None:
    made = article(_text(body))
    names = mentions(made)
    mixed = random.Random(len(names)).sample(names, len(names))
    assert meetings(made, mixed, kind_of) == meetings(made, names, kind_of)


_WORD = re.compile(r"[A-Za-z]+(?:-mail\w*)?")


@given(_paragraphs)
def test_no_word_of_contact_no_contact(body: list[str]) -> None:
    made = article(_WORD.sub(lambda word: "left" if word[0].lower() in english.CUES else word[0], _text(body)))
    assert meetings(made, mentions(made), kind_of) == ()


@given(_paragraphs, st.data())
def test_never_raises_whatever_the_kinds(body: list[str], data: st.DataObject) -> None:
    made = article(_text(body))
    kinds = {name: data.draw(st.sampled_from(_KINDS)) for name in sorted({own.text for own in mentions(made)})}

    def kind(mention: Mention) -> ActorKind:
        return kinds[mention.text]

    meetings(made, mentions(made), kind)


_FLOODS = (
    "Ada Marlowe met Bram Okafor. ",
    "Ada Marlowe met Bram Okafor, ",
    "Ada Marlowe ",
    "Ada Marlowe, ",
    "Ada Marlowe and ",
    "met ",
    "met with again ",
    "Ada Marlowe, who ",
    "talks between ",
    "meeting with ",
    "in a meeting with Ada Marlowe, ",
    "was received by ",
    "was at a ",
    "had a ",
    "Ada Marlowe told the Norhaven Post ",
    "on Monday ",
    "“Ada Marlowe” met (Bram Okafor) ",
    "( met ",
    "the head of the Harbour Union ",
    "Norland-Norland talks ",
)


@pytest.mark.parametrize("unit", _FLOODS)
def test_floods(unit: str) -> None:
    def make(size: int) -> Callable[[], object]:
        made = article(normalise("Ada Marlowe met " + unit * (size // len(unit))))
        names = mentions(made)
        return lambda: meetings(made, names, kind_of)

    assert_about_linear(make, 4_000)
