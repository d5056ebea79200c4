"""The table of meetings and other contacts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from digest.export.public import Shown
from digest.formats.table import Row, Table
from digest.gathered import Catalog, Contact

TABLE = Table(
    name="meetings",
    fields=(
        *("id", "article", "kind", "participants", "date", "date_basis", "printed", "place"),
        *("field", "start", "end", "text"),
    ),
)


def rows(catalog: Catalog) -> Callable[[Shown], Iterator[Row]]:
    """A contact of two or more actors with a page a row, in the order of the articles: those of the pages of pairs.

    `text` is the sentence that tells of it, as far as it may be shown.
    """
    found: dict[str, list[Contact]] = {}
    for contact in catalog.contacts:
        found.setdefault(contact.card.id, []).append(contact)

    def of(item: Shown) -> Iterator[Row]:
        for contact in found.get(item.linked.article.id, ()):
            meeting = contact.met.meeting
            span = meeting.span
            sentence = item.field(span.field)[span.start : span.end] if item.whole else contact.met.sentence
            yield {
                "id": contact.id,
                "article": contact.card.id,
                "kind": meeting.kind,
                "participants": list(contact.parties),
                "date": meeting.date,
                "date_basis": meeting.basis,
                "printed": meeting.printed,
                "place": meeting.place,
                "field": span.field,
                "start": span.start,
                "end": span.start + len(sentence) if sentence else span.end,
                "text": sentence,
            }

    return of
