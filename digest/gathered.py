"""What all articles say together: actors, sources, stories, contacts, periods; the Catalog of a collection."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from digest.model import ActorKind, Card, How, Mention, Met, Naming, Quote, Receipt, Said


@dataclass(frozen=True, slots=True)
class Appearance:
    """One article's naming of one actor."""

    card: Card
    naming: Naming


class Tie(NamedTuple):
    """How many articles name two actors that are told by their places in a list; `a` is the smaller."""

    a: int
    b: int
    articles: int


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor with a page; `verified`: in the registry or a state of CLDR's list.

    Appearances are newest first, undated last. `companions` are the ids most often named in the same articles, with
    the number of these, whoever had contact before others; `ties` are the strongest between these companions.
    """

    id: str
    name: str
    kind: ActorKind
    verified: bool
    appearances: tuple[Appearance, ...]
    spellings: tuple[tuple[str, How, int], ...]
    sources: tuple[tuple[str, int], ...]
    companions: tuple[tuple[str, int], ...]
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """An outlet that articles come from; `known`: in `sources.yml`. `actor` is its own actor page, where it has one."""

    id: str
    name: str
    known: bool
    language: str | None
    publish: str
    actor: str | None
    cards: tuple[Card, ...]
    names: tuple[tuple[str, int], ...]
    cites: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell of one event. Its id is that of the article that founded it.

    `title` is a maintainer's where `named`, else the headline of the article `lead`, whose first sentence tells most
    of it. `cards` are by date, the undated last; `texts` counts those of different text. `actors` are ids with the
    number of its articles that name them, most first.
    """

    id: str
    slug: str
    title: str
    named: bool
    lead: Card
    cards: tuple[Card, ...]
    texts: int
    first_date: str | None
    last_date: str | None
    actors: tuple[tuple[str, int], ...]


class Version(NamedTuple):
    """What one article of a story states: a number, a day, a place."""

    card: Card
    value: str
    sentence: str
    receipt: Receipt


class Difference(NamedTuple):
    """What the articles of a story differ in (`dead`, `injured`, `day_of_meeting`, `place_of_visit` …) and what each of
    them states."""

    what: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """A meeting, call, letter, visit or interview of actors with a page, as one article tells it.

    `parties` are their ids. `id` is the same as long as article, kind, parties and place are.
    """

    id: str
    parties: tuple[str, ...]
    card: Card
    met: Met


class Removal(NamedTuple):
    """An article that was taken down on the day `on`; `reason` is for readers. All else of it is for the run alone.

    `date` is the article's own and `slug` that of its address: none where only the ledger knows it any more.
    """

    id: str
    on: str
    reason: str | None
    date: str | None
    slug: str | None


class Change(NamedTuple):
    """What maintainers said on a day: `kind` is correction, merge, removal or story.

    `about` are ids of articles, or, of a merge, of the actor that stays; never empty.
    """

    on: str
    kind: str
    about: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Period:
    """A week (`2024-w10`, ISO 8601), month (`2024-03`) or year (`2024`), from day `first` to day `last`.

    `cards` are newest first; `actors` those named in most of them; `new` are named on no earlier day; `quiet` were
    among the most named of the last such period that has articles, and are not named in this one. `before` and `after`
    are the nearest such periods; `parts` the months and ISO weeks of a year, the weeks that share a day with a month:
    all by name, and only those that have articles. `later` are changes behind `last` of what is in the period, each
    about that alone.
    """

    name: str
    first: str
    last: str
    cards: tuple[Card, ...]
    actors: tuple[tuple[str, int], ...]
    new: tuple[str, ...]
    quiet: tuple[str, ...]
    later: tuple[Change, ...]
    before: str | None = None
    after: str | None = None
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """A feed that did not answer when it was last asked; `asked` and `answered` are moments in UTC, where known."""

    source: str
    name: str
    feed: str
    error: str
    asked: str | None
    answered: str | None


@dataclass(frozen=True, slots=True)
class Catalog:
    """Who appears where: everything that needs more than one article. Cards newest first, undated last.

    `discovered` leads from a name key to the id of its page, for keys that have one; `joined` tells why, of those whose
    page is another name's. `copies` leads from the ids of articles whose text another printed first to that one.
    `months` are `YYYY-MM` or `YYYY` to cards; `cutoff` is the newest date of all. `stories` are by id; `stories_of`
    leads from an article's id to the ids of its stories, the main one first. `contacts` are in the order of their days,
    `pairs` those of each two actors by the name of their page, `pairs_of` leads from an actor to these names,
    `contacts_of` from a story to those that its articles tell of. `quotes_of` leads from a speaker to articles and what
    they quote, in the order of `cards`.
    `removed` are, by id, the articles that were taken down: nothing else here is of them. `grouped` is for a later run.
    The search offers actors as filters that are named in at least `offered_from` articles.
    """

    cards: tuple[Card, ...]
    actors: dict[str, ActorEntry]
    discovered: dict[str, str]
    sources: dict[str, SourceEntry]
    months: dict[str, tuple[Card, ...]]
    undated: tuple[Card, ...]
    cutoff: str | None
    joined: dict[str, str] = field(default_factory=dict)
    copies: dict[str, Card] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()
    stories: dict[str, Story] = field(default_factory=dict)
    stories_of: dict[str, tuple[str, ...]] = field(default_factory=dict)
    contacts: tuple[Contact, ...] = ()
    pairs: dict[str, tuple[Contact, ...]] = field(default_factory=dict)
    pairs_of: dict[str, tuple[str, ...]] = field(default_factory=dict)
    contacts_of: dict[str, tuple[Contact, ...]] = field(default_factory=dict)
    quotes_of: dict[str, tuple[tuple[Card, Said], ...]] = field(default_factory=dict)
    periods: dict[str, Period] = field(default_factory=dict)
    grouped: dict[bytes, list[list[int]]] = field(default_factory=dict)
    removed: dict[str, Removal] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    offered_from: int = 1

    def settled(self, mention: Mention) -> Mention:
        """A mention as all articles together tell it: a discovered name may be another spelling of somebody's."""
        reason = self.joined.get(mention.key or "")
        return mention._replace(how="key", reason=reason) if reason and mention.how == "discovered" else mention

    def actor_of(self, actor: str | None, key: str | None) -> ActorEntry | None:
        """The entry that a mention leads to; none for a discovered name without a page."""
        return self.actors.get(actor or self.discovered.get(key or "", ""))

    def speaker_of(self, quote: Quote) -> ActorEntry | None:
        """The entry of whoever is quoted; none for words that are surely of nobody with a page."""
        return self.actor_of(quote.speaker.actor, quote.speaker.key) if quote.speaker else None
