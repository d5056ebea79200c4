"""What linking looks names up in: an Aho–Corasick automaton over all spellings, persons by key, office holders."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from digest.link.known import Known, known
from digest.model import How
from digest.names.key import key
from digest.registry.actors import Actor, Role
from digest.text import fold

# Words for whoever is at the head of an organisation, whatever the office is called there.
HEADS = frozenset({"leader", "chief", "head", "secretary general", "general secretary", "chairman", "chairwoman"})
_HEAD_WORDS = ("leader", "chief", "head")


@dataclass(frozen=True, slots=True)
class Form:
    """A spelling to look for. `actor` is empty for the title of an office."""

    actor: str
    how: How | Literal["title"]
    printed: str
    one_word: bool = False


@dataclass(frozen=True, slots=True)
class Index:
    """`forms[i]`: readings of pattern i; `keys`: person key to ids; `roles`: (title, of) to who held it, and when.

    `nicknames`: names of one word that the registry gives to persons; each could be a surname of somebody else.
    `peoples`: the demonyms, folded.
    """

    known: Known
    automaton: AhoCorasick
    forms: tuple[tuple[Form, ...], ...]
    keys: dict[str, tuple[str, ...]]
    roles: dict[tuple[str, str], tuple[tuple[str, Role], ...]]
    nicknames: dict[str, tuple[str, ...]]
    peoples: frozenset[str]

    def actor(self, id: str) -> Actor:
        """A known actor; KeyError for another id."""
        return self.known.actors[id]

    def holders(self, title: str, of: str) -> tuple[tuple[str, Role], ...]:
        """Who ever held an office; `leader`, `chief` and `head` of an organisation are whoever heads it."""
        found = self.roles.get((title, of), ())
        if not found and title in _HEAD_WORDS and self.known.actors[of].kind in ("organisation", "outlet"):
            found = tuple(holder for head in sorted(HEADS) for holder in self.roles.get((head, of), ()))
        return found


def build(registry: dict[str, Actor]) -> Index:
    """The index of a registry. 1,272 spellings take 0.04 s; one is enough for a process."""
    everybody = known(registry)
    patterns: dict[str, list[Form]] = defaultdict(list)
    nicknames: dict[str, set[str]] = defaultdict(set)
    for id, actor in everybody.actors.items():
        for form in _forms(id, actor, everybody):
            if form.one_word and actor.kind == "person" and form.printed[0].isupper():
                nicknames[fold(form.printed)].add(id)
            else:
                # A state's name that the registry gives to somebody else is theirs.
                _add(form, patterns[fold(form.printed)], alone=id not in registry)
    roles = _roles(everybody)
    for title in sorted({title for title, _ in roles} | set(_HEAD_WORDS)):
        patterns[title].append(Form("", "title", title))
    # Several readings of one spelling: overlapping hits need the standard match kind.
    automaton = AhoCorasick(list(patterns), matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)
    return Index(
        everybody,
        automaton,
        tuple(tuple(forms) for forms in patterns.values()),
        _keys(everybody),
        roles,
        {name: tuple(sorted(ids)) for name, ids in nicknames.items()},
        frozenset(fold(name) for names in everybody.demonyms.values() for name in names),
    )


def _add(form: Form, readings: list[Form], *, alone: bool) -> None:
    if not readings or not (alone or any(form.actor == reading.actor for reading in readings)):
        readings.append(form)


def _keys(everybody: Known) -> dict[str, tuple[str, ...]]:
    keys: dict[str, set[str]] = defaultdict(set)
    for id, actor in everybody.actors.items():
        for name in (actor.name, *actor.aliases) if actor.kind == "person" else ():
            if " " in (made := key(name)):
                keys[made].add(id)
    return {made: tuple(sorted(ids)) for made, ids in keys.items()}


def _roles(everybody: Known) -> dict[tuple[str, str], tuple[tuple[str, Role], ...]]:
    roles: dict[tuple[str, str], list[tuple[str, Role]]] = defaultdict(list)
    for id, actor in everybody.actors.items():
        for role in actor.roles:
            roles[fold(role.title), role.of or ""].append((id, role))
    return {office: tuple(holders) for office, holders in roles.items()}


def _forms(id: str, actor: Actor, everybody: Known) -> list[Form]:
    forms = [Form(id, "alias", name, " " not in fold(name)) for name in actor.spellings]
    forms += [Form(id, "acronym", name) for name in (*actor.acronyms, *everybody.acronyms.get(id, ()))]
    return forms + [Form(id, "demonym", name) for name in everybody.demonyms.get(id, ())]
