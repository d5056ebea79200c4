"""Names of organisations compared in pairs; names in other scripts against their English spelling."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from digest.names.organisations import compare_organisations
from digest.names.scripts import same_in_script
from tests.quality.row import Corpus, Row

_TUNED = "words, weights and the place of .5: half of these rows (by hash of the entity)"
_SOUNDS_TUNED = "tables of sounds: half of these rows (by hash of the id)"
_SCRIPTS = {"ar": "Arabic", "he": "Hebrew", "ru": "Russian", "zh": "Chinese"}
_ROWS, _OTHERS = 400, 20  # names of a script, and other names that each is held against
_FLOORS = {"Arabic": 0.92, "Hebrew": 0.95, "Russian": 0.92, "Chinese": 0.63, "Arabic words": 0.95}


def measure(corpora: Corpus) -> list[Row]:
    """F1 of two sets of pairs, the precision of the band that links, and a row for each script."""
    return [*_sanctions(corpora), _checks(corpora), *_scripts(corpora)]


def _sanctions(corpora: Corpus) -> Iterator[Row]:
    rows = [row for row in corpora.rows("ofac_pairs") if row["type"] == "org" and row["kind"] != "alias"]
    found = [(compare_organisations(row["a"], row["b"]), bool(row["label"])) for row in rows]
    value, detail = _f1((comparison.score >= 0.5, label) for comparison, label in found)
    untouched, _ = _f1(
        (one.score >= 0.5, label) for row, (one, label) in zip(rows, found, strict=True) if _odd(row["ent"])
    )
    detail += f", half not tuned on: {untouched:.3f}"
    yield Row("same organisation? F1", "ofac_pairs", len(rows), value, 0.80, 0.88, ".77", _TUNED, detail)
    linked = [label for comparison, label in found if comparison.band == "link"]
    right = sum(linked) / len(linked)
    recall = f"R {sum(linked) / sum(label for _, label in found):.2f}"
    yield Row("organisations linked: precision", "ofac_pairs", len(linked), right, 0.97, 0.99, "–", _TUNED, recall)


def _odd(entity: str) -> bool:
    """Is it in the half that no word and no weight was taken from?"""
    return int(hashlib.sha256(entity.encode()).hexdigest()[0], 16) % 2 == 1


def _checks(corpora: Corpus) -> Row:
    rows = [row for row in corpora.rows("name_bench_pairs") if row["type"] == "org"]
    found = ((compare_organisations(row["a"], row["b"]).score >= 0.5, bool(row["label"])) for row in rows)
    value, detail = _f1(found)
    tuned = "nothing but words seen in half of the rows"
    return Row("organisation checks, F1", "name_bench_pairs", len(rows), value, 0.80, 0.88, "–", tuned, detail)


def _f1(found: Iterable[tuple[bool, bool]]) -> tuple[float, str]:
    pairs = list(found)
    right = sum(said and label for said, label in pairs)
    precision = right / max(1, sum(said for said, _ in pairs))
    recall = right / max(1, sum(label for _, label in pairs))
    return 2 * precision * recall / max(1e-9, precision + recall), f"P {precision:.2f} R {recall:.2f}"


def _scripts(corpora: Corpus) -> Iterator[Row]:
    names = corpora.rows("translit_wikidata_names")
    sets = [(title, "translit_wikidata_names", _of(names, code)) for code, title in _SCRIPTS.items()]
    words = [(row["id"], row["ar"], row["en"][0]) for row in corpora.rows("translit_ar2en") if len(row["ar"]) > 2]
    for title, corpus, rows in [*sets, ("Arabic words", "translit_ar2en", sorted(words)[:_ROWS])]:
        value, at = _recall_at_95(_held_against_others(rows))
        detail = f"at precision .95 (likeness {at:.2f}), {_OTHERS} other names for each"
        floor = _FLOORS[title]
        yield Row(f"spelt alike, {title}: recall", corpus, len(rows), value, floor, floor, "–", _SOUNDS_TUNED, detail)


def _of(names: list[dict[str, Any]], code: str) -> list[tuple[str, str, str]]:
    return sorted((row["id"], row["native"], row["en"]) for row in names if row["lang"] == code)[:_ROWS]


def _held_against_others(rows: list[tuple[str, str, str]]) -> Iterator[tuple[float, bool]]:
    """Each name with its own English spelling, and with those of the rows that follow it by id."""
    for at, (_, native, english) in enumerate(rows):
        yield same_in_script(native, english), True
        for step in range(1, _OTHERS + 1):
            other = rows[(at + step) % len(rows)][2]
            if other != english:
                yield same_in_script(native, other), False


def _recall_at_95(found: Iterable[tuple[float, bool]]) -> tuple[float, float]:
    """The highest recall of any threshold at which 19 of 20 are right, and the threshold."""
    ranked = sorted(found, key=lambda pair: -pair[0])
    everything = sum(label for _, label in ranked)
    best, at, right = 0.0, 1.0, 0
    for count, (likeness, label) in enumerate(ranked, 1):
        right += label
        ends_tie = count == len(ranked) or ranked[count][0] < likeness
        if ends_tie and right / count >= 0.95 and right / everything > best:
            best, at = right / everything, likeness
    return best, at
