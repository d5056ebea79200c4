"""Names outside the registry: which of them get a page, under which id, name and kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from digest import paths
from digest.gather.joins import Stranger, joins
from digest.gather.name_groups import Group, Sentence, grouped, is_shared, sentence
from digest.gather.name_joins import join
from digest.model import ActorKind, Card
from digest.names.key import key as name_key
from digest.names.key import keys, plain, without_honorifics, word_key, words
from digest.registry.actors import Actor
from digest.registry.decisions import Decisions

_ARTICLES = 2  # a name that one article alone mentions gets no page
_NO_DECISIONS = Decisions()


class Promoted(NamedTuple):
    """The page of a discovered name. `reason`: why it is another name's page, where it is."""

    id: str
    name: str
    kind: ActorKind
    reason: str = ""


def promote(
    cards: Iterable[Card], known: Mapping[str, Actor], frozen: Mapping[str, str], decisions: Decisions = _NO_DECISIONS
) -> dict[str, Promoted]:
    """Name key to page for every name that is a known actor's, or that two articles of different text mention.

    `known`: the known actors by id. The id of a new page is the one that the ledger promised to the name, else the
    name's slug, `-2` where that is somebody else's. `frozen` leads from the ledger's actor ids to keys of persons'
    names.
    """
    every = tuple(cards)
    groups = grouped(every)
    joined = join(groups, decisions)
    spelled = joins(_strangers(groups, joined), known.values(), decisions, _named(every))
    for made, one in spelled.items():
        if not one.known:
            groups[one.into].take(groups[made])
    own = {made: group for made, group in groups.items() if made not in joined and made not in spelled}
    promoted = _pages(own, _surnames(groups), known.keys(), frozen)
    for made, one in spelled.items():
        if one.known:
            promoted[made] = Promoted(one.into, known[one.into].name, known[one.into].kind, one.reason)
        elif one.into in promoted:
            promoted[made] = promoted[one.into]._replace(reason=one.reason)
    for made, into in joined.items():
        if into in promoted:
            promoted[made] = promoted[into]
    return promoted


def _pages(
    groups: Mapping[str, Group], surnames: Mapping[str, set[str]], known: Set[str], frozen: Mapping[str, str]
) -> dict[str, Promoted]:
    """The names that get a page of their own."""
    promised: dict[str, str] = {}
    for id, made in frozen.items():
        if id not in known:
            promised.setdefault(made, id)
    used = {*known, *frozen}
    pages: dict[str, Promoted] = {}
    for made in sorted(made for made, group in groups.items() if _has_page(group, surnames)):
        group = groups[made]
        name = group.name if group.is_body else " ".join(without_honorifics(words(group.name)))
        slug = name if group.is_body else plain(name) or name
        id = promised.get(made) or promised.get(name_key(name)) or paths.free(paths.slug(slug, "name"), used)
        used.add(id)
        pages[made] = Promoted(id, name, group.kind)
    return pages


def _named(cards: Iterable[Card]) -> dict[str, set[Sentence]]:
    """Where articles first name the actors of the registry."""
    found: dict[str, set[Sentence]] = defaultdict(set)
    for card in cards:
        for naming in card.namings:
            if naming.actor is not None:
                found[naming.actor].add(sentence(card.text_hash, naming))
    return found


def _strangers(groups: Mapping[str, Group], joined: Mapping[str, str]) -> dict[str, Stranger]:
    """The names that may be somebody's, those apart that belong to one article or to another name already."""
    return {
        made: Stranger(group.name, group.kind, len(group.texts), group.sentences)
        for made, group in groups.items()
        if made not in joined and "(" not in made
    }


def _has_page(group: Group, surnames: Mapping[str, set[str]]) -> bool:
    """Do two articles print it, and, of a word that stands alone, some of them say what it is?

    One that is the surname of somebody more articles name may be his or hers: it is nobody's page.
    """
    if len(group.texts) < _ARTICLES or (group.is_body and group.kind in ("unknown", "place")):
        return False
    is_word = group.is_body and " " not in group.name
    return not is_word or len(surnames.get(word_key(group.name), ())) < len(group.texts)


def _surnames(groups: dict[str, Group]) -> dict[str, set[str]]:
    """The articles that name a person in full, by the key of the surname."""
    found: dict[str, set[str]] = defaultdict(set)
    for made, group in groups.items():
        if group.kind == "person" and " " in made and is_shared(made):
            found[keys(group.name)[-1].rsplit(" ", 1)[-1]] |= group.texts
    return found
