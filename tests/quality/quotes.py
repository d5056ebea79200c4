"""Who speaks: precision and recall on quoted strings of four words or more, annotated by reading.

`quotes_annotated.jsonl` holds one quoted string a line: corpus, row, its place in the row's text (in the text of the
cleaned article for the shared ones), the place of the fullest name of its speaker nearest to it, none where the text
names none, and whether it is speech at all. The documents are those with such strings, of re3d.dev all 11 and of
ecbplus.dev 36, in the order of `random.Random(20240917).shuffle`; every such string of theirs is annotated. A quotation
over several paragraphs is one. It was annotated before the rules were written (sha256 b648f268…), and half of the
documents, by their hash, was not looked at while they were.

A quotation of ours counts where it covers half of an annotated one, and its speaker is the party of a name at the
annotated place; or of its last word, where linking leaves open which of two persons bears it (a key of one article
alone): who speaks is told as the article tells it. Precision is over ours of four words or more that have a speaker, in
the annotated documents.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from digest.link import Index, build, link
from digest.model import ActorKind, LinkedArticle, Mention, Party
from digest.quotes import quotes
from tests.quality.across import empty_project
from tests.quality.named import Document, document, is_tuned
from tests.quality.row import Corpus, Row
from tests.shared_articles import Run

ANNOTATED = Path(__file__).with_name("quotes_annotated.jsonl")
_FEWEST = 4  # words
_TUNED = "half of the documents, by their hash"


@dataclass(frozen=True, slots=True)
class Ours:
    """A quotation of ours, in places of the annotated text."""

    start: int
    end: int
    words: int
    speaker: Party | None
    rule: str


@dataclass(frozen=True, slots=True)
class Read:
    """An annotated document: its annotations, our quotations, and the parties of the names at each place."""

    id: str
    text: str
    tuned: bool
    annotated: list[dict[str, Any]]
    ours: list[Ours]
    names: list[tuple[int, int, Party]]

    def parties(self, item: dict[str, Any]) -> set[Party]:
        """Whom linking finds at the annotated name."""
        if item["speaker"] is None:
            return set()
        start, end = item["speaker"]
        there = {party for a, b, party in self.names if a < end and start < b}
        return there | self.left_open(item)

    def left_open(self, item: dict[str, Any]) -> set[Party]:
        """Parties of the name's last word alone, where linking cannot tell which of two persons it is."""
        if item["speaker"] is None:
            return set()
        surname = self.text[slice(*item["speaker"])].split()[-1]
        return {own for a, b, own in self.names if self.text[a:b] == surname and _is_local(own)}

    def covered(self, item: dict[str, Any]) -> list[Ours]:
        """Ours that cover half of an annotated string."""
        start, end = item["start"], item["end"]
        return [own for own in self.ours if 2 * (min(own.end, end) - max(own.start, start)) >= end - start]


def measure(corpora: Corpus) -> list[Row]:
    """Precision and recall of speakers: over all documents, over each half, on the shared articles."""
    read = read_all(corpora)
    both = [item for item in read if not item.id.endswith(".txt")]
    rows = [
        *_rows("quote speaker", "ecbplus + re3d", both, 0.92, 0.65),
        *_rows("quote speaker, half looked at", "ecbplus + re3d", [item for item in both if item.tuned], 0.92, 0.65),
        *_rows(
            "quote speaker, half not looked at", "ecbplus + re3d", [item for item in both if not item.tuned], 0.92, 0.65
        ),
        *_rows("quote speaker", "shared articles", [item for item in read if item.id.endswith(".txt")], 0.92, 0.65),
    ]
    return rows


def _rows(measure: str, corpus: str, read: list[Read], precision: float, recall: float) -> list[Row]:
    given = [(item, own) for item in read for own in item.ours if own.speaker and own.words >= _FEWEST]
    right = sum(is_right(item, own) for item, own in given)
    opened = sum(_is_local(own.speaker) for item, own in given if own.speaker and is_right(item, own))
    wanted = [(item, one) for item in read for one in item.annotated if one["speaker"]]
    found = sum(any(own.speaker in item.parties(one) for own in item.covered(one)) for item, one in wanted)
    unlinked = sum(not item.parties(one) for item, one in wanted)
    detail = f"{right} of {len(given)}; of {opened} linking leaves open who bears the surname"
    lost = f"{found} of {len(wanted)}; of {unlinked} linking has no name at the annotated place"
    return [
        Row(
            f"{measure}, precision", corpus, len(given), right / (len(given) or 1), precision, 0.95, "–", _TUNED, detail
        ),
        Row(f"{measure}, recall", corpus, len(wanted), found / (len(wanted) or 1), recall, 0.80, "–", _TUNED, lost),
    ]


