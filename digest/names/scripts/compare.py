"""The comparison of a name in another script with one in Latin letters."""

from __future__ import annotations

import re

from digest.names.comparison import Aligned, Comparison
from digest.names.scripts.likeness import same_in_script, word_pairs

_SAME_FROM = 0.76  # likeness from which 19 of 20 are the same: Arabic .75, Cyrillic .73, Hebrew .64
_SAME_FROM_CHINESE = 0.84
_CHINESE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_WEAKEST = 0.55  # a pair of words that is less alike is two words
_SURE = 0.95


def compare_across_scripts(native: str, latin_name: str) -> Comparison:
    """By sound, word by word; never sure enough to link. One pair of words that differs decides against the names."""
    alike = same_in_script(native, latin_name)
    found = word_pairs(native, latin_name)
    together = not found.pairs or alike > _mean_of(found.pairs)
    weakest = alike if together else min(likeness for _, _, likeness in found.pairs)
    score = _score(alike, _SAME_FROM_CHINESE if _CHINESE.search(native) else _SAME_FROM)
    score = min(score, 0.4) if weakest < _WEAKEST else score
    rows = tuple(Aligned(a, b, _how(likeness)) for a, b, likeness in found.pairs)
    rows += tuple(Aligned(word, "", "only in one") for word in found.only_native)
    rows += tuple(Aligned("", word, "only in one") for word in found.only_latin)
    reason = f"“{latin_name}” {'spells' if score >= 0.5 else 'does not spell'} what “{native}” says"
    return Comparison(round(score, 4), "ask" if score >= 0.5 else "leave", (reason,), rows)


def _mean_of(pairs: tuple[tuple[str, str, float], ...]) -> float:
    return sum(likeness for _, _, likeness in pairs) / len(pairs)


def _score(alike: float, same_from: float) -> float:
    """.5 where the likeness is `same_from`, straight lines to 0 and to the most that two scripts can say."""
    if alike < same_from:
        return 0.499 * alike / same_from
    return 0.5 + (_SURE - 0.5) * (alike - same_from) / (1 - same_from)


def _how(likeness: float) -> str:
    return (
        "same sound"
        if likeness >= _SAME_FROM
        else "much the same sounds"
        if likeness >= _WEAKEST
        else "clearly different"
    )
