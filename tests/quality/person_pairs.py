"""Are two names those of one person? Pairs of sanction lists, labelled checks, and spellings of Arabic names.

The rules were written with one half of each file (even first byte of the SHA-256 of the entity or id: "tune"); the
other half ("verify") is scored apart.
"""

from __future__ import annotations

import difflib
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, combinations, islice
from typing import Any

from anyascii import anyascii

from digest.names import compare
from digest.names.blocks import blocks
from digest.names.comparison import Band
from digest.names.likeness import token_similarity
from tests.quality.row import Corpus, Row

_THRESHOLD = 0.5  # where `compare` says "same more likely than not"; its weights were fitted on tune halves
_PRECISION = 0.95
_POOL = 20
_HARD_POOL = 100
_TUNED = "rules and weights: the tune half; threshold: fixed at .5"


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled pair and what `compare` made of it."""

    a: str
    b: str
    same: bool
    score: float
    band: Band
    is_tuned: bool


def measure(corpora: Corpus) -> list[Row]:
    """All measures of persons' names."""
    arabic = _of_list(corpora, "ar-fa")
    russian = _of_list(corpora, "ru")
    bench = _judged(row for row in corpora.rows("name_bench_pairs") if row["type"] == "person")
    return [
        _f1_row("same person, Arabic and Persian, F1", "ofac_pairs", arabic, 0.87, 0.92, ".81"),
        _f1_row("same person, Russian, F1", "ofac_pairs", russian, 0.96, 0.97, ".89"),
        *_band_rows(arabic),
        _f1_row("person checks, F1", "name_bench_pairs", bench, 0.88, 0.92, ".75"),
        _variants_row(corpora),
        _blocks_row(corpora, arabic + russian),
    ]


def _of_list(corpora: Corpus, lang: str) -> list[Judged]:
    """Persons of the sanction list: positives that are spellings or have other numbers of tokens, all negatives."""
    rows = (row for row in corpora.rows("ofac_pairs") if row["type"] == "person" and row["lang"] == lang)
    return _judged(row for row in rows if row["kind"] in ("spelling", "partial") or not row["label"])


def _judged(rows: Iterable[dict[str, Any]]) -> list[Judged]:
    made = []
    for row in rows:
        found = compare(row["a"], row["b"], "person")
        tuned = _is_tuned(row["ent"])
        made.append(Judged(row["a"], row["b"], bool(row["label"]), found.score, found.band, tuned))
    return made


def _is_tuned(key: str) -> bool:
    return hashlib.sha256(key.encode()).digest()[0] % 2 == 0


def _f1_row(measure: str, corpus: str, pairs: list[Judged], floor: float, aim: float, best: str) -> Row:
    precision, recall, f1 = _f1(pairs)
    tune, verify = (_f1(half)[2] for half in _halves(pairs))
    detail = f"P {precision:.3f} R {recall:.3f}; tune {tune:.3f} verify {verify:.3f}"
    return Row(measure, corpus, len(pairs), f1, floor, aim, best, _TUNED, detail)


def _halves(pairs: list[Judged]) -> tuple[list[Judged], list[Judged]]:
    return [pair for pair in pairs if pair.is_tuned], [pair for pair in pairs if not pair.is_tuned]


def _f1(pairs: list[Judged]) -> tuple[float, float, float]:
    """Precision, recall and F1 at the threshold."""
    said = [pair for pair in pairs if pair.score >= _THRESHOLD]
    right = sum(pair.same for pair in said)
    precision = right / (len(said) or 1)
    recall = right / (sum(pair.same for pair in pairs) or 1)
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1.0)


def _band_rows(pairs: list[Judged]) -> list[Row]:
    precision, recall = _band(pairs)
    (tune_p, tune_r), (verify_p, verify_r) = (_band(half) for half in _halves(pairs))
    name = "automatic band, Arabic and Persian"
    halves = f"tune P {tune_p:.3f} R {tune_r:.3f}, verify P {verify_p:.3f} R {verify_r:.3f}"
    return [
        Row(f"{name}, precision", "ofac_pairs", len(pairs), precision, 0.98, 0.98, "", _TUNED, halves),
        Row(f"{name}, recall", "ofac_pairs", len(pairs), recall, 0.50, 0.65, ".48 (prototype)", _TUNED, halves),
    ]


def _band(pairs: list[Judged]) -> tuple[float, float]:
    """Precision and recall of the band `link`."""
    linked = [pair.same for pair in pairs if pair.band == "link"]
    return sum(linked) / (len(linked) or 1), sum(linked) / (sum(pair.same for pair in pairs) or 1)


Groups = dict[str, str]  # Latin spelling to the Arabic one
Likeness = Callable[[str, str], float]


