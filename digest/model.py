"""The nouns: what one stage hands to the next. Frozen, slotted, picklable values and nothing else.

What an article has dozens of (spans, mentions, removed lines) are tuples: a frozen dataclass takes two to three times
as long to make.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Field = Literal["title", "standfirst", "text"]
DateBasis = Literal["corrected", "declared", "byline", "dateline", "feed", "filename", "none"]
EventBasis = Literal["printed", "completed", "relative", "none"]
Precision = Literal["day", "month", "year"]
Form = Literal["lines", "page", "fragment"]
How = Literal["alias", "key", "surname", "short", "acronym", "role", "demonym", "metonym", "discovered", "decision"]
ActorKind = Literal["person", "organisation", "state", "outlet", "place", "unknown"]
TollKind = Literal["dead", "injured"]
ContactKind = Literal["meeting", "call", "letter", "visit", "interview"]
BODIES: tuple[ActorKind, ...] = ("organisation", "outlet")  # whose names follow one set of rules


class Removed(NamedTuple):
    """A line of the input that became no field. `line` counts from 1 in the input as found.

    Of a page or a fragment it counts the lines that come out of its markup: a block each, furniture left out.
    """

    line: int
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an input, or what it came in, says of one field of its article.

    `by` names the place: `feed`, `json-ld`, `open graph`, `meta`, `page`, `mail`, `record`, `fetch`. `value` is as
    printed there.
    """

    field: str
    value: str
    by: str


@dataclass(frozen=True, slots=True)
class Document:
    """One input as found.

    `origin` is its POSIX path under `seeds/articles/`, NFC; of one of several in a file `#` and its own name follow.
    `text` is decoded: lines as scraped, a whole HTML `page`, or an HTML `fragment` that is an article and nothing else.
    It stands behind the input's own front matter, and `first_line` is the number of its first line in the input.
    `declared` are the recognised front matter fields; the others stand in `ignored`. `sha256` is of the raw bytes.
    `key` is a name that it has elsewhere (a feed's guid, a WARC-Record-ID): its id is made from that where it has no
    address. `fetched` is when its bytes were got, ISO 8601 in UTC, where that is known: it orders revisions.
    """

    origin: str
    text: str
    sha256: str
    media_type: str
    first_line: int = 1
    declared: tuple[tuple[str, str], ...] = ()
    ignored: tuple[Removed, ...] = ()
    form: Form = "lines"
    evidence: tuple[Evidence, ...] = ()
    key: str = ""
    fetched: str | None = None


@dataclass(frozen=True, slots=True)
class Repeats:
    """Lines seen in more than one document of one source or folder, as 8-byte hashes of (group, line).

    Of a line that many of them have the hash stands there once more, with a ninth byte.
    """

    hashes: frozenset[bytes] = frozenset()


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of an article: where its bytes are, when they were got, the date that it had."""

    origin: str
    sha256: str
    fetched: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article. Every text is normalised (`text.normalise`); `date` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.

    `key` is what its id is made from, where nothing else gives it one: documents with one key are one article, and
    `revisions` are all its versions, oldest first and this one last, where there are several.

    `published` is the printed date with its time, ISO 8601, where a time is printed. `source` is an id in
    `sources.yml`, or the slug of the printed name `source_name`. `dates` are those that its text speaks of.
    """

    id: str
    origin: str
    sha256: str
    title: str
    paragraphs: tuple[str, ...]
    standfirst: str | None = None
    date: str | None = None
    published: str | None = None
    date_basis: DateBasis = "none"
    date_hints: tuple[str, ...] = ()
    source: str | None = None
    source_name: str | None = None
    byline: str | None = None
    language: str | None = None
    url: str | None = None
    dates: tuple[TextDate, ...] = ()
    removed: tuple[Removed, ...] = ()
    reasons: tuple[tuple[str, str], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    key: str = ""
    fetched: str | None = None
    revisions: tuple[Revision, ...] = ()

    @property
    def is_english(self) -> bool:
        """Also where its language is not known."""
        return (self.language or "en").split("-")[0].lower() == "en"

    @property
    def text(self) -> str:
        """The paragraphs, parted by a blank line: the text that offsets of the field `text` point into."""
        return "\n\n".join(self.paragraphs)

    def field(self, name: Field) -> str:
        """The text of one field as exported; empty where the article has none."""
        if name == "title":
            return self.title
        return (self.standfirst or "") if name == "standfirst" else self.text


class Span(NamedTuple):
    """A half-open range of Unicode code points in one field of an article."""

    field: Field
    start: int
    end: int


class TextDate(NamedTuple):
    """A day, month or year that an article's text speaks of; never the article's own date.

    `printed` stands at `span`. `date` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as `precision` says; none where nothing
    tells it. `basis`: `printed` in full, `completed` by the year of the article's date, `relative` to that date.
    """

    span: Span
    printed: str
    date: str | None
    precision: Precision
    basis: EventBasis


class Mention(NamedTuple):
    """A place where an article names somebody: a registry actor's id, or a discovered name's key; never both.

    `kind` is what the article takes a discovered name for; none for an actor, whose kind is known.
    """

    span: Span
    text: str
    how: How
    reason: str
    actor: str | None = None
    key: str | None = None
    kind: ActorKind | None = None


class Party(NamedTuple):
    """Somebody who does something: a registry actor's id, or a discovered name's key; never both."""

    actor: str | None = None
    key: str | None = None


class Quote(NamedTuple):
    """Words that an article puts in quotation marks as somebody's speech.

    `span` is what stands between the marks; of a quote over several paragraphs it reaches from the first to the last.
    `speaker` is none where no rule tells whose words they are; `called` is the place where the article says who speaks
    (`the minister`, `he`), none where it does not. `cue` is the word of speech as printed, empty where there is none.
    `rule` names why.
    """

    span: Span
    speaker: Party | None
    called: Span | None
    cue: str
    rule: str


class Meeting(NamedTuple):
    """A contact of two or more parties that an article tells of, in the sentence at `span`.

    `cue` is the place of the word that tells of it. `date` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, `basis` how it is
    known, `printed` the words that tell it. `place` is as printed.
    """

    span: Span
    kind: ContactKind
    parties: tuple[Party, ...]
    cue: Span
    date: str | None
    basis: EventBasis
    printed: str | None
    place: str | None


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """An article; whom it names and quotes, and who met whom, in order of appearance (title, standfirst, text)."""

    article: Article
    mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...] = ()
    meetings: tuple[Meeting, ...] = ()


