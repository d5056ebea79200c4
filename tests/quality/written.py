"""Contacts in passages that were written for it, as news, ministries and encyclopaedias write; their names are given.

`contacts_written.jsonl` holds them: `[P:Ada Marlowe]` is a person, `[P:Marlowe=Ada Marlowe]` the same one, B a body,
O an outlet, S a state, A its demonym, L a place. They were written and annotated without sight of the rules. Rules were
made with those of `a` to `d` in view, each set after it was measured once; `e` was measured alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

from digest.contacts import meetings
from digest.dates.in_text import dates_in
from digest.model import ActorKind, Article, Field, Meeting, Mention, Span
from tests.quality.row import Corpus, Row

_PASSAGES = Path(__file__).with_name("contacts_written.jsonl")
_NAME = re.compile(r"\[([PBSLOA]):([^\]=]+)(?:=([^\]]+))?\]")
_KINDS: dict[str, ActorKind] = {
    "P": "person",
    "B": "organisation",
    "O": "outlet",
    "S": "state",
    "A": "state",
    "L": "place",
}
_DAY = "2024-03-15"
_SETS = (("passages seen", "abcd"), ("passages not seen", "e"))
Pair = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """An article of one passage, its names as mentions, and what was annotated: kind, who, the words of the date."""

    id: str
    article: Article
    mentions: tuple[Mention, ...]
    contacts: tuple[dict[str, Any], ...]

    def found(self) -> tuple[Meeting, ...]:
        return meetings(self.article, self.mentions, lambda mention: mention.kind or "unknown")


def passages() -> Iterator[Passage]:
    for line in _PASSAGES.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield _passage(row)


def _passage(row: dict[str, Any]) -> Passage:
    field: Field = "title" if row.get("headline") else "text"
    plain, mentions = _read(row["text"], field)
    parts = (plain, ()) if field == "title" else ("Without a title", (plain,))
    article = Article("00000000", "x.txt", "", parts[0], parts[1], language="en", date=_DAY)
    article = replace(article, dates=tuple(dates_in(plain, field, "en", _DAY)))
    return Passage(row["id"], article, mentions, tuple(row["contacts"]))


def _read(marked: str, field: Field) -> tuple[str, tuple[Mention, ...]]:
    plain, at, mentions = "", 0, []
    for name in _NAME.finditer(marked):
        plain += marked[at : name.start()]
        span = Span(field, len(plain), len(plain) + len(name[2]))
        how = "demonym" if name[1] == "A" else "alias"
        mentions.append(Mention(span, name[2], how, "", key=name[3] or name[2], kind=_KINDS[name[1]]))
        plain, at = plain + name[2], name.end()
    return plain + marked[at:], tuple(mentions)


def measure(corpora: Corpus) -> list[Row]:
    """Precision and recall of pairs, of the passages that were in view and of those that were not."""
    rows = []
    every = list(passages())
    for name, sets in _SETS:
        some = [passage for passage in every if passage.id[0] in sets]
        ours, right, gold = counts(some)
        for measure, value, count, floor, aim in (
            ("precision", right / (ours or 1), ours, 0.92, 0.97),
            ("recall", right / (gold or 1), gold, 0.75, 0.90),
        ):
            rows.append(
                Row(
                    measure=f"contacts, {name}: {measure}",
                    corpus="passages of our own",
                    count=count,
                    value=value,
                    floor=floor,
                    aim=aim,
                    best="–",
                    tuned="rules, with a to d in view; measured first, P and R were .84 .33, .94 .66, .88 .76, .95 .71",
                    detail=f"{len(some)} passages, {right} of {count} pairs",
                )
            )
    return rows


def counts(some: Iterable[Passage]) -> tuple[int, int, int]:
    """Pairs of ours, those of them that are annotated, annotated ones."""
    ours = right = gold = 0
    for passage in some:
        found = {
            pair for own in passage.found() for pair in _pairs(own.kind, (party.key or "" for party in own.parties))
        }
        wanted = {pair for contact in passage.contacts for pair in _pairs(contact["kind"], contact["who"])}
        ours, right, gold = ours + len(found), right + len(found & wanted), gold + len(wanted)
    return ours, right, gold


def _pairs(kind: str, who: Iterable[str]) -> Iterator[Pair]:
    for a, b in combinations(sorted(set(who)), 2):
        yield kind, a, b