def _variants_row(corpora: Corpus) -> Row:
    rows = corpora.rows("translit_variant_groups_ar")
    same, other = _variants(_groups(rows), _POOL)
    halves = [_groups(row for row in rows if _is_tuned(row["id"]) == tuned) for tuned in (True, False)]
    tune, verify = (_recall(*_variants(half, _POOL), token_similarity) for half in halves)
    hard = _recall(*_variants(_groups(rows), _HARD_POOL), token_similarity)
    detail = (
        f"tune {tune:.3f} verify {verify:.3f}; spellings met twice or more, each against the nearest of {_POOL} of "
        f"other groups chosen by hash; of {_HARD_POOL}: {hard:.3f}"
    )
    value = _recall(same, other, token_similarity)
    measure = "variants of one Arabic name, recall at precision .95"
    return Row(
        measure, "translit_variant_groups_ar", len(same) + len(other), value, 0.75, 0.85, ".71", "the tune half", detail
    )


def _groups(rows: Iterable[dict[str, Any]]) -> Groups:
    """Spellings that Wikidata has twice or more for an Arabic name; one met once is as often another name."""
    found: Groups = {}
    for row in rows:
        for variant in row["variants"]:
            if variant["count"] > 1:
                found.setdefault(_folded(variant["latin"]), row["ar"])
    return found


def _folded(latin: str) -> str:
    return "".join(char for char in anyascii(latin).lower() if char.isalnum())


def _variants(groups: Groups, pool: int) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """All pairs within a group; and of each such spelling and the likest of `pool` spellings of other groups."""
    members: dict[str, list[str]] = defaultdict(list)
    for spelling, native in sorted(groups.items()):
        members[native].append(spelling)
    same = [pair for spellings in members.values() for pair in combinations(spellings, 2)]
    ring = sorted(groups, key=_hash)
    other = {_nearest(spelling, groups, ring, pool) for spelling in sorted({one for pair in same for one in pair})}
    return same, sorted(other)


def _nearest(spelling: str, groups: Groups, ring: list[str], pool: int) -> tuple[str, str]:
    """The likest of the spellings that follow a place on a ring in order of hashes."""
    at = int(_hash(spelling, "place"), 16) % len(ring)
    turned = (one for one in chain(islice(ring, at, None), islice(ring, at)) if groups[one] != groups[spelling])
    best, likest = 0.0, ""
    for one in islice(turned, pool):
        matcher = difflib.SequenceMatcher(None, spelling, one)
        # The two quick ones are never less than the ratio itself.
        if matcher.real_quick_ratio() >= best and matcher.quick_ratio() >= best:
            best, likest = max((best, likest), (matcher.ratio(), one))
    return (spelling, likest) if spelling < likest else (likest, spelling)


@cache
def _hash(*parts: str) -> str:
    return hashlib.sha256("|".join(parts).encode()).hexdigest()


def _recall(same: Sequence[tuple[str, str]], other: Sequence[tuple[str, str]], alike: Likeness) -> float:
    """The greatest share of the same pairs above a threshold where the given precision holds."""
    ranked = sorted([(-alike(*pair), False) for pair in same] + [(-alike(*pair), True) for pair in other], key=_worst)
    best = right = 0
    for count, (_, wrong) in enumerate(ranked, start=1):
        right += not wrong
        if right >= _PRECISION * count:
            best = right
    return best / (len(same) or 1)


def _worst(item: tuple[float, bool]) -> tuple[float, bool]:
    """Of equal likeness the wrong ones first."""
    return item[0], not item[1]


_NAMES = 20_000


def _blocks_row(corpora: Corpus, pairs: list[Judged]) -> Row:
    true = [pair for pair in pairs if pair.same and pair.band != "leave"]
    found = sum(bool(set(blocks(pair.a, "person")) & set(blocks(pair.b, "person"))) for pair in true)
    mean = _candidates(_made_up(corpora)) * 100_000 / _NAMES
    detail = (
        f"among 100,000 names {mean:.0f} candidates a name (made from given names and surnames; counted on {_NAMES:,})"
    )
    return Row("pairs found through blocks", "ofac_pairs", len(true), found / len(true), 0.97, 0.0, "", _TUNED, detail)


def _made_up(corpora: Corpus) -> list[str]:
    """Names of a first and a last token of two persons of Wikidata, both chosen by hash."""
    people = [row["en"].split() for row in corpora.rows("translit_wikidata_names") if " " in row["en"]]
    chosen = ((int(_hash(str(n), "first"), 16), int(_hash(str(n), "last"), 16)) for n in range(_NAMES))
    return [f"{people[a % len(people)][0]} {people[b % len(people)][-1]}" for a, b in chosen]


def _candidates(names: list[str]) -> float:
    """The mean number of names that share a block with one of 500."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        for block in blocks(name, "person"):
            index[block].append(number)
    step = len(names) // 500
    counts = [len({other for block in blocks(name, "person") for other in index[block]}) for name in names[::step]]
    return sum(counts) / len(counts)