@dataclass(frozen=True, slots=True)
class Naming:
    """How one article names one actor: first mention with the sentence around it, and every spelling met.

    `sentence_span` and `first` point into the same field. `spellings` are (text, how, count), most frequent first.
    `kinds` are the kinds that a discovered name is taken for, with their mentions, most frequent first. `titles` are
    the titles and offices printed directly before a discovered person's name, in lower case, likewise. `paragraph` is
    as in a receipt; `sha256` is of a sentence that may not be shown.
    """

    actor: str | None
    key: str | None
    sentence: str
    sentence_span: Span
    first: Span
    count: int
    spellings: tuple[tuple[str, How, int], ...]
    kinds: tuple[tuple[ActorKind, int], ...] = ()
    titles: tuple[tuple[str, int], ...] = ()
    paragraph: int = 0
    sha256: str = ""


class Toll(NamedTuple):
    """How many were killed or injured, as the sentence at `span` puts it."""

    kind: TollKind
    number: int
    span: Span


class Receipt(NamedTuple):
    """Where a statement is from: an article, a place in it, and SHA-256 of what is printed there.

    `paragraph` counts those of the text from 1; it is 0 for a place in title or standfirst.
    """

    article: str
    span: Span
    sha256: str
    paragraph: int


class Traits(NamedTuple):
    """What an article is compared by (`digest.stories`): the words that it begins with, the first `lead` of them those
    of its lead; a sample of its shingles, and how thin that is."""

    words: bytes
    lead: int
    shingles: bytes
    thinness: int


class Said(NamedTuple):
    """A quote with its words; these are empty where nothing of the article may be shown."""

    quote: Quote
    words: str
    receipt: Receipt


class Met(NamedTuple):
    """A meeting with the sentence that tells of it, likewise."""

    meeting: Meeting
    sentence: str
    receipt: Receipt


class Dated(NamedTuple):
    """A sentence that speaks of a whole day, likewise; `printed` are the words that tell the day."""

    date: str
    basis: EventBasis
    printed: str
    sentence: str
    receipt: Receipt


class Tolled(NamedTuple):
    """A number of dead or injured with its sentence, likewise."""

    toll: Toll
    sentence: str
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Card:
    """What pages other than its own need of an article. Copies of one text have one `text_hash`.

    `lead` is its first sentence, at `lead_receipt`. `told_day` is the first whole day that its head speaks of;
    `days` are sentences that speak of one.
    """

    id: str
    slug: str
    title: str
    date: str | None
    date_basis: DateBasis
    date_hints: tuple[str, ...]
    source: str | None
    source_name: str | None
    language: str | None
    lead: str
    lead_receipt: Receipt
    text_hash: str
    namings: tuple[Naming, ...]
    traits: Traits
    told_day: str | None = None
    quotes: tuple[Said, ...] = ()
    meetings: tuple[Met, ...] = ()
    tolls: tuple[Tolled, ...] = ()
    days: tuple[Dated, ...] = ()
    published: str | None = None
    url: str | None = None


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
    """`what` the articles of a story differ in, and what each of them states."""

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