def is_right(item: Read, own: Ours) -> bool:
    """Is the speaker the one of an annotated string that ours covers, or lies in?"""
    for one in item.annotated:
        shared = min(own.end, one["end"]) - max(own.start, one["start"])
        if shared > 0 and 2 * shared >= min(one["end"] - one["start"], own.end - own.start):
            return own.speaker in item.parties(one)
    return False


def read_all(corpora: Corpus) -> list[Read]:
    """Every annotated document, linked without a registry; the shared articles with the project's own."""
    lines = [json.loads(line) for line in ANNOTATED.read_text("utf-8").splitlines()]
    by_document: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for line in lines:
        by_document[line["corpus"], line["id"]].append(line)
    index = build(empty_project().actors)
    rows = {name: {row["id"]: row for row in corpora.rows(name)} for name in ("re3d", "ecbplus")}
    found = [
        _read(document(rows[corpus][id], 0), annotated, index)
        for (corpus, id), annotated in by_document.items()
        if corpus in rows
    ]
    with TemporaryDirectory() as folder:
        run = Run(corpora.shared, Path(folder))
    found += [_read_shared(run, id, annotated) for (corpus, id), annotated in by_document.items() if corpus not in rows]
    return found


def _read(made: Document, annotated: list[dict[str, Any]], index: Index) -> Read:
    linked = link(made.article, index)
    ours = [
        Ours(
            (places := made.places[quote.span.field])[quote.span.start],
            places[quote.span.end - 1] + 1,
            len(made.article.field(quote.span.field)[quote.span.start : quote.span.end].split()),
            quote.speaker,
            quote.rule,
        )
        for quote in quotes(linked.article, linked.mentions, kinds(index))
    ]
    names = [(*made.place(mention), party(mention)) for mention in linked.mentions]
    return Read(made.row["id"], made.row["text"], is_tuned(made.row), annotated, ours, names)


def _read_shared(run: Run, id: str, annotated: list[dict[str, Any]]) -> Read:
    linked: LinkedArticle = run.linked[id]
    text = linked.article.text
    ours = [
        Ours(own.span.start, own.span.end, len(text[own.span.start : own.span.end].split()), own.speaker, own.rule)
        for own in quotes(linked.article, linked.mentions, kinds(run.index))
        if own.span.field == "text"
    ]
    names = [(own.span.start, own.span.end, party(own)) for own in linked.mentions if own.span.field == "text"]
    return Read(id, text, True, annotated, ours, names)


def _is_local(party: Party) -> bool:
    """A key of one article alone: a surname that two persons of it share, or that nobody's full name ends in."""
    return bool(party.key and party.key.endswith(")"))


def party(mention: Mention) -> Party:
    """Whom a mention leads to."""
    return Party(mention.actor, mention.key)


def kinds(index: Index) -> Callable[[Mention], ActorKind]:
    """What kind of actor a mention is of."""

    def kind_of(mention: Mention) -> ActorKind:
        return index.actor(mention.actor).kind if mention.actor else mention.kind or "unknown"

    return kind_of


def lost(read: Iterable[Read]) -> list[tuple[str, str]]:
    """What is wrong or missing, for looking at: id and words."""
    found = []
    for item in read:
        for own in item.ours:
            if own.speaker and own.words >= _FEWEST and not is_right(item, own):
                found.append((item.id, f"WRONG {own.rule} {own.speaker}: {item.text[own.start : own.end]}"))
        for one in item.annotated:
            if one["speaker"] and not any(own.speaker in item.parties(one) for own in item.covered(one)):
                rules = [(own.rule, own.speaker) for own in item.covered(one)]
                found.append((item.id, f"MISSED {rules} {item.parties(one)}: {item.text[one['start'] : one['end']]}"))
    return found
