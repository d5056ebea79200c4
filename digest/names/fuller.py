"""Which of several persons' name keys is a fuller form of another: with a middle name, an initial, all given names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


def fullest(keys: Iterable[str]) -> dict[str, str]:
    """Keys of persons to the one fuller key that holds each: `mark filt` to `u mark filt`; an initial may come first.

    With two fuller forms (`George H. W.`, `George W.`) nobody knows whose the short one is.
    """
    alike: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for made in keys:
        tokens = tuple(made.split())
        alike[tokens[-1]].append(tokens)
    found: dict[str, str] = {}
    for group in alike.values():
        for short in group if len(group) > 1 else ():
            longer = [other for other in group if len(other) > len(short) and _is_fuller(short, other)]
            longest = max(longer, key=lambda other: (len(other), other), default=())
            if longest and all(other == longest or _is_fuller(other, longest) for other in longer):
                found[" ".join(short)] = " ".join(longest)
    return found


def _is_fuller(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) < 2 or len(short) >= len(long):
        return False
    first = 1 if len(long[0]) == 1 and len(short[0]) > 1 else 0
    rest = iter(long[first:])
    return short[0] == long[first] and all(token in rest for token in short)
