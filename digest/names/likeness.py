"""How alike two tokens of names sound: an edit distance over sounds, in which likely exchanges cost little.

Costs follow what transcriptions leave open. A whole consonant is 1: `q` for `k` is hardly a difference, `s` for `z`
some, `m` for `t` a whole one. Vowels weigh less, and `o` for `u` nothing much; `i` for `u` tells Salim from Salum.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from digest.names.sounds import VOWELS, sounds

# Pairs of sounds and the cost of one for the other, in hundredths.
_COSTS = """
gh 35 gX 45 qk 5 qg 20 qG 15 qX 50 gG 10 gk 45 Gk 50 Xk 25 Xh 20 XG 50 XC 25 Ck 40 CS 30 CJ 35 Cj 50 cC 25 cs 25 cz 30
ck 60 Dz 15 Dd 10 DΘ 20 Θt 15 Θs 25 Θz 40 Θd 40 dt 40 bp 35 vw 10 vf 25 wf 50 vb 40 pf 50 JD 60
jJ 2 jZ 20 JZ 20 jg 30 Jg 40 jğ 10 Jğ 10 ğg 2 ğG 10 jy 30 ji 30 jX 60 jh 60 jS 50 ğy 50 ğk 50 ğh 50 Zz 30 ZS 40 ZC 35
Jz 50 jz 50 jd 60 sz 30 sS 35 zS 60 çs 5 çk 25 çc 20 çz 30 çC 20 çS 40 ŠS 10 ŠC 30 mn 70 lr 80
ae 12 ao 50 ai 75 au 50 ei 10 eo 60 eu 60 ou 5 iu 70 io 80
aE 40 eE 10 iE 12 oE 50 uE 50 aA 20 eA 15 iA 20 AE 3 oA 50 uA 50 aI 40 eI 10 iI 5 IE 10 IA 20 uI 50 oI 50
aO 25 oO 5 uO 15 eO 40 iO 50 OA 50 OE 50 oW 10 uW 12 aW 30 OW 5 eW 40
uU 8 iU 30 eU 25 oU 30 UW 20 aU 40 oÖ 8 eÖ 20 uÖ 30 aÖ 35 UÖ 20 iÖ 30 aÆ 25 eÆ 10 iÆ 12 IÆ 5 EÆ 10 AÆ 20
yi 10 yE 25 yA 25 yI 10 ye 30 wu 8 wo 20 wO 15 wW 15 vu 30 vO 30 vW 30 wU 20
""".split()
_COST: dict[str, float] = {
    way: int(cost) / 100 for pair, cost in zip(_COSTS[::2], _COSTS[1::2], strict=True) for way in (pair, pair[::-1])
}
# Sounds that are exchanged, as one; for the quick look.
_KIND = dict.fromkeys("qgGXkç", "k") | dict.fromkeys("szScΘZŠDtd", "t") | dict.fromkeys("bpfv", "b") | {"m": "n"}
_WEAK = VOWELS | frozenset("hywCjJğ")
_NO_LIKENESS = 0.5  # below, two tokens are told apart no further
_ALPHABET = frozenset("bcçdDfgğGhjJklmnpqrsSštTΘvwxXyzZCŠ0123456789") | VOWELS
_OTHER_VOWEL, _OTHER_CONSONANT, _VOWEL_FOR_CONSONANT = 0.6, 1.0, 1.3
_FIRST = 1.3  # the first sound of a name is heard best
_SWAP = 0.6
_LEFT_OUT = {"h": 0.35, "y": 0.25, "w": 0.4, "n": 0.9, "e": 0.2}
_VOWEL_LEFT_OUT, _VOWEL_FIRST_LEFT_OUT = 0.35, 0.5
_LAST_LEFT_OUT = {"e": 0.25, "i": 1.0, "a": 0.6}  # Hashimi is not Hashim
_LAST_VOWEL_LEFT_OUT = 0.6
_VOWEL_WEIGHT = 0.4
_CONSTANT_WEIGHT = 0.6


@lru_cache(maxsize=262144)
def token_similarity(a: str, b: str) -> float:
    """0..1 for two lower-case ASCII tokens, symmetric; 1 for the same sounds, 0 for all under one half."""
    if a == b:
        return 1.0
    ours, theirs = sounds(a), sounds(b)
    if not (ours and theirs):
        return 0.0
    if ours == theirs:
        return 1.0
    if _have_little_in_common(ours, theirs):
        return 0.0
    whole = (_weight(ours) + _weight(theirs)) / 2 + _CONSTANT_WEIGHT
    distance = _distance(ours, theirs, whole * (1 - _NO_LIKENESS))
    return 0.0 if distance is None or distance > whole * (1 - _NO_LIKENESS) else 1 - distance / whole


def _have_little_in_common(a: str, b: str) -> bool:
    """Are fewer than half of the kinds of consonants shared? A quick look that spares the distance of most pairs."""
    ours, theirs = _kinds(a), _kinds(b)
    return 2 * len(ours & theirs) < max(len(ours), len(theirs))


@lru_cache(maxsize=65536)
def _kinds(heard: str) -> frozenset[str]:
    return frozenset(_KIND.get(sound, sound) for sound in heard if sound not in _WEAK)


@lru_cache(maxsize=65536)
def _weight(heard: str) -> float:
    return sum(_VOWEL_WEIGHT if sound in VOWELS else 1.0 for sound in heard)


def _distance(a: str, b: str, most: float) -> float | None:
    """Damerau's edit distance, adjacent sounds swapped counting as one edit; None where it is more than `most`."""
    out_a, out_b = _left_out(a), _left_out(b)
    before: list[float] = []
    last = [0.0]
    for out in out_b:
        last.append(last[-1] + out)
    for i, sound in enumerate(a):
        out = out_a[i]
        cost = _changes(sound)
        row = [value := last[0] + out]
        for j, other in enumerate(b):
            value += out_b[j]
            if (without := last[j + 1] + out) < value:
                value = without
            if (changed := last[j] + (cost(other) if i or j else cost(other) * _FIRST)) < value:
                value = changed
            if i and j and a[i - 1] == other and b[j - 1] == sound and (swapped := before[j - 1] + _SWAP) < value:
                value = swapped
            row.append(value)
        if min(row) > most:
            return None
        before, last = last, row
    return last[-1]


