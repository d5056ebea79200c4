"""What linking looks names up in: an Aho–Corasick automaton over all spellings, persons by key, office holders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from digest.link.known import Known, known
from digest.model import ActorKind, How
from digest.names.key import keys as keys_of
from digest.names.scripts.fold import fold_script
from digest.registry.actors import Actor, Role
from digest.registry.decisions import Decisions, Same
from digest.text import fold

# Words for whoever is at the head of an organisation, whatever the office is called there.
HEADS = frozenset({"leader", "chief", "head", "secretary general", "general secretary", "chairman", "chairwoman"})
_HEAD_WORDS = ("leader", "chief", "head")
_NO_DECISIONS = Decisions()
# Spellings: 10,000 make an automaton of 12 MB, in four scripts 70, that takes half the time of the small one.
_FEW = 15_000


@dataclass(frozen=True, slots=True)
class Form:
    """A spelling to look for, and the kind of its actor. `actor` is empty for the title of an office."""

    actor: str
    kind: ActorKind
    how: How | Literal["title"]
    printed: str
    one_word: bool = False


@dataclass(frozen=True, slots=True)
class Index:
    """`forms[i]`: readings of pattern i; `keys`: person key to ids; `roles`: (title, of) to who held it, and when.

    `keys` holds each name by its key and by its sounds: runs are looked up by sounds, token by token; `firsts` are the
    first words of these keys.
    `nicknames`: names of one word that the registry gives to persons; each could be a surname of somebody else.
    `peoples`: the demonyms, folded. `decided`: folded spellings to the line that gives them to an actor; `given`: an
    actor's id to such spellings.
    """

    known: Known
    automaton: AhoCorasick
    forms: tuple[tuple[Form, ...], ...]
    keys: dict[str, tuple[str, ...]]
    firsts: frozenset[str]
    roles: dict[tuple[str, str], tuple[tuple[str, Role], ...]]
    nicknames: dict[str, tuple[str, ...]]
    peoples: frozenset[str]
    decisions: Decisions
    decided: dict[str, Same]
    given: dict[str, tuple[str, ...]]

    def actor(self, id: str) -> Actor:
        """A known actor; KeyError for another id."""
        return self.known.actors[id]

    def holders(self, title: str, of: str) -> tuple[tuple[str, Role], ...]:
        """Who ever held an office; `leader`, `chief` and `head` of an organisation are whoever heads it."""
        found = self.roles.get((title, of), ())
        if not found and title in _HEAD_WORDS and self.known.actors[of].kind in ("organisation", "outlet"):
            found = tuple(holder for head in sorted(HEADS) for holder in self.roles.get((head, of), ()))
        return found


def build(registry: dict[str, Actor], decisions: Decisions = _NO_DECISIONS) -> Index:
    """The index of a registry. 1,272 spellings take 0.04 s; one is enough for a process."""
    everybody = known(registry, decisions)
    given = _given(decisions)
    # Tuples from the start: the garbage collector walks over every list, time and again.
    patterns: dict[str, tuple[Form, ...]] = {}
    nicknames: dict[str, set[str]] = defaultdict(set)
    for id, actor in everybody.actors.items():
        for form in _forms(id, actor, everybody, given.get(id, ())):
            if form.one_word and form.kind == "person" and form.printed[0].isupper():
                nicknames[fold(form.printed)].add(id)
            else:
                # A state's name that the registry gives to somebody else is theirs.
                alone = id not in registry and form.how != "decision"
                _add(form, patterns, alone=alone)
    roles = _roles(everybody)
    for title in sorted({title for title, _ in roles} | set(_HEAD_WORDS)):
        patterns[title] = (*patterns.get(title, ()), Form("", "unknown", "title", title))
    keys = _keys(everybody, given)
    return Index(
        everybody,
        _automaton(list(patterns)),
        tuple(patterns.values()),
        keys,
        frozenset([made[: made.index(" ")] for made in keys]),
        roles,
        {name: tuple(sorted(ids)) for name, ids in nicknames.items()},
        frozenset(fold(name) for names in everybody.demonyms.values() for name in names),
        decisions,
        {fold(line.name): line for line in reversed(decisions.of_names)},
        {id: tuple(names) for id, names in given.items()},
    )


def _automaton(patterns: list[str]) -> AhoCorasick:
    # Several readings of one spelling: overlapping hits need the standard match kind.
    way = Implementation.DFA if len(patterns) <= _FEW else Implementation.ContiguousNFA
    return AhoCorasick(patterns, matchkind=MatchKind.Standard, implementation=way)


def searched(text: str) -> str:
    """Texts and spellings as they are compared: folded, also in scripts that write one letter in several ways.

    A zero-width non-joiner is a space: Persian writes the parts of a name with one or the other.
    """
    return fold(text) if text.isascii() else fold(fold_script(text)).replace("\u200c", " ")


def _add(form: Form, patterns: dict[str, tuple[Form, ...]], *, alone: bool) -> None:
    spelling = searched(form.printed)
    readings = patterns.get(spelling, ())
    if not readings or not (alone or any(form.actor == reading.actor for reading in readings)):
        patterns[spelling] = (*readings, form)


def _given(decisions: Decisions) -> dict[str, list[str]]:
    """Of each actor the spellings that decisions give it."""
    given: dict[str, list[str]] = defaultdict(list)
    for line in decisions.of_names:
        given[decisions.actor(line.actor)].append(line.name)
    return given


def _keys(everybody: Known, given: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    keys: dict[str, tuple[str, ...]] = {}
    for id, actor in everybody.actors.items():
        for name in (actor.name, *actor.aliases, *given.get(id, ())) if actor.kind == "person" else ():
            for made in keys_of(name):
                if " " in made:
                    keys[made] = (*keys.get(made, ()), id)
    return {made: ids if len(ids) == 1 else tuple(sorted(set(ids))) for made, ids in keys.items()}


def _roles(everybody: Known) -> dict[tuple[str, str], tuple[tuple[str, Role], ...]]:
    roles: dict[tuple[str, str], list[tuple[str, Role]]] = defaultdict(list)
    for id, actor in everybody.actors.items():
        for role in actor.roles:
            roles[fold(role.title), role.of or ""].append((id, role))
    return {office: tuple(holders) for office, holders in roles.items()}


def _forms(id: str, actor: Actor, everybody: Known, given: Iterable[str]) -> Iterator[Form]:
    # A decided spelling that is listed as well is told with the decision, which has a day and a reason.
    kind = actor.kind
    for name in given:
        yield _form(id, kind, "decision", name)
    for name in actor.spellings:
        yield _form(id, kind, "alias", name)
    for name in actor.metonyms:
        yield _form(id, kind, "metonym", name)
    for name in (*actor.acronyms, *everybody.acronyms.get(id, ())):
        yield Form(id, kind, "acronym", name)
    for name in everybody.demonyms.get(id, ()):
        yield Form(id, kind, "demonym", name)


def _form(id: str, kind: ActorKind, how: How, name: str) -> Form:
    return Form(id, kind, how, name, " " not in name and " " not in fold(name))
