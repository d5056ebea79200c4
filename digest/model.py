"""The nouns: what one stage hands to the next. Frozen, slotted, picklable values and nothing else.

What an article has dozens of (spans, mentions, removed lines) are tuples: a frozen dataclass takes two to three times
as long to make.
"""

from __future__ import annotations

from dataclasses import dataclass
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
