"""Addresses that the ledger or the registry promised and that no page has any more: where each leads now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from digest import paths
from digest.gathered import Catalog, Removal
from digest.link.index import Index
from digest.names.organisations import body_key
from digest.registry.permalinks import Frozen
from digest.registry.sources import Source
from digest.text import fold


@dataclass(frozen=True, slots=True)
class Moved:
    """The page at `path` is gone; `to` is the live page that took its place, none where nothing did.

    `removal`: of an article that was taken down.
    """

    path: str
    to: str | None
    removal: Removal | None = None


@dataclass(frozen=True)
class Today:
    """What there is now: paths of live pages, the catalog, all known names, the registered sources.

    `by_sha256` and `by_origin` lead from an input to its article's id, also of those that are taken down.
    """

    live: frozenset[str]
    catalog: Catalog
    index: Index
    sources: Mapping[str, Source]
    by_sha256: Mapping[str, str]
    by_origin: Mapping[str, str]

    @cached_property
    def slugs(self) -> dict[str, str]:
        """Of each article, by id."""
        return {card.id: card.slug for card in self.catalog.cards}

    @cached_property
    def by_spelling(self) -> dict[str, list[str]]:
        """Ids of known actors by each of their names, folded."""
        found: dict[str, list[str]] = defaultdict(list)
        for actor in self.index.known.actors.values():
            for spelling in {fold(name) for name in actor.spellings}:
                found[spelling].append(actor.id)
        for spelling, line in self.index.decided.items():
            found.setdefault(spelling, [self.index.decisions.actor(line.actor)])
        return dict(found)


def moved(frozen: tuple[Frozen, ...], today: Today) -> tuple[Moved, ...]:
    """Every promised page that is not live, by path. Each leads to a live page in one step."""
    names = {line.key: line.origin for line in frozen}
    found: dict[str, Moved] = {}
    for line in frozen:
        path = paths.page_at(line.address)
        if path not in today.live:
            found[path] = _removed(path, line, today) or Moved(path, _successor(line, names, today))
    for former in _former_ids(today):
        path = paths.actor(former)
        if path not in today.live:
            found.setdefault(path, Moved(path, _actor(former, None, today)))
    for removal in today.catalog.removed.values():
        for path in (paths.removed(removal.id), *_last_address(removal)):
            found[path] = Moved(path, None, removal)
    return tuple(found[path] for path in sorted(found))


def _former_ids(today: Today) -> Iterator[str]:
    """`was:` of the registry: ids that an actor with a page had before."""
    for id in today.catalog.actors:
        actor = today.index.known.actors.get(id)
        yield from actor.was if actor else ()


def _successor(line: Frozen, names: Mapping[str, str | None], today: Today) -> str | None:
    kind, _, id = line.key.partition(":")
    find: dict[str, Callable[[], str | None]] = {
        "article": lambda: _article(id, line, today),
        "story": lambda: _story(id, today),
        "digest": lambda: paths.ARTICLES,
        "pair": lambda: _pair(id, names, today),
        "actor": lambda: _actor(id, names[line.key], today),
        "source": lambda: _source(id, names[line.key], today),
        "list": lambda: _list(paths.page_at(line.address), names, today),
    }
    to = find[kind]()
    return to if to in today.live else None


def _article(id: str, line: Frozen, today: Today) -> str | None:
    """The article's page of today."""
    now = _id_now(id, line, today)
    return paths.article(now, today.slugs[now]) if now in today.slugs else None


def _id_now(id: str, line: Frozen, today: Today) -> str | None:
    """The id, if an article has it or had it until it was taken down.

    Else that of the article made of the same bytes (a renamed file), else of the same file (another `id:`).
    """
    ids = (id, today.by_sha256.get(line.sha256 or ""), today.by_origin.get(line.origin or ""))
    return next((now for now in ids if now in today.slugs or now in today.catalog.removed), None)


def _removed(path: str, line: Frozen, today: Today) -> Moved | None:
    """The note at an address of an article that was taken down; a copy of it that stands is another article."""
    kind, _, id = line.key.partition(":")
    removal = today.catalog.removed.get(_id_now(id, line, today) or "") if kind == "article" else None
    return Moved(path, None, removal) if removal else None


def _last_address(removal: Removal) -> tuple[str, ...]:
    """Where the article would be if it stood, which nobody need have frozen."""
    return (paths.article(removal.id, removal.slug),) if removal.slug else ()


def _story(id: str, today: Today) -> str | None:
    """The main story today of the article that founded it; where it is in none, its page."""
    for story in today.catalog.stories_of.get(id, ()):
        return paths.story(story, today.catalog.stories[story].slug)
    return paths.article(id, today.slugs[id]) if id in today.slugs else None


def _pair(id: str, names: Mapping[str, str | None], today: Today) -> str | None:
    """The page of whoever took the places of both; of one of them, where these never met."""
    heirs = [_actor(own, names.get(f"actor:{own}"), today) for own in id.split("--")]
    live = [paths.actor_at(heir) for heir in heirs if heir is not None]
    if len(set(live)) > 1 and (both := paths.pair(paths.pair_name(*live))) in today.live:
        return both
    return paths.actor(live[0]) if live else None


def _actor(id: str, name: str | None, today: Today) -> str | None:
    """Whoever has the id, had it before, or has the name that the page had when it was frozen."""
    catalog, known = today.catalog, today.index.known.actors
    if id in catalog.actors:
        return paths.actor(id)
    heirs = [actor.id for actor in known.values() if id in actor.was]
    if not heirs and name:
        heirs = today.by_spelling.get(fold(name)) or _by_key(name, today)
    return paths.actor(heirs[0]) if len(heirs) == 1 and heirs[0] in catalog.actors else None


def _by_key(name: str, today: Today) -> list[str]:
    """Whose name has the same key; a spelling that a decision parts from them has nobody's."""
    made = today.index.decisions.name_key(name)
    pages = today.catalog.discovered
    return list(today.index.keys.get(made, ())) or [pages.get(made) or pages.get(body_key(name), "")]


def _source(id: str, name: str | None, today: Today) -> str | None:
    """The one source that is called as the page was, by its name or one of its title suffixes."""
    called = {id, paths.slug(name)} if name else {id}
    heirs = [
        now
        for now, entry in today.catalog.sources.items()
        if called & {paths.slug(text) for text in (entry.name, *_suffixes(now, today))}
    ]
    return paths.source(heirs[0]) if len(heirs) == 1 else None


def _suffixes(id: str, today: Today) -> tuple[str, ...]:
    return today.sources[id].title_suffixes if id in today.sources else ()


def _list(path: str, names: Mapping[str, str | None], today: Today) -> str | None:
    """The nearest live page above a list: of a month's second page the month, else the list of all.

    Where the page whose list it was has gone: the same list of the page that took its place, or what is above that.
    """
    owner = paths.owner_of_list(path)
    if owner is not None and f"{owner[0]}/{owner[1]}.md" not in today.live:
        kind, name, own = owner
        find: dict[str, Callable[[], str | None]] = {
            "actor": lambda: _actor(name, names.get(f"actor:{name}"), today),
            "story": lambda: _story(name[:8], today),
            "pair": lambda: _pair(name, names, today),
        }
        heir = find[kind]()
        if heir is None:
            return None
        path = paths.part(heir, own)
    while path not in today.live and not path.endswith("/index.md"):
        path = paths.list_above(path)
    return path
