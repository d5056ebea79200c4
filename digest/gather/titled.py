"""Titles before names, and whose a surname with a title is: `Coach Velmian` of an article that prints no full name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Protocol

from digest.model import ActorKind
from digest.names.honorifics import HONORIFICS, OFFICES
from digest.names.key import keys
from digest.names.words import PERSONAL_NOUNS
from digest.registry.decisions import Decisions

_TITLES = HONORIFICS | OFFICES | PERSONAL_NOUNS
_IN_FULL = {
    "capt": "captain",
    "col": "colonel",
    "gen": "general",
    "gov": "governor",
    "lt": "lieutenant",
    "pres": "president",
    "prof": "professor",
    "rep": "representative",
    "rev": "reverend",
    "sen": "senator",
    "sgt": "sergeant",
}
# Before anybody's name: that two articles say so tells nothing.
_ANYBODYS = frozenset("mr mrs ms miss dr sir lord lady dame his her hon former ex".split())
_LONGEST = 24  # characters of a title
_ARTICLES = 2  # that name in full whom `Mr.` alone may mean


class Named(Protocol):
    """What all articles say of one name."""

    texts: set[str]
    titles: set[str]

    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> ActorKind: ...


def title_before(text: str, start: int) -> str:
    """The title or office whose last word stands right before `start`, in lower case and in full; empty for none."""
    near = text[max(0, start - _LONGEST) : start]
    words = near.split() if near.endswith(" ") else []
    word = words[-1].strip("“\"'(").rstrip(".").lower() if words else ""
    return _IN_FULL.get(word, word) if word in _TITLES else ""


def owners_by_title(groups: Mapping[str, Named], joined: Mapping[str, str], decisions: Decisions) -> dict[str, str]:
    """Keys local to an article to the key of the one person whose they are.

    That is who alone of all with this surname in full is given the same title. Of `Mr.` and the like: who alone has the
    surname in full, in two articles.
    """
    full = _by_surname(groups, joined)
    found: dict[str, str] = {}
    for made, group in groups.items():
        surname, mark, _ = made.partition(" (")
        if not mark or group.kind != "person" or not group.titles:
            continue
        bearers = {owner for owner in full.get(surname.rsplit(" ", 1)[-1], ()) if _ends_in(groups[owner].name, surname)}
        owner = _meant(group, bearers, groups)
        if owner and not decisions.are_different(group.name, groups[owner].name):
            found[made] = owner
    return found


def _by_surname(groups: Mapping[str, Named], joined: Mapping[str, str]) -> dict[str, set[str]]:
    """Keys of full names by the sounds of the last word; those that are another's count as that."""
    found: dict[str, set[str]] = defaultdict(set)
    for made, group in groups.items():
        if " " in made and ":" not in made and "(" not in made:
            found[keys(group.name)[-1].rsplit(" ", 1)[-1]].add(joined.get(made, made))
    return found


def _ends_in(name: str, surname: str) -> bool:
    return keys(name)[-1].endswith(f" {surname}")


def _meant(short: Named, bearers: set[str], groups: Mapping[str, Named]) -> str | None:
    """Which of the bearers of a surname; none where it may be several."""
    if telling := short.titles - _ANYBODYS:
        owners = {owner for owner in bearers if telling & groups[owner].titles}
    else:
        owners = bearers if all(len(groups[owner].texts) >= _ARTICLES for owner in bearers) else set()
    if len(owners) != 1:
        return None
    (owner,) = owners
    return owner if groups[owner].kind == "person" else None
