"""Articles about invented people, their names linked by a list, and the contacts found in them as words."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.contacts import meetings
from digest.dates.in_text import dates_in
from digest.model import ActorKind, Article, Meeting, Mention, Span

KINDS: dict[str, ActorKind] = {
    "Marlowe": "person",
    "Okafor": "person",
    "Brandvik": "person",
    "Dastan": "person",
    "Union": "organisation",
    "Council": "organisation",
    "City": "organisation",
    "Rovers": "organisation",
    "Post": "outlet",
    "Radio": "outlet",
    "Norland": "state",
    "Southland": "state",
    "Norhaven": "place",
    "Eastholm": "place",
}
_SPELLINGS = {
    "Ada Marlowe": "Marlowe",
    "Bram Okafor": "Okafor",
    "Lena Brandvik": "Brandvik",
    "Oren Dastan": "Dastan",
    "Harbour Union": "Union",
    "Fishing Council": "Council",
    "Velm City": "City",
    "Port Rovers": "Rovers",
    "Norhaven Post": "Post",
    "Eastholm Radio": "Radio",
    "Norlander": "Norland",
} | {name: name for name in KINDS if name not in ("Post", "Radio", "Union", "Council", "City", "Rovers")}
_NAME = re.compile("|".join(sorted(map(re.escape, _SPELLINGS), key=len, reverse=True)))


def article(text: str, title: str = "", date: str | None = "2024-03-06", language: str = "en") -> Article:
    """An article, a paragraph a line; its dates are read."""
    made = Article("00000000", "x.txt", "", title, tuple(text.split("\n")), date=date, language=language)
    return replace(made, dates=tuple(dates_in(made.text, "text", language, date)))


def mentions(made: Article) -> list[Mention]:
    """The names of the list in title and text."""
    found = []
    for field in ("title", "text"):
        for name in _NAME.finditer(made.field(field)):
            how = "demonym" if name[0] == "Norlander" else "alias"
            found.append(Mention(Span(field, *name.span()), name[0], how, "", actor=_SPELLINGS[name[0]]))
    return found


def kind_of(mention: Mention) -> ActorKind:
    return KINDS[mention.actor or ""]


def found(text: str, title: str = "", date: str | None = "2024-03-06") -> tuple[Meeting, ...]:
    made = article(text, title, date)
    return meetings(made, mentions(made), kind_of)


def contacts(text: str, title: str = "") -> list[str]:
    """`meeting: Marlowe, Okafor` for each contact, sorted."""
    return sorted(
        f"{own.kind}: {', '.join(sorted(party.actor or '' for party in own.parties))}" for own in found(text, title)
    )