@lru_cache(maxsize=256)
def _changes(sound: str) -> Callable[[str], float]:
    """What each other sound costs in the place of one."""
    return _Costs((other, change(sound, other)) for other in _ALPHABET).__getitem__


class _Costs(dict[str, float]):
    """Costs by sound; a sound that no language has (a digit) is a whole difference."""

    def __missing__(self, sound: str) -> float:
        return _OTHER_CONSONANT


def vowel_shift(a: str, b: str) -> float:
    """What the vowels of two tokens with one row of consonants cost, in all; 0 for tokens that are built in two ways.

    `hosseini` and `hassani` differ by .45, `soleimani` and `suleimani` by .05.
    """
    ours, theirs = sounds(a), sounds(b)
    if len(ours) != len(theirs) or any((x in VOWELS) != (y in VOWELS) for x, y in zip(ours, theirs, strict=True)):
        return 0.0
    return sum(change(x, y) for x, y in zip(ours, theirs, strict=True) if x in VOWELS)


def change(a: str, b: str) -> float:
    """What one sound costs in the place of another."""
    if a == b:
        return 0.0
    if a + b in _COST:
        return _COST[a + b]
    if (a in VOWELS) != (b in VOWELS):
        return _VOWEL_FOR_CONSONANT
    return _OTHER_VOWEL if a in VOWELS else _OTHER_CONSONANT


@lru_cache(maxsize=65536)
def _left_out(heard: str) -> tuple[float, ...]:
    """What it costs to leave out each sound."""
    return tuple(_out(sound, at, len(heard)) for at, sound in enumerate(heard))


def _out(sound: str, at: int, size: int) -> float:
    if sound in VOWELS and at == size - 1:
        return _LAST_LEFT_OUT.get(sound, _LAST_VOWEL_LEFT_OUT)
    if sound in VOWELS and at == 0:
        return _VOWEL_FIRST_LEFT_OUT
    return _LEFT_OUT.get(sound, _VOWEL_LEFT_OUT if sound in VOWELS else 1.0)
