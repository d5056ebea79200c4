"""The table of quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from digest.export.public import Shown
from digest.formats.table import Row, Table
from digest.gather.quotes import printed_names
from digest.gathered import Catalog
from digest.model import Quote
from digest.text import sha256

TABLE = Table(
    name="quotes",
    fields=("id", "article", "speaker", "field", "start", "end", "text", "cue"),
)


def rows(catalog: Catalog) -> Callable[[Shown], Iterator[Row]]:
    """A quote a row. `speaker` is an actor's id; of somebody without a page the name as printed; none if not known.

    Of a source whose texts may not be shown whole the row holds what of the quote is shown, if anything.
    """
    cards = {card.id: card for card in catalog.cards}

    def of(item: Shown) -> Iterator[Row]:
        article = item.linked.article
        printed = printed_names(cards[article.id])
        for quote in item.linked.quotes:
            span = quote.span
            words = item.field(span.field)[span.start : span.end]
            if words:
                yield {
                    "id": quote_id(article.id, quote),
                    "article": article.id,
                    "speaker": _speaker(quote, catalog, printed),
                    "field": span.field,
                    "start": span.start,
                    "end": span.start + len(words),
                    "text": words,
                    "cue": quote.cue or None,
                }

    return of


def quote_id(article: str, quote: Quote) -> str:
    """16 hexadecimal digits of SHA-256 over article and place."""
    span = quote.span
    return sha256(f"{article} {span.field} {span.start} {span.end}")[:16]


def _speaker(quote: Quote, catalog: Catalog, printed: Mapping[str, str]) -> str | None:
    if entry := catalog.speaker_of(quote):
        return entry.id
    return printed.get(quote.speaker.key or "") if quote.speaker else None
