"""Cards to Catalog: each step in a file of this folder, their order here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from digest.gather.actors import gather_actors, most_common_of
from digest.gather.changes import changes
from digest.gather.contacts import by_actor, by_story, contacts
from digest.gather.contacts import pairs as pairs_of
from digest.gather.copies import first_of_copies
from digest.gather.discovered import promote
from digest.gather.gaps import gaps
from digest.gather.offered import offered_from
from digest.gather.periods import periods
from digest.gather.quotes import by_speaker
from digest.gather.stories import gather_stories
from digest.gather.takedowns import removals
from digest.gathered import ActorEntry, Catalog, SourceEntry
from digest.link.index import Index
from digest.model import Card, Party
from digest.project import Project
from digest.stories.compare import compare
from digest.stories.moves import NOTHING, Known
from digest.stories.pairs import Pairs


def gather(
    cards: Iterable[Card],
    project: Project,
    index: Index,
    pairs: Pairs | None = None,
    grouped: Known = NOTHING,
    taken: Iterable[Card] = (),
) -> Catalog:
    """The catalog of a collection. The order of `cards` has no effect.

    `pairs` are what `stories.compare` finds; `grouped` is that of an earlier catalog; `taken` are the cards of articles
    that are taken down.
    """
    ordered = _newest_first(cards)
    pairs = compare(ordered) if pairs is None else pairs
    discovered = promote(ordered, index.known.actors, _frozen_names(project), project.decisions)
    known = {id: (actor.name, actor.kind) for id, actor in index.known.actors.items()}
    pages = {key: page.id for key, page in discovered.items()}

    def page_of(party: Party) -> str | None:
        return party.actor or pages.get(party.key or "")

    found = contacts(ordered, page_of)
    between = pairs_of(found)
    actors = gather_actors(ordered, dict(known), discovered, {name: len(own) for name, own in between.items()})
    kinds = {id: entry.kind for id, entry in actors.items()}
    stories = gather_stories(
        ordered,
        pairs,
        lambda party: party.actor or pages.get(party.key or "", party.key or ""),
        kinds,
        project.decisions,
        project.ledger,
        grouped,
    )
    copies = first_of_copies(ordered)
    removed = removals(project.decisions, project.ledger, taken)
    ids = frozenset(card.id for card in ordered)
    changed = changes(project.decisions, project.corrections, removed.values(), ids, actors)
    months: dict[str, list[Card]] = defaultdict(list)
    for card in ordered:
        if card.date:
            months[card.date[:7]].append(card)
    return Catalog(
        cards=ordered,
        actors=actors,
        discovered=pages,
        copies=copies,
        gaps=gaps(project.sources, project.feeds),
        joined={key: page.reason for key, page in discovered.items() if page.reason},
        sources=_sources(ordered, actors, pages, project),
        months={month: tuple(months[month]) for month in sorted(months, reverse=True)},
        undated=tuple(card for card in ordered if not card.date),
        cutoff=ordered[0].date if ordered else None,
        contacts=found,
        periods=periods(ordered, actors, changed, removed.values()),
        changes=changed,
        pairs=between,
        pairs_of=by_actor(between),
        contacts_of=by_story(found, stories.of),
        quotes_of=by_speaker(ordered, copies, page_of),
        stories=stories.by_id,
        grouped=stories.found,
        stories_of=stories.of,
        removed=removed,
        offered_from=offered_from(len(entry.appearances) for entry in actors.values()),
    )


def _frozen_names(project: Project) -> dict[str, str]:
    """Of each actor id of the ledger the key of its name, by age; empty for a name that the ledger does not tell."""
    found: dict[str, str] = {}
    for line in project.ledger.lines:
        kind, _, id = line.key.partition(":")
        if kind == "actor":
            found.setdefault(id, project.decisions.name_key(line.origin or ""))
    return found


def _newest_first(cards: Iterable[Card]) -> tuple[Card, ...]:
    """By date, then by id; the undated last. The sort is stable, so the second key is sorted first."""
    by_id = sorted(cards, key=lambda card: card.id)
    return tuple(sorted(by_id, key=lambda card: card.date or "", reverse=True))


def _sources(
    cards: tuple[Card, ...], actors: dict[str, ActorEntry], discovered: dict[str, str], project: Project
) -> dict[str, SourceEntry]:
    shelves: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        if card.source is not None:
            shelves[card.source].append(card)
    return {id: _source(id, tuple(shelf), actors, discovered, project) for id, shelf in sorted(shelves.items())}


def _source(
    id: str, cards: tuple[Card, ...], actors: dict[str, ActorEntry], discovered: dict[str, str], project: Project
) -> SourceEntry:
    listed = project.sources.get(id)
    own = project.decisions.actor(listed.actor) if listed and listed.actor else None
    named: Counter[str] = Counter()
    for card in cards:
        named.update({naming.actor or discovered.get(naming.key or "", "") for naming in card.namings} - {""})
    outlets = Counter(
        {actor: count for actor, count in named.items() if actors[actor].kind == "outlet" and actor != own}
    )
    others = Counter({actor: count for actor, count in named.items() if actors[actor].kind not in ("outlet", "place")})
    return SourceEntry(
        id=id,
        name=listed.name if listed else (cards[0].source_name or id),
        known=listed is not None,
        language=listed.language if listed else None,
        publish=listed.publish if listed else project.settings.publish,
        actor=own if own in actors else None,
        cards=cards,
        names=most_common_of(others),
        cites=most_common_of(outlets),
    )
