"""Cards of which only what a test says is true."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from digest.model import Card, Receipt, Span, Traits

_NOTHING = Card(
    id="",
    slug="",
    title="",
    date=None,
    date_basis="none",
    date_hints=(),
    source=None,
    source_name=None,
    language=None,
    lead="",
    lead_receipt=Receipt("", Span("text", 0, 0), "", 0),
    text_hash="",
    namings=(),
    traits=Traits(b"", 0, b"", 0),
)


def bare_card(id: str, **rest: Any) -> Card:
    """A card with nothing in it but its id, its slug and `rest`."""
    return replace(_NOTHING, **{"id": id, "slug": id, **rest})
