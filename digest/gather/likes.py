"""Which kinds of actors may be one, and by whose rules two names are compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest.model import ActorKind
from digest.names import Comparison
from digest.names.blocks import blocks

# States and places are matched by their exact names alone, so none of them is in doubt.
_GROUPS: Mapping[ActorKind, tuple[ActorKind, ...]] = {
    "person": ("person",),
    "organisation": ("organisation",),
    "outlet": ("organisation",),
    "unknown": ("person", "organisation"),
    "state": (),
    "place": (),
}
_RANK = {"link": 2, "ask": 1, "leave": 0}


def blocks_of(name: str, kind: ActorKind) -> Iterator[str]:
    """Strings of which two names share one if they may be one actor's: neither kind nor letters stand against it."""
    for group in _GROUPS[kind]:
        for block in sorted(set(blocks(name, group))):
            yield f"{group}:{block}"


def kind_of_both(a: ActorKind, b: ActorKind) -> ActorKind:
    """The kind by whose rules two are compared: the one that is known."""
    known = b if a == "unknown" else a
    return "organisation" if known == "outlet" else known


def rank(comparison: Comparison) -> tuple[int, float]:
    """Greater for the likelier of two comparisons."""
    return _RANK[comparison.band], comparison.score
