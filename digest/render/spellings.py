"""Every spelling by which the search finds an actor."""

from __future__ import annotations

from digest.gathered import ActorEntry
from digest.registry.actors import Actor


def all_spellings(entry: ActorEntry, known: Actor | None) -> tuple[str, ...]:
    """The name, the spellings met (without offices and demonyms), the registry's."""
    met = (text for text, how, _ in entry.spellings if how not in ("role", "demonym"))
    listed = (*known.spellings, *known.acronyms) if known else ()
    return tuple(dict.fromkeys((entry.name, *met, *listed)))
