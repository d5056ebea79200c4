"""Are the names of persons and organisations found, without any registry, where corpora have annotated them?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from digest.link import Index, build, link
from digest.model import ActorKind
from tests.quality.named import Document, Kind, Name, Words, document, is_tuned, names
from tests.quality.row import Corpus, Row

_KINDS: dict[str, Kind] = {
    "Person": "person",
    "person": "person",
    "Organisation": "organisation",
    "organization": "organisation",
}
_CORPORA = ("re3d", "gum_wikinews")
_WANTED: tuple[tuple[Kind, float, float], ...] = (("person", 0.80, 0.90), ("organisation", 0.57, 0.0))
_TUNED = "the half by sha256(id); other half: {:.3f}"
_RULE = "names as tests/quality/named.py reduces annotations to them; states and peoples count neither way"


@dataclass(slots=True)
class Counts:
    """Exact spans: right, ours, annotated; and of the spans right in place how many are typed right."""

    right: dict[str, int] = field(default_factory=lambda: {"person": 0, "organisation": 0})
    ours: dict[str, int] = field(default_factory=lambda: {"person": 0, "organisation": 0})
    gold: dict[str, int] = field(default_factory=lambda: {"person": 0, "organisation": 0})
    placed: int = 0
    typed: int = 0

    def f1(self, kind: Kind) -> float:
        """The balanced F of a kind; zero where nothing was found."""
        return 2 * self.right[kind] / ((self.ours[kind] + self.gold[kind]) or 1)

    def detail(self, kind: Kind) -> str:
        """Precision and recall in words."""
        right = self.right[kind]
        return f"P {right / (self.ours[kind] or 1):.3f} R {right / (self.gold[kind] or 1):.3f}"

    def share(self) -> float:
        """Of the annotated names found in place, those of the right kind."""
        return self.typed / (self.placed or 1)


def measure(corpora: Corpus) -> list[Row]:
    """Span F1 of persons and of organisations on both corpora together, and the share typed right."""
    rows = [row for name in _CORPORA for row in corpora.rows(name)]
    whole, tune, verify = (counted(rows, part) for part in (None, True, False))
    corpus = " + ".join(_CORPORA)
    made = []
    for kind, floor, aim in _WANTED:
        detail = f"{whole.detail(kind)}; tune {tune.f1(kind):.3f} verify {verify.f1(kind):.3f}; {_RULE}"
        measure, count, value = f"{kind} names found, span F1", whole.gold[kind], whole.f1(kind)
        made.append(Row(measure, corpus, count, value, floor, aim, "–", _TUNED.format(verify.f1(kind)), detail))
    detail = f"tune {tune.share():.3f} verify {verify.share():.3f}; of the annotated names found in place"
    about = _TUNED.format(verify.share())
    made.append(Row("typed right", corpus, whole.placed, whole.share(), 0.83, 0.0, "–", about, detail))
    return made


def counted(rows: list[dict[str, Any]], part: bool | None) -> Counts:
    """The counts over the rows of one half (True: the one that was tuned on), or over all."""
    index = build({})
    counts = Counts()
    for corpus in _CORPORA:
        own = [row for row in rows if row["corpus"] == corpus or row["corpus"].lower().startswith(corpus.split("_")[0])]
        words = Words(row["text"] for row in own)
        for number, row in enumerate(own):
            if part is None or is_tuned(row) == part:
                gold = names(row, _KINDS, words)
                count(counts, gold, found(document(row, number), index))
    return counts


def found(made: Document, index: Index) -> list[tuple[int, int, ActorKind]]:
    """Our names in a row's text that no list knows, with their kinds."""
    linked = link(made.article, index)
    return [(*made.place(mention), mention.kind or "unknown") for mention in linked.mentions if mention.actor is None]


def count(counts: Counts, gold: Iterable[Name], ours: list[tuple[int, int, ActorKind]]) -> None:
    """Add one row: each annotated name against our names at the same place."""
    wanted = {(name.start, name.end): name.kind for name in gold}
    for start, end, kind in ours:
        simple = "organisation" if kind == "outlet" else kind
        annotated = wanted.get((start, end))
        if simple in counts.ours:
            counts.ours[simple] += 1
            counts.right[simple] += annotated == simple
        if annotated:
            counts.placed += 1
            counts.typed += annotated == simple
    for kind in wanted.values():
        counts.gold[kind] += 1
