"""Who met, called, wrote to, visited or interviewed whom: pairs of parties with their kind.

Of the five shared articles as `expected.json` beside them says; and of 166 sentences of four corpora, annotated by
offsets in `meetings_annotated.jsonl` before the rules were written: all sentences of re3d and MEANTIME (English), all
of GUM's news and 70 of ECB+ that hold two annotated names and one of a broad list of contact words.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from digest.contacts import meetings
from digest.dates.in_text import dates_in
from digest.link import Index, build, link
from digest.model import ActorKind, LinkedArticle, Meeting, Mention, Party, Span
from tests.quality.named import Document, document, is_tuned
from tests.quality.row import Corpus, Row
from tests.shared_articles import ORIGINS, Run

_ANNOTATED = Path(__file__).with_name("meetings_annotated.jsonl")
_ASKED = ("re3d", "meantime")
_MORE = ("gum_wikinews", "ecbplus")
_RULE = "every two parties of a contact, with its kind, are one item"
Pair = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """Our pairs, those of them that are right; annotated ones, those that we reach; dates asked of these, and right."""

    ours: int = 0
    right: int = 0
    gold: int = 0
    reached: int = 0
    asked: int = 0
    dated: int = 0

    def precision(self) -> float:
        return self.right / (self.ours or 1)

    def recall(self) -> float:
        return self.reached / (self.gold or 1)

    def dates(self) -> float:
        return self.dated / (self.asked or 1)

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


def measure(corpora: Corpus) -> list[Row]:
    """Precision and recall on the articles and the sentences together; each of them, and two halves, in the detail."""
    articles = of_articles(corpora)
    asked = _sum(of_sentences(corpora, _ASKED))
    more = _sum(of_sentences(corpora, _MORE))
    halves = [
        _sum(counts for counts, tuned in _tagged(corpora, (*_ASKED, *_MORE)) if tuned == half) for half in (True, False)
    ]
    whole = articles + asked + more
    parts = (
        ("articles", articles),
        ("re3d + MEANTIME", asked),
        ("GUM + ECB+", more),
        *zip(("tuned half", "other half"), halves, strict=True),
    )
    made = []
    for name, floor, aim in (("precision", 0.92, 0.97), ("recall", 0.75, 0.90)):
        detail = "; ".join(
            f"{part} {getattr(counts, name)():.3f} of {counts.ours if name == 'precision' else counts.gold}"
            for part, counts in parts
        )
        count = whole.ours if name == "precision" else whole.gold
        made.append(_row(f"contacts, {name} of pairs", count, getattr(whole, name)(), floor, aim, f"{detail}; {_RULE}"))
    detail = "the words of a date, or none where none is told, of the contacts found"
    made.append(_row("contacts, dates right", whole.asked, whole.dates(), 0.85, 0.95, detail))
    return made


def _row(measure: str, count: int, value: float, floor: float, aim: float, detail: str) -> Row:
    corpus = "shared articles + re3d + meantime + gum_wikinews + ecbplus"
    return Row(
        measure,
        corpus,
        count,
        value,
        floor,
        aim,
        "–",
        "the articles and the half by sha256(id); all sentences were read once, to annotate them",
        detail,
    )


def _sum(parts: Iterable[Counts]) -> Counts:
    return sum(parts, Counts())


def kind_in(index: Index) -> Any:
    """What a mention is a name of, by the registry or the article."""

    def kind_of(mention: Mention) -> ActorKind:
        return index.actor(mention.actor).kind if mention.actor else (mention.kind or "unknown")

    return kind_of


def of_articles(corpora: Corpus) -> Counts:
    """The five shared articles with the project's registries."""
    with TemporaryDirectory() as folder:
        run = Run(corpora.shared, Path(folder))
    return _sum(_of_article(run, origin) for origin in ORIGINS)


def _of_article(run: Run, origin: str) -> Counts:
    linked = run.linked[origin]
    ours = meetings(linked.article, linked.mentions, kind_in(run.index))
    found: list[tuple[frozenset[str], Meeting]] = [
        (frozenset(run.index.actor(p.actor).name if p.actor else f"({p.key})" for p in own.parties), own)
        for own in ours
    ]
    gold = run.expected[origin]["meetings_and_contacts"]
    wanted = Counter(pair for item in gold for pair in _pairs(item["kind"], item["who"]))
    made = Counter(pair for names, own in found for pair in _pairs(own.kind, names))
    right = (wanted & made).total()
    asked = dated = 0
    for item in gold:
        fitting = [own for names, own in found if own.kind == item["kind"] and len(names & set(item["who"])) > 1]
        asked += bool(fitting)
        dated += any(own.date == item["date"] and _says(own.printed, item["as_printed"]) for own in fitting)
    return Counts(made.total(), right, wanted.total(), right, asked, dated)


