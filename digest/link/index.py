"""What linking looks names up in: an Aho–Corasick automaton over all spellings, persons by key, office holders."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
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
    """`forms[i]`: readings of pattern i; `keys`: person key to ids; `roles`: (title, of) to who held it, and when."""

    known: Known
    automaton: AhoCorasick
    forms: tuple[tuple[Form, ...], ...]
    keys: dict[str, tuple[str, ...]]
    roles: dict[tuple[str, str], tuple[tuple[str, Role], ...]]
    org_kinds: frozenset[str] = field(default=frozenset({"organisation", "outlet"}))

    def actor(self, id: str) -> Actor:
        """A known actor; KeyError for another id."""
        return self.known.actors[id]

    def holders(self, title: str, of: str) -> tuple[tuple[str, Role], ...]:
        """Who ever held an office; `leader`, `chief` and `head` of an organisation are whoever heads it."""
        found = self.roles.get((title, of), ())
        if not found and title in _HEAD_WORDS and self.known.actors[of].kind in self.org_kinds:
            found = tuple(holder for head in sorted(HEADS) for holder in self.roles.get((head, of), ()))
        return found


def build(registry: dict[str, Actor]) -> Index:
    """The index of a registry. Costs about a second per 100,000 spellings; one is enough for a process."""
    everybody = known(registry)
    patterns: dict[str, list[Form]] = defaultdict(list)
    keys: dict[str, set[str]] = defaultdict(set)
    roles: dict[tuple[str, str], list[tuple[str, Role]]] = defaultdict(list)
    for id, actor in everybody.actors.items():
        for form in _forms(id, actor, everybody):
            readings = patterns[fold(form.printed)]
            if all(form.actor != reading.actor for reading in readings):
                readings.append(form)
        if actor.kind == "person":
            for name in (actor.name, *actor.aliases):
                if " " in (made := key(name)):
                    keys[made].add(id)
        for role in actor.roles:
            roles[fold(role.title), role.of or ""].append((id, role))
    for title in sorted({title for title, _ in roles} | set(_HEAD_WORDS)):
        patterns[title].append(Form("", "title", title))
    # Several readings of one spelling: overlapping hits need the standard match kind.
    automaton = AhoCorasick(list(patterns), matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)
    return Index(
        everybody,
        automaton,
        tuple(tuple(forms) for forms in patterns.values()),
        {made: tuple(sorted(ids)) for made, ids in keys.items()},
        {office: tuple(holders) for office, holders in roles.items()},
    )


def _forms(id: str, actor: Actor, everybody: Known) -> list[Form]:
    forms = [Form(id, "alias", name, " " not in fold(name)) for name in actor.spellings]
    forms += [Form(id, "acronym", name) for name in (*actor.acronyms, *everybody.acronyms.get(id, ()))]
    return forms + [Form(id, "demonym", name) for name in everybody.demonyms.get(id, ())]