def _says(ours: str | None, wanted: str | None) -> bool:
    """Do the words tell the same day, prepositions apart?"""
    if ours is None or wanted is None:
        return ours == wanted
    return ours.lower() in wanted.lower() or wanted.lower() in ours.lower()


def _pairs(kind: str, who: Iterable[Any]) -> Iterator[Pair]:
    for pair in combinations(sorted(set(who)), 2):
        yield (kind, *pair)


def of_sentences(corpora: Corpus, names: Iterable[str]) -> Iterator[Counts]:
    """The annotated sentences of some corpora, linked by whole rows with an empty registry."""
    return (counts for counts, _ in _tagged(corpora, names))


def _tagged(corpora: Corpus, names: Iterable[str]) -> Iterator[tuple[Counts, bool]]:
    for line in annotated():
        if line["corpus"] in names:
            row = _rows(corpora, line["corpus"])[line["row"]]
            yield score(Contacts.of(line["row"], corpora, line["corpus"]), line), is_tuned(row)


@cache
def _rows(corpora: Corpus, name: str) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in corpora.rows(name)}


@cache
def _nobody() -> Index:
    return build({})


@cache
def annotated() -> tuple[dict[str, Any], ...]:
    """The annotated sentences."""
    return tuple(json.loads(line) for line in _ANNOTATED.read_text("utf-8").splitlines())


@dataclass(frozen=True, slots=True)
class Contacts:
    """A row of a corpus, linked, with the contacts found in it."""

    made: Document
    linked: LinkedArticle
    found: tuple[Meeting, ...]

    @staticmethod
    @cache
    def of(id: str, corpora: Corpus, corpus: str) -> Contacts:
        return read(_rows(corpora, corpus)[id])

    def places(self, party: Party) -> list[tuple[int, int]]:
        """Where the row names a party."""
        return [self.made.place(own) for own in self.linked.mentions if Party(own.actor, own.key) == party]

    def span(self, span: Span) -> tuple[int, int]:
        return self.made.place(Mention(span, "", "alias", ""))


def read(row: dict[str, Any]) -> Contacts:
    """The contacts of a row: an English article, its dates read, linked with an empty registry."""
    made = document(row, 0)
    article = replace(made.article, language="en")
    article = replace(article, dates=tuple(dates_in(article.text, "text", "en", article.date)))
    linked = link(article, _nobody())
    return Contacts(made, linked, meetings(article, linked.mentions, kind_in(_nobody())))


def score(row: Contacts, line: dict[str, Any]) -> Counts:
    """One sentence: a pair is right if two of our parties are named at the annotated places, in a contact of that kind.

    A contact that the row tells several times is one Meeting, at its fullest sentence: so annotated pairs are looked
    for in the whole row, and ours count against the sentence that they stand in.
    """
    wanted = [(contact, a, b) for contact in line["contacts"] for a, b in combinations(map(tuple, contact["who"]), 2)]
    reached = [
        (contact, found)
        for contact, a, b in wanted
        if (found := [own for own in row.found if _has(row, own, contact, a, b)])
    ]
    dated = sum(any(_is_dated(row, own, contact["printed"], line) for own in found) for contact, found in reached)
    here = [own for own in row.found if _is_in(row.span(own.span), line)]
    pairs = [(own.kind, pair) for own in here for pair in combinations(own.parties, 2)]
    right = sum(
        any(kind == contact["kind"] and _is_pair(row, pair, (a, b)) for contact, a, b in wanted) for kind, pair in pairs
    )
    return Counts(len(pairs), right, len(wanted), len(reached), len(reached), dated)


def _has(row: Contacts, own: Meeting, contact: dict[str, Any], a: Pair, b: Pair) -> bool:
    return own.kind == contact["kind"] and any(_is_pair(row, pair, (a, b)) for pair in combinations(own.parties, 2))


def _is_pair(row: Contacts, pair: tuple[Party, Party], gold: tuple[Pair, Pair]) -> bool:
    one, other = row.places(pair[0]), row.places(pair[1])
    return (_meets(one, gold[0]) and _meets(other, gold[1])) or (_meets(one, gold[1]) and _meets(other, gold[0]))


def _meets(places: list[tuple[int, int]], gold: Pair) -> bool:
    return any(start < gold[1] and gold[0] < end for start, end in places)


def _is_dated(row: Contacts, own: Meeting, gold: list[int] | None, line: dict[str, Any]) -> bool:
    """The same words; a sentence that tells none may have been joined with another that does."""
    if gold is None:
        return own.printed is None or not _is_in(row.span(own.span), line)
    return _says(own.printed, row.made.row["text"][gold[0] : gold[1]])


def _is_in(span: tuple[int, int], line: dict[str, Any]) -> bool:
    return bool(span[0] < line["end"] and line["start"] < span[1])
